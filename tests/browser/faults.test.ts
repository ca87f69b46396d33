/** What a page, a thief or a curious neighbour might try, in the real browsers. */
import { expect, it, vi } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { barButton, barIn, findingsOf, tabOf } from './harness/findings.ts';
import { heardOf } from './harness/reported.ts';
import { everythingKept } from './harness/stores.ts';
import { tooltipIn } from './harness/tooltip.ts';

/** Stand in the chart, and nowhere else: a name, a number, a day, a street, and words around what is recognised. */
const CANARIES = ['Qwertzberger', 'MRN-47110815', '1931-02-29', 'Elderberry Lane', 'quokka clinic'];

const CHART = `<!doctype html><title>Qwertzberger, Ottokar · MRN-47110815</title>
<h1>Qwertzberger, Ottokar</h1>
<p>MRN-47110815, born 1931-02-29, 7 Elderberry Lane, seen at the quokka clinic.</p>
<h2>Problems</h2><ul><li>COPD of Ottokar Qwertzberger</li><li>Myasthenia gravis, quokka clinic</li></ul>
<h2>Plan</h2><p>Botox 200 U for cervical dystonia: R SCM 60, L SCM 60, R splenius capitis 80.</p>
<textarea>Qwertzberger: trapezius, Elderberry Lane</textarea>`;

inEachBrowser('mischief', { on: true }, (stage) => {
  it('finds not one of the chart’s own words in any store after a session on it', async () => {
    const page = await stage.chart('pebblebrook/notes');
    await page.evaluate((html) => {
      document.title = 'Qwertzberger, Ottokar';
      history.replaceState(null, '', '?patient=Qwertzberger');
      document.body.innerHTML = html;
    }, CHART);
    await expect.poll(() => heardOf(stage.browser, page)).toContain('sternocleidomastoid');
    await stage.browser.stopBackground();
    await expect.poll(() => heardOf(stage.browser, page)).toContain('sternocleidomastoid');
    await expect.poll(() => barIn(stage.browser, page.mainFrame())).not.toBeNull();
    const tab = await tabOf(stage.browser, page);
    const first = async () => (await findingsOf(stage.browser, tab)).findings[0];
    // While the page is still being read, places have no words.
    await expect.poll(async () => (await first())?.places.some(({ words }) => words !== null)).toBe(true);
    const rule = (await first())!.rule;
    await stage.browser.inExtension(
      async (...messages: object[]) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { runtime } = scope.browser ?? scope.chrome;
        for (const message of messages) await runtime.sendMessage(message);
      },
      { kind: 'set-aside', tab, rule, reason: 'weighed' },
      { kind: 'silence', tab, rule, on: true },
      { kind: 'silence', tab, rule, on: false },
      // Addresses no tab: what fails is recorded.
      { kind: 'site', tab: 999_999 },
    );
    // Asked for again where the marks were being painted anew just then, after the silence was undone.
    const opened = async (): Promise<unknown> => {
      await stage.browser.command(page, 'next-mark');
      return vi
        .waitUntil(() => tooltipIn(stage.browser, page.mainFrame()), { timeout: 2000 })
        .catch(() => null);
    };
    await expect.poll(opened).not.toBeNull();
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector('::-p-text(Sternocleidomastoid)');
    const kept = await everythingKept(stage.browser);
    expect(kept).toContain('failures');
    const found = [...CANARIES, 'Ottokar', 'localhost:'].filter((word) =>
      kept.toLowerCase().includes(word.toLowerCase()),
    );
    expect(found).toEqual([]);
    await page.close();
  });

  it('takes no press that a person cannot have meant', async () => {
    const page = await stage.chart('fairweather/procedure');
    const frame = page.mainFrame();
    await expect.poll(() => barIn(stage.browser, frame)).not.toBeNull();
    const { x, y } = (await barButton(stage.browser, frame, 'dismiss'))!;
    // A sheet of the page's own above ours, which lets presses through to what it hides.
    await page.evaluate(() => {
      const sheet = document.createElement('div');
      sheet.id = 'sheet';
      sheet.popover = 'manual';
      sheet.textContent = 'You have won.';
      sheet.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none;';
      document.body.append(sheet);
      sheet.showPopover();
    });
    await page.mouse.click(x, y);
    expect(await barIn(stage.browser, frame)).not.toBeNull();
    // By now ours is above it, where the person sees it.
    await barButton(stage.browser, frame, 'dismiss');
    await page.mouse.click(x, y);
    await expect.poll(() => barIn(stage.browser, frame)).toBeNull();
    await page.close();
  });

  it('takes no press by a pointer under which the page has put our control', async () => {
    const page = await stage.chart('fairweather/procedure');
    const frame = page.mainFrame();
    await expect.poll(() => barIn(stage.browser, frame)).not.toBeNull();
    const { x, y } = (await barButton(stage.browser, frame, 'dismiss'))!;
    await page.evaluate(() => {
      const ours = document.querySelector<HTMLElement>('html > div[popover]')!;
      ours.hidePopover();
      addEventListener('click', () => ours.showPopover(), { once: true });
    });
    // The first press brings it under the pointer; the second comes before anybody could have read it.
    await page.mouse.click(x, y, { count: 2 });
    expect(await barIn(stage.browser, frame)).not.toBeNull();
    await page.mouse.move(x + 1, y + 1);
    await page.mouse.click(x, y);
    await expect.poll(() => barIn(stage.browser, frame)).toBeNull();
    await page.close();
  });

  it('lets no request and no markup out of or into its own pages, and no page read its files', async () => {
    const page = await stage.browser.openOwn('popup/index.html?size=tab#/');
    await page.waitForSelector('input');
    const outcome = await page.evaluate(async () => {
      const tried: Record<string, string> = {};
      const attempt = async (name: string, work: () => unknown): Promise<void> => {
        try {
          await work();
          tried[name] = 'went through';
        } catch {
          tried[name] = 'refused';
        }
      };
      await attempt('fetch', () => fetch('http://localhost/leak'));
      await attempt('markup', () => {
        document.createElement('div').innerHTML = '<b>words</b>';
      });
      await attempt('a picture', async () => {
        const image = new Image();
        image.src = 'http://localhost/leak.png';
        await image.decode();
      });
      await attempt('a socket', async () => {
        const socket = new WebSocket('ws://localhost:1/');
        await new Promise((resolve, reject) => {
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        });
      });
      return tried;
    });
    expect(outcome).toEqual({
      fetch: 'refused',
      markup: 'refused',
      'a picture': 'refused',
      'a socket': 'refused',
    });
    const chart = await stage.chart('pebblebrook/notes');
    const seen = await chart.evaluate(
      async (address) => {
        const answer = await fetch(address).then(
          () => 'readable',
          () => 'refused',
        );
        return answer;
      },
      page.url().startsWith('about:')
        ? 'moz-extension://0c1a2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b/manifest.json'
        : new URL('/manifest.json', page.url()).href,
    );
    expect(seen).toBe('refused');
    await page.close();
    await chart.close();
  });
});

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
