/** Rules over a chart: every group of a rule must be answered, nothing of `none_of` may be, the number must hold. */
import { SEVERITIES, type Severity } from '../knowledge/model.ts';
import type { Ref, Rule } from '../knowledge/facts.ts';
import type { Evidence, Finding } from './model.ts';
import { bilateral, distinct, presenceOf, sessions, type Chart, type Presence } from './presence.ts';

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

function applied(rule: Rule, chart: Chart): Finding | null {
  const groups: Presence[] = [];
  const toxin: Presence[] = [];
  for (const { any_of } of rule.when_all) {
    const answer = strongest(any_of.flatMap((ref) => answerTo(ref, rule, chart) ?? []));
    if (!answer) return null;
    (any_of.every((ref) => ref === 'toxin:any') ? toxin : groups).push(answer);
  }
  if (rule.none_of.some((ref) => presenceOf(chart, ref) !== null)) return null;
  if (rule.numeric) {
    const value = numberOf(rule, chart);
    if (value === null) return null;
    const holds =
      rule.numeric.op === '>' ? value.value > rule.numeric.value : value.value < rule.numeric.value;
    if (!holds) return null;
    groups.push({ evidence: value.evidence, tentative: false });
  }
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
  };
}

/** "Both sides" is asked of the muscles that the rule itself names: both trapezii are not both sternocleidomastoids. */
function answerTo(ref: Ref, rule: Rule, chart: Chart): Presence | null {
  const id = ref.slice(ref.indexOf(':') + 1);
  const both =
    ref === 'risk:bilateral-injection' || chart.facts.signs[id]?.worked_out === 'same-muscle-both-sides';
  if (!both) return presenceOf(chart, ref);
  const muscles = new Set(
    rule.when_all
      .flatMap(({ any_of }) => any_of)
      .filter((other) => other.startsWith('muscle:'))
      .map((other) => other.slice(7)),
  );
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

/** The number a rule asks for, with the places it was added up from; null where the chart does not tell it. */
function numberOf(rule: Rule, chart: Chart): { value: number; evidence: Evidence[] } | null {
  const dosed = chart.injections.flatMap((injection) => (injection.units === null ? [] : [{ ...injection, units: injection.units }]));
  const sum = (items: readonly { units: number; document: number; start: number; end: number }[]): { value: number; evidence: Evidence[] } | null =>
    items.length === 0
      ? null
      : { value: items.reduce((total, { units }) => total + units, 0), evidence: items.map(({ document, start, end }) => ({ document, start, end })) };
  switch (rule.numeric?.what) {
    case 'ona-units-this-muscle': {
      const muscles = rule.when_all.flatMap(({ any_of }) => any_of).filter((ref) => ref.startsWith('muscle:')).map((ref) => ref.slice(7));
      return sum(dosed.filter(({ product, muscle }) => product === 'ONA' && muscles.includes(muscle)));
    }
    case 'ona-units-12-weeks': {
      const earlier = sessions(chart).flatMap((past) => (past.product === 'ONA' && past.weeks !== null && past.weeks < 12 && past.units !== null ? [{ ...past, units: past.units }] : []));
      return sum([...dosed.filter(({ product }) => product === 'ONA'), ...earlier]);
    }
    case 'abo-units-this-session': return sum(dosed.filter(({ product }) => product === 'ABO'));
    case 'inco-units-this-session': return sum(dosed.filter(({ product }) => product === 'INCO'));
    case 'weeks-since-last-toxin': {
      const known = sessions(chart).flatMap((past) => (past.weeks === null ? [] : [{ ...past, weeks: past.weeks }]));
      const last = known.sort((a, b) => a.weeks - b.weeks)[0];
      return last ? { value: last.weeks, evidence: [{ document: last.document, start: last.start, end: last.end }] } : null;
    }
    default: return null;
  }
} // prettier-ignore
