/** The chart is never altered: what the page's own observer sees, with everything that Cautela does going on. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { paintedWords, pointAt } from './harness/marks.ts';
import { tooltipIn } from './harness/tooltip.ts';

interface Observed {
  changes: string[];
  added: string[];
}

/** Observes everything from here on, in the page's own world. What stands beside head and body by then was added before. */
const observe = (page: Page) =>
  page.evaluate(() => {
    const beside = Array.from(document.documentElement.children, ({ localName }) => localName);
    const seen: Observed = {
      changes: [],
      added: beside.filter((name) => name !== 'head' && name !== 'body'),
    };
    (globalThis as unknown as { seen: Observed }).seen = seen;
    new MutationObserver((records) => {
      for (const record of records) {
        const target = record.target as Element;
        if (target === document.documentElement && record.type === 'childList') {
          for (const node of record.addedNodes) seen.added.push((node as Element).localName);
        } else if (!(target.parentNode === document.documentElement && target.matches?.('[popover]'))) {
          seen.changes.push(`${record.type} ${target.nodeName} ${record.attributeName ?? ''}`);
        }
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

const observed = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Observed }).seen);

const bodyOf = (page: Page) => page.evaluate(() => document.body.outerHTML);

inEachBrowser('the page', { on: true }, (stage) => {
  it.each(['notes', 'procedure', 'write'])(
    'is as it was, apart from one element of ours (%s)',
    async (tab) => {
      const page = await stage.chart(`fairweather/${tab}`);
      await observe(page);
      const before = await bodyOf(page);
      const title = await page.title();
      await expect.poll(() => paintedWords(page)).not.toEqual([]);
      const [first] = await paintedWords(page);
      await pointAt(page, first!);
      await expect.poll(() => tooltipIn(stage.browser, page.mainFrame())).not.toBeNull();
      await page.keyboard.press('Escape');
      await stage.browser.command(page, 'next-mark');
      await expect.poll(() => tooltipIn(stage.browser, page.mainFrame())).not.toBeNull();

      expect(await observed(page)).toEqual({ changes: [], added: ['div'] });
      expect(await bodyOf(page)).toBe(before);
      expect(await page.title()).toBe(title);
      await page.close();
    },
  );

  it('is given no range that the browser would have to keep up with its changes', async () => {
    const page = await stage.chart('fairweather/notes');
    await expect.poll(() => paintedWords(page)).not.toEqual([]);
    const kinds = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        Array.from(highlight, (range) => Object.prototype.toString.call(range)),
      ),
    );
    expect([...new Set(kinds)]).toEqual(['[object StaticRange]']);
    await page.close();
  });

  it('keeps caret, selection and focus of an editor while marks come and go', async () => {
    const page = await stage.chart('fairweather/write');
    await page.waitForSelector('.editor p');
    await page.click('.editor p');
    await page.keyboard.press('Home');
    await page.keyboard.type('Frontalis ');
    await expect.poll(() => paintedWords(page)).toContain('Frontalis');
    const state = await page.evaluate(() => {
      const { anchorNode, anchorOffset, isCollapsed } = getSelection()!;
      return {
        focus: document.activeElement?.className,
        text: anchorNode?.nodeValue?.slice(0, anchorOffset),
        isCollapsed,
      };
    });
    expect(state).toEqual({ focus: 'editor', text: 'Frontalis ', isCollapsed: true });
    await page.close();
  });
});
