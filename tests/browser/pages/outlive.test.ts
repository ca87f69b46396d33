/** Charts stay open for days: what becomes of marks and tooltip when the extension, the page or the screen changes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromeWindow } from '../harness/bidi.ts';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { badgeOf, barIn, tabOf } from '../harness/findings.ts';
import { paintedWords, pointAt } from '../harness/marks.ts';
import { printed, under } from '../harness/media.ts';
import { heardOf } from '../harness/reported.ts';
import { overlap, tooltipIn } from '../harness/tooltip.ts';
import { marksOf } from './fixture-page.ts';
import { PAGES, servePages, type Served } from './server.ts';

interface Chromium {
  chrome: {
    management: {
      getAll(): Promise<{ id: string; name: string }[]>;
      setEnabled(id: string, on: boolean): Promise<void>;
    };
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      reload(id: string): Promise<void>;
    };
  };
}

interface Extension {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<void> };
  runtime: { sendMessage(message: object): Promise<unknown> };
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

  beforeAll(async () => {
    served = await servePages(PAGES);
    browser = await launch(name);
    await browser.grant('http://localhost/*');
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  beforeEach(async () => {
    page = await browser.open(`${served.url}/layers.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
  });

  afterEach(() => page.close());

  const tip = () => tooltipIn(browser, page.mainFrame());

  /** Points anew until the tooltip is there: a mark that an older copy has left takes the first pointer to nowhere. */
  async function showTip(): Promise<void> {
    const shown = async () => (await tip())?.name === 'Masseter';
    await expect
      .poll(
        async () => {
          if (await shown()) return true;
          await page.mouse.move(500, 500);
          await pointAt(page, 'masseter');
          await new Promise((resolve) => setTimeout(resolve, 800));
          return shown();
        },
        { interval: 50 },
      )
      .toBe(true);
  }

  /** Runs on the browser's own page about extensions, with our id. */
  async function onExtensionsPage(work: (scope: Chromium, id: string) => Promise<void>): Promise<void> {
    const own = await page.browser().newPage();
    await own.goto('chrome://extensions/');
    await own.evaluate(
      `(async (work) => {
        const all = await chrome.management.getAll();
        const { id } = all.find(({ name }) => name.includes('Cautela'));
        await work(globalThis, id);
      })(${work.toString()})`,
    );
    await own.close();
    await page.bringToFront();
  }

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

  it('marks are there again when the clinician comes back to a page that the browser has kept', async () => {
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });
    await page.goto(`${served.url}/framed.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['levator scapulae']);
    // The driver's own way back waits for a load that does not come where the page was kept.
    await page.evaluate(() => history.back());
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
    expect(await page.title()).toBe('kept');
    await showTip();
  });

  it('frames of a page that the browser has kept are marked and heard of again on the way back', async () => {
    await page.goto(`${served.url}/reframed.html`);
    await expect.poll(async () => (await marksOf(page)).marked).toEqual(['levator scapulae', 'trapezius']);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });
    await page.goto(`${served.url}/blank.html`);
    await expect.poll(() => heardOf(browser, page)).toEqual([]);
    await page.evaluate(() => history.back());
    await expect.poll(() => heardOf(browser, page)).toEqual(['trapezius', 'levator-scapulae']);
    await expect.poll(() => page.title()).toBe('kept');
  });

  it('what was silenced meanwhile is marked no more on the way back to a page that the browser has kept', async () => {
    const silence = (on: boolean) =>
      browser.inExtension(async (isOn) => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const item = { of: 'term', id: 'masseter' };
        await (scope.browser ?? scope.chrome).runtime.sendMessage({ kind: 'silence-item', item, on: isOn });
      }, on);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });
    await page.goto(`${served.url}/framed.html`);
    await expect.poll(() => paintedWords(page)).toEqual(['levator scapulae']);
    await silence(true);
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.title()).toBe('kept');
    await expect.poll(() => paintedWords(page)).toEqual([]);
    await silence(false);
    await page.bringToFront();
    await expect.poll(() => paintedWords(page)).toEqual(['masseter']);
  });

  it('a document that the page writes anew is another page: it is marked and answers to the pointer', async () => {
    await showTip();
    await page.evaluate(() => {
      document.open();
      document.write('<p>The procerus</p>');
      document.close();
    });
    await expect.poll(() => paintedWords(page)).toEqual(['procerus']);
    await expect.poll(() => heardOf(browser, page)).toEqual(['procerus']);
    await pointAt(page, 'procerus');
    await expect.poll(async () => (await tip())?.name).toBe('Procerus');
    expect((await traces(page)).hosts).toBe(1);
    await page.evaluate(() => {
      document.open();
      document.close();
    });
    await expect.poll(() => heardOf(browser, page)).toEqual([]);
  });

  it.each(['kept', 'loaded anew'])(
    'badge and bar are there again on the way back to a page that is %s',
    async (how) => {
      const tab = await tabOf(browser, page);
      const said = async () => ({
        badge: await badgeOf(browser, tab),
        bar: await barIn(browser, page.mainFrame()),
      });
      await page.goto(`${served.url}/sections.html`);
      await expect.poll(said).toEqual({ badge: expect.stringMatching(/./), bar: expect.anything() });
      const before = await said();
      await page.evaluate((isKept) => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['kept'] = `${persisted}`;
        });
        // No browser keeps a page that wants to hear of its end.
        if (!isKept) addEventListener('unload', () => undefined);
      }, how === 'kept');
      await page.goto(`${served.url}/framed.html`);
      await expect.poll(said).toEqual({ badge: '', bar: null });
      await page.evaluate(() => history.back());
      await expect.poll(said).toEqual(before);
      const kept = await page.evaluate(() => document.documentElement.dataset['kept']);
      expect(kept).toBe(how === 'kept' ? 'true' : undefined);
    },
  );

  it('the tooltip shows in full screen, and can be gone into', async () => {
    await page.click('#fill');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('p');
    await showTip();
    const { box } = (await tip())!;
    await page.mouse.move(box.x + 30, box.y + 8);
    await page.mouse.move(box.x + 30, box.y + 12);
    expect(
      await browser.inOurRoot(page.mainFrame(), `(root) => root.querySelector('section').matches(':hover')`),
    ).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.mouse.move(500, 500);
    await expect.poll(tip).toBeNull();
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

  it('nothing of ours is shown in print', async () => {
    await showTip();
    expect(await traces(page)).toMatchObject({ drawn: 1, shown: 1 });
    await under(name, page, 'print', async () => {
      expect(await traces(page)).toMatchObject({ drawn: 0, shown: 0 });
    });
  });

  it('on paper the page is drawn as it is without us', async () => {
    await showTip();
    const ours = await printed(page);
    // Not a site that is turned on.
    await page.goto(`${served.url.replace('localhost', '127.0.0.1')}/layers.html`);
    expect(ours.sort()).toEqual((await printed(page)).sort());
    // A line under the word would be seen there.
    await page.evaluate(() => (document.getElementById('word')!.style.textDecoration = 'underline red'));
    expect((await printed(page)).sort()).not.toEqual(ours);
  });

  it.each([
    ['reduced motion', 'none'],
    // Chromium without a window moves nothing unless it is asked to.
    ['motion', 'appear'],
  ] as const)('where the system wants %s, the animation of the tooltip is: %s', async (wish, animation) => {
    await under(name, page, wish, async () => {
      await showTip();
      expect((await tip())!.animation).toBe(animation);
    });
  });

  it('marks and tooltip take the colours that the system forces', async () => {
    await under(name, page, 'forced colours', async () => {
      await showTip();
      const { ground, ink } = (await tip())!;
      const { forced, underlines, flash } = await page.evaluate(() => {
        const colours = ['Canvas', 'CanvasText', 'LinkText'].map((color) => {
          const sample = document.body.appendChild(document.createElement('i'));
          sample.style.cssText = `color: ${color}; forced-color-adjust: none`;
          return getComputedStyle(sample).color;
        });
        const painted = [...CSS.highlights].filter(([, highlight]) => highlight.size > 0);
        const word = document.querySelector('p')!;
        return {
          forced: colours,
          underlines: painted.map(
            ([own]) => getComputedStyle(word, `::highlight(${own})`).textDecorationColor,
          ),
          flash: getComputedStyle(word, '::highlight(q7x-0)').textDecorationLine,
        };
      });
      expect([ground, ink, ...underlines]).toEqual(forced);
      // Chromium fills each mark like the word that was asked for: a second line tells that one.
      expect(flash).toBe('underline overline');
    });
  });

  // Firefox freezes no page that is open: those that it keeps for the way back are tried above.
  if (name === 'chromium') {
    it('a frozen tab goes on where it was', async () => {
      const driver = await page.createCDPSession();
      await page.evaluate(() => {
        const insert = () => document.body.insertAdjacentHTML('beforeend', '<p>procerus</p>');
        document.addEventListener('freeze', insert);
      });
      const other = await page.browser().newPage();
      await driver.send('Page.setWebLifecycleState', { state: 'frozen' });
      await driver.send('Page.setWebLifecycleState', { state: 'active' });
      await other.close();
      await page.bringToFront();
      await expect.poll(() => paintedWords(page)).toEqual(['masseter', 'procerus']);
      await showTip();
    });
  }

  // The last but one: the driver's own page of the extension goes with the old copy.
  it('a new copy of the extension takes over from one that was ended under the page', async () => {
    await showTip();
    if (name === 'chromium') {
      await onExtensionsPage(async ({ chrome }, id) => {
        // What was named at the command line is an unpacked extension like any other once it is loaded anew, and those
        // Chromium turns off where nobody has turned its developer mode on, at once or when it next looks.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(id);
      });
    } else {
      const window = await chromeWindow(page.browser());
      await window.run(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         await (await AddonManager.getAddonByID(arguments[0])).reload();`,
        'cautela@cautela.example',
      );
    }
    await page.bringToFront();
    await page.mouse.move(500, 500);
    await expect.poll(() => traces(page)).toEqual({ drawn: 1, hosts: 0, shown: 0 });
    await showTip();
    expect(await traces(page)).toEqual({ drawn: 1, hosts: 1, shown: 1 });
  });

  // The last: Firefox has nothing of the extension any more.
  it('nothing is seen of an extension that was turned off under the page', async () => {
    await showTip();
    if (name === 'chromium') {
      await onExtensionsPage(({ chrome }, id) => chrome.management.setEnabled(id, false));
      await expect.poll(() => traces(page)).toEqual({ drawn: 0, hosts: 0, shown: 0 });
      // Turned on again, it needs no new load of the page.
      await onExtensionsPage(({ chrome }, id) => chrome.management.setEnabled(id, true));
      await expect.poll(() => traces(page)).toEqual({ drawn: 1, hosts: 0, shown: 0 });
    } else {
      await page.browser().uninstallExtension('cautela@cautela.example');
      // Firefox ends our script without a word: what it leaves behind has lost its style.
      await expect.poll(() => traces(page)).toMatchObject({ drawn: 0, shown: 0 });
    }
  });
});
