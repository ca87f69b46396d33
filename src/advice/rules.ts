/** Rules over a chart: every group of a rule must be answered, nothing of `none_of` may be, the number must hold. */
import { SEVERITIES, type Severity } from '../knowledge/model.ts';
import type { Ref, Rule } from '../knowledge/facts.ts';
import type { Finding } from './model.ts';
import { isAllOver, musclesOf, numberOf } from './numbers.ts';
import { bilateral, distinct, presenceOf, type Chart, type Presence } from './presence.ts';

/** One tier lower; the lowest stays. */
export function lower(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)]!;
}

/** The findings of all rules, in the order of the rules. */
export function ruleFindings(chart: Chart): Finding[] {
  return chart.facts.rules.flatMap((rule) => {
    const finding = applied(rule, chart);
    return finding ? [finding] : [];
  });
}

/** What of a rule names the target of the injection. */
const AIM = /^(?:region|muscle|gland|product):/;

const isToxin = (ref: Ref): boolean => ref === 'toxin:any';

function applied(rule: Rule, chart: Chart): Finding | null {
  const groups: Presence[] = [];
  const aims: Presence[] = [];
  const products: Presence[] = [];
  const toxin: Presence[] = [];
  // Toxin before and toxin now are two: one dose is not both.
  const isOneDose = rule.when_all.some(({ any_of }) => any_of.every(isToxin)) && isAllOver(chart);
  for (const { any_of } of rule.when_all) {
    const refs = isOneDose ? any_of.filter((ref) => ref !== 'risk:prior-bont-12-weeks') : any_of;
    const answer = strongest(refs.flatMap((ref) => answerTo(ref, rule, chart) ?? []));
    if (!answer) return null;
    if (any_of.every(isToxin)) toxin.push(answer);
    else if (any_of.every((ref) => ref.startsWith('product:'))) products.push(answer);
    else (any_of.some((ref) => AIM.test(ref)) ? aims : groups).push(answer);
  }
  if (rule.none_of.some((ref) => presenceOf(chart, ref) !== null)) return null;
  if (rule.numeric) {
    const { op, value: limit } = rule.numeric;
    const number = numberOf(rule, chart);
    if (number === null) return null;
    const holds = op === '>' ? number.value > limit : number.value < limit;
    if (!holds) return null;
    groups.push({ evidence: number.evidence, tentative: false });
  }
  // What of the patient makes it dangerous is shown before what is aimed at.
  groups.push(...aims, ...products.map((product) => within(product, aims)));
  const tentative = [...groups, ...toxin].some((group) => group.tentative);
  // The toxin itself needs no long proof: what it meets in this chart is the point.
  const shown = groups.length > 0 ? groups : toxin;
  return {
    rule: rule.id,
    severity: tentative ? lower(rule.severity) : rule.severity,
    say: rule.say,
    ...(rule.why ? { why: rule.why } : {}),
    ...(rule.do ? { do: rule.do } : {}),
    sources: rule.sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: distinct(shown.flatMap((group) => group.evidence)),
    ...(tentative ? { tentative: true as const } : {}),
    ...(rule.refines || rule.says_for
      ? { refines: [...(rule.refines ?? []), ...(rule.says_for ?? [])] }
      : {}),
  };
}

/** Of the doses of a product those that go where the rule aims, where any do: the others prove nothing. */
function within(product: Presence, aims: readonly Presence[]): Presence {
  const targets = aims.flatMap(({ evidence }) => evidence);
  const aimed = product.evidence.filter(({ document, start, end }) =>
    targets.some((target) => target.document === document && target.start < end && start < target.end),
  );
  return aimed.length > 0 ? { ...product, evidence: aimed } : product;
}

/** "Both sides" is asked of the muscles that the rule itself names: both trapezii are not both sternocleidomastoids. */
function answerTo(ref: Ref, rule: Rule, chart: Chart): Presence | null {
  const id = ref.slice(ref.indexOf(':') + 1);
  const both =
    ref === 'risk:bilateral-injection' || chart.facts.signs[id]?.worked_out === 'same-muscle-both-sides';
  if (!both) return presenceOf(chart, ref);
  const muscles = musclesOf(rule);
  const evidence = bilateral(chart, (muscle) => muscles.size === 0 || muscles.has(muscle));
  return evidence.length > 0 ? { evidence, tentative: false } : null;
}

/** All firm answers together; tentative ones only where there is no firm one. */
function strongest(answers: readonly Presence[]): Presence | null {
  const firm = answers.filter((answer) => !answer.tentative);
  const kept = firm.length > 0 ? firm : answers;
  if (kept.length === 0) return null;
  return { evidence: kept.flatMap(({ evidence }) => evidence), tentative: firm.length === 0 };
}
