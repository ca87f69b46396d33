/** What the background has heard of a page, as the popup gets to know it. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './browser-under-test.ts';

interface Api {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<{ mentions: { entity: string }[] }> };
}

/** Entities in the order in which they stand in the page, which is brought to the front. */
export async function heardOf(browser: BrowserUnderTest, page: Page): Promise<string[]> {
  await page.bringToFront();
  return browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs, runtime } = scope.browser ?? scope.chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const { mentions } = await runtime.sendMessage({ kind: 'page', tab: tab!.id });
    return mentions.map(({ entity }) => entity);
  });
}
