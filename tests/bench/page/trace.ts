/** What a content script did on the main thread, from a trace of the browser. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  ph: string;
  name: string;
  ts: number;
  dur: number;
  /** Time on the processor: what the scheduler took away in between is not in it. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** The longest by what they were: "evaluating main.js", or the work that the scripts then do. */
export type Slices = Record<string, number>;

export interface ScriptWork {
  /** Milliseconds of processor time, in all and in the longest single call. */
  total: number;
  longest: number;
  slices: Slices;
  tasks: number;
}

/** A content script; what wraps has its own at the root. */
const SCRIPT = /^chrome-extension:\/\/[a-p]+\/(?:content-scripts\/)?([\w-]+\.js)/;
/** Scripts of an extension's own parts, which run in processes of theirs. */
const ELSEWHERE = 'background.js';

function scriptOf({ ph, args }: TraceEvent): string | null {
  const file = ph === 'X' ? SCRIPT.exec(args?.data?.url ?? '')?.[1] : undefined;
  return file === undefined || file === ELSEWHERE ? null : file;
}

/** Traces while `during` runs. */
export async function traceWork(page: Page, during: () => Promise<void>): Promise<ScriptWork> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await during();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter((event) => scriptOf(event) !== null)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const ends = new Map<number, number>();
  const work: ScriptWork = { total: 0, longest: 0, slices: {}, tasks: 0 };
  for (const call of calls) {
    const { name, ts, dur, tdur = dur, pid } = call;
    // Within a call that has been counted.
    if (ts < (ends.get(pid) ?? 0)) continue;
    ends.set(pid, ts + dur);
    const ms = tdur / 1000;
    const slice = name === 'EvaluateScript' ? `evaluating ${scriptOf(call)}` : 'work';
    work.total += ms;
    work.longest = Math.max(work.longest, ms);
    work.slices[slice] = Math.max(work.slices[slice] ?? 0, ms);
    work.tasks++;
  }
  return work;
}

/** Milliseconds that the main thread has been busy since the page was made. */
export async function busyTime(page: Page): Promise<number> {
  return ((await page.metrics()).TaskDuration ?? 0) * 1000;
}

/** Megabytes of JavaScript heap in use, all frames and worlds of the page together. */
export async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
