/** Where the system is dark: the tooltip keeps the system's colours, whatever those of the page are and wherever it stands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { boxOf, pointAt } from '../harness/marks.ts';
import { tooltipIn } from '../harness/tooltip.ts';
import { marksOf, step } from './fixture-page.ts';
import { PAGES, servePages, type Served } from './server.ts';

const DARK = { ground: 'rgb(28, 31, 35)', ink: 'rgb(235, 233, 228)' };

describe.each(BROWSERS)('in a dark system (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await servePages(PAGES);
    browser = await launch(name, { scheme: 'dark' });
    await browser.grant('http://localhost/*');
    page = await browser.open(`${served.url}/layers.html`);
    await boxOf(page, 'masseter');
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const tip = () => tooltipIn(browser, page.mainFrame());

  it.each(['#fff', '#111'])('it is dark over a page whose ground is %s', async (ground) => {
    await page.evaluate((colour) => {
      document.documentElement.style.background = colour;
    }, ground);
    await pointAt(page, 'masseter');
    await expect.poll(tip).toMatchObject({ name: 'Masseter', ...DARK });
    await page.mouse.move(600, 600);
    await page.keyboard.press('Escape');
    await expect.poll(tip).toBeNull();
  });

  it('it is dark beside a modal dialog of the page, and once one has gone into it there', async () => {
    await step(page, 'openModal');
    await expect.poll(async () => (await marksOf(page)).marked).toEqual(['masseter', 'temporalis']);
    await pointAt(page, 'temporalis');
    await expect.poll(tip).toMatchObject({ name: 'Temporalis', ...DARK });
    await page.keyboard.press('Escape');
    await expect.poll(tip).toBeNull();
    // The mark in the dialog is the last.
    await browser.command(page, 'previous-mark');
    await expect.poll(tip).toMatchObject({ name: 'Temporalis', role: 'tooltip' });
    await page.keyboard.press('Enter');
    await expect.poll(tip).toMatchObject({ role: 'dialog', focused: true, ...DARK });
  });
});
