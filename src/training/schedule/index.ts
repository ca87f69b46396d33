/** The schedule's door: what was answered, what is due, what the answers tell. Knows no DOM. */
export { comesBack, forecast, isDue, toAsk, weakest } from './due.ts';
export { readProgress, writeProgress, type ProgressFile } from './exchange.ts';
export type { Kept } from './keep.ts';
export {
  answered,
  expectedKnown,
  nextDue,
  recallChance,
  replay,
  schedulerFor,
  type Memory,
  type Recall,
} from './memory.ts';
export { byGroup, bySureness, confidentErrors, retentionByWeek, type Share } from './picture.ts';
export {
  RATINGS,
  SURENESS,
  TARGETS,
  type Rating,
  type Review,
  type Sureness,
  type Target,
} from './review.ts';
export { add, aim, erase, NEAR, NotKept, open, ROOM, type Alone, type Area, type Place } from './store.ts';
