/** The mark that the keyboard leads to can be seen, wherever it stands in a page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { heardOf } from '../harness/reported.ts';
import { overlap, tooltipIn } from '../harness/tooltip.ts';
import { PAGES, servePages, type Served } from './server.ts';

/** Which of these words can be seen, and where, in the window and in each box that cuts it off. */
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

  it('leads to words in the midst of long reports, there and back', async () => {
    const page = await browser.open(`${served.url}/long-report.html`);
    await expect.poll(() => heardOf(browser, page)).toEqual(['masseter', 'procerus', 'trapezius', 'soleus']);
    const tip = async () => (await tooltipIn(browser, page.mainFrame()))?.name ?? null;
    const words = ['masseter', 'procerus', 'trapezius', 'soleus'];
    const way = [...words, ...words.toReversed().slice(1)];
    for (const [i, word] of way.entries()) {
      const command = i < words.length ? 'next-mark' : 'previous-mark';
      await browser.command(page, command);
      await expect.poll(async () => (await tip())?.toLowerCase()).toBe(word);
      const at = await seen(page, word);
      expect(at, word).not.toBeNull();
      expect(overlap((await tooltipIn(browser, page.mainFrame()))!.box, at!)).toBe(false);
    }
    await page.close();
  });
});
