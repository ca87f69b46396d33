/** A plan against its own arithmetic and against what labels and guidelines give for that very product. Nothing is converted. */
import type { Area, Dose, Maximum } from '../knowledge/facts.ts';
import type { ProductCode, Region } from '../knowledge/model.ts';
import type { Evidence, Finding, Injection } from './model.ts';
import { distinct, presenceOf, sessions, type Chart } from './presence.ts';
import { round } from './plan/lex.ts';

type Placed = Injection & { document: number };
type Dosed = Placed & { units: number; product: ProductCode };

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

/** All findings about the plan of a chart. */
export function planFindings(chart: Chart): Finding[] {
  const dosed = chart.injections.filter(
    (injection): injection is Dosed => injection.units !== null && injection.product !== null,
  );
  return [...sums(chart), ...ranges(chart, dosed), ...maxima(chart, dosed), ...avoidSets(chart)];
}

const place = ({ document, start, end }: Placed): Evidence => ({ document, start, end });
const units = (value: number, product: ProductCode | null): string =>
  `${round(value)} U${product ? ` ${product}` : ''}`;

/** The stated total against the sum, document by document; only where every dose was read. */
function sums(chart: Chart): Finding[] {
  return chart.documents.flatMap(({ plan }, document): Finding[] => {
    const { injections, stated_total: stated } = plan;
    if (
      stated === null ||
      injections.length === 0 ||
      injections.some((injection) => injection.units === null)
    )
      return [];
    const sum = round(injections.reduce((total, injection) => total + (injection.units ?? 0), 0));
    if (sum === stated) return [];
    const product = injections[0]!.product;
    return [
      {
        rule: 'plan-sum',
        severity: 'caution',
        say: `The doses read here add up to ${units(sum, product)}; the note says ${stated} U. Check each dose, the total and what was discarded.`,
        why: 'A total that does not match its parts can hide a dose that was mistyped or left out.',
        sources: ['Arithmetic on this note'],
        evidence: injections.map((injection) => place({ ...injection, document })),
      },
    ];
  });
}

function agesOf(chart: Chart): ReadonlySet<'adult' | 'child'> {
  const age = chart.documents.map(({ measures }) => measures.age).find((value) => value !== null);
  if (age !== undefined && age !== null) return new Set([age < 18 ? 'child' : 'adult']);
  return new Set([presenceOf(chart, 'risk:paediatric') ? 'child' : 'adult']);
}

function weightOf(chart: Chart): number | null {
  return chart.documents.map(({ measures }) => measures.weight).find((value) => value !== null) ?? null;
}

const home = (jurisdiction: Dose['jurisdiction']): boolean =>
  jurisdiction === undefined || jurisdiction === 'US';

/** Each muscle against the ranges that stand for it, its product, this patient's age and, where the chart tells it, the use. */
function ranges(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const ages = agesOf(chart);
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
        home(row.jurisdiction) &&
        (row.age_group === 'any' || ages.has(row.age_group)),
    );
    // Without a use in the chart no range can be held against the dose, but a slip of the product still shows.
    const slip = scaleSlip(chart, injections, rows);
    const asked = slip && uses.size === 0 ? rows : rows.filter((row) => uses.has(row.use));
    const judged = asked
      .map((row) => ({ row, given: givenFor(row, injections, weight) }))
      .filter((one): one is { row: Dose; given: number } => one.given !== null);
    const over = judged.filter(({ row, given }) => given > row.high + 1e-9);
    // Above one use's range but within another's is not over.
    if (over.length === 0 || over.length < judged.length || hasMaximum(chart, muscle, product)) return [];
    const { row, given } = over.reduce((a, b) => (b.row.high > a.row.high ? b : a));
    return [rangeFinding(chart, row, given, muscle, injections, slip)];
  });
}

/** Uses that the chart names and that the products of the plan have doses for: other uses' ranges then say nothing. */
function usesIn(chart: Chart, dosed: readonly Dosed[]): ReadonlySet<string> {
  const products = new Set<string>(dosed.map(({ product }) => product));
  const known = new Set(
    chart.facts.doses.filter(({ product }) => products.has(product)).map(({ use }) => use),
  );
  return new Set([...known].filter((use) => presenceOf(chart, `condition:${use}`) !== null));
}

