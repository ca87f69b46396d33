/** A plan against labelled or guideline maxima: of a session, a period, a muscle, a kilogram. Nothing is converted. */
import type { Area, Maximum } from '../knowledge/facts.ts';
import type { ProductCode, Region } from '../knowledge/model.ts';
import type { Finding, Injection } from './model.ts';
import { oneSide, together, type Reading } from './limb-amounts.ts';
import {
  ageGroupOf,
  areasOf,
  dosedOf,
  FROWN_LINES,
  isNamed,
  isSpasticity,
  isUs,
  namesCondition,
  totalAlone,
  units,
  weightOf,
  weightsOf,
  type Dosed,
} from './patient.ts';
import { placeOf, presenceOf, type Chart } from './presence.ts';
import { sessions } from './sessions.ts';

const REGIONS_OF: Partial<Record<Area, readonly Region[]>> = {
  arm: ['shoulder', 'arm', 'forearm', 'hand'],
  arms: ['shoulder', 'arm', 'forearm', 'hand'],
  leg: ['hip', 'thigh', 'leg', 'foot'],
  legs: ['hip', 'thigh', 'leg', 'foot'],
  limbs: ['shoulder', 'arm', 'forearm', 'hand', 'hip', 'thigh', 'leg', 'foot'],
  shoulder: ['shoulder'],
  glands: ['gland'],
  neck: ['neck'],
  eye: ['eye'],
};

/** The muscles of the frown lines, and the area where it is dosed as one. */
const GLABELLA = ['corrugator-supercilii', 'procerus', 'depressor-supercilii', FROWN_LINES] as const;
/** Areas of single muscles: what goes to the lips or the chin is none of the frown lines' dose. */
const MUSCLES_OF: Partial<Record<Area, readonly string[]>> = {
  bladder: ['detrusor'],
  glabella: GLABELLA,
  'upper-face': [...GLABELLA, 'frontalis', 'orbicularis-oculi'],
};

/** The spasticity that tells where a total without muscles goes; that of the other limb tells that it may go elsewhere. */
const NAMED_BY: Partial<Record<Area, readonly [its: string, other: string]>> = {
  arm: ['upper-limb-spasticity', 'lower-limb-spasticity'],
  arms: ['upper-limb-spasticity', 'lower-limb-spasticity'],
  leg: ['lower-limb-spasticity', 'upper-limb-spasticity'],
  legs: ['lower-limb-spasticity', 'upper-limb-spasticity'],
};

/**
 * Labelled or guideline maxima: a session, a period with what was given before, a muscle, a kilogram. What is over them
 * in one reading of the plan only is said as not sure, one tier lower.
 * @param fired - ids of the rules that hold for this chart
 */
export function maxima(chart: Chart, dosed: readonly Dosed[], fired: ReadonlySet<string>): Finding[] {
  const age = ageGroupOf(chart);
  const [least, most] = weightsOf(chart);
  const placed = [...dosed, ...areasOf(chart)];
  const given = placed.length > 0 ? placed : totalAlone(chart);
  const said = new Set<string>();
  return chart.facts.maxima.flatMap((limit): Finding[] => {
    if (!isHeld(limit) || isSaid(chart, limit, fired) || (limit.who !== 'any' && limit.who !== age))
      return [];
    const use = useOf(chart, limit);
    if (use === null) return [];
    const doses = given.filter((one) => isOfLimit(chart, limit, one));
    const readings = groupsOf(limit, doses).map((group) => readingOf(chart, limit, group));
    const atMost = overAt(limit, readings, most);
    const found = atMost ?? overAt(limit, readings, least);
    if (!found) return [];
    const { over, cap } = found;
    // The same figure for both legs and for several limbs is one limit where only legs are injected.
    const same = [limit.product, cap, over.least, over.most, limit.per, doses.length].join();
    if (said.has(same)) return [];
    said.add(same);
    return [maximumFinding(chart, limit, found, use, atMost ? null : most, doses)];
  });
}

/**
 * The doses of a child as a share of the limits by weight that hold for them; null where the chart leaves open what is
 * asked: the weight, a dose, or a limit for each of them.
 */
