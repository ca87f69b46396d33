/** How much one limb, or one muscle of one side, gets: the least and the most that the words of a plan can mean. */
import type { Dosed } from './patient.ts';
import type { Chart } from './presence.ts';

/** Units. The two differ where a dose may be read in two ways. */
export interface Reading {
  /** However the doses are meant. */
  least: number;
  most: number;
  /** What would make it the most; empty where the two are the same. */
  open: ('both' | 'sides')[];
}

/**
 * What is given to all places together. "Bilateral biceps 100 U" is read as 100 in all and may mean 100 each, unless the
 * total that the author wrote tells which.
 */
export function together(chart: Chart, doses: readonly Dosed[]): Reading {
  const { all, twice } = sums(chart, doses);
  return { least: all, most: twice, open: twice > all ? ['both'] : [] };
}

/** What goes to the side that gets more: a dose for both sides is halved, one without a side may go to either. */
export function oneSide(chart: Chart, doses: readonly Dosed[]): Reading {
  const of = (side: 'left' | 'right') =>
    sums(
      chart,
      doses.filter((one) => one.side === side),
    );
  const both = sums(
    chart,
    doses.filter((one) => one.side === 'bilateral'),
  );
  const either = sums(
    chart,
    doses.filter(({ side }) => side === null || side === 'midline'),
  ).all;
  const [left, right] = [of('left').all, of('right').all];
  const more = Math.max(left, right);
  return {
    least: Math.max(more + both.all / 2, (left + right + both.all + either) / 2),
    most: more + both.twice / 2 + either,
    open: [
      ...(both.twice > both.all ? (['both'] as const) : []),
      ...(either > 0 ? (['sides'] as const) : []),
    ],
  };
}

function sums(chart: Chart, doses: readonly Dosed[]): { all: number; twice: number } {
  let [all, twice] = [0, 0];
  for (const dose of doses) {
    const meant = dose.side === 'bilateral' ? meaningOfBoth(chart, dose.document) : 'all';
    all += meant === 'each' ? 2 * dose.units : dose.units;
    twice += meant === 'all' ? dose.units : 2 * dose.units;
  }
  return { all, twice };
}

/** A dose of both sides, told by the total of its note: of both together, of each, or open. */
function meaningOfBoth(chart: Chart, document: number): 'all' | 'each' | 'open' {
  const { injections, stated_total: stated } = chart.documents[document]!.plan;
  if (stated === null || injections.some(({ units }) => units === null)) return 'open';
  const sum = (times: number): number =>
    injections.reduce((total, { units, side }) => total + units! * (side === 'bilateral' ? times : 1), 0);
  if (Math.abs(sum(1) - stated) < 1e-9) return 'all';
  return Math.abs(sum(2) - stated) < 1e-9 ? 'each' : 'open';
}