/** Units that a row's basis asks for, from the injections of one muscle; null where the chart does not tell enough. */
function givenFor(row: Dose, injections: readonly Dosed[], weight: number | null): number | null {
  const total = injections.reduce((sum, { units: given }) => sum + given, 0);
  const sided = (['left', 'right'] as const).map((side) => injections.filter((one) => one.side === side).reduce((sum, { units: given }) => sum + given, 0));
  const side = Math.max(...sided) || (injections.some((one) => one.side === 'bilateral') ? total / 2 : total);
  switch (row.per) {
    case 'total': return total;
    case 'side': return side;
    case 'kg': return weight === null ? null : side / weight;
    case 'site': {
      const known = injections.filter(({ sites }) => sites !== null && sites > 0);
      return known.length === 0 ? null : Math.max(...known.map(({ units: given, sites }) => given / sites!));
    }
    default: return null;
  }
} // prettier-ignore

const BASIS: Record<Dose['per'], string> = {
  total: 'in all',
  side: 'a side',
  kg: 'U/kg a side',
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
): Finding {
  const name = chart.facts.names[muscle] ?? muscle;
  const range =
    row.low === row.high ? `${row.low}` : row.low === 0 ? `up to ${row.high}` : `${row.low}–${row.high}`;
  const basis = row.rests_on === 'label' ? 'label' : row.rests_on;
  const what = row.per === 'kg' ? `${round(given)} U/kg` : units(given, row.product);
  return {
    rule: slip ? 'plan-product-scale' : 'plan-range',
    severity: slip ? 'serious' : 'caution',
    say: slip
      ? `${name}: ${what} is far above the ${row.product} ${basis} range (${range}). Is the product right? Units differ between products.`
      : `${name}: ${what} ${BASIS[row.per]} is above the ${row.product} ${basis} range of ${range} for ${useName(chart, row)}.`,
    why: 'The range is the one given for this product; ranges of other products say nothing about it.',
    sources: row.sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: injections.map(place),
  };
}

const useName = (chart: Chart, row: Dose): string => (chart.facts.names[row.use] ?? row.use).toLowerCase();

/** Another product whose range the dose fits while it is at least twice what this product's range allows: a likely slip of the name. */
function scaleSlip(chart: Chart, injections: readonly Dosed[], own: readonly Dose[]): ProductCode | null {
  const { muscle, product } = injections[0]!;
  const dose = Math.max(...injections.map(({ units: given }) => given));
  const comparable = own.filter(({ per }) => per === 'total' || per === 'side');
  if (comparable.length === 0 || dose < 2 * Math.max(...comparable.map(({ high }) => high))) return null;
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

/** Labelled or guideline maxima: a session, a period with what was given before, a muscle, a kilogram. */
function maxima(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const ages = agesOf(chart);
  const weight = weightOf(chart);
  return chart.facts.maxima.flatMap((limit): Finding[] => {
    if (isARule(chart, limit)) return [];
    if (!home(limit.jurisdiction) || (limit.who !== 'any' && !ages.has(limit.who))) return [];
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
        say: `${units(given, limit.product)} is above the ${limit.rests_on} limit: ${limit.text}.`.slice(
          0,
          160,
        ),
        ...(limit.note ? { why: limit.note } : {}),
        sources: limit.sources.map((id) => chart.facts.sources[id] ?? id),
        evidence: injections.map(place),
      },
    ];
  });
}

/** A muscle with a limit of its own is held against that. */
function hasMaximum(chart: Chart, muscle: string, product: ProductCode): boolean {
  return chart.facts.maxima.some(
    (limit) => limit.product === product && limit.muscle === muscle && home(limit.jurisdiction),
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

/** Muscles of the plan that a set says to leave alone when this patient's own chart makes it matter: one finding a set. */
function avoidSets(chart: Chart): Finding[] {
  return chart.facts.avoid.flatMap((set): Finding[] => {
    const met = set.members.flatMap(({ muscles, severity, when }) => {
      const injections = chart.injections.filter(({ muscle }) => muscles.includes(muscle));
      const reasons = injections.length === 0 ? [] : when.flatMap((id) => reasonOf(chart, id));
      return reasons.length === 0 ? [] : [{ severity, evidence: [...injections.map(place), ...reasons] }];
    });
    if (met.length === 0) return [];
    return [
      {
        rule: set.set,
        severity: met.some(({ severity }) => severity === 'avoid') ? 'avoid' : 'serious',
        say: set.say,
        ...(set.why ? { why: set.why } : {}),
        ...(set.do ? { do: set.do } : {}),
        sources: set.sources.map((id) => chart.facts.sources[id] ?? id),
        evidence: distinct(met.flatMap(({ evidence }) => evidence)),
      },
    ];
  });
}

/** Where the chart shows a factor or condition for sure. */
function reasonOf(chart: Chart, id: string): Evidence[] {
  const presence = presenceOf(chart, `${chart.facts.kinds[id] === 'condition' ? 'condition' : 'risk'}:${id}`);
  return presence && !presence.tentative ? presence.evidence : [];
}
