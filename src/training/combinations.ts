/** Rules: what a combination on one chart may lead to. */
import type { Facts, NumberName, Rule } from '../knowledge/facts.ts';
import type { Region } from '../knowledge/model.ts';
import { apart, compose, type Candidate } from './compose.ts';
import { nameOf, productsOf } from './labels.ts';
import type { Question, Refusal } from './model.ts';
import { akinToAny, fires, idOf, isMuscle, ofEveryToxin, type Relations } from './relations.ts';
import { linkTo, sentences, statement } from './statement.ts';

/** Rules of the two tiers that are loud in a chart. */
export const isTop = ({ severity }: Pick<Rule, 'severity'>): boolean =>
  severity === 'avoid' || severity === 'serious';

const NUMBER_WORDS: Readonly<Record<NumberName, (value: number) => string>> = {
  'ona-units-this-muscle': (value) => `${value} U ONA into this muscle, both sides added`,
  'ona-units-12-weeks': (value) => `${value} U ONA within 12 weeks`,
  'abo-units-this-session': (value) => `${value} U ABO in this session`,
  'inco-units-this-session': (value) => `${value} U INCO in this session`,
  'weeks-since-last-toxin': (value) => `${value} weeks since the last toxin`,
  'percent-of-child-limit-or-unknown': (value) =>
    `${value} % of the limit by weight, or a weight that is not told`,
};

/** What holds once these refs hold: a muscle's region, a product's being a toxin, a drug's class, what is more general. */
function closure(refs: readonly string[], { entity, kin }: Relations): ReadonlySet<string> {
  const all = new Set(refs);
  for (const ref of refs) {
    const it = entity(idOf(ref));
    if (ref.startsWith('product:')) all.add('toxin:any');
    if (ref.startsWith('muscle:') && isMuscle(it)) {
      all.add(`region:${it.region}`);
      for (const relative of kin(it.id)) all.add(`muscle:${relative}`);
    }
    if (it?.kind === 'drug') for (const group of it.classes) all.add(`drug:${group}`);
    for (const wider of it?.broader ?? [])
      for (const of of ['risk', 'drug', 'condition']) all.add(`${of}:${wider}`);
  }
  return all;
}

/** One ref of each group: the first, or for a region the first muscle that stands for it, so that the chart is a real one. */
const picked = (rule: Rule): string[] =>
  rule.when_all.map(({ any_of: refs }) => refs.find((ref) => ref.startsWith('muscle:')) ?? refs[0]!);

function wordsOf(ref: string, { facts, entity }: Relations): string {
  if (ref === 'toxin:any') return 'botulinum toxin';
  const id = idOf(ref);
  if (ref.startsWith('region:')) return `the ${(facts.vocabulary.region[id] ?? id).toLowerCase()}`;
  if (ref.startsWith('product:')) {
    const product = [...productsOf(facts).values()].find(({ code }) => code === id);
    return product ? nameOf(product) : id;
  }
  return entity(id)?.name ?? facts.signs[id]?.name ?? id;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shares = (one: Rule, other: Rule): number => {
  const mine = new Set(one.when_all.flatMap(({ any_of: refs }) => refs));
  return other.when_all
    .flatMap(({ any_of: refs }) => refs)
    .filter((ref) => ref !== 'toxin:any' && mine.has(ref)).length;
};

export function ruleQuestion(rule: Rule, relations: Relations): Question | Refusal {
  const { facts } = relations;
  const refs = picked(rule);
  const given = closure(refs, relations);
  const named = refs.map(idOf);
  const rightToo = facts.rules.filter((other) => other.id !== rule.id && fires(other, given));
  const harmsHere = akinToAny([
    rule.harm,
    rule.say,
    rule.why ?? '',
    rule.do ?? '',
    ...rightToo.map(({ harm }) => harm),
    ...ofEveryToxin(facts),
  ]);
  const wrong = facts.rules
    .filter(
      (other) =>
        other.id !== rule.id &&
        !rightToo.includes(other) &&
        !harmsHere(other.harm) &&
        !named.some((id) => relations.mayHarm(id, other.harm)),
    )
    .map((other): Candidate => ({
      id: other.id,
      text: capital(other.harm),
      why: [statement(sentences(`That belongs to another combination. ${other.say}`), other)],
      link: linkTo('rule', other.id),
      nearness: Math.min(shares(rule, other), 3) + (isTop(other) === isTop(rule) ? 1 : 0),
    }));
  const number = rule.numeric;
  const parts = [
    ...refs.map((ref) => wordsOf(ref, relations)),
    ...(number
      ? [`${number.op === '>' ? 'more' : 'less'} than ${NUMBER_WORDS[number.what](number.value)}`]
      : []),
  ];
  const regions = regionsOf(refs, relations);
  return compose(
    {
      id: `rule/${rule.id}`,
      kind: 'danger',
      ask: `On one chart: ${parts.join(' + ')}. What does the reference warn of here?`,
      topics: ['rules', ...regions.map((region) => `region:${region}`)],
      regions,
      link: linkTo('rule', rule.id),
    },
    {
      id: rule.id,
      text: capital(rule.harm),
      why: [statement(sentences(rule.say, rule.why, rule.do), rule)],
      link: linkTo('rule', rule.id),
    },
    apart(wrong, rule.id),
  );
}

/** Regions of the body that some refs name, directly or by a muscle. */
export function regionsOf(
  refs: readonly string[],
  { facts, entity }: Pick<Relations, 'facts' | 'entity'>,
): Region[] {
  const regions = refs.flatMap((ref): Region[] => {
    const it = ref.startsWith('muscle:') ? entity(idOf(ref)) : undefined;
    if (isMuscle(it)) return [it.region];
    return ref.startsWith('region:') && inVocabulary(idOf(ref), facts) ? [idOf(ref) as Region] : [];
  });
  return [...new Set(regions)];
}

const inVocabulary = (id: string, { vocabulary }: Facts): boolean => Object.hasOwn(vocabulary.region, id);
