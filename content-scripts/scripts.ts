/**
 * The scripts that the background puts into a frame besides `main.js`, each when it is needed. Each is a task of its own:
 * evaluating a script is work that no pause divides.
 */
import type { Detector } from '../src/detection/model.ts';
import { send } from './channel.ts';
import type { createChart } from './chart/chart.ts';

/** Makes the detector. Pauses often. */
export type Preparing = () => Generator<void, Detector>;

export interface Scripts {
  /** What it takes to read. */
  reading: () => Promise<Preparing>;
  /** What it takes to read the chart for judgement. */
  judging: () => Promise<typeof createChart>;
}

/** Seen by the copies of our scripts in this frame alone, not by the page. */
interface Scope {
  cautelaLexicon?: string;
  cautelaReading?: (packed: string) => Generator<void, Detector>;
  cautelaJudging?: typeof createChart;
}

/** Asks for the scripts; each call throws where they have not come. */
export function askForScripts(): Scripts {
  const scope = globalThis as Scope;

  async function ask(script: 'reading' | 'judging'): Promise<void> {
    if ((await send({ kind: 'put-in', script })) !== true) throw notCome();
  }

  return {
    async reading() {
      await ask('reading');
      const { cautelaLexicon: packed, cautelaReading: prepare } = scope;
      if (packed === undefined || !prepare) throw notCome();
      // Unpacked, it is held no longer.
      delete scope.cautelaLexicon;
      return () => prepare(packed);
    },
    async judging() {
      await ask('judging');
      if (!scope.cautelaJudging) throw notCome();
      return scope.cautelaJudging;
    },
  };
}

const notCome = (): Error => new Error('a script of ours has not come');
