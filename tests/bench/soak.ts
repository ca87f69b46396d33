/**
 * `npm run bench:soak [navigations]`: a day of charting in some minutes, in Chromium. An application shows one visit
 * after the other; in each, notes are typed, lines change and rows come and go. What the page holds at the end, compared
 * with a tenth of the way, with Cautela and without: heap, nodes, listeners, painted ranges. Ends with 1 where the heap has
 * grown by more than a tenth, besides what the page has grown by itself.
 */
import type { Page } from 'puppeteer-core';
import { launch } from '../browser/harness/browser-under-test.ts';
import { table } from './detection/measure.ts';
import { pause } from './page/measures.ts';
import { serve } from './page/pages.ts';
import { heap } from './page/trace.ts';

const NAVIGATIONS = Number(process.argv[2] ?? 2_000);
const EDITS = 10;
/** So much may the heap grow after the first tenth. */
const GROWTH = 0.1;
/** The slices of the last change, and the report. */
const SETTLE_MS = 3_000;

interface Soak {
  soak: { chart(from: number, to: number, edits: number): Promise<void> };
}

/** What the page holds: all its worlds together. */
async function held(page: Page): Promise<Record<string, number>> {
  await pause(SETTLE_MS);
  const megabytes = await heap(page);
  const { Nodes = 0, JSEventListeners = 0, Documents = 0 } = await page.metrics();
  const ranges = await page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );
  return {
    'heap, MB': megabytes,
    nodes: Nodes,
    listeners: JSEventListeners,
    documents: Documents,
    'painted ranges': ranges,
  };
}

/** Charts the visits from one number to another; the driver is kept out of it, or it would be measured too. */
const chart = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    (first, last, edits) => (globalThis as unknown as Soak).soak.chart(first, last, edits),
    from,
    to,
    EDITS,
  );

const server = await serve();
const browser = await launch('chromium');
await browser.grant('http://localhost/*');

/** The application in a window of its own, so that it is seen all the time. */
async function opened(host: string): Promise<Page> {
  const first = await browser.open('about:blank');
  const page = await first.browser().newPage({ type: 'window' });
  await page.goto(`http://${host}:${server.port}/soak`);
  return page;
}

/** Without the extension (`127.0.0.1` is no site that is on) and with it, side by side: the page grows by itself too. */
const pages = [await opened('127.0.0.1'), await opened('localhost')] as const;
const chartAll = (from: number, to: number) => Promise.all(pages.map((page) => chart(page, from, to)));
const heldByAll = async () => [await held(pages[0]), await held(pages[1])] as const;

const tenth = Math.round(NAVIGATIONS / 10);
const start = performance.now();
await chartAll(0, tenth);
const early = await heldByAll();
/** The heap with Cautela after each tenth: machine code that the engine adds comes to an end, what is left behind does not. */
const curve = [early[1]['heap, MB']!];
for (let from = tenth; from < NAVIGATIONS; from += tenth) {
  process.stderr.write(`visit ${from} of ${NAVIGATIONS}\n`);
  await chartAll(from, Math.min(NAVIGATIONS, from + tenth));
  curve.push(await heap(pages[1]));
}
const late = await heldByAll();
const minutes = (performance.now() - start) / 60_000;
await browser.close();
server.close();

const shown = (value: number): string => value.toFixed(Number.isInteger(value) ? 0 : 2);
const rows = Object.keys(early[0]).map((name) => [
  name,
  ...[early[0], late[0], early[1], late[1]].map((sample) => shown(sample[name]!)),
]);
const title = `${NAVIGATIONS} visits, ${NAVIGATIONS * EDITS} edits, ${minutes.toFixed(1)} min`;
const heapOf = (sample: Record<string, number>): number => sample['heap, MB']!;
/** What the page has grown by itself is not ours. */
const grown = (heapOf(late[1]) - (heapOf(late[0]) - heapOf(early[0]))) / heapOf(early[1]) - 1;
process.stdout.write(
  `${table([title, 'without: after a tenth', 'at the end', 'Cautela: after a tenth', 'at the end'], rows)}
heap: ${(grown * 100).toFixed(1)} % more, without what the page has grown by itself
heap with Cautela after each tenth, MB: ${curve.map(shown).join(', ')}\n`,
);
if (grown > GROWTH) process.exitCode = 1;
