/** Findings as a reader gets to see them: the badge, the bar, and what the background answers our pages. */
import type { Frame, Page } from 'puppeteer-core';
import type { FindingsState } from '../../../src/messages/index.ts';
import type { BrowserUnderTest } from './browser-under-test.ts';
import type { Box } from './marks.ts';

interface Api {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** The tab of a page, which is brought to the front. */
export async function tabOf(browser: BrowserUnderTest, page: Page): Promise<number> {
  await page.bringToFront();
  return browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const [tab] = await (scope.browser ?? scope.chrome).tabs.query({ active: true, currentWindow: true });
    return tab!.id;
  });
}

export async function badgeOf(browser: BrowserUnderTest, tab: number): Promise<string> {
  return browser.inExtension(async (tabId: number) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    return (scope.browser ?? scope.chrome).action.getBadgeText({ tabId });
  }, tab);
}

/** What a page of ours is answered about a tab. */
export async function findingsOf(browser: BrowserUnderTest, tab: number): Promise<FindingsState> {
  return browser.inExtension(async (tabId: number) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({
      kind: 'findings',
      tab: tabId,
    });
    return answer as FindingsState;
  }, tab);
}

/** The words of the bar; null while there is none. */
export const barIn = (browser: BrowserUnderTest, frame: Frame): Promise<string | null> =>
  browser.inOurRoot<string>(
    frame,
    `(root) => root.host.matches(':popover-open') ? (root.querySelector('.cautela-bar')?.innerText ?? null) : null`,
  );

/** Where the bar stands; null while there is none. */
export const barBox = (browser: BrowserUnderTest, frame: Frame): Promise<Box | null> =>
  browser.inOurRoot<Box>(
    frame,
    `(root) => {
      const box = root.querySelector('.cautela-bar')?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    }`,
  );

interface Contexts {
  runtime: { getContexts?: (filter: object) => Promise<{ contextType: string; documentUrl?: string }[]> };
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
}

/** Whether the findings of a tab stand beside it: in the side panel, or in a tab of the reference. */
export const findingsBeside = (browser: BrowserUnderTest, tab: number): Promise<boolean> =>
  browser.inExtension(async (id: number) => {
    const scope = globalThis as unknown as { browser?: Contexts; chrome: Contexts };
    const { runtime, tabs } = scope.browser ?? scope.chrome;
    const contexts = (await runtime.getContexts?.({})) ?? [];
    const isTheirs = (url?: string): boolean =>
      url !== undefined && url.includes('/popup/index.html') && url.includes(`tab=${id}`);
    return (
      contexts.some(({ contextType }) => contextType === 'SIDE_PANEL') ||
      (await tabs.query({})).some(({ url }) => isTheirs(url))
    );
  }, tab);

/** Where a button of the bar stands, once it has stood there for as long as reading takes: sooner it takes no press. */
export const barButton = (
  browser: BrowserUnderTest,
  frame: Frame,
  which: 'show' | 'dismiss',
): Promise<{ x: number; y: number } | null> =>
  browser.inOurRoot(
    frame,
    `async (root) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const box = root.querySelector('.cautela-bar .${which}')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }`,
  );

/** The words that are flashed in a frame now. */
export const flashed = (frame: Frame | Page): Promise<string[]> =>
  frame.evaluate(() =>
    [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>)]
      .filter(([name]) => name.endsWith('-0'))
      .flatMap(([, ranges]) =>
        [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        }),
      ),
  );