export function shareOfChildLimit(chart: Chart): number | null {
  const weight = weightOf(chart);
  const dosed = dosedOf(chart);
  const isOpen =
    dosed.length < chart.injections.length || chart.documents.some(({ plan }) => plan.not_read.length > 0);
  if (weight === null || dosed.length === 0 || isOpen) return null;
  const limits = chart.facts.maxima.filter(
    (limit) =>
      isHeld(limit) && limit.who === 'child' && limit.units_per_kg !== undefined && useOf(chart, limit),
  );
  if (!dosed.every((one) => limits.some((limit) => isOfLimit(chart, limit, one)))) return null;
  const shares = limits.flatMap((limit) => {
    const doses = dosed.filter((one) => isOfLimit(chart, limit, one));
    return groupsOf(limit, doses).map((group) => readingOf(chart, limit, group).most / capOf(limit, weight)!);
  });
  return Math.max(...shares);
}

interface Over {
  over: Reading;
  cap: number;
  weight: number | null;
}

/** The reading that is furthest over a limit at a weight. */
function overAt(limit: Maximum, readings: readonly Reading[], weight: number | null): Over | null {
  const cap = capOf(limit, weight);
  if (cap === null) return null;
  const [over] = readings
    .filter(({ least, most }) => (limit.usual ? least : most) > cap + 1e-9)
    .sort((a, b) => b.least - a.least || b.most - a.most);
  return over ? { over, cap, weight } : null;
}

/** Those of US labels and guidelines: what a trial gave is no limit. */
const isHeld = ({ jurisdiction, rests_on }: Maximum): boolean =>
  isUs(jurisdiction) && (rests_on === 'label' || rests_on === 'guideline');

/** A muscle with a limit of its own is held against that. */
export function hasMaximum(chart: Chart, muscle: string, product: ProductCode): boolean {
  return chart.facts.maxima.some(
    (limit) => limit.product === product && limit.muscle === muscle && isUs(limit.jurisdiction),
  );
}

/** A limit that a rule watches is said once, by the rule; where the rule asks for more than the chart tells, it is said here. */
function isSaid(chart: Chart, limit: Maximum, fired: ReadonlySet<string>): boolean {
  return chart.facts.rules.some(
    ({ id, numeric, when_all }) =>
      fired.has(id) &&
      numeric !== undefined &&
      numeric.value === limit.units &&
      when_all.some(({ any_of }) => any_of.includes(`product:${limit.product}`)) &&
      (limit.muscle === undefined ||
        when_all.some(({ any_of }) => any_of.includes(`muscle:${limit.muscle}`))),
  );
}

/** Whether the chart names the use of a limit. */
type Use = 'named' | 'likely' | 'possible';

/**
 * A limb's spasticity is named by any spasticity: the limb is told by what is injected. For a child whose limb is injected
 * the limits of spasticity are the only ones there are: without another condition it is likely, beside another possible.
 */
function useOf(chart: Chart, { use, who, product }: Maximum): Use | null {
  if (use === undefined || isNamed(chart, use)) return 'named';
  if (use === 'glabellar-lines' && areasOf(chart).some((area) => area.product === product)) return 'named';
  if (who !== 'child' || !isSpasticity(chart, use)) return null;
  return namesCondition(chart) ? 'possible' : 'likely';
}

/** Where units and units per kg are both given the lower holds; without a weight the fixed one. */
function capOf({ units: fixed, units_per_kg: perKg }: Maximum, weight: number | null): number | null {
  const byWeight = perKg !== undefined && weight !== null ? perKg * weight : null;
  if (fixed === undefined) return byWeight;
  return byWeight === null ? fixed : Math.min(fixed, byWeight);
}

