/**
 * Nothing leaves the machine. Every browser of every suite ends with the list of addresses beyond this machine that were
 * asked for, and fails unless it is empty (`launch`); here the recorders themselves are tried, and what is asked of this machine is looked at.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAddress } from '../../demo/document-page.ts';
import { patients } from '../../demo/patients/index.ts';
import { serveBuiltDemo, type Demo } from '../../demo/server.ts';
import { BROWSERS, launch, type BrowserUnderTest } from './harness/browser-under-test.ts';
import { SITE } from './harness/each-browser.ts';
import { paintedWords, pointAt } from './harness/marks.ts';
import { tooltipIn } from './harness/tooltip.ts';

/** What the demonstration itself asks for. */
const OWN_PATHS = [
  /^GET \/patients\/\w+\/\w+$/,
  /^GET \/assets\/[\w-]+\.(js|css)$/,
  /^GET \/documents\/letter\.css$/,
  ...patients.flatMap((patient) =>
    patient.documents.map(
      (doc) => new RegExp(`^GET ${documentAddress(patient, doc).replaceAll('.', '\\.')}$`),
    ),
  ),
];

describe.each(BROWSERS)('silence (%s)', (name) => {
  let browser: BrowserUnderTest;
  let demo: Demo;

  beforeAll(async () => {
    demo = await serveBuiltDemo();
    browser = await launch(name, { leaksOnPurpose: true });
    await browser.grant(SITE);
  });
  afterAll(() => demo.close());

  it('asks this machine for nothing but the chart’s own files', async () => {
    const page = await browser.open(`${demo.url}/patients/fairweather/documents`);
    await page.goto(`${demo.url}/patients/fairweather/procedure`);
    await expect.poll(() => paintedWords(page)).not.toEqual([]);
    await pointAt(page, 'Trapezius');
    await expect.poll(() => tooltipIn(browser, page.mainFrame())).not.toBeNull();
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('::-p-text(Levator scapulae)');
    const strange = demo.requests.filter((request) => !OWN_PATHS.some((path) => path.test(request)));
    expect(strange).toEqual([]);
    await page.close();
  });

  it('would have been caught at anything else: the recorder hears of one request that is made on purpose', async () => {
    // A page without the chart's policy, which would stop the request before it is one.
    const page = await browser.open('about:blank');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.addEventListener('error', resolve);
          image.src = 'http://canary.invalid/leak';
        }),
    );
    expect(await browser.close()).toEqual(['http://canary.invalid/leak']);
  });
});
