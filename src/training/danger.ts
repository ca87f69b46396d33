/** "Which of these is on this list?" and "what does the reference warn of here?": from the avoid sets and the muscles in them. */
import type { AvoidMember, AvoidSet, Muscle } from '../knowledge/facts.ts';
import { SEVERITIES, type Region } from '../knowledge/model.ts';
import { apart, compose, type Candidate } from './compose.ts';
import type { Question, Refusal, Statement } from './model.ts';
import type { Nearness } from './neighbours.ts';
import { akin, belongs, isMuscle, type Relations } from './relations.ts';
import { linkTo, sayOf, sentences, statement } from './statement.ts';

/** One muscle of one avoid set, with the gravest line in which the set names it. */
export interface Danger {
  set: AvoidSet;
  muscle: Muscle;
  member: AvoidMember;
  harm: string;
}

const rank = ({ severity }: { severity: AvoidMember['severity'] }): number => SEVERITIES.indexOf(severity);

export function dangersOf({ facts, entity }: Relations): Danger[] {
  return facts.avoidSets.flatMap((set) => {
    const ids = [...new Set(set.members.flatMap(({ muscles }) => muscles))];
    return ids.flatMap((id): Danger[] => {
      const muscle = entity(id);
      const member = set.members
        .filter(({ muscles }) => muscles.includes(id))
        .sort((a, b) => rank(a) - rank(b))[0];
      if (!isMuscle(muscle) || !member) return [];
      return [{ set, muscle, member, harm: member.harm ?? set.title }];
    });
  });
}

export const askOf = ({ set, harm }: Danger): string =>
  akin(set.title, harm) ? `“${set.title}”` : `“${set.title}” (${harm})`;

export const topicsOf = (set: AvoidSet, regions: readonly Region[]): string[] => [
  `set:${set.id}`,
  ...regions.map((region) => `region:${region}`),
];

/** Why the muscle is rightly named: the set's line, then the caution that the line repeats in short. */
export function whyNamed({ muscle, member, harm }: Danger): Statement[] {
  const caution = muscle.cautions.find(({ id }) => id === member.caution);
  return [
    statement(sentences(`${muscle.name}, ${harm}: ${member.say}`, member.why), member),
    ...(caution && caution.say !== member.say ? [sayOf(caution)] : []),
  ];
}

/**
 * Muscles that are surely not meant by the danger: in no line of its set, no kin of one that is, and with no harm akin
 * to it or to the set's title. Each has a caution of its own, so that the answer can say what it is named for instead.
 */
export function outside(danger: Danger, from: readonly Muscle[], relations: Relations): Muscle[] {
  return from.filter(
    (other) =>
      other.cautions.length > 0 &&
      !relations.setsOf(other.id).has(danger.set.id) &&
      !relations.kin(danger.muscle.id).has(other.id) &&
      !relations.mayHarm(other.id, danger.harm) &&
      !relations.mayHarm(other.id, danger.set.title),
  );
}

export const gravest = <T extends { severity: AvoidMember['severity'] }>(items: readonly T[]): T =>
  [...items].sort((a, b) => rank(a) - rank(b))[0]!;

export const notNamed = (other: Muscle): Statement =>
  sayOf(gravest(other.cautions), `Not on this list. Of ${other.name} the reference says`);

/** Which muscle is on the list? */
export function memberQuestion(danger: Danger, relations: Relations, near: Nearness): Question | Refusal {
  const { set, muscle } = danger;
  const beside = relations.muscles.filter((other) => near(muscle, other) > 0);
  const wrong = outside(danger, beside, relations).map((other): Candidate => ({
    id: other.id,
    text: other.name,
    why: () => [notNamed(other)],
    link: linkTo('entry', other.id),
    nearness: near(muscle, other),
  }));
  return compose(
    {
      id: `danger/${set.id}/${muscle.id}`,
      kind: 'danger',
      ask: `Which of these does the reference list under ${askOf(danger)}?`,
      topics: topicsOf(set, [muscle.region]),
      regions: [muscle.region],
      link: linkTo('set', set.id),
    },
    { id: muscle.id, text: muscle.name, why: whyNamed(danger), link: linkTo('entry', muscle.id) },
    wrong,
  );
}

/** What does the reference warn of in this muscle? Lines on technique are no harm, for the right option as for the wrong ones. */
export function harmQuestion(muscle: Muscle, relations: Relations, near: Nearness): Question | Refusal {
  const id = `harm/${muscle.id}`;
  const top = gravest(muscle.cautions);
  if (top.severity === 'technique')
    return { id, reason: 'its gravest line is about technique, not about a harm' };
  const wrong = relations.muscles.flatMap((other): Candidate[] => {
    const nearness = near(muscle, other);
    if (nearness === 0 || other.cautions.length === 0 || relations.kin(muscle.id).has(other.id)) return [];
    const { id: line, harm, severity, ...caution } = gravest(other.cautions);
    if (severity === 'technique' || !belongs(harm) || relations.mayHarm(muscle.id, harm)) return [];
    const why = (): Statement[] => [
      statement(`Named for ${other.name}, not for ${muscle.name}: ${caution.say}`, caution),
    ];
    return [{ id: line, text: capital(harm), why, link: linkTo('entry', other.id), nearness }];
  });
  return compose(
    {
      id,
      kind: 'danger',
      ask: `Toxin into ${muscle.name}: which of these harms does the reference name?`,
      topics: [...relations.setsNaming(muscle.id).map((set) => `set:${set}`), `region:${muscle.region}`],
      regions: [muscle.region],
      link: linkTo('entry', muscle.id),
    },
    {
      id: top.id,
      text: capital(top.harm),
      why: [statement(sentences(top.say, top.why), top)],
      link: linkTo('entry', muscle.id),
    },
    apart(wrong, id),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
