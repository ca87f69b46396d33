/**
 * What a chart holds, asked by reference (`risk:copd`, `region:neck`): the places that show it, and whether the chart is
 * sure of it. All documents of a chart are asked together, so that a note and a problem list in another frame join.
 */
import type { Assertion } from '../detection/model.ts';
import type { Ref } from '../knowledge/facts.ts';
import type { AdviceFacts } from './facts.ts';
import { PASSING, RECURRING } from './lasting.ts';
import type { ChartDocument, ChartMention } from './chart.ts';
import type { Evidence, Injection } from './model.ts';
import { sessions } from './sessions.ts';

export interface Presence {
  evidence: Evidence[];
  /** The chart only says "possible", or that it was so once. */
  tentative: boolean;
}

export interface Chart {
  documents: readonly ChartDocument[];
  facts: AdviceFacts;
  /** True where any document holds a plan that was read. */
  planned: boolean;
  injections: readonly (Injection & { document: number })[];
}

/** All documents of one chart, ready to be asked. */
export function chartOf(documents: readonly ChartDocument[], facts: AdviceFacts): Chart {
  const injections = documents.flatMap((document, i) =>
    document.plan.injections.map((injection) => ({ ...injection, document: i })),
  );
  return { documents, facts, planned: injections.length > 0, injections };
}

type Placed = ChartMention & { document: number };

function* mentionsOf(chart: Chart): Generator<Placed> {
  for (const [document, { mentions, patient }] of chart.documents.entries()) {
    if (patient) for (const mention of mentions) yield { ...mention, document };
  }
}

/** The place alone, of whatever stands there. */
export const placeOf = ({ document, start, end }: Evidence): Evidence => ({ document, start, end });

function found(items: readonly (Evidence & { tentative?: boolean })[]): Presence | null {
  if (items.length === 0) return null;
  const firm = items.filter((item) => !item.tentative);
  const shown = firm.length > 0 ? firm : items;
  return { evidence: shown.slice(0, 8).map(placeOf), tentative: firm.length === 0 };
}

/** True where the entity is the one asked for, or stands under it. */
function isA(facts: AdviceFacts, entity: string, asked: string): boolean {
  return entity === asked || (facts.above[entity]?.includes(asked) ?? false);
}

const NOW: ReadonlySet<Assertion> = new Set<Assertion>(['affirmed', 'hypothetical', 'possible']);

/**
 * Is toxin given, planned or asked about in this chart, for a patient? Past toxin alone is not; past toxin and muscles
 * named together with injecting are: "13 weeks after his last Xeomin … both SCM planned".
 */
export function toxinInPlay(chart: Chart): Presence | null {
  if (chart.injections.length > 0) return found(chart.injections);
  const named: (Evidence & { tentative?: boolean })[] = [];
  const past: Evidence[] = [];
  const targets: Evidence[] = [];
  for (const mention of mentionsOf(chart)) {
    const { kind, assertion } = mention;
    // "Botox 5 weeks ago, asks for a top-up"
    if (mention.entity === TOP_UP && NOW.has(assertion)) targets.push(placeOf(mention));
    // Where nothing is injected, a muscle is no target, and toxin that a past session tells of is past.
    const { nothing, history } = chart.documents[mention.document]!.plan;
    if (mention.target && kind !== 'condition' && NOW.has(assertion) && !nothing)
      targets.push(placeOf(mention));
    const isToxin = kind === 'product' || kind === 'procedure' || (kind === 'condition' && mention.target);
    if (!isToxin || mention.allergy) continue;
    const isOfPast =
      nothing && history.some(({ start, end }) => start <= mention.start && mention.start < end);
    if (assertion === 'historical' || isOfPast) past.push(placeOf(mention));
    else if (NOW.has(assertion) && !NOT_A_PLAN.has(mention.section))
      named.push({ ...placeOf(mention), ...(assertion === 'possible' && { tentative: true }) });
  }
  if (named.length === 0 && past.length > 0 && targets.length > 0) return found([...past, ...targets]);
  return found(named);
}

const TOP_UP = 'toxin-top-up';

const NOT_A_PLAN: ReadonlySet<string> = new Set(['allergies', 'family-history', 'education', 'drug-leaflet', 'social-history', 'surgical-history', 'review-of-systems']); // prettier-ignore

