/** What the background has heard of a page, as the popup gets to know it. */
import type { Page } from 'puppeteer-core';
import type { Failure, PageState } from '../../../src/messages/index.ts';
import type { BrowserUnderTest } from './browser-under-test.ts';

interface Api {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Entities in the order in which they stand in the page. */
export const heardOf = async (browser: BrowserUnderTest, page: Page): Promise<string[]> =>
  (await mentionsOn(browser, page)).map(({ entity }) => entity);

/** All that was recognised, in the order in which it stands in the page, which is brought to the front. */
export const mentionsOn = async (browser: BrowserUnderTest, page: Page): Promise<PageState['mentions']> =>
  (await stateOf(browser, page)).mentions;

/** All that the popup is told of a page, which is brought to the front. */
export async function stateOf(browser: BrowserUnderTest, page: Page): Promise<PageState> {
  await page.bringToFront();
  return browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs, runtime } = scope.browser ?? scope.chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return (await runtime.sendMessage({ kind: 'page', tab: tab!.id })) as PageState;
  });
}

/** What of ours has failed so far, newest first. */
export const failuresOf = (browser: BrowserUnderTest): Promise<Failure[]> =>
  browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (scope.browser ?? scope.chrome).runtime.sendMessage({ kind: 'failures' })) as Failure[];
  });
