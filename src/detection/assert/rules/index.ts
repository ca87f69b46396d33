/** All context rules. Each file holds what a phrase says; the terminators hold where it stops saying it. */
import type { ContextRule } from '../rule.ts';
import { AFFIRMED } from './affirmed.ts';
import { FAMILY } from './family.ts';
import { HISTORICAL } from './historical.ts';
import { HYPOTHETICAL } from './hypothetical.ts';
import { NEGATED } from './negated.ts';
import { PAST } from './past.ts';
import { POSSIBLE } from './possible.ts';

export { PSEUDO } from './pseudo.ts';
export { SEPARATORS, TERMINATORS } from './terminators.ts';

export const RULES: readonly ContextRule[] = [
  ...NEGATED,
  ...POSSIBLE,
  ...HYPOTHETICAL,
  ...HISTORICAL,
  ...PAST,
  ...FAMILY,
  ...AFFIRMED,
];
