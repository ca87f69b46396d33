/** The popup: finds anything by any of its names, by keyboard alone, and lists what stands on the page beside it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
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
    await chart.close();
  });
});