/** What of the chart answers to a reference; null for nothing. Unknown kinds of reference answer nothing. */
export function presenceOf(chart: Chart, ref: Ref): Presence | null {
  const at = ref.indexOf(':');
  const kind = ref.slice(0, at);
  const id = ref.slice(at + 1);
  switch (kind) {
    case 'toxin':
      return toxinInPlay(chart);
    case 'product':
      return product(chart, id);
    case 'region':
      return target(chart, (muscle) => chart.facts.regions[muscle] === id);
    case 'muscle':
    case 'gland':
      return target(chart, (muscle) => isA(chart.facts, muscle, id) || isA(chart.facts, id, muscle));
    case 'condition':
      return condition(chart, id);
    case 'risk':
    case 'factor':
      return risk(chart, id);
    case 'drug':
    case 'drug-class':
      return drug(chart, id);
    case 'symptom':
    case 'finding':
    case 'phrase':
    case 'procedure':
    case 'setting':
    case 'exemption':
      return sign(chart, id);
    default:
      return null;
  }
}

/** By its code, or by its id where it has none. */
function product(chart: Chart, code: string): Presence | null {
  const injected = chart.injections.filter((injection) => injection.product === code);
  if (injected.length > 0) return found(injected);
  if (chart.injections.some((injection) => injection.product !== null)) return null;
  const named: Evidence[] = [];
  for (const mention of mentionsOf(chart)) {
    if (
      (chart.facts.codes[mention.entity] ?? mention.entity) === code &&
      NOW.has(mention.assertion) &&
      !mention.allergy
    )
      named.push(placeOf(mention));
  }
  return found(named);
}

/** Muscles that are injected; where no plan could be read, those named together with the injecting. */
function target(chart: Chart, wanted: (muscle: string) => boolean): Presence | null {
  if (chart.planned) return found(chart.injections.filter(({ muscle }) => wanted(muscle)));
  const named: Evidence[] = [];
  for (const mention of mentionsOf(chart))
    if (mention.target && wanted(mention.entity)) named.push(placeOf(mention));
  return found(named);
}

/** A condition of this patient. One that is over is not treated. */
function condition(chart: Chart, id: string): Presence | null {
  const items: (Evidence & { tentative?: boolean })[] = [];
  for (const mention of mentionsOf(chart)) {
    if ((mention.kind !== 'condition' && mention.kind !== 'factor') || !isA(chart.facts, mention.entity, id))
      continue;
    // A use that is called by the toxin ("gastric Botox") is a treatment: planned it counts.
    const isMeant =
      mention.assertion === 'affirmed' || (mention.target && mention.assertion === 'hypothetical');
    if (isMeant) items.push(placeOf(mention));
    else if (mention.assertion === 'possible' || mention.assertion === 'historical')
      items.push({ ...placeOf(mention), tentative: true });
  }
  return found(items);
}

function risk(chart: Chart, id: string): Presence | null {
  const items: (Evidence & { tentative?: boolean })[] = [];
  for (const mention of mentionsOf(chart)) {
    if ((mention.kind !== 'factor' && mention.kind !== 'condition') || !isA(chart.facts, mention.entity, id))
      continue;
    // An allergy is a factor whatever list it stands in; a drug's allergy row is not.
    if (mention.assertion === 'affirmed') items.push(placeOf(mention));
    else if (mention.assertion === 'possible') items.push({ ...placeOf(mention), tentative: true });
    else if (mention.assertion === 'historical' && !PASSING.has(id))
      items.push({ ...placeOf(mention), tentative: RECURRING.has(id) });
  }
  items.push(...workedOutRisk(chart, id));
  const given = DRUGS_OF[id] ? drug(chart, DRUGS_OF[id]) : null;
  if (given) items.push(...given.evidence.map((one) => ({ ...one, tentative: given.tentative })));
  return found(items);
}

/** Factors that a drug on the list is proof of. */
const DRUGS_OF: Readonly<Record<string, string>> = {
  anticoagulation: 'anticoagulants',
  antiplatelet: 'antiplatelets',
};

