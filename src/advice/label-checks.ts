/** A product that is planned where its label gives no dose, or for a patient whom its label leaves out. Information, not alarm. */
import type { Maximum } from '../knowledge/facts.ts';
import type { ProductCode } from '../knowledge/model.ts';
import { lineOf, listOf } from './line.ts';
import { isOfLimit } from './maximum-checks.ts';
import type { Finding } from './model.ts';
import { ageGroupOf, isNamed, isUs, namesCondition, weightOf, type Placed } from './patient.ts';
import { placeOf, type Chart } from './presence.ts';

/** Most muscles that it names. */
const NAMED = 2;

/**
 * Once for a product: what its label says of a patient like this one, each of it; else that it is not labelled there. Off-label
 * use is everyday and legitimate: what is told is that there is no label dose to check this one against.
 */
export function unlabelled(chart: Chart): Finding[] {
  const met = chart.facts.maxima
    .filter((limit) => isExclusion(limit) && isUs(limit.jurisdiction) && isOfPatient(chart, limit))
    .map((limit) => ({ limit, injections: chart.injections.filter((one) => isMeant(chart, limit, one)) }))
    .filter(({ injections }) => injections.length > 0);
  return [...new Set(met.map(({ limit }) => limit.product))].flatMap((product) => {
    const own = met.filter(({ limit }) => limit.product === product);
    const ofPatient = own.filter(({ limit }) => leavesOut(limit));
    const told = ofPatient.length > 0 ? ofPatient : own.slice(0, 1);
    return told.map(({ limit, injections }) => findingOf(chart, limit, injections));
  });
}

const isExclusion = ({ units, units_per_kg, ml }: Maximum): boolean =>
  units === undefined && units_per_kg === undefined && ml === undefined;

/** Does it speak of some patients, and not of a place for everybody? */
const leavesOut = ({ who, patients }: Maximum): boolean => who === 'child' || patients !== undefined;

/** By age, by weight and by use; a use that the chart does not name is meant where it names no other. */
function isOfPatient(chart: Chart, { who, use, patients }: Maximum): boolean {
  if (who !== 'any' && who !== ageGroupOf(chart)) return false;
  if (use !== undefined && !isNamed(chart, use) && namesCondition(chart)) return false;
  if (patients === undefined) return true;
  if ('from_age' in patients) {
    const age = chart.documents.map(({ measures }) => measures.age).find((value) => value !== null) ?? null;
    return age !== null && age >= patients.from_age;
  }
  const weight = weightOf(chart);
  return weight !== null && weight < patients.below_kg;
}

const isMeant = (chart: Chart, limit: Maximum, { muscle, product }: Placed): boolean =>
  product === limit.product &&
  (limit.area === 'elsewhere'
    ? isElsewhere(chart, product, muscle)
    : isOfLimit(chart, limit, { muscle, product }));

/**
 * Is a muscle given by another product's label, and not by this one's? What stands in a region of its own label is let pass: a
 * forehead beside the frown lines, another muscle of the neck.
 */
function isElsewhere(chart: Chart, product: ProductCode, muscle: string): boolean {
  const { doses, maxima, regions } = chart.facts;
  const rows = doses.filter((row) => row.muscle !== undefined && isLabel(row));
  const limits = maxima.filter((limit) => limit.area !== 'body' && !isExclusion(limit) && isLabel(limit));
  const uses = new Set(doses.filter((row) => row.product === product).map(({ use }) => use));
  const isLimited = (limit: Maximum): boolean => isOfLimit(chart, limit, { muscle, product: limit.product });
  const isOwn =
    rows.some((row) =>
      row.product === product
        ? regions[row.muscle!] === regions[muscle]
        : row.muscle === muscle && uses.has(row.use),
    ) || limits.some((limit) => limit.product === product && isLimited(limit));
  return !isOwn && (rows.some((row) => row.muscle === muscle) || limits.some((limit) => isLimited(limit)));
}

const isLabel = ({ rests_on, jurisdiction }: Pick<Maximum, 'rests_on' | 'jurisdiction'>): boolean =>
  rests_on === 'label' && isUs(jurisdiction);

function findingOf(chart: Chart, limit: Maximum, injections: readonly Placed[]): Finding {
  const { product, text, note } = limit;
  const names = injections.map(({ muscle }) => chart.facts.names[muscle] ?? muscle);
  const sayOf = (where: string): string => `${where}: no label dose of ${product} to check against. ${text}.`;
  return {
    rule: 'plan-unlabelled',
    severity: leavesOut(limit) ? 'caution' : 'technique',
    say: lineOf([
      sayOf(listOf(names, NAMED)),
      sayOf(listOf(names, 1)),
      `No label dose of ${product} here. ${text}.`,
    ]),
    why: note ?? 'Off-label use is common. No dose of another product stands in for one: units differ.',
    sources: limit.sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: injections.map(placeOf),
  };
}
