/** On paper: one sheet, no controls, and the screen as it was afterwards. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { figuresOf, figuresOfSet } from '../../../src/ui/figures/catalogue.ts';
import { inEachBrowser } from '../harness/each-browser.ts';
import { go, openReference } from './reference-page.ts';

/** What A4 and Letter share inside the margins, in CSS pixels. */
const SHEET_HEIGHT = (257 * 96) / 25.4;

const announce = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => void dispatchEvent(new Event(name)), event);

const height = (page: Page) =>
  page.$eval('main > article', (article) => article.getBoundingClientRect().height);

const ENTRIES = ['sternocleidomastoid', 'frontalis', 'trapezius', 'masseter', 'copd', 'myasthenia-gravis', 'gentamicin']; // prettier-ignore
const SHEETS = [
  ...facts.avoidSets.map(({ id, members }) => ({
    route: `#/set/${id}`,
    drawn: [...figuresOfSet(id), ...members.flatMap(({ muscles }) => muscles.flatMap(figuresOf))].length > 0,
  })),
  ...ENTRIES.map((id) => ({ route: `#/entry/${id}`, drawn: figuresOf(id).length > 0 })),
];

inEachBrowser('the reference on paper', { on: false }, (stage) => {
  it('fits every avoid set, and an entry of each kind, on one sheet', async () => {
    const page = await openReference(stage.browser, 'tab');
    const long: string[] = [];
    for (const { route, drawn } of SHEETS) {
      await go(page, route);
      if (drawn) await page.waitForSelector('.fig svg path');
      await announce(page, 'beforeprint');
      const pixels = await height(page);
      if (pixels > SHEET_HEIGHT) long.push(`${route} ${Math.round(pixels)} px`);
      await announce(page, 'afterprint');
    }
    expect(long).toEqual([]);
    await page.close();
  }, 120_000);

  it('prints no control and keeps every source', async () => {
    const page = await openReference(stage.browser, 'popup', '#/entry/sternocleidomastoid');
    const sources = await page.$$eval('.caution .source', (all) => all.length);
    await announce(page, 'beforeprint');
    const shown = await page.$$eval('.bar, .copy, .favourite, .jump', (all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.className),
    );
    expect(shown).toEqual([]);
    expect(await page.$$eval('.caution .source', (all) => all.filter((each) => each.checkVisibility()).length)).toBe(sources);
    await page.close();
  }); // prettier-ignore

  it('opens what is folded for the paper and folds it again', async () => {
    const page = await openReference(stage.browser, 'popup', '#/entry/onabotulinumtoxina');
    const open = () => page.$$eval('main details[open]', (all) => all.length);
    const before = await open();
    await announce(page, 'beforeprint');
    expect(await page.$$('main details:not([open])')).toEqual([]);
    await announce(page, 'afterprint');
    expect(await open()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.dataset['printing'])).toBeUndefined();
    await page.close();
  });
});
