/** Charts stay open for days: what becomes of marks and tooltip when the extension, the page or the screen changes. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { paintedWords, pointAt } from '../harness/marks.ts';
import { overlap, tooltipIn } from '../harness/tooltip.ts';
import { PAGES, servePages, type Served } from './server.ts';

interface Chromium {
  chrome: {
    management: {
      getAll(): Promise<{ id: string; name: string }[]>;
      setEnabled(id: string, on: boolean): Promise<void>;
    };
  };
}

interface Extension {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<void> };
}

/** What can be seen of us in a page: marks that are drawn, and hosts that take room. */
const traces = (page: Page): Promise<{ drawn: number; hosts: number; shown: number }> =>
  page.evaluate(() => {
    const word = document.querySelector('p')!;
    const drawn = [...CSS.highlights].filter(
      ([name, highlight]) =>
        highlight.size > 0 &&
        getComputedStyle(word, `::highlight(${name})`).textDecorationLine === 'underline',
    );
    const hosts = [...document.documentElement.children].filter((child) => child.hasAttribute('popover'));
    return {
      drawn: drawn.length,
      hosts: hosts.length,
      shown: hosts.filter((host) => getComputedStyle(host).display !== 'none').length,
    };
  });

describe.each(BROWSERS)('outliving (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;
  let page: Page;

  beforeEach(async () => {
    served = await servePages(PAGES);
    browser = await launch(name);
    await browser.grant('http://localhost/*');
    page = await browser.open(`${served.url}/layers.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
  }, 60_000);

  afterEach(async () => {
    await browser.close();
    await served.close();
  });

  const tip = () => tooltipIn(browser, page.mainFrame());

  async function showTip(): Promise<void> {
    await pointAt(page, 'masseter');
    await expect.poll(async () => (await tip())?.name).toBe('Masseter');
  }

  /** Runs on the browser's own page about extensions, with our id. */
  async function onExtensionsPage(work: (scope: Chromium, id: string) => Promise<void>): Promise<void> {
    const own = await page.browser().newPage();
    await own.goto('chrome://extensions/');
    await own.evaluate(
      `(async (work) => {
        const all = await chrome.management.getAll();
        await work(globalThis, all.find(({ name }) => name.includes('Cautela')).id);
      })(${work.toString()})`,
    );
    await own.close();
    await page.bringToFront();
  }

  it('nothing is seen of an extension that was turned off under the page', async () => {
    await showTip();
    if (name === 'chromium') {
      await onExtensionsPage(({ chrome }, id) => chrome.management.setEnabled(id, false));
      await expect.poll(() => traces(page)).toEqual({ drawn: 0, hosts: 0, shown: 0 });
    } else {
      await page.browser().uninstallExtension('cautela@cautela.example');
      // Firefox ends our script without a word: what it leaves behind has lost its style.
      await expect.poll(() => traces(page)).toMatchObject({ drawn: 0, shown: 0 });
    }
  });

  it('a copy of the script that comes later takes over from the one before', async () => {
    await showTip();
    for (let i = 0; i < 10; i++) {
      await browser.inExtension(async () => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const { tabs, scripting } = scope.browser ?? scope.chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        await scripting.executeScript({ target: { tabId: tab!.id }, files: ['/content-scripts/main.js'] });
      });
    }
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
    await page.mouse.move(500, 500);
    await showTip();
    expect((await traces(page)).hosts).toBe(1);
  });

  it('marks are there again when the clinician comes back to a page', async () => {
    await page.goto(`${served.url}/framed.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['levator scapulae']);
    // The driver's own way back waits for a load that does not come where the page was kept.
    await page.evaluate(() => history.back());
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
    await showTip();
  });

  it.each([
    [2, 640, 450],
    [5, 256, 180],
    [0.5, 2560, 1800],
  ])('zoomed %s times, the tooltip is on the screen and not on its word', async (scale, width, height) => {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    const word = await pointAt(page, 'masseter');
    await expect.poll(async () => (await tip())?.name).toBe('Masseter');
    const { box } = (await tip())!;
    expect(overlap(box, word)).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  });
});

describe('the screen asks for less (chromium)', () => {
  let browser: BrowserUnderTest;
  let served: Served;
  let page: Page;

  beforeEach(async () => {
    served = await servePages(PAGES);
    browser = await launch('chromium');
    await browser.grant('http://localhost/*');
    page = await browser.open(`${served.url}/layers.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
  }, 60_000);

  afterEach(async () => {
    await browser.close();
    await served.close();
  });

  it('nothing of ours is printed', async () => {
    await pointAt(page, 'masseter');
    await expect.poll(() => tooltipIn(browser, page.mainFrame())).not.toBeNull();
    await page.emulateMediaType('print');
    expect(await traces(page)).toMatchObject({ drawn: 0, shown: 0 });
  });

  it('nothing moves where motion is not wanted', async () => {
    const moving = () =>
      browser.inOurRoot<number>(
        page.mainFrame(),
        '(root) => root.host.getAnimations({ subtree: true }).length',
      );
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await pointAt(page, 'masseter');
    await expect.poll(() => tooltipIn(browser, page.mainFrame())).not.toBeNull();
    expect(await moving()).toBe(0);
  });

  it('a new copy of the extension takes over from one that was ended under the page', async () => {
    await pointAt(page, 'masseter');
    await expect.poll(() => tooltipIn(browser, page.mainFrame())).not.toBeNull();
    const own = await page.browser().newPage();
    await own.goto('chrome://extensions/');
    const id = await own.evaluate(async () => {
      const { management } = (globalThis as unknown as Chromium).chrome;
      const ours = (await management.getAll()).find(({ name }) => name.includes('Cautela'));
      await management.setEnabled(ours!.id, false);
      await management.setEnabled(ours!.id, true);
      return ours!.id;
    });
    await own.goto(`chrome-extension://${id}/icons/16.png`);
    // What the background does after an update; the old script has not been told of anything.
    await own.evaluate(
      async (address) => {
        const { tabs, scripting } = (globalThis as unknown as { chrome: Extension }).chrome;
        const [tab] = await tabs.query({ url: address });
        await scripting.executeScript({ target: { tabId: tab!.id }, files: ['/content-scripts/main.js'] });
      },
      `${served.url}/*`.replace(/:\d+/, ''),
    );
    await own.close();
    await page.bringToFront();
    await page.mouse.move(500, 500);
    await expect.poll(() => traces(page)).toMatchObject({ drawn: 1 });
    await pointAt(page, 'masseter');
    await expect.poll(async () => (await tooltipIn(browser, page.mainFrame()))?.name).toBe('Masseter');
    expect((await traces(page)).hosts).toBe(1);
  });
});
