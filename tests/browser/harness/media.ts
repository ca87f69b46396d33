/**
 * What the system asks of pages (paper, no motion, its own colours), brought about in either browser: in Chromium by the driver, in
 * Firefox by the preference or the switch that its settings and developer tools use.
 */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { chromeWindow } from './bidi.ts';
import type { BrowserName } from './browser-under-test.ts';

export type Wish = 'print' | 'motion' | 'reduced motion' | 'forced colours';

/** A medium query that answers whether pages hear of it. */
const QUERIES: Record<Wish, string> = {
  print: 'print',
  motion: '(prefers-reduced-motion: no-preference)',
  'reduced motion': '(prefers-reduced-motion: reduce)',
  'forced colours': '(forced-colors: active)',
};

/** What turns it on in Chromium. */
const EMULATED: Record<Wish, { media?: string; features?: { name: string; value: string }[] }> = {
  print: { media: 'print' },
  motion: { features: [{ name: 'prefers-reduced-motion', value: 'no-preference' }] },
  'reduced motion': { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
  'forced colours': { features: [{ name: 'forced-colors', value: 'active' }] },
};

/** What turns it on in Firefox's own window; where it is off again the argument is empty. */
const SWITCHES: Record<Wish, string> = {
  print: `gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0] && 'print';`,
  motion: preference('ui.prefersReducedMotion', 0),
  'reduced motion': preference('ui.prefersReducedMotion', 1),
  'forced colours': preference('browser.display.document_color_use', 2),
};

function preference(name: string, value: number): string {
  return `if (arguments[0]) Services.prefs.setIntPref('${name}', ${value}); else Services.prefs.clearUserPref('${name}');`;
}

/** Runs a test in a page that is in front, under such a wish. */
export async function under(
  name: BrowserName,
  page: Page,
  wish: Wish,
  test: () => Promise<void>,
): Promise<void> {
  await turn(name, page, wish, true);
  try {
    await page.waitForFunction((query) => matchMedia(query).matches, {}, QUERIES[wish]);
    await test();
  } finally {
    await turn(name, page, wish, false);
  }
}

async function turn(name: BrowserName, page: Page, wish: Wish, on: boolean): Promise<void> {
  if (name === 'firefox') {
    const window = await chromeWindow(page.browser());
    await window.run(SWITCHES[wish], on ? 'on' : '');
    return;
  }
  const driver = await page.createCDPSession();
  await driver.send('Emulation.setEmulatedMedia', on ? EMULATED[wish] : { media: '', features: [] });
}

/** A part of the sheet to which the drawing is confined: it draws nothing. */
const CLIP = /^[\d. -]+ re\nW\*? n$/gm;
/** A drawing saves what it is drawn with; other parts of a printout (fonts, when it was made) do not. */
const SAVES = /^q$/m;

/** What the browser draws on paper, each step once. */
export async function printed(page: Page): Promise<string[]> {
  const pdf = Buffer.from(await page.pdf());
  const steps = new Set<string>();
  for (let end = 0; ; end += 'endstream'.length) {
    const start = pdf.indexOf('stream', end);
    if (start === -1) return [...steps];
    end = pdf.indexOf('endstream', start);
    const drawing = inflated(pdf.subarray(pdf.indexOf('\n', start) + 1, end));
    if (SAVES.test(drawing)) for (const step of drawing.replace(CLIP, '').split('\n')) steps.add(step);
  }
}

function inflated(part: Buffer): string {
  try {
    return inflateSync(part).toString('latin1');
  } catch {
    // Not compressed, and so no drawing.
    return '';
  }
}
