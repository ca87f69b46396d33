/** Questions on the short charts: what here matters, or that nothing does; which muscle of the plan a set names. */
import type { AvoidSet, Rule } from '../knowledge/facts.ts';
import { compose, type Candidate, type Frame } from './compose.ts';
import { notNamed, whyNamed, type Danger } from './danger.ts';
import type { Link, Option, Question, Refusal, Statement } from './model.ts';
import { isMuscle, type Relations } from './relations.ts';
import { regionsOf } from './combinations.ts';
import { linkTo, sentences, statement } from './statement.ts';
import type { Vignette } from './vignette.ts';

const NOTHING = { id: 'nothing', text: 'No combination on this chart earns a warning' };

export function chartQuestions(
  vignettes: readonly Vignette[],
  dangers: readonly Danger[],
  relations: Relations,
): (Question | Refusal)[] {
  const asked = new Map(relations.facts.rules.map((rule) => [rule, refsOf(rule)]));
  return vignettes.flatMap((vignette) => [
    ...(vignette.findings.length > 0 || vignette.near ? [whatMatters(vignette, asked, relations)] : []),
    ...(vignette.set ? [whichMuscle(vignette, vignette.set, dangers, relations)] : []),
  ]);
}

const frameOf = (
  vignette: Vignette,
  part: string,
  ask: string,
): Pick<Frame, 'id' | 'ask'> & { kind: 'chart' } & {
  vignette: string;
  chart: string;
  findings: string[];
} => ({
  id: `chart/${vignette.id}${part}`,
  kind: 'chart',
  ask,
  vignette: vignette.id,
  chart: vignette.chart,
  findings: vignette.findings,
});

/** What judgement may find on a chart: a rule, or an avoid set that this patient's own chart makes matter. */
type Line = Rule | AvoidSet;

const lineOf = (id: string, { facts }: Relations): Line | undefined =>
  [...facts.rules, ...facts.avoidSets].find((line) => line.id === id);

/** What a line asks a chart for, but for the toxin. */
const refsOf = (line: Line): string[] =>
  'members' in line
    ? line.members.flatMap(({ muscles }) => muscles.map((muscle) => `muscle:${muscle}`))
    : line.when_all.flatMap(({ any_of: refs }) => refs).filter((ref) => ref !== 'toxin:any');

const linkOf = (line: Line): Link => linkTo('members' in line ? 'set' : 'rule', line.id);

/** `asked`: every rule, with what it asks a chart for. */
function whatMatters(
  vignette: Vignette,
  asked: ReadonlyMap<Rule, readonly string[]>,
  relations: Relations,
): Question | Refusal {
  const { findings, near } = vignette;
  const id = `chart/${vignette.id}`;
  const about = near?.rule ?? vignette.asks ?? findings[0]!;
  const line = lineOf(about, relations);
  if (!line)
    return {
      id,
      reason: `"${about}" is a check of the plan: its words are made on the chart, not in the reference`,
    };
  const mine = new Set(refsOf(line));
  const optionOf = (of: Line): Omit<Option, 'right' | 'why'> => ({
    id: of.id,
    text: of.say,
    link: linkOf(of),
  });
  const reason = (of: Line, ...texts: (string | undefined)[]): Statement[] => [
    statement(sentences(...texts), of),
  ];
  // Only rules stand beside it: a set's line may be true of a chart on which it is not raised.
  const others = [...asked]
    .filter(([rule]) => rule.id !== about && !findings.includes(rule.id))
    .map(([rule, refs]): Candidate => ({
      ...optionOf(rule),
      why: () =>
        reason(
          rule,
          'What this warning asks for does not stand on this chart',
          rule.why ?? rule.say,
          rule.do,
        ),
      nearness: 1 + Math.min(3, refs.filter((ref) => mine.has(ref)).length),
    }));
  const regions = regionsOf(
    [...mine].filter((ref) => ref.startsWith('muscle:')),
    relations,
  ).slice(0, 3);
  const frame = {
    ...frameOf(vignette, '', 'Which warning does this chart earn?'),
    topics: [
      'charts',
      'members' in line ? `set:${line.id}` : 'rules',
      ...regions.map((region) => `region:${region}`),
    ],
    regions,
    link: linkOf(line),
  };
  if (near) {
    const why = reason(line, near.because, `The warning it comes near to: ${line.say}`);
    const tempting = { ...optionOf(line), why: reason(line, near.because, line.say), nearness: 9 };
    return compose(frame, { ...NOTHING, why, link: linkOf(line) }, [tempting, ...others]);
  }
  const nothing = { ...NOTHING, why: reason(line, 'The chart does earn a warning', line.say), nearness: 9 };
  const right = { ...optionOf(line), why: reason(line, line.why ?? line.say, line.do) };
  return compose(frame, right, [nothing, ...others]);
}

/** Which muscle of the plan does a set name? All options stand in the chart. */
function whichMuscle(
  vignette: Vignette,
  { id, muscle, others }: NonNullable<Vignette['set']>,
  dangers: readonly Danger[],
  relations: Relations,
): Question | Refusal {
  const question = `chart/${vignette.id}/${id}`;
  const danger = dangers.find((one) => one.set.id === id && one.muscle.id === muscle);
  if (!danger) return { id: question, reason: `the set "${id}" does not name "${muscle}"` };
  const members = others.filter((other) => relations.setsOf(other).has(id));
  if (members.length > 0) return { id: question, reason: `the set names ${members.join(', ')} too` };
  const wrong = others
    .map((other) => relations.entity(other))
    .filter(isMuscle)
    .filter(({ cautions }) => cautions.length > 0)
    .map((other): Candidate => ({
      id: other.id,
      text: other.name,
      why: [notNamed(other)],
      link: linkTo('entry', other.id),
      nearness: 1,
    }));
  return compose(
    {
      ...frameOf(
        vignette,
        `/${id}`,
        `Which muscle on this chart does the reference list under “${danger.set.title}”?`,
      ),
      topics: ['charts', `set:${id}`, `region:${danger.muscle.region}`],
      regions: [danger.muscle.region],
      link: linkTo('set', id),
    },
    { id: muscle, text: danger.muscle.name, why: whyNamed(danger), link: linkTo('entry', muscle) },
    wrong,
  );
}
