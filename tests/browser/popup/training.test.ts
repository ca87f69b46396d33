/** The training without a mouse, on the wall, on the figures, and with files that are broken. */
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { writeDeck } from '../../../src/training/deck.ts';
import { DECK_FORMAT, DECK_VERSION, type Deck, type HotspotQuestion } from '../../../src/training/model.ts';
import { loadBank } from '../../../popup/training/bank.ts';
import { inEachBrowser } from '../harness/each-browser.ts';
import { openReference } from './reference-page.ts';

const bank = await loadBank(facts);
const hotspot = bank.questions.find((one) => one.kind === 'hotspot')!;
const plain = bank.questions.filter(({ kind }) => kind === 'label').slice(0, 3);

const deckOf = (title: string, questions: readonly { id: string }[]): Deck => ({
  format: DECK_FORMAT,
  version: DECK_VERSION,
  title,
  knowledge: bank.version,
  order: 'listed',
  questions: questions.map(({ id }) => id),
});

const title = (page: Page) => page.$eval('main h1', (heading) => heading.textContent);
const count = (page: Page) => page.$eval('.session-count', (element) => element.textContent);
/** What the element says that has the focus; nothing while it is the whole page. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent));

/** Runs in a page of the extension: what the training has stored, by key. */
async function keptByTraining(): Promise<Record<string, unknown>> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: Storage } | undefined>;
  const all = await (scope.browser ?? scope.chrome)!.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('training')));
}

/** Runs in a page of the extension. */
async function forgetTraining(): Promise<void> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: Storage } | undefined>;
  const { local } = (scope.browser ?? scope.chrome)!.storage;
  await local.remove(Object.keys(await local.get(null)).filter((key) => key.startsWith('training')));
}

/** Runs in a page of the extension. */
async function keep(items: Record<string, unknown>): Promise<void> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: Storage } | undefined>;
  await (scope.browser ?? scope.chrome)!.storage.local.set(items);
}

