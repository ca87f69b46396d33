/** A chart put together of a real record system's own components (Medplum's): marked as it moves, and not touched. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { findingsOf, tabOf } from '../harness/findings.ts';
import { pointAt } from '../harness/marks.ts';
import { tooltipIn } from '../harness/tooltip.ts';
import { changesOf, marksOf } from '../pages/fixture-page.ts';
import { PAGES, servePages, type Served } from '../pages/server.ts';
import { buildEhr, EHR_PAGES } from './build.ts';

const SUMMARY = ['Cervical dystonia', 'Gentamicin', 'Myasthenia gravis'];
const REPORT = ['OnabotulinumtoxinA', 'SCM', 'levator scapulae'];

const marked = async (page: Page) => (await marksOf(page)).marked;

/** Presses a tab of the application, which moves on without a load. */
const goTo = (page: Page, view: string) => page.click(`[role="tab"] ::-p-text(${view})`);

/** The form as it stands, without the numbers that its elements get anew each time. */
const formOf = (page: Page) =>
  page.$eval('main', (main) => ({
    html: main.innerHTML.replace(/mantine-\w{9}\b|_r_\w+_/g, ''),
    written: main.querySelector('textarea')!.value,
    caret: main.querySelector('textarea')!.selectionStart,
    focused: document.activeElement?.localName,
  }));

async function write(page: Page) {
  await goTo(page, 'form');
  await (await page.waitForSelector('textarea'))!.click();
  await page.keyboard.type('Left trapezius 20 units');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace');
}

beforeAll(buildEhr, 120_000);

describe.each(BROWSERS)('a record system (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await servePages(EHR_PAGES, PAGES);
    browser = await launch(name);
    page = await browser.open(`${served.url}/index.html`);
    await page.waitForSelector('::-p-text(levator scapulae)');
    await page.waitForSelector('aside ::-p-text(Gentamicin)');
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it('is marked under the eyes of its reader, and nothing of it changes', async () => {
    await page.evaluate(() => {
      (globalThis as unknown as { fixture: { changes: string[] } }).fixture.changes.length = 0;
    });
    await browser.grant('http://localhost/*');
    await expect.poll(() => marked(page)).toEqual([...SUMMARY, ...REPORT]);
    await pointAt(page, 'levator scapulae');
    await expect
      .poll(async () => (await tooltipIn(browser, page.mainFrame()))?.name)
      .toBe('Levator scapulae');
    await page.mouse.move(600, 700);
    await expect.poll(() => tooltipIn(browser, page.mainFrame())).toBeNull();
    expect(await changesOf(page)).toEqual([]);
  });

  it('is judged by what its components show', async () => {
    const tab = await tabOf(browser, page);
    const rules = async () => (await findingsOf(browser, tab)).findings.map(({ rule }) => rule);
    await expect.poll(rules).toEqual(expect.arrayContaining(['any-x-aminoglycoside', 'any-x-myasthenia']));
  });

  it.each([
    ['problems', ['Cervical dystonia', 'Cervical dystonia']],
    ['timeline', [...SUMMARY, 'OnabotulinumtoxinA', 'SCM', 'Splenius capitis', 'levator scapulae']],
    ['form', ['Cervical dystonia', 'trapezius']],
    ['report', [...SUMMARY, ...REPORT]],
  ])('is marked anew when the clinician goes to its %s', async (view, words) => {
    await goTo(page, view);
    await expect.poll(() => marked(page)).toEqual(words);
  });

  it('takes what is written in its form to the letter', async () => {
    await write(page);
    const plain = await browser.open(`${served.url.replace('localhost', '127.0.0.1')}/index.html`);
    await write(plain);
    const expected = await formOf(plain);
    expect(expected.written).toBe('Left trapezius 20');
    await plain.close();
    await page.bringToFront();
    // The field can be painted in Chromium alone; that it was read shows when marks have returned after the typing.
    await expect.poll(async () => (await marksOf(page)).fields).toBe(name === 'chromium' ? 1 : 0);
    expect(await formOf(page)).toEqual(expected);
  });
});
