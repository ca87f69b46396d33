/** Authored muscles, conditions, factors, products, drugs and procedures → entities. */
import type { Condition, Entity, Factor, Muscle } from '../facts.ts';
import type { Content } from '../parts.ts';
import type { AuthoredCondition } from '../schema/condition.ts';
import type { AuthoredFactor } from '../schema/factor.ts';
import type { AuthoredMuscle } from '../schema/muscle.ts';
import { basisOf, withoutBasis } from './basis.ts';
import { common, some } from './common.ts';
import { drugClassOf, drugOf, procedureOf } from './drugs.ts';
import { productOf } from './products.ts';
import { tidy } from './tidy.ts';

export function entitiesOf(content: Content): Entity[] {
  return [
    ...content.muscles.map((entry) => muscleOf(entry)),
    ...content.conditions.map((entry) => conditionOf(entry)),
    ...content.factors.map((entry) => factorOf(entry)),
    ...content.products.map((entry) => productOf(entry, content)),
    ...content.drugClasses.map((entry) => drugClassOf(entry, content)),
    ...content.drugs.map((entry) => drugOf(entry)),
    ...content.procedures.map((entry) => procedureOf(entry)),
  ];
}

function muscleOf(entry: AuthoredMuscle): Muscle {
  return tidy({
    ...common(entry, entry.cautions.length > 0 || entry.broader.length > 0),
    kind: entry.kind,
    region: entry.region,
    latin: entry.terms.latin[0],
    uberon: entry.uberon,
    location: entry.location,
    action: entry.action,
    innervation: entry.innervation,
    used_for: entry.used_for,
    guidance: entry.guidance,
    at_risk: entry.at_risk,
    parts: some(entry.parts.map(tidy)),
    members: some(entry.members),
    notes: some(entry.notes),
  });
}

function conditionOf(entry: AuthoredCondition): Condition {
  const { regulatory, evidence, muscles, physical_therapy: therapy } = entry;
  return tidy({
    ...common(entry, evidence !== undefined || entry.broader.length > 0, entry.icd10cm),
    kind: 'condition' as const,
    group: entry.group,
    minor: entry.minor,
    definition: entry.definition,
    icd10cm: entry.icd10cm,
    icd10cm_related: some(entry.icd10cm_related),
    icd10cm_note: entry.icd10cm_note,
    related_terms: some(entry.related_terms),
    seed_says: entry.seed_says,
    in_seed: entry.in_seed,
    regulatory:
      regulatory &&
      tidy({
        ...withoutBasis(regulatory),
        label: regulatory.label.map(tidy),
        ...basisOf(regulatory),
      }),
    evidence: evidence && tidy({ ...withoutBasis(evidence), ...basisOf(evidence) }),
    muscles,
    guidance: entry.guidance,
    physical_therapy: therapy && { note: therapy.note, ...basisOf(therapy) },
  });
}

function factorOf(entry: AuthoredFactor): Factor {
  const applies = entry.applies_to;
  return tidy({
    ...common(entry, entry.cautions.length > 0 || entry.broader.length > 0, entry.icd10cm),
    kind: 'factor' as const,
    group: entry.group,
    severity: entry.severity,
    icd10cm: entry.icd10cm,
    icd10cm_related: some(entry.icd10cm_related),
    icd10cm_note: entry.icd10cm_note,
    related_terms: some(entry.related_terms),
    exemption_terms: some(entry.exemption_terms),
    in_seed: entry.in_seed,
    applies_to: tidy({
      regions: applies.regions,
      products: applies.products,
      uses: some(applies.uses),
      procedures: some(applies.procedures),
      muscles: some(applies.muscles),
    }),
    avoid_for: some(entry.avoid_for),
    nuance: entry.nuance,
    match_note: entry.match_note,
  });
}
