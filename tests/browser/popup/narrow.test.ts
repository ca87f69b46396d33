/** A panel of 320 px with the text as large as the menu makes it: what is typed can be read, and everything can be reached. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEXT_SIZES } from '../../../popup/state/preferences.ts';
import { inEachBrowser } from '../harness/each-browser.ts';
import { go, openReference } from './reference-page.ts';

const LARGEST = `${TEXT_SIZES.at(-1)}%`;
/** As low as the popup, which is the lowest of all windows. */
const WINDOW = { width: 320, height: 600 };

const placeholder = (language: string): string =>
  (
    JSON.parse(
      readFileSync(new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'),
    ) as Record<string, { message: string }>
  )['search_placeholder']!.message;

/** How much wider some words are than the room that the search box has for them. */
const overrun = (page: Page, words: string): Promise<number> =>
  page.$eval(
    '.search input',
    (input, text) => {
      const style = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const edges = [style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth];
      // The two browsers do not agree on the inner width of a field.
      const room = edges.reduce((left, edge) => left - parseFloat(edge), input.offsetWidth);
      return Math.max(0, pen.measureText(text).width - room);
    },
    words,
  );

const sizeText = (page: Page, size: string) =>
  page.evaluate((to) => document.documentElement.style.setProperty('--text-size', to), size);

inEachBrowser('a narrow panel', { on: false }, (stage) => {
  let page: Page;
  beforeAll(async () => {
    page = await openReference(stage.browser, 'panel');
    await page.setViewport(WINDOW);
  });
  afterAll(() => page.close());

  it.each(['en', 'es'])('shows the whole of what the search box asks for (%s)', async (language) => {
    await sizeText(page, '100%');
    expect(await overrun(page, placeholder(language))).toBe(0);
  });

  it('shows what is typed in large text', async () => {
    await sizeText(page, LARGEST);
    await go(page, '#/search?q=droopy%20lid');
    await expect.poll(() => page.$eval('.search input', (input) => input.value)).toBe('droopy lid');
    expect(await overrun(page, 'droopy lid')).toBe(0);
  });

  it('lets every control of the menu be come to in large text', async () => {
    await sizeText(page, LARGEST);
    await page.click('[popovertarget]');
    await page.waitForSelector('.menu:popover-open');
    const unreached = await page.$$eval('.menu button', (buttons) =>
      buttons.flatMap((button) => {
        button.scrollIntoView({ block: 'nearest' });
        const { left, top, right, bottom } = button.getBoundingClientRect();
        const isSeen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        const isOnTop = button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        return isSeen && isOnTop ? [] : [button.textContent];
      }),
    );
    await page.keyboard.press('Escape');
    expect(unreached).toEqual([]);
  });
});
