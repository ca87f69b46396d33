/** The whole reference without a mouse. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from '../harness/each-browser.ts';
import { go, openReference } from './reference-page.ts';

const title = (page: Page) => page.$eval('main h1', (heading) => heading.textContent);
const hash = (page: Page) => page.evaluate(() => location.hash);
const query = (page: Page) => page.$eval('[role="combobox"]', (box) => (box as HTMLInputElement).value);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);
const chosen = (page: Page) => page.$eval('[role="option"][aria-selected="true"]', (option) => option.id); // prettier-ignore

/** Presses Tab until the focus leaves the page. Answers what was reached and what of it shows no focus. */
async function walk(page: Page): Promise<{ reached: number; expected: number; unmarked: string[] }> {
  const expected = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, [tabindex="0"]',
    );
    const reachable = [...all].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled'),
    );
    for (const element of reachable) element.dataset['expected'] = '';
    // The first is given the focus, as coming into the page from the browser's own bar would.
    reachable[0]!.focus({ focusVisible: true });
    return reachable.length;
  });
  const unmarked: string[] = [];
  let reached = 0;
  for (let presses = 0; presses < expected + 5 && reached < expected; presses++) {
    if (presses > 0) await page.keyboard.press('Tab');
    const here = await page.evaluate(async () => {
      // The focus ring is part of the next frame's style.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const element = document.activeElement as HTMLElement;
      if (element.dataset['expected'] === undefined) return null;
      delete element.dataset['expected'];
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        what: element.outerHTML.slice(0, 100),
      };
    });
    if (!here) continue;
    reached += 1;
    if (!here.marked) unmarked.push(here.what);
  }
  return { reached, expected, unmarked };
}

inEachBrowser('the reference by keyboard', { on: false }, (stage) => {
  it('goes from the first letter to the entry and back to the very same results', async () => {
    const page = await openReference(stage.browser, 'popup');
    await expect.poll(() => focused(page)).toBe('combobox');
    await page.keyboard.type('levator');
    await page.waitForSelector('[role="option"]');
    expect(await chosen(page)).toBe('result-0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('result-2');
    await page.keyboard.press('ArrowUp');
    const name = await page.$eval('#result-1 .result-title', (option) => option.firstChild!.textContent);
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page)).toBe(name);
    expect(await focused(page)).toBe('H1');
    await page.keyboard.press('Backspace');
    await expect.poll(() => query(page)).toBe('levator');
    await page.close();
  });

  it('opens an address that is typed at its top, and comes back to the line that was read', async () => {
    const page = await openReference(stage.browser, 'popup');
    await page.evaluate(() => window.scrollTo(0, 300));
    await go(page, '#/entry/onabotulinumtoxina');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 200));
    await go(page, '#/entry/sternocleidomastoid');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => history.back());
    await expect.poll(() => title(page)).toBe('onabotulinumtoxinA');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
    await page.close();
  });

  it('wraps from the last result to the first', async () => {
    const page = await openReference(stage.browser, 'popup');
    await page.keyboard.type('piriformis');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('ArrowUp');
    const last = await page.$$eval('[role="option"]', (all) => all.at(-1)!.id);
    expect(await chosen(page)).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('result-0');
    await page.close();
  });

  it('clears with Esc, then leaves', async () => {
    const page = await openReference(stage.browser, 'popup');
    await page.keyboard.type('scm');
    await expect.poll(() => query(page)).toBe('scm');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page)).toBe('');
    expect(await focused(page)).toBe('combobox');
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toMatch(/^(#\/)?$/);
    await page.close();
  });

  it('reaches every control by Tab and always shows where it is', async () => {
    const page = await openReference(stage.browser, 'popup');
    for (const route of ['#/', '#/entry/gentamicin', '#/compare', '#/complication/mgmt-dysphagia']) {
      await go(page, route);
      const { reached, expected, unmarked } = await walk(page);
      expect(expected, route).toBeGreaterThan(5);
      expect(reached, route).toBe(expected);
      expect(unmarked, route).toEqual([]);
    }
    await page.close();
  }, 90_000);

  describe('by single keys', () => {
    it('searches, keeps, enlarges, explains itself and goes back', async () => {
      const page = await openReference(stage.browser, 'tab', '#/entry/trapezius');
      await page.keyboard.press('f');
      await page.waitForSelector('.favourite[aria-pressed="true"]');
      await page.keyboard.press('l');
      await page.waitForSelector('.app.room');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.$('.app.room')).toBeNull();
      await page.keyboard.press('?');
      await expect.poll(() => title(page)).toBe('Keyboard shortcuts');
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Alt');
      await expect.poll(() => title(page)).toBe('Trapezius');
      await page.keyboard.press('h');
      await page.waitForSelector('.chips a[href="#/entry/trapezius"]');
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('combobox');
      await page.close();
    });

    it('are letters in the search box, and nothing once they are switched off', async () => {
      const page = await openReference(stage.browser, 'tab', '#/shortcuts');
      await page.keyboard.press('/');
      await page.keyboard.type('fhlt');
      await expect.poll(() => query(page)).toBe('fhlt');
      await go(page, '#/shortcuts');
      await page.focus('[type="checkbox"]');
      await page.keyboard.press(' ');
      // Kept, and so in force: a key pressed within the same instant is no reader's.
      await expect.poll(() => page.evaluate(keptSingleKeys)).toBe(false);
      await page.$eval('main h1', (heading) => (heading as HTMLElement).focus());
      await page.keyboard.press('h');
      expect(await hash(page)).toBe('#/shortcuts');
      await page.focus('[type="checkbox"]');
      await page.keyboard.press(' ');
      await page.close();
    });
  });

  it('copies a line with its source', async () => {
    const page = await openReference(stage.browser, 'popup', '#/entry/sternocleidomastoid');
    await page.evaluate(() => {
      const scope = globalThis as unknown as { copied: string[] };
      scope.copied = [];
      navigator.clipboard.writeText = async (text) => void scope.copied.push(text);
    });
    await page.focus('.caution .copy');
    await page.keyboard.press('Enter');
    const copied = await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^.+ \[.+; .+; (not )?clinically reviewed.*\. Cautela\]$/);
    await page.close();
  });

  it('unfolds a citation in place', async () => {
    const page = await openReference(stage.browser, 'popup', '#/entry/sternocleidomastoid');
    await page.focus('.caution .source');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.caution .citation a[href^="#/source/"]');
    expect(await page.$eval('.caution .source', (link) => link.getAttribute('aria-expanded'))).toBe('true');
    expect(await hash(page)).toBe('#/entry/sternocleidomastoid');
    await page.close();
  });

  it('remembers text size and colours when it is opened again', async () => {
    const page = await openReference(stage.browser, 'popup');
    await page.focus('[popovertarget="menu"]');
    await page.keyboard.press('Enter');
    await page.focus('.themes button:nth-child(3)');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.close();
    const again = await openReference(stage.browser, 'panel');
    expect(await again.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await again.close();
  });
});

/** Runs in a page of the extension. */
async function keptSingleKeys(): Promise<unknown> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: Storage } | undefined>;
  const kept = await (scope.browser ?? scope.chrome)!.storage.local.get('reference-look');
  return kept['reference-look']?.singleKeys;
}

interface Storage {
  local: { get(key: string): Promise<Record<string, { singleKeys?: boolean } | undefined>> };
}
