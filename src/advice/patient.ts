/** What the checks of a plan ask of the chart: who the patient is, what is treated, and the doses that were read. */
import type { Dose } from '../knowledge/facts.ts';
import type { ProductCode } from '../knowledge/model.ts';
import type { Injection } from './model.ts';
import { presenceOf, type Chart } from './presence.ts';
import { round } from './plan/round.ts';

export type Placed = Injection & { document: number };
export type Dosed = Placed & { units: number; product: ProductCode };

/** The injections of which product and dose were read. */
export const dosedOf = (chart: Chart): Dosed[] =>
  chart.injections.filter(
    (injection): injection is Dosed => injection.units !== null && injection.product !== null,
  );

/**
 * A total without any injection that was read ("left arm spasticity, Botox 160 U"), of the only product named: a dose
 * without a muscle. None where doses were read: the total is then theirs.
 */
export function totalAlone(chart: Chart): Dosed[] {
  const stated = chart.documents.map(({ plan }) => plan.stated_total).filter((total) => total !== null);
  if (chart.injections.length > 0 || stated.length !== 1) return [];
  const named = [...new Set(Object.values(chart.facts.codes))].flatMap((product) => {
    const presence = presenceOf(chart, `product:${product}`);
    return presence ? [{ product, ...presence.evidence[0]! }] : [];
  });
  const [only, ...more] = named;
  return only && more.length === 0
    ? [{ ...only, muscle: '', side: null, units: stated[0]!, sites: null }]
    : [];
}

/** Stands for the muscles of the frown lines, where only the area is dosed. */
export const FROWN_LINES = 'glabella';

/** The doses of areas, as if of one muscle. */
export const areasOf = ({ documents }: Chart): Dosed[] =>
  documents.flatMap(({ plan }, document) =>
    plan.areas.flatMap(({ product, ...area }): Dosed[] =>
      product ? [{ ...area, product, document, muscle: FROWN_LINES, side: 'midline', sites: null }] : [],
    ),
  );

/** "12.5 U ONA": an amount never goes without its product, where that is known. */
export const units = (value: number, product: ProductCode | null): string =>
  `${round(value)} U${product ? ` ${product}` : ''}`;

/** By the age that the chart states, else by what it says of the patient; an adult where it says neither. */
export function ageGroupOf(chart: Chart): 'adult' | 'child' {
  const age = chart.documents.map(({ measures }) => measures.age).find((value) => value !== null) ?? null;
  const isChild = age === null ? presenceOf(chart, 'risk:paediatric') !== null : age < 18;
  return isChild ? 'child' : 'adult';
}

/** Kilograms; null where the chart states none, or several that differ. */
export function weightOf(chart: Chart): number | null {
  const [least, most] = weightsOf(chart);
  return least === most ? least : null;
}

/** The least and the most that the chart states, in kg: one and the same where it is sure. */
export function weightsOf(chart: Chart): [least: number, most: number] | [null, null] {
  const stated = chart.documents.flatMap(({ measures: { weight, weights } }) => weights ?? weight ?? []);
  const [first = null] = stated;
  if (first === null) return [null, null];
  const [least, most] = [Math.min(...stated), Math.max(...stated)];
  return most - least <= 0.02 * least ? [first, first] : [least, most];
}

/** Doses and limits of other countries are shown in the reference; plans are held against those of the US. */
export const isUs = (jurisdiction: Dose['jurisdiction']): boolean =>
  jurisdiction === undefined || jurisdiction === 'US';

/** Uses that the chart names and that the products of the plan have doses for: other uses' ranges then say nothing. */
export function usesIn(chart: Chart, dosed: readonly Dosed[]): ReadonlySet<string> {
  const products = new Set<string>(dosed.map(({ product }) => product));
  const known = new Set(
    chart.facts.doses.filter(({ product }) => products.has(product)).map(({ use }) => use),
  );
  // Rows of a child's limb stand for spasticity in children only, which charts name without the child or the limb.
  const isChild = ageGroupOf(chart) === 'child';
  return new Set(
    [...known].filter((use) =>
      isChild ? isNamed(chart, use) : presenceOf(chart, `condition:${use}`) !== null,
    ),
  );
}

/** Does the chart name this use? A limb's spasticity by any spasticity: nobody writes "paediatric upper limb spasticity". */
export const isNamed = (chart: Chart, use: string): boolean =>
  presenceOf(chart, `condition:${use}`) !== null ||
  (isSpasticity(chart, use) && presenceOf(chart, `condition:${SPASTICITY}`) !== null);

const SPASTICITY = 'spasticity';

export const isSpasticity = (chart: Chart, use: string): boolean =>
  chart.facts.above[use]?.includes(SPASTICITY) ?? false;

/** Does the chart name anything that toxin treats? */
export const namesCondition = (chart: Chart): boolean =>
  chart.documents.some(
    ({ mentions, patient }) =>
      patient && mentions.some(({ kind, assertion }) => kind === 'condition' && assertion === 'affirmed'),
  );
