/** The numbers that rules ask for, each with the places it was added up from. */
import type { Rule } from '../knowledge/facts.ts';
import { shareOfChildLimit } from './maximum-checks.ts';
import type { Evidence } from './model.ts';
import { placeOf, presenceOf, toxinInPlay, type Chart } from './presence.ts';
import { sessions } from './sessions.ts';

interface Counted {
  value: number;
  evidence: Evidence[];
}

/** A dose given now, or within the last 12 weeks. */
type Dose = Evidence & { units: number | null };

/** The number a rule asks for, in units of one product or in weeks; null where the chart does not tell it. */
export function numberOf(rule: Rule, chart: Chart): Counted | null {
  const given = (code: string) => chart.injections.filter(({ product }) => product === code);
  switch (rule.numeric?.what) {
    case 'ona-units-this-muscle': {
      const muscles = musclesOf(rule);
      return sum(given('ONA').filter(({ muscle }) => muscles.has(muscle)));
    }
    case 'ona-units-12-weeks': {
      const recent = sessions(chart).filter(
        ({ product, weeks }) => product === 'ONA' && weeks !== null && weeks < 12,
      );
      return sum([...given('ONA'), ...recent]);
    }
    case 'abo-units-this-session':
      return sum(given('ABO'));
    case 'inco-units-this-session':
      return sum(given('INCO'));
    case 'percent-of-child-limit-or-unknown': {
      const share = shareOfChildLimit(chart);
      return { value: share === null ? Infinity : 100 * share, evidence: [] };
    }
    case 'weeks-since-last-toxin':
      return sinceLast(chart);
    default:
      return null;
  }
}

/** The muscles that a rule names. */
export function musclesOf({ when_all }: Rule): Set<string> {
  const refs = when_all.flatMap(({ any_of }) => any_of);
  return new Set(refs.flatMap((ref) => (ref.startsWith('muscle:') ? [ref.slice('muscle:'.length)] : [])));
}

/** Doses without a number do not count; null where none has one. */
function sum(doses: readonly Dose[]): Counted | null {
  const counted = doses.filter(({ units }) => units !== null);
  if (counted.length === 0) return null;
  return {
    value: counted.reduce((total, { units }) => total + units!, 0),
    evidence: counted.map(placeOf),
  };
}

/**
 * Is the chart about what a past dose did, and names no other toxin ("dysphagia 5 days after 300 units of Botox")? Then none is
 * too early. Without the trouble the same words may ask for more.
 */
export function isAllOver(chart: Chart): boolean {
  const { signs } = chart.facts;
  if (!Object.keys(signs).some((id) => signs[id]!.new_of && presenceOf(chart, `symptom:${id}`))) return false;
  const past = sessions(chart).filter(({ units, weeks }) => units !== null && weeks !== null);
  const inPlay = toxinInPlay(chart)?.evidence ?? [];
  return inPlay.every((place) =>
    past.some(
      ({ document, start, end }) => document === place.document && start <= place.start && place.end <= end,
    ),
  );
}

/** Weeks since the last session; null where none can be dated, or nothing is to follow it. */
function sinceLast(chart: Chart): Counted | null {
  if (isAllOver(chart)) return null;
  let last: { weeks: number; evidence: Evidence[] } | null = null;
  for (const session of sessions(chart)) {
    const { weeks } = session;
    // A call about the last session is not too early for the next.
    if (chart.documents[session.document]?.plan.nothing) continue;
    if (weeks !== null && (!last || weeks < last.weeks)) last = { weeks, evidence: [placeOf(session)] };
  }
  return last && { value: last.weeks, evidence: last.evidence };
}
