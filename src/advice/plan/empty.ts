/** The plan of a note that states none. */
import type { Plan } from '../model.ts';

export const emptyPlan = (): Plan => ({
  injections: [],
  stated_total: null,
  day: null,
  history: [],
  areas: [],
  not_read: [],
  preparation: { mixtures: [], vials: [], wasted: null },
});
