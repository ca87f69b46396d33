/** Pictures of the extension at work on the demonstration chart. Used by `npm start` without a display and for the docs. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  launch,
  type BrowserUnderTest,
  type LaunchOptions,
} from '../tests/browser/harness/browser-under-test.ts';
import { barIn } from '../tests/browser/harness/findings.ts';
import { paintedWords, pointAt } from '../tests/browser/harness/marks.ts';
import { atRest, tooltipIn, type TooltipSeen } from '../tests/browser/harness/tooltip.ts';

/** The demonstration as a site. */
const DEMO_SITE = 'http://localhost/*';

const POPUP = { width: 400, height: 600 };
const WAIT_MS = 10_000;

/** Asks again until there is an answer. @throws Error naming what did not come */
async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`${what} did not come within ${WAIT_MS / 1000} s`);
}

export interface Stage {
  browser: BrowserUnderTest;
  /** Address of the demonstration, without a slash at the end. */
  url: string;
  folder: string;
}

/** Starts a browser with the extension and the demonstration turned on. */
export async function stageFor(url: string, folder: string, options: LaunchOptions = {}): Promise<Stage> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch('chromium', options);
  await browser.grant(DEMO_SITE);
  return { browser, url, folder };
}

/** Opens a chart and waits for its marks. */
export async function openChart({ browser, url }: Stage, place: string): Promise<Page> {
  const page = await browser.open(`${url}/patients/${place}`);
  await until(`marks on ${place}`, async () => (await paintedWords(page)).length > 0);
  return page;
}

/** Waits for the bar of a chart that raises one. */
export async function openBar({ browser }: Stage, page: Page): Promise<void> {
  await until('the bar', () => barIn(browser, page.mainFrame()));
  await atRest(browser, page.mainFrame());
}

/** Rests the pointer on a word and waits for its tooltip. */
export async function openTooltip(
  { browser }: Stage,
  page: Page,
  word: string,
  nth = 0,
): Promise<TooltipSeen> {
  await pointAt(page, word, nth);
  const tooltip = await until(`the tooltip of “${word}”`, () => tooltipIn(browser, page.mainFrame()));
  await atRest(browser, page.mainFrame());
  return tooltip;
}

/** Saves what a page shows. Answers the path. */
export async function picture({ folder }: Stage, page: Page, name: string): Promise<string> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** The number by which the browser knows a page's tab. */
export async function tabOf({ browser }: Pick<Stage, 'browser'>, page: Page): Promise<number> {
  await page.bringToFront();
  return browser.inExtension(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs } | undefined>;
    const [front] = await (scope.browser ?? scope.chrome)!.tabs.query({ active: true, currentWindow: true });
    return front!.id;
  });
}

/** The popup at its own size, beside a chart: `#/` or `#/entry/trapezius`. */
export async function openReference({ browser }: Stage, chart: Page, route: string): Promise<Page> {
  const tab = await tabOf({ browser }, chart);
  const page = await browser.openOwn(`popup/index.html?size=popup&tab=${tab}${route}`);
  await page.setViewport(POPUP);
  await page.waitForSelector('main h1');
  return page;
}

interface Tabs {
  query(filter: object): Promise<{ id: number }[]>;
}
