/** The tooltip on pages that do not want it, pretend to be the clinician, or have layers of their own. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { boxOf, pointAt, type Box } from '../harness/marks.ts';
import { failuresOf, heardOf, stateOf } from '../harness/reported.ts';
import { middleOf, overlap, tooltipIn } from '../harness/tooltip.ts';
import { changesOf, marksOf, step } from './fixture-page.ts';
import { PAGES, servePages, type Served } from './server.ts';

interface Extension {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Above or below it, near and not on it. */
const isBeside = (tip: Box, word: Box): boolean =>
  !overlap(tip, word) &&
  (Math.abs(tip.y + tip.height - word.y) < 20 || Math.abs(word.y + word.height - tip.y) < 20);

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

describe.each(BROWSERS)('hostile and layered pages (%s)', (name) => {
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

  async function open(fixture: string): Promise<Page> {
    const page = await browser.open(`${served.url}/${fixture}.html`);
    await expect.poll(async () => (await marksOf(page)).marked).toEqual(['masseter']);
    return page;
  }

  const tip = (page: Page) => tooltipIn(browser, page.mainFrame());
  const nameOfTip = async (page: Page) => (await tip(page))?.name ?? null;

  it('shows at its place, in its own looks, whatever the page styles', async () => {
    const page = await open('ugly');
    const word = await pointAt(page, 'masseter');
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    const { box, ground, ink } = (await tip(page))!;
    expect(box.width).toBeGreaterThan(200);
    expect(box.y).toBeGreaterThanOrEqual(word.y + word.height);
    expect(box.y).toBeLessThan(word.y + word.height + 20);
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(26, 28, 31)');
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.getAttribute('popover'),
      box.x + 20,
      box.y + box.height - 10,
    );
    expect(onTop).toBe('manual');
    await page.close();
  });

  it('gives in, and leaves the marks, where the page takes its host away again and again', async () => {
    const page = await open('fights');
    // Each is asked for anew, since the one before stands no more.
    for (let i = 0; i < 10; i++) await browser.command(page, 'next-mark');
    await pause(100);
    const taken = await page.evaluate(() => (globalThis as unknown as { taken: number }).taken);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(7);
    expect((await marksOf(page)).marked).toEqual(['masseter']);
    await page.close();
  });

  it('answers to a person alone: events that the page makes up do nothing', async () => {
    const page = await open('layers');
    const { x, y } = await boxOf(page, 'masseter');
    await page.evaluate(
      async (clientX, clientY) => {
        const fake = (type: string, target: EventTarget = document.getElementById('word')!) =>
          target.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX, clientY, pointerType: 'mouse' }),
          );
        for (let i = 0; i < 5; i++) {
          fake('pointermove');
          await new Promise((resolve) => {
            setTimeout(resolve, 60);
          });
        }
        fake('pointerdown');
        fake('pointerup');
      },
      x + 5,
      y + 5,
    );
    // A press of the person's own beside the word, and what the page makes a tap on it.
    await page.mouse.click(x + 5, y - 5);
    await page.evaluate(
      (clientX, clientY) => {
        const tap = { bubbles: true, clientX, clientY, pointerType: 'touch' };
        document.getElementById('word')!.dispatchEvent(new PointerEvent('pointerup', tap));
      },
      x + 5,
      y + 3,
    );
    await pause(400);
    expect(await tip(page)).toBeNull();

    await pointAt(page, 'masseter');
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    await page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      document.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    });
    await pause(400);
    expect(await nameOfTip(page)).toBe('Masseter');
    await page.close();
  });

  it('puts back, where the pointer rests, the marks that the page has taken away', async () => {
    const page = await open('clears');
    const { x, y } = await boxOf(page, 'masseter');
    await step(page, 'clearAll');
    expect((await marksOf(page)).marked).toEqual([]);
    await page.mouse.move(x + 2, y + 5);
    await page.mouse.move(x + 3, y + 5);
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    expect((await marksOf(page)).marked).toEqual(['masseter']);
    await page.close();
  });

  // Firefox makes all of the 2,000 and takes twice as long as Chromium, which makes half of them.
  if (name === 'chromium') {
    it('is there for the last of as many frames as the browser makes of 2,000', async () => {
      const page = await browser.open(`${served.url}/many-frames.html?2000`);
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(String(error)));
      const made = await page.evaluate(() => frames.length);
      expect(made).toBeGreaterThanOrEqual(1_000);
      await page.evaluate(() => {
        for (let i = frames.length - 20; i < frames.length; i++)
          frames[i]!.document.body.append('The procerus.');
      });
      // The page looks itself: for the driver each frame would be a question of its own.
      const marked = () =>
        page.evaluate(() =>
          Array.from({ length: frames.length }, (_, i) => frames[i] as Window & typeof globalThis).map(
            ({ CSS: { highlights } }) => [...highlights.values()].reduce((sum, { size }) => sum + size, 0),
          ),
        );
      const expected = [
        1,
        ...Array.from({ length: made - 21 }, () => 0),
        ...Array.from({ length: 20 }, () => 1),
      ];
      await expect.poll(marked, { timeout: 60_000 }).toEqual(expected);
      expect(await changesOf(page)).toEqual([]);
      expect(failures).toEqual([]);
      expect(await failuresOf(browser)).toEqual([]);
      await page.close();
    }, 180_000);
  }

  it.each(['page.xhtml', 'note.xml', 'csp.html', 'quirks.html', 'rtl.html'])(
    'shows, as anywhere, on a page of another kind: %s',
    async (fixture) => {
      const page = await browser.open(`${served.url}/${fixture}`);
      await pointAt(page, 'masseter');
      await expect.poll(() => nameOfTip(page)).toBe('Masseter');
      const { box, ground, ink, direction } = (await tip(page))!;
      expect([ground, ink, direction]).toEqual(['rgb(255, 255, 255)', 'rgb(26, 28, 31)', 'ltr']);
      expect(box.width).toBeGreaterThan(200);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      await page.close();
    },
  );

  it('takes no key and no click from the page', async () => {
    const page = await open('layers');
    await page.click('#note');
    await pointAt(page, 'masseter');
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a ');
    await page.click('#word');
    await page.click('#button');
    await page.keyboard.press('Escape');
    const { heard, note } = await page.evaluate(() => ({
      heard: (globalThis as unknown as { heard: string[] }).heard,
      note: (document.getElementById('note') as HTMLTextAreaElement).value.length,
    }));
    expect(heard.filter((item) => item === 'click')).toHaveLength(3);
    expect(heard).toContain('keydown Enter');
    expect(heard).toContain('keydown Escape');
    expect(heard.filter((item) => item.includes('true'))).toEqual([]);
    expect(note).toBe('Nothing yet.'.length + 3);
    await page.close();
  });

  it('is above a modal dialog, and Esc takes the tooltip before the dialog', async () => {
    const page = await open('layers');
    await step(page, 'openModal');
    await expect.poll(async () => (await marksOf(page)).marked).toEqual(['masseter', 'temporalis']);
    await pointAt(page, 'temporalis');
    await expect.poll(() => nameOfTip(page)).toBe('Temporalis');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip(page)).toBeNull();
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(false);
    await page.close();
  });

  it('is entered by key beside a modal dialog, and gives the focus back to it', async () => {
    const page = await open('layers');
    await step(page, 'openModal');
    await expect.poll(async () => (await marksOf(page)).marked).toEqual(['masseter', 'temporalis']);
    await page.focus('dialog input');
    for (const muscle of ['Masseter', 'Temporalis']) {
      await browser.command(page, 'next-mark');
      await expect.poll(() => nameOfTip(page)).toBe(muscle);
      await page.keyboard.press('Enter');
      expect(await tip(page)).toMatchObject({ role: 'dialog', focused: true });
    }
    const stops = new Set<string | null>();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      stops.add(await browser.inOurRoot(page.mainFrame(), '(root) => root.activeElement?.className'));
    }
    expect(stops).toContain('silence');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.keyboard.type('still here');
    expect(await page.$eval('dialog input', (input) => input.value)).toBe('still here');
    expect(await page.$eval('dialog', (dialog) => dialog.matches(':modal'))).toBe(true);
    expect(await changesOf(page)).toEqual([]);
    await page.close();
  });

  it('is entered by pointer beside a modal dialog: no press of its own comes to what lies beneath', async () => {
    const page = await open('layers');
    await step(page, 'openModal');
    await page.focus('dialog input');
    await pointAt(page, 'temporalis');
    await expect.poll(() => nameOfTip(page)).toBe('Temporalis');
    const { box } = (await tip(page))!;
    const [x, y] = [box.x + 30, box.y + 12];
    await page.mouse.move(x, y - 4);
    await page.mouse.move(x, y);
    await expect.poll(async () => (await tip(page))?.focused).toBe(true);
    const clicks = () => page.evaluate(() => (globalThis as unknown as { inDialog: number }).inDialog);
    await page.mouse.click(x, y);
    expect(await nameOfTip(page)).toBe('Temporalis');
    expect(await clicks()).toBe(0);
    const silence = await browser.inOurRoot<Box>(
      page.mainFrame(),
      `(root) => {
        const { x, y, width, height } = root.querySelector('.silence').getBoundingClientRect();
        return { x, y, width, height };
      }`,
    );
    const [sx, sy] = middleOf(silence!);
    await page.mouse.move(sx, sy);
    await pause(400);
    await page.mouse.click(sx, sy);
    const isAsking = '(root) => root.querySelector(".silence-choice").hidden === false';
    expect(await browser.inOurRoot(page.mainFrame(), isAsking)).toBe(true);
    expect(await clicks()).toBe(0);
    // The way out leaves the dialog as it was, and the page can be used again.
    await page.mouse.move(box.x - 100, 20);
    await expect.poll(() => tip(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.click('dialog p');
    expect(await clicks()).toBe(1);
    expect(await changesOf(page)).toEqual([]);
    await page.close();
  });

  it('answers over words that a component shows in a slot', async () => {
    const page = await browser.open(`${served.url}/shadow.html`);
    await expect.poll(async () => (await marksOf(page)).marked).toContain('trapezius');
    const { x, y } = (await (await page.$('x-card span'))!.boundingBox())!;
    await page.mouse.move(x + 10, y + 8);
    await expect.poll(() => nameOfTip(page)).toBe('Trapezius');
    await page.close();
  });

  it.each([
    ['zoomed', 'procerus', 0],
    ['set in columns', 'adductor longus', 0],
    ['set vertically', 'temporalis', 1],
    ['turned', 'gracilis', 0],
    ['with a large first letter', 'masseter', 0],
  ])('answers over words that are %s', async (_how, word, nth) => {
    const page = await browser.open(`${served.url}/letters.html`);
    const at = await pointAt(page, word, nth);
    await expect.poll(() => nameOfTip(page)).toMatch(new RegExp(`^${word}$`, 'i'));
    expect(overlap((await tip(page))!.box, at)).toBe(false);
    await page.close();
  });

  it('leads to words in form fields, by keyboard and from the list', async () => {
    const page = await open('fields');
    for (const muscle of ['Masseter', 'Temporalis', 'Procerus', 'Trapezius', 'Levator scapulae']) {
      await browser.command(page, 'next-mark');
      await expect.poll(() => nameOfTip(page)).toBe(muscle);
    }
    await page.evaluate(() => (document.body.style.paddingTop = '3000px'));
    await browser.inExtension(async () => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const { tabs, runtime } = scope.browser ?? scope.chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      await runtime.sendMessage({ kind: 'show-mention', tab: tab!.id, frame: 0, index: 2 });
    });
    await expect.poll(() => nameOfTip(page)).toBe('Procerus');
    expect(isBeside((await tip(page))!.box, (await (await page.$('#muscle'))!.boundingBox())!)).toBe(true);
    await page.close();
  });

  it('leads to words that the browser has not laid out yet, and stands beside them when it has', async () => {
    const page = await open('skipped');
    for (const muscle of ['Masseter', 'Temporalis']) {
      await browser.command(page, 'next-mark');
      await expect.poll(() => nameOfTip(page)).toBe(muscle);
    }
    const place = async () => ({ tip: (await tip(page))?.box, word: await boxOf(page, 'temporalis') });
    const stands = async () => {
      const { tip: box, word } = await place();
      return word.y > 0 && word.y < 900 && box !== undefined && isBeside(box, word);
    };
    await expect.poll(stands).toBe(true);
    await pause(200);
    expect(await stands()).toBe(true);
    await page.close();
  });

  it('says what it cannot read, and nothing of what it can', async () => {
    const page = await open('unread');
    const unread = async () => (await stateOf(browser, page)).unread;
    const cases = {
      canvas: ['canvas'],
      icon: [],
      pdfFrame: ['pdf'],
      frame: [],
      pdfEmbed: ['pdf'],
      // Firefox lets no script of ours into it.
      sandboxed: name === 'firefox' ? ['closed-frame'] : [],
      pdfTyped: ['pdf'],
      pixelElsewhere: [],
      pdfObject: ['pdf'],
      elsewhere: ['closed-frame'],
      sandboxedElsewhere: ['closed-frame'],
      canvasInShadow: ['canvas'],
      objectElsewhere: ['closed-frame'],
      pdfInShadow: ['pdf'],
      printed: [],
      elsewhereInShadow: ['closed-frame'],
      canvasInFrame: ['canvas'],
    };
    for (const [what, kinds] of Object.entries(cases)) {
      await step(page, what);
      await expect.poll(unread, { message: what }).toEqual(kinds);
      if (what === 'sandboxed' && kinds.length === 0)
        await expect.poll(() => heardOf(browser, page)).toEqual(['masseter', 'levator-scapulae']);
    }
    await page.close();
  });

  it('says nothing of a page that holds nothing', async () => {
    const page = await browser.open(`${served.url}/blank.html`);
    await expect.poll(async () => (await stateOf(browser, page)).unread).toEqual([]);
    await page.close();
  });

  it('says in the popup that a PDF cannot be read', async () => {
    const page = await browser.open('about:blank');
    // A viewer of the browser's own tells the driver nothing of its coming.
    void page.goto(`${served.url}/letter.pdf`).catch(() => undefined);
    await expect.poll(async () => (await stateOf(browser, page)).unread).toEqual(['pdf']);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('::-p-text(A PDF on this page cannot be read.)');
    await popup.close();
    await page.close();
  });

  it('leaves a page that changes nothing else as it was', async () => {
    const page = await open('layers');
    await pointAt(page, 'masseter');
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    await page.mouse.move(500, 500);
    await expect.poll(() => tip(page)).toBeNull();
    await browser.command(page, 'next-mark');
    await expect.poll(() => nameOfTip(page)).toBe('Masseter');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await tip(page))?.role).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await changesOf(page)).toEqual([]);
    await page.close();
  });
});
