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

export interface ScriptWork {
  /** Milliseconds of processor time, in all and in the longest single task. */
  total: number;
  longest: number;
  tasks: number;
}

const OURS = /^chrome-extension:\/\/[a-p]+\/(content-scripts\/)?(main|reading)\.js/;

/** Traces while `during` runs. */
export async function traceWork(page: Page, during: () => Promise<void>): Promise<ScriptWork> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await during();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter(({ ph, args }) => ph === 'X' && OURS.test(args?.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  const work: ScriptWork = { total: 0, longest: 0, tasks: 0 };
  for (const { ts, dur, tdur = dur } of calls) {
    // Within a call that has been counted.
    if (ts < end) continue;
    end = ts + dur;
    work.total += tdur / 1000;
    work.longest = Math.max(work.longest, tdur / 1000);
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
