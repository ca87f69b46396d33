/**
 * The editors that notes are written in: marks follow the typing, and what the clinician writes, undoes, selects,
 * copies and saves is to the letter what it is without the extension.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { heardOf } from '../harness/reported.ts';
import { marksOf } from '../pages/fixture-page.ts';
import { servePages, type Served } from '../pages/server.ts';
import { buildEditors, EDITOR_PAGES } from './build.ts';

const EDITORS = ['plain', 'prosemirror', 'quill', 'lexical', 'slate', 'ckeditor', 'tinymce'];
const GRIDS = ['aggrid', 'tanstack'];

interface EditorPage {
  editor?: { toEndOfLine(): void; state(): object };
  to(row: number): void;
}

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const state = (page: Page): Promise<object> =>
  page.evaluate(() => (globalThis as unknown as EditorPage).editor!.state());

/** Longer than the pause in typing after which marks return. */
const MARKS_RETURN_MS = 900;
/** Longer than the rest after which an editor begins a new step of undoing. */
const UNDONE_APART_MS = 600;

async function press(page: Page, key: 'z' | 'a' | 'c'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
  await pause(100);
}

/** A minute of note writing, resting so long now and then. Answers all states on the way. */
async function write(page: Page, rest: number): Promise<object[]> {
  await page.waitForFunction(() => (globalThis as unknown as EditorPage).editor !== undefined);
  await page.evaluate(() => (globalThis as unknown as EditorPage).editor!.toEndOfLine());
  const states = [await state(page)];
  const look = async () => {
    await pause(rest);
    states.push(await state(page));
  };
  await page.keyboard.type(' Then temporalis.');
  await look();
  await page.keyboard.press('Enter');
  await page.keyboard.type('And procerus');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
  await look();
  await press(page, 'z');
  await look();
  await press(page, 'a');
  await press(page, 'c');
  states.push(await state(page));
  return states;
}

describe.each(BROWSERS)('editors (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;
  /** The same pages where the extension is not turned on. */
  let without: string;

  beforeAll(async () => {
    await buildEditors();
    served = await servePages(EDITOR_PAGES);
    without = served.url.replace('localhost', '127.0.0.1');
    browser = await launch(name);
    await browser.grant('http://localhost/*');
  }, 300_000);

  afterAll(async () => {
    expect(await browser.close()).toEqual([]);
    await served.close();
  });

  it.each([...EDITORS, 'textarea'])(
    '%s: writing is as without the extension',
    async (editor) => {
      const plain = await browser.open(`${without}/${editor}.html`);
      const expected = await write(plain, UNDONE_APART_MS);
      await plain.close();
      const page = await browser.open(`${served.url}/${editor}.html`);
      expect(await write(page, MARKS_RETURN_MS)).toEqual(expected);
      await page.close();
    },
    90_000,
  );

  it.each(EDITORS)(
    '%s: marks follow the typing',
    async (editor) => {
      const page = await browser.open(`${served.url}/${editor}.html`);
      const marked = async () => (await marksOf(page)).marked;
      await page.waitForFunction(() => (globalThis as unknown as EditorPage).editor !== undefined);
      await expect.poll(marked).toEqual(['masseter']);
      await page.evaluate(() => (globalThis as unknown as EditorPage).editor!.toEndOfLine());
      await page.keyboard.type(' Then temporalis.');
      await expect.poll(marked).toEqual(['masseter', 'temporalis']);
      await page.keyboard.press('Enter');
      await page.keyboard.type('And procerus');
      await expect.poll(marked).toEqual(['masseter', 'procerus', 'temporalis']);
      for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
      await expect.poll(marked).toEqual(['masseter', 'temporalis']);
      await page.close();
    },
    60_000,
  );

  it('textarea: what is typed is listed', async () => {
    const page = await browser.open(`${served.url}/textarea.html`);
    await expect.poll(() => heardOf(browser, page)).toEqual(['masseter']);
    await page.evaluate(() => (globalThis as unknown as EditorPage).editor!.toEndOfLine());
    await page.keyboard.type(' Then temporalis.');
    await expect.poll(() => heardOf(browser, page)).toEqual(['masseter', 'temporalis']);
    await page.close();
  });

  it.each(GRIDS)('%s: the rows in sight are marked', async (grid) => {
    const page = await browser.open(`${served.url}/${grid}.html`);
    const marked = async () => (await marksOf(page)).marked;
    const to = (row: number) =>
      page.evaluate((index) => (globalThis as unknown as EditorPage).to(index), row);
    await expect.poll(marked).toEqual(['masseter', 'temporalis']);
    await to(500);
    await expect.poll(marked).toEqual(['procerus', 'trapezius']);
    await to(1985);
    await expect.poll(marked).toEqual(['splenius capitis']);
    await to(0);
    await expect.poll(marked).toEqual(['masseter', 'temporalis']);
    await page.close();
  });
});
