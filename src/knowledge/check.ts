/** Everything that the build refuses, beyond what the schemas refuse entry by entry. */
import { checkAvoidSets } from './checks/avoid-sets.ts';
import { checkCodes } from './checks/codes.ts';
import { checkDoses } from './checks/doses.ts';
import { checkIds } from './checks/ids.ts';
import { checkProducts } from './checks/products.ts';
import { checkReferences } from './checks/references.ts';
import { checkReviews } from './checks/reviews.ts';
import { checkRules } from './checks/rules.ts';
import { checkSources } from './checks/sources.ts';
import { checkTerms } from './checks/terms.ts';
import type { Check, CheckOptions } from './checks/model.ts';
import type { Problem } from './problem.ts';
import type { Knowledge } from './read.ts';

/** To add one, write it under `checks/` and list it here. */
const CHECKS: readonly Check[] = [
  checkIds,
  checkReferences,
  checkSources,
  checkTerms,
  checkCodes,
  checkAvoidSets,
  checkProducts,
  checkDoses,
  checkRules,
  checkReviews,
];

/**
 * All problems of the knowledge. Those found in reading come alone: what could not be read would be missed by everything
 * that names it, and one slip would stand among hundreds of lines.
 */
export function check(knowledge: Knowledge, options: CheckOptions = {}): Problem[] {
  if (knowledge.problems.length > 0) return [...knowledge.problems];
  const full = { release: false, today: new Date().toISOString().slice(0, 10), ...options };
  return CHECKS.flatMap((one) => one(knowledge, full));
}
