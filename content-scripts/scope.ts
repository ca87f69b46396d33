/** What our scripts in a frame leave for each other. Seen by the copies of our scripts in this frame alone, not by the page. */
import type { readPlan } from '../src/advice/plan/index.ts';
import type { PlanNames } from '../src/advice/plan/names.ts';
import type { PlanSentences } from '../src/advice/plan/sentences.ts';
import type { Asserting } from '../src/detection/assert/assess.ts';
import type { unpacking } from '../src/detection/find/pack.ts';
import type { preparedDetector } from '../src/detection/prepared.ts';
import type { createChart } from './chart/chart.ts';
import type { Session, startSession } from './session.ts';
import type { createShowing } from './showing.ts';

/** What the scripts besides `main.js` bring. */
export interface Brought {
  session?: typeof startSession;
  lexicon?: () => ReturnType<typeof unpacking>;
  asserting?: Asserting;
  reading?: typeof preparedDetector;
  showing?: typeof createShowing;
  judging?: typeof createChart;
  planning?: typeof readPlan;
  naming?: PlanNames;
  sentences?: PlanSentences;
}

interface Scope extends Brought {
  /** Of the copy that was put in last. */
  running?: Pick<Session, 'end'>;
  /** Called when a script has come. */
  onCame?: () => void;
}

/** No frame of a page goes by this name: those that have one are properties of the window, before our scripts too. */
const PLACE = Symbol.for('cautela');
const world = globalThis as { [PLACE]?: Scope };

export const scope: Scope = (world[PLACE] ??= {});

/** Leaves what a script brings for those who asked for it. */
export function bring(brought: Brought): void {
  Object.assign(scope, brought);
  scope.onCame?.();
}
