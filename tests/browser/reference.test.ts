/** The popup: finds anything by any of its names, by keyboard alone, and lists what stands on the page beside it. */
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { paintedWords } from './harness/marks.ts';
import { tooltipIn } from './harness/tooltip.ts';

const heading = (page: Page) => page.$eval('main h1', (element) => element.textContent);

inEachBrowser('the reference', { on: true }, (stage) => {
  describe('search', () => {
    let page: Page;
    const BOX = 'input[role="combobox"]';
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));

    it('is where the focus is when the reference opens', async () => {
      page = await stage.browser.openOwn('popup/index.html');
      await page.waitForSelector(BOX);
      await expect.poll(focused).toBe('combobox');
    });

    it.each([
      ['scm', 'Sternocleidomastoid'],
      ['sternomastoid', 'Sternocleidomastoid'],
      ['lev scap', 'Levator scapulae'],
      ['G24.3', 'Cervical dystonia'],
      ['masetter', 'Masseter'],
    ])('leads from “%s” to %s with the keyboard alone', async (words, name) => {
      await page.evaluate(() => {
        location.hash = '#/';
      });
      await page.focus(BOX);
      await page.keyboard.type(words);
      await page.waitForSelector('[role="option"][aria-selected="true"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => heading(page)).toContain(name);
    });

    it('says so when there is nothing to find', async () => {
      await page.focus(BOX);
      await page.keyboard.type('xylophone');
      await expect
        .poll(() => page.$eval('[role="status"]', (status) => status.textContent))
        .toContain('xylophone');
      expect(await page.$$('[role="option"]')).toEqual([]);
      await page.close();
    });
  });

  describe('from the browser’s own controls', () => {
    let page: Page;
    const BOX = '[role="combobox"]';
    const query = () => page.$eval(BOX, (box) => (box as HTMLInputElement).value);
    const hash = () => page.evaluate(() => location.hash);
    const results = () => page.$$eval('.result-title', (all) => all.map((one) => one.textContent));

    it('opens by its shortcut at the start, with the focus in the box', async () => {
      page = await stage.browser.openOwn('popup/index.html?size=tab#/set/pleura');
      await page.waitForSelector('main h1');
      await stage.browser.command(page, 'open-reference');
      await expect.poll(hash).toBe('#/');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('combobox');
    });

    it.each(['address bar', 'menu'] as const)('shows by the %s what typing the words shows', async (way) => {
      await page.keyboard.type('carotid');
      await expect.poll(results).not.toEqual([]);
      const typed = await results();
      await page.evaluate(() => {
        location.hash = '#/';
      });
      await expect.poll(query).toBe('');
      await stage.browser.lookUp(way, 'carotid');
      await expect.poll(query).toBe('carotid');
      await expect.poll(results).toEqual(typed);
      // No word that was looked up stands in the browser's history.
      expect(await hash()).toBe('#/search');
      await page.keyboard.press('Enter');
      await expect.poll(() => heading(page)).toBe(typed[0]);
      await page.goBack();
      await expect.poll(query).toBe('carotid');
      await page.evaluate(() => {
        location.hash = '#/';
      });
      await expect.poll(query).toBe('');
    });

    afterAll(() => page.close());
  });

  it('opens an avoid set with one click from the start page', async () => {
    const page = await stage.browser.openOwn('popup/index.html');
    const link = await page.waitForSelector('main a[href^="#/set/"]');
    const title = await link!.evaluate((element) => element.textContent);
    await link!.click();
    await expect.poll(() => heading(page)).not.toBe('Cautela');
    expect(title).toContain(await heading(page));
    await page.close();
  });

  it('lists what was found on the page and leads the eye to it', async () => {
    const chart = await stage.chart('hazelthorpe/procedure');
    await expect.poll(() => paintedWords(chart)).not.toEqual([]);
    const popup = await stage.browser.openPopup(chart);
    const row = await popup.waitForSelector('.mention ::-p-text(Levator scapulae)');
    expect(row).not.toBeNull();
    const button = await popup.waitForSelector('button[aria-label*="Levator scapulae"]');
    await button!.evaluate((element) => (element as HTMLElement).click());
    await chart.bringToFront();
    await expect
      .poll(async () => (await tooltipIn(stage.browser, chart.mainFrame()))?.name)
      .toBe('Levator scapulae');
    await chart.close();
  });

  it('has nothing to list beside the silent chart', async () => {
    const chart = await stage.chart('pebblebrook/notes');
    const popup = await stage.browser.openPopup(chart);
    await popup.waitForSelector('button[role="switch"][aria-checked="true"]');
    expect(await popup.$$('.mention')).toEqual([]);
    // The window of a popup takes the width of what stands in it.
    if (stage.browser.name === 'chromium') expect(await popup.evaluate(() => innerWidth)).toBe(400);
    await chart.close();
  });
});
