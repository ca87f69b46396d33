/**
 * Pictures of every kind of page and of every figure of the built reference, to be looked at:
 * `npm run pictures` writes them to out/pictures, and contact sheets beside them. Words after `--` narrow it: a view
 * (`tab`), a theme (`dark`), a part of an address (`figure/foot`). The reference stands beside a chart of the
 * demonstration, so that findings are seen; a session for teachers is kept, so that the wall and the handout are.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { serveDemo } from '../demo/server.ts';
import { loadBank } from '../popup/training/bank.ts';
import { writeDeck } from '../src/training/deck.ts';
import { DECK_FORMAT, DECK_VERSION } from '../src/training/model.ts';
import catalogue from '../src/ui/figures/data/catalogue.json' with { type: 'json' };
import { go, openReference } from '../tests/browser/popup/reference-page.ts';
import { ROUTES, SIZES } from '../tests/browser/popup/routes.ts';
import { contactSheets, type Shot } from './contact-sheets.ts';
import { openChart, stageFor, tabOf } from './demo-pictures.ts';
import { loadCompiled } from './knowledge-files.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** How a page is shown: at one of the three sizes of the reference, or as a tab at 200 % zoom. Lengths in CSS pixels. */
const VIEWS = {
  popup: { size: 'popup', ...SIZES.popup, tallest: 850, columns: 3, scale: 1 },
  panel: { size: 'panel', ...SIZES.panel, tallest: 850, columns: 4, scale: 1 },
  tab: { size: 'tab', ...SIZES.tab, tallest: 1600, columns: 2, scale: 0.53 },
  zoom: { size: 'tab', width: 640, height: 450, tallest: 1200, columns: 3, scale: 0.7 },
} as const;

/** A layer of the figure that is not shown. */
const OFF = '.fig-bar button[aria-pressed="false"]';

const folder = join(import.meta.dirname, '../out/pictures');
const asked = process.argv.slice(2);
const viewsAsked = asked.filter((word) => word in VIEWS);
const themesAsked = asked.filter((word) => (THEMES as readonly string[]).includes(word));
const partsAsked = asked.filter((word) => !viewsAsked.includes(word) && !themesAsked.includes(word));

const wanted = (words: readonly string[], fits: (word: string) => boolean): boolean =>
  words.length === 0 || words.some(fits);
const isWanted = (route: string): boolean => wanted(partsAsked, (part) => route.includes(part));
const themes = THEMES.filter((theme) => wanted(themesAsked, (word) => word === theme));
const nameOf = (route: string): string => route.slice(2).replaceAll(/[^\w-]+/g, '_') || 'start';

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

/** Turns on every layer of the figure on the page. */
async function allLayers(page: Page): Promise<void> {
  for (let off = await page.$(OFF); off; off = await page.$(OFF))
    await off.evaluate((it) => (it as HTMLElement).click());
}

/** A session of a few questions of every kind, as a teacher keeps it. */
async function session(): Promise<string> {
  const bank = await loadBank(await loadCompiled('facts'));
  const kinds = [...new Set(bank.questions.map(({ kind }) => kind))];
  const questions = kinds.map((wantedKind) => bank.questions.find(({ kind }) => kind === wantedKind)!.id);
  return writeDeck({
    format: DECK_FORMAT,
    version: DECK_VERSION,
    title: 'Dangers of the week',
    knowledge: bank.version,
    order: 'listed',
    questions,
  });
}

/** Runs in a page of the extension. */
async function keep(deck: string): Promise<void> {
  const scope = globalThis as unknown as {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
  };
  await scope.chrome.storage.local.set({ 'training-deck:pictures': deck });
}

const SESSION = ['session', 'present', 'handout'].map((view) => `#/training/${view}/pictures`);
const pages = [...ROUTES, ...SESSION].filter((route) => isWanted(route));
const figures = catalogue.figures.map(({ id }) => `#/figure/${id}`).filter((route) => isWanted(route));
const demo = await serveDemo();
const stage = await stageFor(demo.url, folder);
const { browser } = stage;
let made = 0;
try {
  await browser.inExtension(keep, await session());
  const tab = await tabOf(stage, await openChart(stage, 'fairweather/procedure'));
  for (const [name, view] of Object.entries(VIEWS)) {
    if (!wanted(viewsAsked, (word) => word === name)) continue;
    const page = await openReference(browser, view.size, `&tab=${tab}#/`);
    await page.setViewport({ width: view.width, height: view.height });
    // A change of colours is over at once.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // The figures' part is loaded once: from here on each page is whole when it is drawn.
    await go(page, '#/figure/face-front');
    for (const part of ['pages', 'figures'] as const) {
      const shots: Record<string, Shot[]> = {};
      for (const route of part === 'pages' ? pages : figures) {
        await go(page, route);
        if (part === 'figures') await allLayers(page);
        if (route === '#/this-page') await page.waitForSelector('#findings');
        if (route === '#/') await page.waitForSelector('.mention');
        for (const theme of themes) {
          // High contrast has no colours of its own in a figure.
          if (theme === 'contrast' && part === 'figures') continue;
          const to = join(folder, part, `${name}-${theme}`);
          mkdirSync(to, { recursive: true });
          await setTheme(page, theme);
          const path = join(to, `${nameOf(route)}.png`);
          if (part === 'figures' && name === 'tab') {
            await (await page.waitForSelector('.fig-stage'))!.screenshot({ path });
          } else {
            const tall = await page.evaluate(() => document.documentElement.scrollHeight);
            const height = Math.min(Math.max(tall, view.height), view.tallest);
            const clip = { x: 0, y: 0, width: view.width, height };
            await page.screenshot({ path, clip, captureBeyondViewport: true });
          }
          (shots[theme] ??= []).push({ name: route, path });
          made++;
        }
      }
      for (const [theme, list] of Object.entries(shots))
        await contactSheets(browser, list, join(folder, 'sheets', `${part}-${name}-${theme}`), {
          columns: view.columns,
          scale: part === 'figures' && name === 'tab' ? 0.64 : view.scale,
        });
    }
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
process.stdout.write(`${made} pictures and their contact sheets in ${folder}.\n`);
