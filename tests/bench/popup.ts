/** `npm run bench:popup`: how fast the built reference opens and answers, in Chromium. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { distOf } from '../browser/harness/common.ts';
import { launch } from '../browser/harness/browser-under-test.ts';

const OPENINGS = 15;
const QUERIES = ['sternocleidomastoid', 'droopy lid', 'neck copd', 'torticolis', 'J0585', 'levator scapulae', 'swallow', 'botox dilution']; // prettier-ignore

/** Installed before the page's own code: types the first word as soon as there is a box, and notes when results stand. */
function typeAtOnce(): void {
  const scope = globalThis as unknown as { firstResult?: number; typed?: number };
  const observer = new MutationObserver(() => {
    const box = document.querySelector<HTMLInputElement>('[role="combobox"]');
    if (box && scope.typed === undefined) {
      scope.typed = performance.now();
      box.value = 'scm';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (scope.firstResult === undefined && document.querySelector('[role="option"]')) {
      scope.firstResult = performance.now();
      observer.disconnect();
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

interface Opening {
  paint: number;
  box: number;
  result: number;
}

const opening = (page: Page): Promise<Opening> =>
  page.evaluate(() => {
    const scope = globalThis as unknown as { firstResult: number; typed: number };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { paint: paint?.startTime ?? Number.NaN, box: scope.typed, result: scope.firstResult };
  });

/** Milliseconds from each key press to the frame that shows its results. */
const keyPresses = (page: Page, queries: string[]): Promise<number[]> =>
  page.evaluate(async (words) => {
    const box = document.querySelector<HTMLInputElement>('[role="combobox"]')!;
    const times: number[] = [];
    for (const word of words) {
      for (let length = 1; length <= word.length; length++) {
        const start = performance.now();
        box.value = word.slice(0, length);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve());
            port1.start();
            port2.postMessage(null);
          });
        });
        times.push(performance.now() - start);
      }
    }
    return times;
  }, queries);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const row = (name: string, values: readonly number[]): string =>
  `${name.padEnd(34)} ${quantile(values, 0.5).toFixed(1).padStart(8)} ${quantile(values, 0.95).toFixed(1).padStart(8)}`;

if (!existsSync(join(distOf('chromium'), 'manifest.json'))) {
  process.stderr.write('The extension is not built. Run `npm run build` first.\n');
  process.exit(1);
}

const browser = await launch('chromium');
const openings: Opening[] = [];
for (let count = 0; count <= OPENINGS; count++) {
  const blank = await browser.openOwn('icons/16.png');
  await blank.evaluateOnNewDocument(typeAtOnce);
  await blank.goto(new URL('/popup/index.html?size=popup', blank.url()).href, { waitUntil: 'load' });
  await blank.waitForSelector('[role="option"]');
  // The first opening fills the browser's caches and is not counted.
  if (count > 0) openings.push(await opening(blank));
  await blank.close();
}

const page = await browser.openOwn('popup/index.html?size=popup');
await page.waitForSelector('.start');
const presses = await keyPresses(page, QUERIES);
const { JSHeapUsedSize: heap } = await page.metrics();
await browser.close();

process.stdout.write(`${'ms'.padEnd(34)} ${'median'.padStart(8)} ${'p95'.padStart(8)}\n`);
process.stdout.write(
  `${row(
    'open to first paint',
    openings.map(({ paint }) => paint),
  )}\n`,
);
process.stdout.write(
  `${row(
    'open to a box that can be typed in',
    openings.map(({ box }) => box),
  )}\n`,
);
process.stdout.write(
  `${row(
    'open to first result',
    openings.map(({ result }) => result),
  )}\n`,
);
process.stdout.write(`${row(`key press to results (${presses.length})`, presses)}\n`);
process.stdout.write(`memory held after ${QUERIES.length} searches: ${((heap ?? 0) / 1e6).toFixed(1)} MB\n`);
