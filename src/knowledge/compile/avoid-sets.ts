import type { AvoidSet } from '../facts.ts';
import type { AuthoredAvoidSet } from '../schema/avoid-set.ts';
import { basisOf, withoutBasis } from './basis.ts';
import type { Names } from './names.ts';
import { tidy } from './tidy.ts';

export function avoidSetOf(entry: AuthoredAvoidSet, names: Names): AvoidSet {
  const entity = (id: string): string => names.entity(id) ?? id;
  return tidy({
    ...withoutBasis(entry),
    when: entry.when.map(entity),
    members: entry.members.map((member) =>
      tidy({
        ...withoutBasis(member),
        muscles: member.muscles.map(entity),
        when: member.when.length > 0 ? member.when.map(entity) : undefined,
        caution: member.caution && `${entity(member.muscles[0]!)}/${member.caution}`,
        ...basisOf(member, names),
      }),
    ),
    patients_at_risk: entry.patients_at_risk.map((patient) =>
      tidy({ ...withoutBasis(patient), id: entity(patient.id), ...basisOf(patient, names) }),
    ),
    technique: entry.technique.map((line) => ({ say: line.say, ...basisOf(line, names) })),
    facts: entry.facts.map((fact) => tidy({ ...withoutBasis(fact), ...basisOf(fact, names) })),
    ...basisOf(entry, names),
  });
}
