/**
 * `npm run bench:popup [folder]`: how fast the built reference opens and answers, in Chromium. The floor is a page of the
 * same extension that holds nothing but a box. With the folder of another build (`dist/chromium` of an older checkout)
 * that one is measured too; all are opened by turns, so that whatever disturbs the machine disturbs all alike.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserUnderTest } from '../browser/harness/browser-under-test.ts';
import { distOf, QUIET_PAGE } from '../browser/harness/common.ts';
import { table } from './detection/measure.ts';
import { typeAtOnce, type Opening } from './popup/type-at-once.ts';

const OPENINGS = 15;
const QUERIES = ['sternocleidomastoid', 'droopy lid', 'neck copd', 'torticolis', 'J0585', 'levator scapulae', 'swallow', 'botox dilution']; // prettier-ignore

/** Pages by the name of their column. */
type Pages = Readonly<Record<string, string>>;

/** The built extension, with what is compared beside it. It never goes into a package. */
function stage(other: string | undefined): { extension: string; pages: Pages } {
  const extension = mkdtempSync(join(tmpdir(), 'cautela-bench-'));
  cpSync(distOf('chromium'), extension, { recursive: true });
  writeFileSync(
    join(extension, 'empty.html'),
    '<!doctype html><meta charset="utf-8" /><title>-</title><input role="combobox" />',
  );
  if (other) {
    for (const part of ['popup', 'assets'])
      cpSync(join(other, part), join(extension, 'other', part), { recursive: true });
  }
  const page = 'popup/index.html?size=popup';
  return {
    extension,
    pages: { floor: 'empty.html', Cautela: page, ...(other && { other: `other/${page}` }) },
  };
}

async function open(browser: BrowserUnderTest, path: string): Promise<Opening> {
  const tab = await browser.openOwn(QUIET_PAGE);
  await tab.evaluateOnNewDocument(typeAtOnce);
  await tab.goto(new URL(`/${path}`, tab.url()).href, { waitUntil: 'load' });
  if (path !== 'empty.html') await tab.waitForSelector('[role="option"]');
  const paint = async () =>
    tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  while ((await paint()) === null);
  const opening = await tab.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(globalThis as unknown as { opening: Omit<Opening, 'paint'> }).opening,
  }));
  await tab.close();
  return opening;
}

/** Milliseconds from each key press to the frame that shows its results. */
const keyPresses = (page: Page): Promise<number[]> =>
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
  }, QUERIES);

/** Megabytes held by all pages of the extension, which share one heap, when the garbage is out. */
async function held(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function use(browser: BrowserUnderTest, path: string): Promise<{ presses: number[]; heap: number }> {
  const page = await browser.openOwn(QUIET_PAGE);
  const before = await held(page);
  await page.goto(new URL(`/${path}`, page.url()).href, { waitUntil: 'load' });
  await page.waitForSelector('.start');
  const presses = await keyPresses(page);
  const heap = (await held(page)) - before;
  await page.close();
  return { presses, heap };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const spread = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(1)} (${quantile(values, 0.95).toFixed(1)})`;

if (!existsSync(join(distOf('chromium'), 'manifest.json'))) {
  process.stderr.write('The extension is not built. Run `npm run build` first.\n');
  process.exit(1);
}

const { extension, pages } = stage(process.argv[2]);
const browser = await launch('chromium', { extension });
const openings = new Map<string, Opening[]>(Object.keys(pages).map((name) => [name, []]));
for (let count = 0; count <= OPENINGS; count++)
  for (const [name, path] of Object.entries(pages)) {
    const opening = await open(browser, path);
    // The first opening fills the browser's caches and is not counted.
    if (count > 0) openings.get(name)!.push(opening);
  }
const used = new Map<string, Awaited<ReturnType<typeof use>>>();
for (const [name, path] of Object.entries(pages))
  if (name !== 'floor') used.set(name, await use(browser, path));
await browser.close();
rmSync(extension, { recursive: true });

const names = Object.keys(pages);
const ofOpenings = (label: string, pick: (opening: Opening) => number | undefined): string[] => [
  label,
  ...names.map((name) => {
    const values = openings.get(name)!.flatMap((opening) => pick(opening) ?? []);
    return values.length > 0 ? spread(values) : '';
  }),
];
const ofUse = (label: string, show: (use: { presses: number[]; heap: number }) => string): string[] => [
  label,
  ...names.map((name) => (used.has(name) ? show(used.get(name)!) : '')),
];
process.stdout.write(
  `${table(
    ['median (p95)', ...names],
    [
      ofOpenings('open to first paint, ms', ({ paint }) => paint),
      ofOpenings('open to a box that can be typed in, ms', ({ box }) => box),
      ofOpenings('open to first result, ms', ({ result }) => result),
      ofUse('key press to results, ms', ({ presses }) => spread(presses)),
      ofUse(`held after ${QUERIES.length} searches, MB`, ({ heap }) => heap.toFixed(1)),
    ],
  )}\n`,
);
