/** A plan against labelled or guideline maxima: of a session, a period, a muscle, a kilogram. Nothing is converted. */
import type { Area, Maximum } from '../knowledge/facts.ts';
import type { ProductCode, Region } from '../knowledge/model.ts';
import type { Finding } from './model.ts';
import { ageGroupOf, isUs, units, weightOf, type Dosed } from './patient.ts';
import { placeOf, presenceOf, sessions, type Chart } from './presence.ts';

const REGIONS_OF: Partial<Record<Area, readonly Region[]>> = {
  arm: ['shoulder', 'arm', 'forearm', 'hand'],
  arms: ['shoulder', 'arm', 'forearm', 'hand'],
  leg: ['hip', 'thigh', 'leg', 'foot'],
  legs: ['hip', 'thigh', 'leg', 'foot'],
  limbs: ['shoulder', 'arm', 'forearm', 'hand', 'hip', 'thigh', 'leg', 'foot'],
  shoulder: ['shoulder'],
  glands: ['gland'],
  face: ['face', 'scalp', 'eye'],
  neck: ['neck'],
};

/** Labelled or guideline maxima: a session, a period with what was given before, a muscle, a kilogram. */
export function maxima(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const age = ageGroupOf(chart);
  const weight = weightOf(chart);
  return chart.facts.maxima.flatMap((limit): Finding[] => {
    if (isARule(chart, limit)) return [];
    if (!isUs(limit.jurisdiction) || (limit.who !== 'any' && limit.who !== age)) return [];
    if (limit.use && presenceOf(chart, `condition:${limit.use}`) === null) return [];
    const cap = capOf(limit, weight);
    if (cap === null) return [];
    const injections = dosed.filter((one) => one.product === limit.product && within(chart, limit, one));
    if (injections.length === 0) return [];
    const given = amount(chart, limit, injections);
    if (given <= cap + 1e-9) return [];
    return [
      {
        rule: 'plan-maximum',
        severity: 'serious',
        say: `${units(given, limit.product)} is above the ${limit.rests_on} limit: ${limit.text}.`,
        ...(limit.note ? { why: limit.note } : {}),
        sources: limit.sources.map((id) => chart.facts.sources[id] ?? id),
        evidence: injections.map(placeOf),
      },
    ];
  });
}

/** A muscle with a limit of its own is held against that. */
export function hasMaximum(chart: Chart, muscle: string, product: ProductCode): boolean {
  return chart.facts.maxima.some(
    (limit) => limit.product === product && limit.muscle === muscle && isUs(limit.jurisdiction),
  );
}

/** A limit that a rule already watches is said once, by the rule. */
function isARule(chart: Chart, limit: Maximum): boolean {
  return chart.facts.rules.some(
    ({ numeric, when_all }) =>
      numeric?.value === limit.units &&
      when_all.some(({ any_of }) => any_of.includes(`product:${limit.product}`)) &&
      (limit.muscle === undefined ||
        when_all.some(({ any_of }) => any_of.includes(`muscle:${limit.muscle}`))),
  );
}

/** Where units and units per kg are both given the lower holds; without a weight the fixed one. */
function capOf({ units: fixed, units_per_kg: perKg }: Maximum, weight: number | null): number | null {
  const byWeight = perKg !== undefined && weight !== null ? perKg * weight : null;
  if (fixed === undefined) return byWeight;
  return byWeight === null ? fixed : Math.min(fixed, byWeight);
}

function within(chart: Chart, limit: Maximum, { muscle }: Dosed): boolean {
  if (limit.muscle) return muscle === limit.muscle;
  if (limit.area === 'body') return true;
  if (limit.area === 'bladder') return muscle === 'detrusor';
  const region = chart.facts.regions[muscle];
  return (
    region !== undefined &&
    (limit.region ? region === limit.region : (REGIONS_OF[limit.area]?.includes(region) ?? false))
  );
}

function amount(chart: Chart, limit: Maximum, injections: readonly Dosed[]): number {
  const sum = (items: readonly Dosed[]): number =>
    items.reduce((total, { units: given }) => total + given, 0);
  if (limit.per === 'site' || limit.per === 'dose') {
    return Math.max(
      0,
      ...injections
        .filter(({ sites }) => sites !== null && sites > 0)
        .map(({ units: given, sites }) => given / sites!),
    );
  }
  if (limit.area === 'arm' || limit.area === 'leg') {
    return Math.max(
      ...(['left', 'right', null] as const).map((side) => sum(injections.filter((one) => one.side === side))),
    );
  }
  if (limit.per !== 'period') return sum(injections);
  const earlier = sessions(chart).filter(
    ({ product, weeks, units: given }) =>
      product === limit.product && weeks !== null && weeks < (limit.weeks ?? 12) && given !== null,
  );
  return sum(injections) + earlier.reduce((total, { units: given }) => total + (given ?? 0), 0);
}
