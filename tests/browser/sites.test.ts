/** No site is read until it is turned on, with one click; off means that nothing of ours is left there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serveBuiltDemo } from '../../demo/server.ts';
import { launch, type BrowserUnderTest } from './harness/browser-under-test.ts';
import { inEachBrowser, SITE } from './harness/each-browser.ts';
import { paintedWords, pointAt } from './harness/marks.ts';
import { tooltipIn } from './harness/tooltip.ts';

const SWITCH = 'button[role="switch"]';
const PLACE = 'fairweather/procedure';

interface Api {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

const standing = (browser: BrowserUnderTest) =>
  browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { permissions, scripting } = scope.browser ?? scope.chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return {
      granted: (await permissions.getAll()).origins ?? [],
      registered: scripts.flatMap(({ matches }) => matches ?? []),
    };
  });

/** What of ours a page can see: highlights in its registry, elements under its root. */
const tracesIn = (page: Page) =>
  page.evaluate(() => ({
    highlights: (CSS.highlights as unknown as Map<string, unknown>).size,
    elements: [...document.documentElement.children].map(({ localName }) => localName),
  }));
const NONE = { highlights: 0, elements: ['head', 'body'] };

inEachBrowser('sites', { on: false }, (stage) => {
  let page: Page;

  it('reads no site after the install', async () => {
    expect(await standing(stage.browser)).toEqual({ granted: [], registered: [] });
    page = await stage.chart(PLACE);
    await page.mouse.move(400, 400, { steps: 5 });
    expect(await tracesIn(page)).toEqual(NONE);
  });

  it('is turned on by one click in the popup, at once and without a new load', async () => {
    await stage.browser.agreeTo(SITE);
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector(`${SWITCH}[aria-checked="false"]`);
    await popup.click(SWITCH);
    await popup.waitForSelector(`${SWITCH}[aria-checked="true"]`);
    expect(await standing(stage.browser)).toEqual({ granted: [SITE], registered: [SITE] });
    // In Firefox the popup's page stands in a tab of its own and hides the chart, which then waits.
    if (stage.browser.name === 'firefox') await page.bringToFront();
    await expect.poll(() => paintedWords(page)).toContain('Sternocleidomastoid');
    // The popup shows by itself what the page has come to hold.
    await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('Levator scapulae');
    await popup.close();
  });

  it('is on in pages that are opened afterwards', async () => {
    const other = await stage.chart(PLACE);
    await expect.poll(() => paintedWords(other)).toContain('Sternocleidomastoid');
    await other.close();
  });

  it('leaves without a trace when it is turned off, and does not come back', async () => {
    await page.bringToFront();
    await pointAt(page, 'Trapezius');
    await expect.poll(() => tooltipIn(stage.browser, page.mainFrame())).not.toBeNull();
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector(`${SWITCH}[aria-checked="true"]`);
    await popup.click(SWITCH);
    await popup.waitForSelector(`${SWITCH}[aria-checked="false"]`);
    await popup.close();
    await expect.poll(() => tracesIn(page)).toEqual(NONE);
    expect(await standing(stage.browser)).toEqual({ granted: [], registered: [] });
    await page.reload();
    await page.mouse.move(400, 420, { steps: 5 });
    expect(await tracesIn(page)).toEqual(NONE);
  });

  it('goes on again in a page in which it was turned off', async () => {
    await stage.browser.grant(SITE);
    await expect.poll(() => paintedWords(page)).toContain('Sternocleidomastoid');
  });

  it('leaves when the permission is taken away in the settings of the browser', async () => {
    await stage.browser.inExtension(async (origin) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      await (scope.browser ?? scope.chrome).permissions.remove({ origins: [origin] });
    }, SITE);
    await expect.poll(() => tracesIn(page)).toEqual(NONE);
    expect(await standing(stage.browser)).toEqual({ granted: [], registered: [] });
  });
});

describe('a restart of the browser (chromium)', () => {
  let browser: BrowserUnderTest;
  let profile: string;
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('changes nothing: a site that was on is on', async () => {
    profile = await mkdtemp(join(tmpdir(), 'cautela-restart-'));
    const demo = await serveBuiltDemo();
    browser = await launch('chromium', { profile });
    await browser.grant(SITE);
    await browser.close();

    browser = await launch('chromium', { profile });
    // An unpacked extension is put in anew at each start, and its script with it.
    await expect.poll(() => standing(browser)).toEqual({ granted: [SITE], registered: [SITE] });
    const page = await browser.open(`${demo.url}/patients/${PLACE}`);
    await expect.poll(() => paintedWords(page)).toContain('Sternocleidomastoid');
    await page.close();
    await demo.close();
  });
});