/** Is this dose one that the limit holds for? */
export function isOfLimit(
  chart: Chart,
  limit: Maximum,
  { muscle, product }: Pick<Injection, 'muscle' | 'product'>,
): boolean {
  if (product !== limit.product) return false;
  if (limit.area === 'body') return true;
  if (muscle === '') {
    const [its, other] = NAMED_BY[limit.area] ?? [];
    return Boolean(its && presenceOf(chart, `condition:${its}`) && !presenceOf(chart, `condition:${other!}`));
  }
  if (limit.muscle) return muscle === limit.muscle;
  const only = MUSCLES_OF[limit.area];
  if (only) return only.includes(muscle);
  if (limit.area !== 'use') {
    const region = chart.facts.regions[muscle];
    if (region !== undefined && REGIONS_OF[limit.area]?.includes(region)) return true;
  }
  // A muscle that the product has doses of for this use belongs to it, whatever region it stands in.
  return chart.facts.doses.some(
    (row) =>
      row.product === product && row.use === limit.use && row.muscle === muscle && isUs(row.jurisdiction),
  );
}

/** What is held against the limit by itself: each muscle, or all together. */
function groupsOf({ per, muscle }: Maximum, doses: readonly Dosed[]): (readonly Dosed[])[] {
  if (doses.length === 0) return [];
  if (per !== 'muscle' || muscle !== undefined) return [doses];
  return [...new Set(doses.map((one) => one.muscle))].map((id) => doses.filter((one) => one.muscle === id));
}

function readingOf(chart: Chart, limit: Maximum, doses: readonly Dosed[]): Reading {
  if (limit.per === 'site') {
    const known = doses.filter(({ sites }) => sites !== null && sites > 0);
    const most = Math.max(0, ...known.map(({ units: given, sites }) => given / sites!));
    return { least: most, most, open: [] };
  }
  const isOneSide = limit.area === 'arm' || limit.area === 'leg' || (limit.per === 'muscle' && !limit.muscle);
  const now = isOneSide ? oneSide(chart, doses) : together(chart, doses);
  if (limit.per !== 'period') return now;
  const earlier = sessions(chart)
    .filter(
      ({ product, weeks }) => product === limit.product && weeks !== null && weeks < (limit.weeks ?? 12),
    )
    .reduce((total, { units: given }) => total + (given ?? 0), 0);
  return { ...now, least: now.least + earlier, most: now.most + earlier };
}

const OPEN: Record<Reading['open'][number], string> = {
  both: 'what is written for both sides is given to each',
  sides: 'what has no side goes to one',
};

/** @param notAt - another weight that the chart states, at which the limit is kept */
function maximumFinding(
  chart: Chart,
  limit: Maximum,
  { over: reading, cap, weight }: Over,
  use: Use,
  notAt: number | null,
  doses: readonly Dosed[],
): Finding {
  const { units_per_kg: perKg, product, rests_on: basis, text } = limit;
  const isOver = reading.least > cap + 1e-9;
  const isSure = isOver && notAt === null;
  const given = isOver ? reading.least : reading.most;
  const open = [
    ...(notAt === null ? [] : [`the weight is ${weight} kg and not ${notAt} kg`]),
    ...(isOver ? [] : reading.open.map((why) => OPEN[why])),
  ];
  const byWeight =
    perKg !== undefined && weight !== null
      ? ` (${Math.round((10 * given) / weight) / 10} U/kg at ${weight} kg)`
      : '';
  const amount = `${units(given, product)}${byWeight}${WHERE[limit.area] ?? ''}${PER[limit.per] ?? ''}`;
  const above = `above the ${basis} ${limit.usual ? 'dose' : 'limit'}: ${text}.`;
  const assumed = use === 'named' ? '' : ' It is a limit for spasticity, which this chart does not name.';
  return {
    rule: 'plan-maximum',
    severity: isSure && use !== 'possible' && !limit.usual ? 'serious' : 'caution',
    say: isSure
      ? `${reading.open.length > 0 ? 'At least ' : ''}${amount} is ${above}${assumed}`
      : `Not sure: where ${open.join(' and ')}, ${amount} is ${above}${assumed}`,
    ...(limit.note ? { why: limit.note } : {}),
    sources: limit.sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: doses.map(placeOf),
  };
}

const WHERE: Partial<Record<Area, string>> = { arm: ' in one arm', leg: ' in one leg' };
const PER: Partial<Record<Maximum['per'], string>> = { site: ' at one site', muscle: ' in one muscle' };
