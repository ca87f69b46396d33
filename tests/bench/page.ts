/**
 * `npm run bench:page`: what Cautela costs a chart page in Chromium: nothing, Cautela, and a content script that wraps
 * each hit in an element (mark.js), on the same pages in the same run; the page's own work beside an idle observer too.
 * Prints the machine and a table of medians, ready for `docs/performance.md`, and one of the longest slices; takes some
 * six minutes. `npm run bench:page [rounds] [ms on a quiet page]`.
 */
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { DWELL_MS } from '../../content-scripts/tooltip/hover.ts';
import { launch, type BrowserUnderTest } from '../browser/harness/browser-under-test.ts';
import { median, table } from './detection/measure.ts';
import {
  firstMarks,
  observeIdly,
  ownWork,
  pause,
  toTooltip,
  typing,
  watchFirstMarks,
} from './page/measures.ts';
import { serve } from './page/pages.ts';
import { busyTime, heap, traceWork, type Slices } from './page/trace.ts';
import { buildWrapping } from './page/wrapping.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const QUIET_MS = Number(process.argv[3] ?? 60_000);
const SETTLE_MS = 2_500;
const KEYS = 60;
/** Frames on the page for frames. */
const FRAMES = 20;

type Sample = Record<string, number>;
const WAYS = ['without', 'observed', 'Cautela', 'wrapping'] as const;
type Way = (typeof WAYS)[number];
const HEADS = ['without', 'an idle observer', 'Cautela', 'wrapping (mark.js)'];
/** Pages on which the page's own work is done in each round: it differs more than the rest. */
const OWN_WORK = 3;

const server = await serve();
const wrapping = await buildWrapping();
/** Where the extension is off (`127.0.0.1` is not a site it was turned on for) and where it is on. */
const off = `http://127.0.0.1:${server.port}`;
const on = `http://localhost:${server.port}`;

/** Goes to one of the pages in a tab of its own; without a path the tab stays empty. */
type Open = (path?: string) => Promise<Page>;

/** Longest slices of Cautela in each round, by what they were. */
const slices: Slices[] = [];

/** @param origin - of the pages; it decides whether the extension is on */
function opener(browser: BrowserUnderTest, origin: string): Open {
  return async (path) => {
    const page = await browser.open('about:blank');
    // The runner names inner functions through this helper, which a page does not have.
    await page.evaluateOnNewDocument('globalThis.__name = (work) => work');
    if (path) await page.goto(`${origin}${path}`);
    return page;
  };
}

/** @param all - with what hardly differs from round to round: the heap of frames, and of marks where nobody marks so */
async function measure(open: Open, way: Way, all: boolean): Promise<Sample> {
  const sample: Sample = {};
  const use = async (path: string | undefined, work: (page: Page) => Promise<void>): Promise<void> => {
    const page = await open(path);
    await work(page);
    await page.close();
  };

  await use(undefined, async (page) => {
    const origin = way === 'Cautela' ? on : off;
    const work = await traceWork(page, async () => {
      await page.goto(`${origin}/chart`);
      await pause(SETTLE_MS);
    });
    sample['script time, 10,000-node chart'] = work.total;
    sample['longest slice of it'] = work.longest;
    if (way !== 'Cautela') return;
    slices.push(work.slices);
  });
  if (way === 'Cautela') {
    // Without a trace, which takes its time at each call.
    await use(undefined, async (page) => {
      await page.evaluateOnNewDocument(watchFirstMarks);
      await page.goto(`${on}/chart`);
      await pause(SETTLE_MS);
      sample['first marks after load'] = await firstMarks(page);
    });
    await use(undefined, async (page) => {
      const work = await traceWork(page, async () => {
        await page.goto(`${on}/plan`);
        await pause(SETTLE_MS);
      });
      sample['longest slice, visit with a plan'] = work.longest;
      // What reads plans comes only here.
      slices.push({ ...work.slices, ...slices.pop() });
    });
  }
  await use('/chart', async (page) => {
    await pause(SETTLE_MS);
    sample['main thread busy, 10,000-node chart'] = await busyTime(page);
  });
  await use('/note', async (page) => {
    await pause(SETTLE_MS);
    sample['key to frame, editor, p95'] = p95(await typing(page, '#editor', KEYS));
    sample['key to frame, textarea, p95'] = p95(await typing(page, '#field', KEYS));
  });
  if (!all && way !== 'Cautela') return sample;
  await use('/marks', async (page) => {
    await pause(SETTLE_MS);
    sample['heap, 5,000 marks, MB'] = await heap(page);
    if (way === 'Cautela') sample['pointer to tooltip after the dwell'] = (await toTooltip(page)) - DWELL_MS;
  });
  if (!all) return sample;
  await use('/frames', async (page) => {
    await pause(SETTLE_MS);
    sample['heap per frame without text, MB'] = (await heap(page)) / (FRAMES + 1);
  });
  return sample;
}

