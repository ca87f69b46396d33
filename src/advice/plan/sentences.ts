/** What cuts a note into sentences and tells of each which time it speaks of. Given to the reader of plans, as its names are. */
import { pastSession } from './history.ts';
import { PATTERNS as OF_SENTENCES, segmentsOf } from './segments.ts';
import { dayOf, partedByDay, PATTERNS as OF_VISITS, type Visits } from './visits.ts';
import { PATTERNS as OF_RECORDS } from './wrapped.ts';

export interface PlanSentences extends Visits {
  segmentsOf: typeof segmentsOf;
  pastSession: typeof pastSession;
  /** What a note is looked through for: see `ready`. */
  patterns: readonly RegExp[];
}

export const planSentences: PlanSentences = {
  segmentsOf,
  pastSession,
  dayOf,
  partedByDay,
  patterns: [...OF_VISITS, ...OF_RECORDS, ...OF_SENTENCES],
};
