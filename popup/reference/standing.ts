/** How far the content has been checked: every statement counted by how much of its source was read. */
import type { Basis, ConfirmationLevel } from '../../src/knowledge/model.ts';
import type { Facts } from '../../src/knowledge/facts.ts';

export type Standing = Record<ConfirmationLevel, number> & { statements: number; reviewed: number };

function statementsOf(facts: Facts): Basis[] {
  return [
    ...Object.values(facts.entities).flatMap((entity) => entity.cautions),
    ...facts.avoidSets.flatMap((set) => [
      set,
      ...set.members,
      ...set.patients_at_risk,
      ...set.technique,
      ...set.facts,
    ]),
    ...facts.doses,
    ...facts.maxima,
    ...facts.rules,
    ...facts.labelWarnings,
    ...facts.rates,
    ...facts.complications,
    ...facts.audit,
    ...facts.globalRules,
  ];
}

/** How many statements there are, how many of each level of confirmation, and how many a clinician has signed. */
export function standing(facts: Facts): Standing {
  const counts: Standing = { statements: 0, reviewed: 0, full: 0, abstract: 0, excerpt: 0, none: 0 };
  for (const statement of statementsOf(facts)) {
    counts.statements += 1;
    counts[statement.confirmed.level] += 1;
    if (statement.review) counts.reviewed += 1;
  }
  return counts;
}
