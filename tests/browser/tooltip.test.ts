/** The tooltip by pointer and by keyboard: says what there is to say, stays, goes away, and takes nothing from the page. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { boxOf, paintedWords, pointAt } from './harness/marks.ts';
import { heardOf } from './harness/reported.ts';
import { middleOf, openButtonBox, overlap, tooltipIn } from './harness/tooltip.ts';

inEachBrowser('tooltip', { on: true }, (stage) => {
  let page: Page;
  const tip = () => tooltipIn(stage.browser, page.mainFrame());
  const nameOfTip = async () => (await tip())?.name ?? null;
  beforeAll(async () => {
    page = await stage.chart('fairweather/notes');
    await boxOf(page, 'COPD');
  });
  afterEach(async () => {
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await expect.poll(tip).toBeNull();
  });

  describe('by pointer', () => {
    it('names the muscle and says harm, what to do, and on what it rests', async () => {
      await pointAt(page, 'levator scapulae');
      await expect.poll(nameOfTip).toBe('Levator scapulae');
      const { text, role } = (await tip())!;
      expect(role).toBe('tooltip');
      expect(text).toContain('muscle');
      expect(text).toMatch(/caution|serious|avoid/);
      expect(text).toMatch(/\((read in full|.*read.*|.*confirmed.*)\)/i);
      expect(text).toContain('not clinically reviewed');
    });

    it('never covers its word, wherever that stands', async () => {
      for (const [word, nth] of [['SCM', 0], ['trapezius', 0], ['SCM', 1]] as const) {
        const box = await pointAt(page, word, nth);
        await expect.poll(tip).not.toBeNull();
        expect(overlap((await tip())!.box, box)).toBe(false);
        await page.mouse.move(2, 2);
        await expect.poll(tip).toBeNull();
      }
    }); // prettier-ignore

    it('stays while the pointer moves into it and rests there', async () => {
      await pointAt(page, 'levator scapulae');
      await expect.poll(nameOfTip).toBe('Levator scapulae');
      const { box } = (await tip())!;
      await page.mouse.move(...middleOf(box), { steps: 4 });
      await new Promise((resolve) => {
        setTimeout(resolve, 800);
      });
      expect(await nameOfTip()).toBe('Levator scapulae');
    });

    it('goes with Esc, the pointer where it was, and the page does not hear of it', async () => {
      await page.evaluate(() => {
        addEventListener('keydown', ({ key }) => {
          document.documentElement.dataset['heard'] = key;
        });
      });
      await pointAt(page, 'levator scapulae');
      await expect.poll(nameOfTip).toBe('Levator scapulae');
      await page.keyboard.press('Escape');
      await expect.poll(tip).toBeNull();
      expect(await page.evaluate(() => document.documentElement.dataset['heard'])).toBeUndefined();
    });

    it('leads to the entry, in the same tab of the reference each time', async () => {
      for (const word of ['levator scapulae', 'splenius capitis']) {
        await page.bringToFront();
        await pointAt(page, word);
        await expect.poll(async () => (await nameOfTip())?.toLowerCase()).toBe(word);
        await page.mouse.click(...middleOf((await openButtonBox(stage.browser, page.mainFrame()))!));
        await expect
          .poll(() => referenceTabs(stage.browser))
          .toEqual([expect.stringMatching(new RegExp(`#/entry/${word.replace(' ', '-')}$`))]);
      }
    });
  });

  describe('in a small window', () => {
    // What 1280 × 1024 leave at 400 % zoom (WCAG 2.2, 1.4.10), and at 200 % with a bar at the foot.
    it.each([
      { width: 320, height: 256 },
      { width: 320, height: 640 },
      { width: 550, height: 380 },
    ])('still says something, and leads on: $width × $height', async (size) => {
      const before = page.viewport();
      await page.setViewport(size);
      for (const word of ['SCM', 'COPD']) {
        await page.evaluate((text) => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode())
            if (node.nodeValue!.includes(text)) node.parentElement!.scrollIntoView({ block: 'center' });
        }, word);
        await boxOf(page, word);
        const at = await pointAt(page, word);
        await expect.poll(tip).not.toBeNull();
        const { box } = (await tip())!;
        expect(overlap(box, at)).toBe(false);
        expect(await stage.browser.inOurRoot(page.mainFrame(), SEEN)).toEqual({
          said: true,
          whole: true,
          reached: true,
        });
        await page.mouse.move(2, 2);
        await page.keyboard.press('Escape');
        await expect.poll(tip).toBeNull();
      }
      await page.setViewport(before);
    });
  });

  describe('by keyboard', () => {
    it('goes from mark to mark with a command, and round', async () => {
      await page.close();
      page = await stage.chart('fairweather/procedure');
      await boxOf(page, 'Levator scapulae');
      const words = await paintedWords(page);
      await stage.browser.command(page, 'previous-mark');
      await expect.poll(nameOfTip).toBe('incobotulinumtoxinA');
      await stage.browser.command(page, 'previous-mark');
      await expect.poll(nameOfTip).toBe('Levator scapulae');
      expect(overlap((await tip())!.box, await boxOf(page, 'Levator scapulae'))).toBe(false);
      for (const _ of words.slice(words.indexOf('Levator scapulae') + 1))
        await stage.browser.command(page, 'next-mark');
      await stage.browser.command(page, 'next-mark');
      await expect.poll(nameOfTip).toBe('Cervical dystonia');
    });

    it('goes in with Enter and comes back with Esc to where the focus was', async () => {
      const selector = '.tab[aria-current]';
      await page.focus(selector);
      await stage.browser.command(page, 'next-mark');
      await expect.poll(tip).toMatchObject({ role: 'tooltip', focused: false });
      await page.keyboard.press('Enter');
      await expect.poll(tip).toMatchObject({ role: 'dialog', focused: true });
      await page.keyboard.press('Escape');
      await expect.poll(tip).toBeNull();
      expect(
        await page.evaluate((css) => document.activeElement === document.querySelector(css), selector),
      ).toBe(true);
    });

    it('goes on into frames', async () => {
      await page.close();
      page = await stage.chart('fairweather/documents');
      const inner = () => page.frames().filter((frame) => frame !== page.mainFrame());
      await expect.poll(() => inner().length).toBe(2);
      const frames = inner();
      await expect.poll(() => heardOf(stage.browser, page)).toContain('cervical-dystonia');
      await stage.browser.command(page, 'next-mark');
      const names = async () =>
        (await Promise.all(frames.map((frame) => tooltipIn(stage.browser, frame)))).flatMap(
          (seen) => seen?.name ?? [],
        );
      await expect.poll(names).toHaveLength(1);
    });
  });
});

/** Of an open tooltip: can the first of what it says be read, does its foot break no line, can its last button be come to? */
const SEEN = `(root) => {
  const tip = root.querySelector('section');
  const isOnTop = (element, { left, top, width, height }) =>
    element.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  const say = tip.querySelector('.say');
  const said = isOnTop(say, lines(say)[0]);
  function lines(element) {
    const range = new Range();
    range.selectNodeContents(element);
    return range.getClientRects();
  }
  const whole = lines(tip.querySelector('footer .state')).length === 1;
  const last = tip.querySelector('.silence');
  last.focus();
  const reached = isOnTop(last, last.getBoundingClientRect());
  last.blur();
  return { said, whole, reached };
}`;

/** Addresses of the tabs that show the reference. */
async function referenceTabs(browser: {
  inExtension: <T>(work: () => Promise<T>) => Promise<T>;
}): Promise<string[]> {
  return browser.inExtension(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionTabs | undefined>;
    const { tabs } = (scope.browser ?? scope.chrome)!;
    const all = await tabs.query({});
    return all.flatMap(({ url }) => (url?.includes('/popup/index.html') ? [url] : []));
  });
}

interface ExtensionTabs {
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
}
