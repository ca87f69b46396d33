/** The mark that the keyboard leads to can be seen, wherever it stands in a page. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { heardOf } from '../harness/reported.ts';
import { overlap, tooltipIn } from '../harness/tooltip.ts';
import { PAGES, servePages, type Served } from './server.ts';

/** Where a word can be seen: not where a box cuts it off, or beyond the window. */
const seen = (page: Page, word: string) =>
  page.evaluate((text) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const at = node.data.indexOf(text);
      if (at < 0 || node.parentElement!.localName === 'script') continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      const here = document.elementFromPoint(x + width / 2, y + height / 2);
      return here === node.parentElement ? { x, y, width, height } : null;
    }
    return null;
  }, word);

describe.each(BROWSERS)('stepping (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;

  beforeAll(async () => {
    served = await servePages(PAGES);
    browser = await launch(name);
    await browser.grant('http://localhost/*');
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const WORDS = ['masseter', 'procerus', 'trapezius', 'soleus'];
  let page: Page;

  beforeEach(async () => {
    page = await browser.open(`${served.url}/long-report.html`);
    await expect.poll(() => heardOf(browser, page)).toEqual(WORDS);
  });

  afterEach(() => page.close());

  async function leadsTo(word: string, command: 'next-mark' | 'previous-mark'): Promise<void> {
    await browser.command(page, command);
    const tip = () => tooltipIn(browser, page.mainFrame());
    await expect.poll(async () => (await tip())?.name.toLowerCase()).toBe(word);
    const at = await seen(page, word);
    expect(at, word).not.toBeNull();
    expect(overlap((await tip())!.box, at!)).toBe(false);
  }

  it('leads to words in the midst of long reports, there and back', async () => {
    for (const word of WORDS) await leadsTo(word, 'next-mark');
    for (const word of WORDS.toReversed().slice(1)) await leadsTo(word, 'previous-mark');
  });

  it('leads to words in a frame that is out of sight', async () => {
    await page.goto(`${served.url}/distant-frame.html`);
    await expect.poll(() => heardOf(browser, page)).toEqual(['gracilis', 'frontalis']);
    const top = () =>
      page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top / innerHeight);
    expect(await top()).toBeGreaterThan(1);
    await browser.command(page, 'next-mark');
    await browser.command(page, 'next-mark');
    await expect.poll(async () => (await tooltipIn(browser, page.frames()[1]!))?.name).toBe('Frontalis');
    expect(await top()).toBeLessThan(1);
    expect(await top()).toBeGreaterThanOrEqual(0);
  });

  it('leads on from where the reader stands when the background has slept', async () => {
    for (const word of WORDS) {
      await leadsTo(word, 'next-mark');
      await browser.stopBackground();
      await page.bringToFront();
    }
  });
});