interface Storage {
  local: {
    get(keys: null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
}

/** A point of the window that lies on a shape of the figure. */
const pointOn = (page: Page, shape: string) =>
  page.evaluate((id) => {
    const body = document.querySelector(`[data-shape="${CSS.escape(id)}"] .fig-body`)!;
    body.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = body.getBoundingClientRect();
    for (let i = 1; i < 40; i++) {
      for (let j = 1; j < 40; j++) {
        const [x, y] = [left + (width * i) / 40, top + (height * j) / 40];
        const hit = document.elementFromPoint(x, y)?.closest<SVGElement>('[data-shape]');
        if (hit?.dataset['shape'] === id) return { x, y };
      }
    }
    return null;
  }, shape);

/** Gives a text to the button that asks for a file, as choosing one would. */
const chooseFile = (page: Page, text: string) =>
  page.$eval(
    'input[type="file"]',
    (input: HTMLInputElement, content: string) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'deck.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );

inEachBrowser('the training', { on: false }, (stage) => {
  beforeEach(() => stage.browser.inExtension(forgetTraining));

  it('shows no empty plot of answers that were never given', async () => {
    const page = await openReference(stage.browser, 'panel', '#/training/progress');
    await page.waitForSelector('.plot');
    const parts = await page.$$eval('.progress .section', (sections) =>
      sections.map((section) => ({
        drawn: section.querySelectorAll('svg:not(.icon), table').length,
        words: section.querySelectorAll('p, small').length,
      })),
    );
    for (const { drawn, words } of parts) {
      expect(drawn).toBe(0);
      expect(words).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('is prepared, taken and ended by keyboard alone, and each answer is kept', async () => {
    const page = await openReference(stage.browser, 'tab', '#/training/teach');
    await page.focus('[name="title"]');
    await page.keyboard.type('By hand');
    await page.focus('[name="products"]');
    await page.keyboard.press(' ');
    await page.focus('[name="count"]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.deck a');
    await page.focus('.deck a');
    await page.keyboard.press('Enter');
    for (let i = 1; i <= 3; i++) {
      await expect.poll(() => count(page)).toBe(`${i} of 3`);
      await page.waitForSelector('.option[aria-pressed="false"]');
      await page.keyboard.press('1');
      await page.waitForSelector('.row-of-choices');
      await page.keyboard.press('3');
      await page.waitForSelector('.answers .source');
      await expect.poll(() => focused(page)).toMatch(/Next$/);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => title(page)).toMatch(/^\d of 3 right$/);
    await expect
      .poll(() => stage.browser.inExtension(keptByTraining))
      .toMatchObject({ 'training:answers:0': { length: 3 } });
    await page.close();
  });

  it('takes keys that are pressed at once, and keeps each answer', async () => {
    await stage.browser.inExtension(keep, { 'training-deck:fast': writeDeck(deckOf('Fast', plain)) });
    const page = await openReference(stage.browser, 'tab', '#/training/session/fast');
    await page.waitForSelector('.option');
    for (const _ of plain) for (const key of ['1', '3', 'Enter'] as const) await page.keyboard.press(key);
    await expect.poll(() => title(page)).toMatch(/^\d of 3 right$/);
    await expect
      .poll(() => stage.browser.inExtension(keptByTraining))
      .toMatchObject({ 'training:answers:0': { length: 3 } });
    await page.close();
  });

  it('brings back what was wrong until it is right, and asks how well it was known', async () => {
    const page = await openReference(stage.browser, 'popup', '#/training/practice/region:scalp');
    for (let i = 0; i < 40 && (await page.$('.session')); i++) {
      await page.waitForSelector('.fig-opens, .option');
      await page.keyboard.press('1');
      await page.waitForSelector('.row-of-choices');
      await page.keyboard.press('2');
      await page.waitForSelector('.verdict:not([data-verdict="none"])');
      const right = await page.$eval('.verdict', (verdict) => (verdict as HTMLElement).dataset['verdict'] === 'right');
      await expect.poll(() => focused(page)).toMatch(right ? /Good/ : /Again/);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.verdict[data-verdict="none"], .page-head');
    }
    expect(await title(page)).toMatch(/^\d of \d right$/);
    await page.close();
  }); // prettier-ignore

  it('is presented with the keys of a clicker', async () => {
    await stage.browser.inExtension(keep, { 'training-deck:wall': writeDeck(deckOf('Wall', plain)) });
    const page = await openReference(stage.browser, 'tab', '#/training/present/wall');
    const [first, second] = plain as [(typeof plain)[0], (typeof plain)[0]];
    expect(await title(page)).toBe(first.ask);
    expect(await page.$('.rail:not([hidden])').then((rail) => rail!.isVisible())).toBe(false);
    await page.keyboard.press('PageDown');
    await page.waitForSelector('.answer[data-verdict="right"]');
    await page.keyboard.press('PageDown');
    await expect.poll(() => title(page)).toBe(second.ask);
    expect(await page.$('.answer')).toBeNull();
    await page.keyboard.press('PageUp');
    await expect.poll(() => title(page)).toBe(first.ask);
    for (const key of ['ArrowRight', ' ', 'PageDown', 'PageDown', 'PageDown'] as const)
      await page.keyboard.press(key);
    await expect.poll(() => title(page)).toBe('The end');
    await page.close();
  });

  it('shows a figure whole on the wall, and with one press the rest of a long answer before the next question', async () => {
    const long = bank.questions.find(({ id }) => id.startsWith('complication/'))!;
    const upright = bank.questions.find(
      (one): one is HotspotQuestion => one.kind === 'hotspot' && one.figure === 'face-front',
    )!;
    await stage.browser.inExtension(keep, {
      'training-deck:tall': writeDeck(deckOf('Tall', [upright, long, plain[0]!])),
    });
    const page = await openReference(stage.browser, 'tab', '#/training/present/tall');
    await page.setViewport({ width: 1280, height: 720 });
    const hidden = () =>
      page.evaluate(() => {
        const foot = document.querySelector('.present-foot')!.getBoundingClientRect();
        return document.querySelector('.fig-svg')!.getBoundingClientRect().bottom - foot.top;
      });
    await page.waitForSelector('.fig-svg');
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    const isAt = (ask: string) => async () => (await title(page)) === ask;
    // As often as it takes to read to the end of the question and its answer.
    for (let i = 0; i < 8 && !(await isAt(long.ask)()); i++) await page.keyboard.press('PageDown');
    await page.setViewport({ width: 1280, height: 400 });
    await page.evaluate(() => window.scrollTo(0, 0));
    for (let i = 0; i < 8 && !(await page.$('.answer')); i++) await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('PageDown');
    expect(await title(page)).toBe(long.ask);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    for (let i = 0; i < 12 && (await isAt(long.ask)()); i++) await page.keyboard.press('PageDown');
    expect(await title(page)).toBe(plain[0]!.ask);
    await page.close();
  });

  it('lets a place on a figure be pointed at and be reached by key', async () => {
    await stage.browser.inExtension(keep, {
      'training-deck:spot': writeDeck(deckOf('Spot', [hotspot, plain[0]!])),
    });
    const [shape] = hotspot.options.find(({ right }) => right)!.shapes!;
    for (const way of ['pointer', 'keys'] as const) {
      const page = await openReference(stage.browser, 'tab', '#/training/session/spot');
      await page.waitForSelector(`[data-shape="${shape}"]`);
      const named = await page.$$eval('[data-shape]', (all) => all.map((one) => one.getAttribute('aria-label')));
      for (const name of named) expect(name ?? 'Area').toMatch(/^Area/);
      if (way === 'pointer') {
        const point = await pointOn(page, shape!);
        expect(point).not.toBeNull();
        await page.mouse.click(point!.x, point!.y);
      } else {
        await page.$eval('.fig-svg [tabindex="0"]', (one) => (one as SVGElement).focus());
        const here = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['shape']);
        for (let i = 0; i < 12 && (await here()) !== shape; i++) await page.keyboard.press('ArrowRight');
        expect(await here()).toBe(shape);
        await page.keyboard.press('Enter');
      }
      await page.waitForSelector('.row-of-choices');
      await page.keyboard.press('3');
      await page.waitForSelector('.verdict[data-verdict="right"]');
      await page.close();
    }
  }); // prettier-ignore

  it('lets the dangers of a chart be pointed at by key, then shows its marks', async () => {
    const page = await openReference(stage.browser, 'tab', '#/training/charts/scalenes-with-copd');
    // Nothing is given away: until it is picked, a word looks like the text that it is.
    const grounds = await page.$$eval('.chart-word', (words) =>
      words.map((word) => getComputedStyle(word).backgroundColor),
    );
    expect(new Set(grounds)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    await page.$eval('.chart-word[tabindex="0"]', (word) => (word as HTMLElement).focus());
    for (let i = 0; i < 40 && (await focused(page)) !== 'COPD'; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await page.waitForSelector('.chart-word[aria-pressed="true"]');
    await page.focus('.button.primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chart-finding[data-outcome="found"]');
    expect(await page.$eval('.section h2', (heading) => heading.textContent)).toMatch(
      /^[1-9] of \d dangers found$/,
    );
    await page.hover('.mark');
    await page.waitForSelector('.mark-tip .source');
    await page.close();
  });

  it('takes nothing of a broken deck, says which field, and loses nothing', async () => {
    const page = await openReference(stage.browser, 'tab', '#/training/teach');
    const good = deckOf('Kept', plain);
    await chooseFile(page, writeDeck(good));
    await page.waitForFunction(() => document.querySelector('.told')?.textContent === '“Kept” was added.');
    const before = await stage.browser.inExtension(keptByTraining);
    const broken: [unknown, string][] = [
      [{ ...good, format: 'anki' }, 'format'],
      [{ ...good, version: 99 }, 'version'],
      [{ ...good, title: '' }, 'title'],
      [{ ...good, minutes: 0 }, 'minutes'],
      [{ ...good, order: 'upwards' }, 'order'],
      [{ ...good, questions: [] }, 'questions'],
      [{ ...good, questions: ['Mrs Smith, room 4'] }, 'questions.0'],
      [{ ...good, questions: [...good.questions, good.questions[0]] }, 'questions'],
      [{ ...good, patient: 'x' }, 'patient'],
      ['cut off', 'JSON'],
    ];
    for (const [deck, field] of broken) {
      const text = typeof deck === 'string' ? '{"format": "cautela-de' : JSON.stringify(deck);
      await page.$eval('.told', (told) => told.setAttribute('data-old', told.textContent));
      await chooseFile(page, text);
      const told = () => page.$eval('.told', (element) => element.textContent);
      await expect.poll(told, { message: field }).toMatch(new RegExp(`^Nothing was changed\\..*${field}`));
    }
    expect(await stage.browser.inExtension(keptByTraining)).toEqual(before);
    await page.close();
  });
});
