/** Each dose against what labels and guidelines give for that very product, muscle and use. Nothing is converted. */
import type { Dose } from '../knowledge/facts.ts';
import type { ProductCode } from '../knowledge/model.ts';
import type { Finding } from './model.ts';
import { hasMaximum } from './maximum-checks.ts';
import { ageGroupOf, isUs, units, usesIn, weightOf, type Dosed } from './patient.ts';
import { placeOf, type Chart } from './presence.ts';
import { round } from './plan/round.ts';

/** Each muscle against the ranges that stand for it, its product, this patient's age and, where the chart tells it, the use. */
export function ranges(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const age = ageGroupOf(chart);
  const weight = weightOf(chart);
  const uses = usesIn(chart, dosed);
  const muscles = new Set(dosed.map(({ muscle, product }) => `${product} ${muscle}`));
  return [...muscles].flatMap((key): Finding[] => {
    const injections = dosed.filter(({ muscle, product }) => `${product} ${muscle}` === key);
    const { muscle, product } = injections[0]!;
    const rows = chart.facts.doses.filter(
      (row) =>
        row.product === product &&
        row.muscle === muscle &&
        !row.part &&
        isUs(row.jurisdiction) &&
        (row.age_group === 'any' || row.age_group === age),
    );
    // Without a use in the chart no range can be held against the dose, but a slip of the product still shows.
    // The fixed dose of a scheme, such as that for migraine, says nothing of another use.
    const ofAnyUse = rows.filter(({ low, high }) => low < high);
    const slip = scaleSlip(chart, injections, uses.size === 0 ? ofAnyUse : rows);
    const asked = slip && uses.size === 0 ? ofAnyUse : rows.filter((row) => uses.has(row.use));
    const judged = asked
      .map((row) => ({ row, given: givenFor(row, injections, weight) }))
      .filter((one): one is { row: Dose; given: number } => one.given !== null);
    const off = ({ row, given }: { row: Dose; given: number }): boolean =>
      given > row.high + 1e-9 || (slip !== null && given < row.low);
    const over = judged.filter(off);
    // Above one use's range but within another's is not over.
    if (over.length === 0 || over.length < judged.length || hasMaximum(chart, muscle, product)) return [];
    const { row, given } = over.reduce((a, b) => (b.row.high > a.row.high ? b : a));
    // What the use is, nobody says: an off-label one may ask for it.
    const severity = slip && uses.size > 0 ? 'serious' : 'caution';
    return [{ ...rangeFinding(chart, row, given, muscle, injections, slip), severity }];
  });
}

/** Units that a row's basis asks for, from the injections of one muscle; null where the chart does not tell enough. */
function givenFor(row: Dose, injections: readonly Dosed[], weight: number | null): number | null {
  const total = injections.reduce((sum, { units: given }) => sum + given, 0);
  const of = (side: 'left' | 'right' | 'bilateral') =>
    injections.filter((one) => one.side === side).reduce((sum, { units: given }) => sum + given, 0);
  const side = Math.max(of('left'), of('right')) + of('bilateral') / 2 || total;
  switch (row.per) {
    case 'total':
      return total;
    case 'side':
      return side;
    case 'kg':
      return weight === null ? null : side / weight;
    case 'site': {
      const known = injections.filter(({ sites }) => sites !== null && sites > 0);
      return known.length === 0 ? null : Math.max(...known.map(({ units: given, sites }) => given / sites!));
    }
    default:
      return null;
  }
}

const BASIS: Record<Dose['per'], string> = {
  total: 'in all',
  side: 'a side',
  kg: 'a side',
  site: 'a site',
  session: 'a session',
};

function rangeFinding(
  chart: Chart,
  row: Dose,
  given: number,
  muscle: string,
  injections: readonly Dosed[],
  slip: ProductCode | null,
): Omit<Finding, 'severity'> {
  const name = chart.facts.names[muscle] ?? muscle;
  const range =
    row.low === row.high ? `${row.low}` : row.low === 0 ? `up to ${row.high}` : `${row.low}–${row.high}`;
  const basis = row.rests_on === 'label' ? 'label' : row.rests_on;
  const what = row.per === 'kg' ? `${round(given)} U/kg ${row.product}` : units(given, row.product);
  return {
    rule: slip ? 'plan-product-scale' : 'plan-range',
    say: slip
      ? `${name}: ${what} is far ${given > row.high ? 'above' : 'below'} the ${row.product} ${basis} range (${range}). Is the product right? Units differ between products.`
      : `${name}: ${what} ${BASIS[row.per]} is above the ${row.product} ${basis} range of ${range} for ${useName(chart, row)}.`,
    why: 'The range is the one given for this product; ranges of other products say nothing about it.',
    sources: row.sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: injections.map(placeOf),
  };
}

const useName = (chart: Chart, row: Dose): string => (chart.facts.names[row.use] ?? row.use).toLowerCase();

/**
 * Another product whose range the dose fits while it is at least twice what this product's range allows, or less than a
 * fifth of it: a likely slip of the name.
 */
function scaleSlip(chart: Chart, injections: readonly Dosed[], own: readonly Dose[]): ProductCode | null {
  const { muscle, product } = injections[0]!;
  const dose = Math.max(...injections.map(({ units: given }) => given));
  const comparable = own.filter(({ per }) => per === 'total' || per === 'side');
  if (comparable.length === 0) return null;
  const far =
    dose >= 2 * Math.max(...comparable.map(({ high }) => high)) ||
    dose * 5 < Math.min(...comparable.map(({ low }) => low));
  if (!far) return null;
  const fits = chart.facts.doses.find(
    (row) =>
      row.product !== product &&
      row.muscle === muscle &&
      (row.per === 'total' || row.per === 'side') &&
      dose >= row.low &&
      dose <= row.high,
  );
  return fits?.product ?? null;
}

/**
 * The doses of a product together against its sessions for the uses that the chart names: tenfold more or less than any
 * of them is a slip of the product or of a nought.
 */
export function tenfold(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const age = ageGroupOf(chart);
  const uses = usesIn(chart, dosed);
  const complete = chart.documents.every(({ plan }) => plan.not_read.length === 0);
  return [...new Set(dosed.map(({ product }) => product))].flatMap((product): Finding[] => {
    const rows = chart.facts.doses.filter(
      (row) =>
        row.product === product &&
        row.per === 'session' &&
        uses.has(row.use) &&
        isUs(row.jurisdiction) &&
        (row.age_group === 'any' || row.age_group === age),
    );
    if (rows.length === 0) return [];
    const injections = dosed.filter((one) => one.product === product);
    const given = injections.reduce((sum, one) => sum + one.units, 0);
    const [low, high] = [Math.min(...rows.map((row) => row.low)), Math.max(...rows.map((row) => row.high))];
    if (!(given >= 10 * high || (complete && given * 10 <= low))) return [];
    return [
      {
        rule: 'plan-product-scale',
        severity: 'serious',
        say: `${units(given, product)} in all differs tenfold from ${product} sessions here (${low === high ? low : `${low}–${high}`} U). Is the product right? Units differ between products.`,
        why: 'A dose of one product written with the name of another is an overdose or has no effect.',
        sources: [...new Set(rows.flatMap((row) => row.sources))].map((id) => chart.facts.sources[id] ?? id),
        evidence: injections.map(placeOf),
      },
    ];
  });
}
