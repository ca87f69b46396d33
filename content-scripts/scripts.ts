/**
 * The scripts that the background puts into a frame besides `main.js`, each when it is needed. Each is a task of its own:
 * evaluating a script is work that no pause divides.
 */
import type { PlanReading } from '../src/advice/chart.ts';
import type { Detector } from '../src/detection/model.ts';
import { ask } from './channel.ts';
import type { createChart } from './chart/chart.ts';
import { scope, type Brought } from './scope.ts';
import type { startSession } from './session.ts';
import type { createShowing } from './showing.ts';
import { post, type Pause } from './slices.ts';

/** Makes the detector. Pauses often. */
export type Preparing = () => Generator<Pause, Detector>;

/** Each call throws where the scripts have not come. */
export interface Scripts {
  /** For a frame that holds something. */
  session: () => Promise<typeof startSession>;
  /** What it takes to read. */
  reading: () => Promise<Preparing>;
  /** What is shown beside the marks. */
  showing: () => Promise<typeof createShowing>;
  /** What it takes to read the chart for judgement. */
  judging: () => Promise<typeof createChart>;
  /** What it takes to read plans, where a toxin is named. */
  planning: () => Promise<PlanReading>;
}

/** Asks for the scripts. */
export const askForScripts = (): Scripts => ({
  async session() {
    await putIn('session', ['session']);
    return take('session');
  },
  async reading() {
    await putIn('reading', ['lexicon', 'asserting', 'reading']);
    const unpack = take('lexicon');
    const asserting = take('asserting');
    const prepare = take('reading');
    return () => prepare(unpack(), asserting);
  },
  async showing() {
    await putIn('showing', ['showing']);
    return take('showing');
  },
  async judging() {
    await putIn('judging', ['judging']);
    return take('judging');
  },
  async planning() {
    await putIn('planning', ['planning', 'naming', 'sentences']);
    return {
      readPlan: take('planning'),
      names: take('naming'),
      sentences: take('sentences'),
    };
  },
});

/** Who waits for scripts looks whether they have come. */
const waiting = new Set<() => void>();

/** Waits until the scripts have come that bring these: the background says so too, but some milliseconds later. */
async function putIn(script: keyof Scripts, names: readonly (keyof Brought)[]): Promise<void> {
  // What an older copy of us asked for is not ours.
  for (const name of names) delete scope[name];
  const haveCome = (): boolean => names.every((name) => name in scope);
  let look = (): void => undefined;
  const coming = new Promise<true>((resolve) => {
    look = () => {
      // In a task of its own: evaluating the script is one.
      if (haveCome()) post(() => resolve(true), 'user-visible');
    };
  });
  waiting.add(look);
  scope.onCame = () => {
    for (const each of waiting) each();
  };
  const answer = await Promise.race([coming, ask({ kind: 'put-in', script })]);
  waiting.delete(look);
  if (answer !== true) throw notCome();
}

/** What a script has brought; it is held here no longer. */
function take<K extends keyof Brought>(name: K): NonNullable<Brought[K]> {
  const brought = scope[name];
  delete scope[name];
  if (brought == null) throw notCome();
  return brought;
}

const notCome = (): Error => new Error('a script of ours has not come');
