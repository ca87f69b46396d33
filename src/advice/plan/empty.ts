/** Which notes may state a plan, and the plan of one that states none: known without what reads plans. */
import type { Mention } from '../../detection/model.ts';
import type { Plan } from '../model.ts';

/** Names a toxin as no product does. */
export const TOXIN_WORD = /chemodenervation|neurotoxin|toxin/i;

/** False where nothing is there for a plan to be of: no product and no toxin. */
export const mayStatePlan = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.some(({ kind }) => kind === 'product') || TOXIN_WORD.test(text);

export const emptyPlan = (): Plan => ({
  injections: [],
  stated_total: null,
  day: null,
  history: [],
  areas: [],
  not_read: [],
  preparation: { mixtures: [], vials: [], wasted: null },
});
