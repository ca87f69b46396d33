/** What our scripts in a frame leave for each other. Seen by the copies of our scripts in this frame alone, not by the page. */
import type { readPlan } from '../src/advice/plan/index.ts';
import type { PlanNames } from '../src/advice/plan/names.ts';
import type { Asserting } from '../src/detection/assert/index.ts';
import type { unpacking } from '../src/detection/find/pack.ts';
import type { preparedDetector } from '../src/detection/prepared.ts';
import type { createChart } from './chart/chart.ts';
import type { Session, startSession } from './session.ts';

interface Scope {
  /** Of the copy that was put in last. */
  cautela?: Pick<Session, 'end'>;
  cautelaSession?: typeof startSession;
  cautelaLexicon?: () => ReturnType<typeof unpacking>;
  cautelaAsserting?: Asserting;
  cautelaReading?: typeof preparedDetector;
  cautelaJudging?: typeof createChart;
  cautelaPlanning?: typeof readPlan;
  cautelaNaming?: PlanNames;
}

export const scope = globalThis as Scope;
