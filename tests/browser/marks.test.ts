/** Marks stand on exactly the words that an injector would point at, in every chart, and on none of the silent one. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { EXPECTED, type Word } from '../../demo/expected.ts';
import { patients } from '../../demo/patients/index.ts';
import type { BrowserUnderTest } from './harness/browser-under-test.ts';
import { inEachBrowser } from './harness/each-browser.ts';
import { paintedWords } from './harness/marks.ts';
import { mentionsOn } from './harness/reported.ts';

/** Muscles and toxin products always; conditions unless denied; the patient's factors and drugs where a toxin is named. */
function toBePainted(words: readonly Word[]): string[] {
  const toxin = words.some(({ kind }) => kind === 'product');
  return words
    .filter(({ kind, denied }) => {
      if (kind === 'muscle' || kind === 'product') return true;
      return !denied && (kind === 'condition' || toxin);
    })
    .map(({ text }) => text);
}

/** Entities that were recognised, without what is no name of a thing: signs and procedures only serve to judge. */
async function namesOn(browser: BrowserUnderTest, page: Page): Promise<string[]> {
  const mentions = await mentionsOn(browser, page);
  return mentions.filter(({ kind }) => kind !== 'sign' && kind !== 'procedure').map(({ entity }) => entity);
}

const go = (page: Page, address: string) => page.click(`a[href="${address}"]`);

/** Tall, so that everything is near the viewport: what is far from it is not painted. */
const TALL = { width: 1280, height: 2200 };

async function frameOf(page: Page, title: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[title="${title}"]`);
  const frame = await element!.contentFrame();
  if (!frame) throw new Error(`the frame “${title}” has no document`);
  return frame;
}

inEachBrowser('marks', { on: true }, (stage) => {
  it.each(patients.map(({ slug, name }) => [slug, name]))('on the chart of %s', async (slug) => {
    const chart = EXPECTED[slug]!;
    const page = await stage.chart(`${slug}/summary`);
    await page.setViewport(TALL);
    await expect.poll(() => paintedWords(page), { message: 'summary' }).toEqual(toBePainted(chart.summary));

    await page.click('::-p-text(Show earlier visits)');
    await expect
      .poll(() => paintedWords(page), { message: 'with earlier visits' })
      .toEqual(toBePainted([...chart.summary, ...chart.earlier]));

    for (const tab of ['notes', 'procedure'] as const) {
      await go(page, `/patients/${slug}/${tab}`);
      await expect.poll(() => paintedWords(page), { message: tab }).toEqual(toBePainted(chart[tab]));
      // What each word was taken for, those that are not painted too.
      await expect
        .poll(() => namesOn(stage.browser, page), { message: tab })
        .toEqual(chart[tab].map(({ entity }) => entity));
    }

    await go(page, `/patients/${slug}/documents`);
    const { documents } = patients.find((patient) => patient.slug === slug)!;
    for (const doc of documents) {
      const frame = await frameOf(page, doc.title);
      await expect
        .poll(() => paintedWords(frame), { message: doc.title })
        .toEqual(toBePainted(chart.documents[doc.slug]!));
    }

    await go(page, `/patients/${slug}/write`);
    await page.waitForSelector('.editor p');
    await expect
      .poll(() => page.$eval('.editor', (editor) => editor.textContent))
      .toContain(patients.find((patient) => patient.slug === slug)!.draft.rich[0]);
    await expect
      .poll(async () => (await paintedWords(page)).slice(0, chart.editor.length), { message: 'editor' })
      .toEqual(toBePainted(chart.editor));
    await page.close();
  });
});
