/** Authored muscles, conditions and factors → entities, with every reference led to its canonical id. */
import type { Condition, Entity, Factor, Muscle } from '../facts.ts';
import type { Content } from '../parts.ts';
import type { AuthoredCondition } from '../schema/condition.ts';
import type { AuthoredFactor } from '../schema/factor.ts';
import type { AuthoredMuscle } from '../schema/muscle.ts';
import { basisOf, cautionOf, withoutBasis } from './basis.ts';
import type { Names } from './names.ts';
import { termsOf } from './terms.ts';
import { tidy } from './tidy.ts';

export function entitiesOf(content: Content, names: Names): Entity[] {
  return [
    ...content.muscles.map((entry) => muscleOf(entry, names)),
    ...content.conditions.map((entry) => conditionOf(entry, names)),
    ...content.factors.map((entry) => factorOf(entry, names)),
  ];
}

type Common = Pick<
  AuthoredMuscle,
  'id' | 'name' | 'aliases' | 'broader' | 'terms' | 'cautions' | 'evidence_gaps'
>;

function common(entry: Common, names: Names, says: boolean, codes?: readonly string[]) {
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases,
    broader: some(entry.broader.map((id) => names.entity(id) ?? id)),
    recognised_only: says ? undefined : (true as const),
    terms: termsOf(entry.name, entry.terms, codes),
    cautions: entry.cautions.map((caution) => cautionOf(caution, names, entry.id)),
    evidence_gaps: entry.evidence_gaps,
  };
}

function muscleOf(entry: AuthoredMuscle, names: Names): Muscle {
  return tidy({
    ...common(entry, names, entry.cautions.length > 0 || entry.broader.length > 0),
    kind: entry.kind,
    region: entry.region,
    latin: entry.terms.latin[0],
    uberon: entry.uberon,
    location: entry.location,
    action: entry.action,
    innervation: entry.innervation,
    used_for: entry.used_for.map((id) => names.entity(id) ?? id),
    guidance: entry.guidance,
    at_risk: entry.at_risk,
    parts: some(entry.parts.map(tidy)),
    members: some(entry.members.map((id) => names.entity(id) ?? id)),
    notes: some(entry.notes),
  });
}

function conditionOf(entry: AuthoredCondition, names: Names): Condition {
  const { regulatory, evidence, muscles, physical_therapy: therapy } = entry;
  return tidy({
    ...common(entry, names, evidence !== undefined || entry.broader.length > 0, entry.icd10cm),
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
        ...basisOf(regulatory, names),
      }),
    evidence: evidence && tidy({ ...withoutBasis(evidence), ...basisOf(evidence, names) }),
    muscles: muscles && {
      usual: muscles.usual.map((id) => names.entity(id) ?? id),
      avoid: muscles.avoid.map((item) => ({ ...item, id: names.entity(item.id) ?? item.id })),
    },
    guidance: entry.guidance,
    physical_therapy: therapy && { note: therapy.note, ...basisOf(therapy, names) },
  });
}

function factorOf(entry: AuthoredFactor, names: Names): Factor {
  const applies = entry.applies_to;
  return tidy({
    ...common(entry, names, entry.cautions.length > 0 || entry.broader.length > 0, entry.icd10cm),
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
      uses: some(applies.uses.map((id) => names.entity(id) ?? id)),
      procedures: some(applies.procedures),
      muscles: some(applies.muscles.map((id) => names.entity(id) ?? id)),
    }),
    avoid_for: some(entry.avoid_for),
    nuance: entry.nuance,
    match_note: entry.match_note,
  });
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
