/**
 * The scripts that the background puts into a frame besides `main.js`, each when it is needed. Each is a task of its own:
 * evaluating a script is work that no pause divides.
 */
import type { Detector } from '../src/detection/model.ts';
import { ask } from './channel.ts';
import type { Chart, createChart } from './chart/chart.ts';
import { scope } from './scope.ts';
import type { startSession } from './session.ts';

/** Makes the detector. Pauses often. */
export type Preparing = () => Generator<void, Detector>;

type Parts = Parameters<typeof createChart>;

/** Each call throws where the scripts have not come. */
export interface Scripts {
  /** For a frame that holds something. */
  session: () => Promise<typeof startSession>;
  /** What it takes to read. */
  reading: () => Promise<Preparing>;
  /** What it takes to read the chart for judgement. */
  judging: () => Promise<(detector: Parts[0], blocks: Parts[1]) => Chart>;
}

/** Asks for the scripts. */
export const askForScripts = (): Scripts => ({
  async session() {
    await putIn('session');
    return come(scope.cautelaSession);
  },
  async reading() {
    await putIn('reading');
    const unpack = come(scope.cautelaLexicon);
    const asserting = come(scope.cautelaAsserting);
    const prepare = come(scope.cautelaReading);
    // Unpacked, it is held no longer.
    delete scope.cautelaLexicon;
    return () => prepare(unpack(), asserting);
  },
  async judging() {
    await putIn('judging');
    const create = come(scope.cautelaJudging);
    const plans = { readPlan: come(scope.cautelaPlanning), names: come(scope.cautelaNaming) };
    return (detector, blocks) => create(detector, blocks, plans);
  },
});

async function putIn(script: keyof Scripts): Promise<void> {
  if ((await ask({ kind: 'put-in', script })) !== true) throw notCome();
}

function come<T>(script: T | undefined): T {
  if (script === undefined) throw notCome();
  return script;
}

const notCome = (): Error => new Error('a script of ours has not come');