/** Factors that numbers tell: a child by age, an earlier session by its date. */
function workedOutRisk(chart: Chart, id: string): Evidence[] {
  if (id === 'paediatric') {
    return chart.documents.flatMap(({ measures, patient }, document) =>
      patient && measures.age !== null && measures.age < 18 ? [{ document, start: 0, end: 0 }] : [],
    );
  }
  if (id === 'prior-bont-12-weeks') return pastWithin(chart, 12);
  if (id === 'bilateral-injection') return bilateral(chart, () => true);
  if (id === 'bont-allergy') return listedAsAllergy(chart);
  return [];
}

/** A toxin named as an allergy ("Allergies: Botox", "allergic to Dysport"). */
function listedAsAllergy(chart: Chart): Evidence[] {
  const listed: Evidence[] = [];
  for (const mention of mentionsOf(chart))
    if (mention.kind === 'product' && mention.allergy) listed.push(placeOf(mention));
  return listed;
}

/** Past sessions less than `weeks` ago. */
function pastWithin(chart: Chart, weeks: number): Evidence[] {
  return sessions(chart).flatMap(({ document, start, end, weeks: ago }) =>
    ago !== null && ago < weeks ? [{ document, start, end }] : [],
  );
}

/** Places that show one muscle injected on both sides. */
export function bilateral(chart: Chart, wanted: (muscle: string) => boolean): Evidence[] {
  const sides = new Map<string, Set<string>>();
  for (const { muscle, side } of chart.injections) {
    if (!side || side === 'midline') continue;
    const known = sides.get(muscle) ?? new Set();
    for (const one of side === 'bilateral' ? ['left', 'right'] : [side]) known.add(one);
    sides.set(muscle, known);
  }
  const injected = chart.injections.filter(({ muscle }) => wanted(muscle) && sides.get(muscle)?.size === 2);
  if (chart.planned) return injected.map(placeOf);
  const named: Evidence[] = [];
  for (const mention of mentionsOf(chart))
    if (mention.target && mention.side === 'bilateral' && wanted(mention.entity))
      named.push(placeOf(mention));
  return named;
}

/** A drug that is being given: not an allergy, not stopped, and by a route that matters for the class. */
function drug(chart: Chart, id: string): Presence | null {
  const rule = chart.facts.routes[id];
  const items: (Evidence & { tentative?: boolean })[] = [];
  for (const mention of mentionsOf(chart)) {
    if (
      (mention.kind !== 'drug' && mention.kind !== 'drug-class') ||
      mention.allergy ||
      mention.section === 'allergies'
    )
      continue;
    if (!isA(chart.facts, mention.entity, id)) continue;
    if (rule && !(mention.route ? rule.raise.includes(mention.route) : rule.unstated === 'raise')) continue;
    if (mention.assertion === 'affirmed') items.push(placeOf(mention));
    else if (mention.assertion === 'possible') items.push({ ...placeOf(mention), tentative: true });
  }
  return found(items);
}

function sign(chart: Chart, id: string): Presence | null {
  const known = chart.facts.signs[id];
  // A procedure by its code is no sign: what is planned of it counts.
  const counted: readonly Assertion[] = [
    'affirmed',
    ...(known ? (known.also_when ?? []) : ['hypothetical' as const]),
  ];
  const items: (Evidence & { tentative?: boolean })[] = [];
  for (const mention of mentionsOf(chart)) {
    const isNew =
      mention.lately && known?.new_of?.some((of) => mention.entity === of.slice(of.indexOf(':') + 1));
    if (mention.entity !== id && !isNew) continue;
    if (counted.includes(mention.assertion)) items.push(placeOf(mention));
    else if (mention.assertion === 'possible') items.push({ ...placeOf(mention), tentative: true });
  }
  const kind = known?.worked_out;
  if (kind === 'dose-of-another-product')
    for (const mention of mentionsOf(chart))
      if (mention.kind === 'product' && mention.target) items.push(placeOf(mention));
  if (
    kind === 'two-products' &&
    new Set(chart.injections.map((injection) => injection.product).filter(Boolean)).size > 1
  )
    items.push(...chart.injections.map(placeOf));
  return found(items);
}

/** Places, each once; those that stand for a number and no words (0–0) are left out. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ document, start, end }) => {
    const key = `${document}:${start}:${end}`;
    if (seen.has(key) || end === 0) return false;
    seen.add(key);
    return true;
  });
}
