/** A plan against its own arithmetic and against what this patient's chart holds. Nothing is converted. */
import { avoidSets } from './avoid-sets.ts';
import { intervals } from './interval-checks.ts';
import { unlabelled } from './label-checks.ts';
import type { Finding } from './model.ts';
import { maxima } from './maximum-checks.ts';
import { dosedOf, units, type Dosed } from './patient.ts';
import { placeOf, type Chart } from './presence.ts';
import { OF_PROTOCOL } from './plan/protocol.ts';
import { round } from './plan/round.ts';
import { ranges, tenfold } from './range-checks.ts';

/**
 * All findings about the plan of a chart.
 * @param fired - ids of the rules that hold for it: what they say is not said again
 */
export function planFindings(chart: Chart, fired: ReadonlySet<string>): Finding[] {
  const dosed = dosedOf(chart);
  return [
    ...sums(chart),
    ...dates(chart),
    ...doses(chart, dosed),
    ...maxima(chart, dosed, fired),
    ...intervals(chart, dosed),
    ...unlabelled(chart),
    ...avoidSets(chart),
  ];
}

/** A slip of the product is said once: muscle by muscle where ranges tell it, else by the session. */
function doses(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const found = ranges(chart, dosed);
  return found.some(({ rule }) => rule === 'plan-product-scale')
    ? found
    : [...found, ...tenfold(chart, dosed)];
}

/** Of a dose whose muscle is not known: its units are in the total. */
const UNKNOWN_NAME = 'no muscle known by this name';

/** The stated total against the sum, document by document; only where every dose was read. */
function sums(chart: Chart): Finding[] {
  return chart.documents.flatMap(({ plan }, document): Finding[] => {
    const { injections, areas, stated_total: stated } = plan;
    const all = [...injections, ...areas];
    if (stated === null || injections.length === 0 || all.some((one) => one.units === null)) return [];
    if (
      plan.not_read.some(
        ({ start, why }) =>
          why === OF_PROTOCOL || (why === UNKNOWN_NAME && !areas.some((area) => area.start === start)),
      )
    )
      return [];
    const sum = round(all.reduce((total, one) => total + (one.units ?? 0), 0));
    if (sum === stated) return [];
    const product = injections[0]!.product;
    return [
      {
        rule: 'plan-sum',
        severity: 'caution',
        say: `The doses read here add up to ${units(sum, product)}; the note says ${stated} U. Check each dose, the total and what was discarded.`,
        why: 'A total that does not match its parts can hide a dose that was mistyped or left out.',
        sources: ['Arithmetic on this note'],
        evidence: injections.map((injection) => placeOf({ ...injection, document })),
      },
    ];
  });
}

/** An earlier session that is dated after the visit: one of the two dates is wrong, and the interval with it. */
function dates(chart: Chart): Finding[] {
  return chart.documents.flatMap(({ plan, measures }, document): Finding[] =>
    plan.history
      .filter(({ date }) => date !== null && measures.date !== null && date > measures.date)
      .map(({ date, start, end }) => ({
        rule: 'plan-dates',
        severity: 'caution',
        say: `An earlier session is dated ${date}, after the visit of ${measures.date}. Check the dates: the interval rests on them.`,
        sources: ['Arithmetic on this note'],
        evidence: [{ document, start, end }],
      })),
  );
}
