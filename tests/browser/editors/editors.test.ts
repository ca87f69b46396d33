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
  editor?: { toEndOfLine(): void; state(): { content: string } };
  to(row: number): void;
}

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const state = (page: Page) => page.evaluate(() => (globalThis as unknown as EditorPage).editor!.state());

/** Longer than the rest after which an editor begins a new step of undoing. */
const UNDONE_APART_MS = 600;

async function press(page: Page, key: 'z' | 'a' | 'c'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
  await pause(100);
}

/** What is marked of all that is written, in alphabetical order. */
const WORDS = ['masseter', 'procerus', 'temporalis'];

/**
 * A minute of note writing with rests.
 * @param rest - waits for as long as the clinician rests; told the words that are to be marked then
 * @returns all states on the way
 */
async function write(page: Page, rest: (words: string[]) => Promise<unknown>): Promise<object[]> {
  await page.waitForFunction(() => (globalThis as unknown as EditorPage).editor !== undefined);
  await rest(['masseter']);
  await page.evaluate(() => (globalThis as unknown as EditorPage).editor!.toEndOfLine());
  const states = [await state(page)];
  const look = async (...words: string[]) => {
    await rest(words);
    states.push(await state(page));
  };
  await page.keyboard.type(' Then temporalis.');
  await look('masseter', 'temporalis');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And procerus');
  await look('masseter', 'procerus', 'temporalis');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
  await look('masseter', 'temporalis');
  await press(page, 'z');
  // How much it takes back is the editor's own affair.
  const { content } = await state(page);
  await look(...WORDS.filter((word) => content.includes(word)));
  await press(page, 'a');
  await press(page, 'c');
  states.push(await state(page));
  return states;
}

beforeAll(buildEditors, 300_000);

describe.each(BROWSERS)('editors (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;
  /** The same pages where the extension is not turned on. */
  let without: string;

  beforeAll(async () => {
    served = await servePages(EDITOR_PAGES);
    without = served.url.replace('localhost', '127.0.0.1');
    browser = await launch(name);
    await browser.grant('http://localhost/*');
  });

  afterAll(async () => {
    expect(await browser.close()).toEqual([]);
    await served.close();
  });

  it.each([...EDITORS, 'textarea'])(
    '%s: marks follow the writing, which is as without the extension',
    async (editor) => {
      const plain = await browser.open(`${without}/${editor}.html`);
      const expected = await write(plain, () => pause(UNDONE_APART_MS));
      await plain.close();
      const page = await browser.open(`${served.url}/${editor}.html`);
      // What stands in a field is listed; not every browser can mark it.
      const found = async () =>
        editor === 'textarea' ? (await heardOf(browser, page)).sort() : (await marksOf(page)).marked;
      expect(await write(page, (words) => expect.poll(found).toEqual(words))).toEqual(expected);
      await page.close();
    },
    90_000,
  );

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
