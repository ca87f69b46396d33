/** Every kind of page there is: each fixture says what is to be marked in it, and nothing else of it may change. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type BrowserUnderTest } from '../harness/browser-under-test.ts';
import { failuresOf, heardOf, stateOf } from '../harness/reported.ts';
import { changesOf, expectationsOf, marksOf, step } from './fixture-page.ts';
import { PAGES, servePages, type Served } from './server.ts';

const fixtures = readdirSync(PAGES)
  .filter(
    (name) =>
      /\.(?:x?html|xml)$/.test(name) && readFileSync(join(PAGES, name), 'utf8').includes('id="expect"'),
  )
  .sort();

/** The largest pages take the browser itself many seconds to lay out. */
const PATIENCE = { timeout: 30_000, interval: 50 };
/** So long the last state of a page must last to count. What comes late in another is seen in the state after it. */
const LASTING_MS = 300;
const PASSING_MS = 100;

describe.each(BROWSERS)('fixture pages (%s)', (name) => {
  let browser: BrowserUnderTest;
  let served: Served;

  beforeAll(async () => {
    served = await servePages(PAGES);
    browser = await launch(name);
    await browser.grant('http://localhost/*');
    await browser.grant('http://127.0.0.1/*');
  });

  afterAll(async () => {
    const beyond = await browser.close();
    await served.close();
    expect(beyond).toEqual([]);
  });

  it.each(fixtures)(
    '%s',
    async (fixture) => {
      const page = await browser.open(`${served.url}/${fixture}`);
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(String(error)));
      const paintsFields = await page.evaluate(() => 'createValueRange' in HTMLInputElement.prototype);

      const expectations = await expectationsOf(page);
      for (const [i, { after, marked, fields, listed, unread }] of expectations.entries()) {
        const state = after ?? 'as loaded';
        if (after) await step(page, after);
        const expected = { marked: marked.sort(), fields: paintsFields ? (fields ?? 0) : 0 };
        await expect.poll(() => marksOf(page), { ...PATIENCE, message: state }).toEqual(expected);
        await new Promise((resolve) => {
          setTimeout(resolve, i === expectations.length - 1 ? LASTING_MS : PASSING_MS);
        });
        expect(await marksOf(page), `${state}, after a while`).toEqual(expected);
        if (listed)
          await expect
            .poll(async () => (await heardOf(browser, page)).sort(), { message: state })
            .toEqual(listed.sort());
        if (unread)
          await expect
            .poll(async () => (await stateOf(browser, page)).unread, { ...PATIENCE, message: state })
            .toEqual(unread);
      }

      expect(await changesOf(page)).toEqual([]);
      expect(failures).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('nothing of ours has failed on any of them', async () => {
    expect(await failuresOf(browser)).toEqual([]);
  });
});
