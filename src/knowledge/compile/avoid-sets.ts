import type { AvoidSet } from '../facts.ts';
import type { AuthoredAvoidSet } from '../schema/avoid-set.ts';
import { basisOf, withoutBasis } from './basis.ts';
import { some } from './common.ts';
import { tidy } from './tidy.ts';

export function avoidSetOf(entry: AuthoredAvoidSet): AvoidSet {
  return tidy({
    ...withoutBasis(entry),
    members: entry.members.map((member) =>
      tidy({
        ...withoutBasis(member),
        when: member.when.length > 0 ? member.when : undefined,
        caution: member.caution && `${member.muscles[0]!}/${member.caution}`,
        ...basisOf(member),
      }),
    ),
    patients_at_risk: entry.patients_at_risk.map((patient) =>
      tidy({ ...withoutBasis(patient), ...basisOf(patient) }),
    ),
    technique: entry.technique.map((line) => ({ say: line.say, ...basisOf(line) })),
    facts: entry.facts.map((fact) => tidy({ ...withoutBasis(fact), ...basisOf(fact) })),
    refines: some(entry.refines),
    ...basisOf(entry),
  });
}