/** The page's own work on a chart. */
async function measureOwnWork(open: Open, way: Way): Promise<Sample> {
  const page = await open();
  if (way === 'observed') await page.evaluateOnNewDocument(observeIdly);
  await page.goto(`${way === 'Cautela' ? on : off}/chart`);
  await pause(SETTLE_MS);
  const sample = await ownWork(page);
  await page.close();
  return sample;
}

/** Once, for it takes long: pages on which nothing happens, side by side, each seen in a window of its own. */
async function quiet(browser: Browser): Promise<[without: Sample, cautela: Sample]> {
  const pages: Page[] = [];
  for (const origin of [off, on]) {
    const page = await browser.newPage({ type: 'window' });
    await page.goto(`${origin}/quiet`);
    pages.push(page);
  }
  await pause(SETTLE_MS);
  for (const page of pages)
    if (await page.evaluate(() => document.hidden))
      throw new Error('a quiet page is hidden: it proves nothing');
  const before = await Promise.all(pages.map(busyTime));
  // Only calls into our scripts are counted, in whatever window.
  const { tasks } = await traceWork(pages[1]!, () => pause(QUIET_MS));
  const after = await Promise.all(pages.map(busyTime));
  await Promise.all(pages.map((page) => page.close()));
  const busy = (i: number): Sample => ({ 'busy on a quiet page': after[i]! - before[i]! });
  return [busy(0), { 'tasks on a quiet page': tasks, ...busy(1) }];
}

/** What was measured on; a machine that is busy with other things shows in its load. */
async function machine(open: Open): Promise<string> {
  const page = await open();
  const version = await page.browser().version();
  await page.close();
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}; ${version}; ${ROUNDS} rounds.`;
}

let about = '';
const samples: Record<Way, Sample[]> = { without: [], observed: [], Cautela: [], wrapping: [] };
for (let round = 0; round < ROUNDS; round++) {
  process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
  const first = round === 0;
  const ours = await launch('chromium');
  await ours.grant('http://localhost/*');
  const [openOff, openOn] = [opener(ours, off), opener(ours, on)];
  about ||= await machine(openOff);
  const turns = [
    async () => samples.without.push(await measure(openOff, 'without', first)),
    async () => samples.Cautela.push(await measure(openOn, 'Cautela', first)),
  ];
  // A browser is slower in its first seconds: neither is always the first.
  for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  for (let i = 0; i < OWN_WORK; i++) {
    const ways: Way[] = ['without', 'observed', 'Cautela'];
    for (const way of [...ways.slice(i), ...ways.slice(0, i)])
      samples[way].push(await measureOwnWork(way === 'Cautela' ? openOn : openOff, way));
  }
  if (first) {
    const page = await openOff();
    const [without, cautela] = await quiet(page.browser());
    Object.assign(samples.without[0]!, without);
    Object.assign(samples.Cautela[0]!, cautela);
    await page.close();
  }
  await ours.close();
  const theirs = await launch('chromium', { extension: wrapping.extension });
  const openTheirs = opener(theirs, off);
  samples.wrapping.push(await measure(openTheirs, 'wrapping', first));
  for (let i = 0; i < OWN_WORK; i++) samples.wrapping.push(await measureOwnWork(openTheirs, 'wrapping'));
  await theirs.close();
}
server.close();
rmSync(wrapping.folder, { recursive: true, force: true });

const medians = (way: Way): Sample => {
  const names = [...new Set(samples[way].flatMap((sample) => Object.keys(sample)))];
  return Object.fromEntries(
    names.map((name) => [name, median(samples[way].flatMap((sample) => sample[name] ?? []))]),
  );
};
const columns = WAYS.map(medians);
const cell = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0);

const rows = [...new Set([columns[2]!, ...columns].flatMap((sample) => Object.keys(sample)))].map((name) => [
  name,
  ...columns.map((sample) => cell(sample[name])),
]);
const sliceRows = Object.entries(Object.assign({}, ...slices) as Slices)
  .map(([slice]): [string, number] => [slice, median(slices.flatMap((round) => round[slice] ?? []))])
  .sort(([, a], [, b]) => b - a)
  .map(([slice, ms]) => [slice, cell(ms)]);
process.stdout.write(
  `${about}

${table(['median, ms', ...HEADS], rows)}

${table(['longest slice, median, ms', 'Cautela'], sliceRows)}
`,
);

function p95(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}
