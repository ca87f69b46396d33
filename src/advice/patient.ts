/** What the checks of a plan ask of the chart: who the patient is, what is treated, and the doses that were read. */
import type { Dose } from '../knowledge/facts.ts';
import type { ProductCode } from '../knowledge/model.ts';
import type { Evidence, Injection } from './model.ts';
import { presenceOf, type Chart } from './presence.ts';
import { round } from './plan/lex.ts';

export type Placed = Injection & { document: number };
export type Dosed = Placed & { units: number; product: ProductCode };

/** The injections of which product and dose were read. */
export const dosedOf = (chart: Chart): Dosed[] =>
  chart.injections.filter(
    (injection): injection is Dosed => injection.units !== null && injection.product !== null,
  );

export const place = ({ document, start, end }: Placed): Evidence => ({ document, start, end });
export const units = (value: number, product: ProductCode | null): string =>
  `${round(value)} U${product ? ` ${product}` : ''}`;

export function agesOf(chart: Chart): ReadonlySet<'adult' | 'child'> {
  const age = chart.documents.map(({ measures }) => measures.age).find((value) => value !== null);
  if (age !== undefined && age !== null) return new Set([age < 18 ? 'child' : 'adult']);
  return new Set([presenceOf(chart, 'risk:paediatric') ? 'child' : 'adult']);
}

export function weightOf(chart: Chart): number | null {
  return chart.documents.map(({ measures }) => measures.weight).find((value) => value !== null) ?? null;
}

export const home = (jurisdiction: Dose['jurisdiction']): boolean =>
  jurisdiction === undefined || jurisdiction === 'US';

/** Uses that the chart names and that the products of the plan have doses for: other uses' ranges then say nothing. */
export function usesIn(chart: Chart, dosed: readonly Dosed[]): ReadonlySet<string> {
  const products = new Set<string>(dosed.map(({ product }) => product));
  const known = new Set(
    chart.facts.doses.filter(({ product }) => products.has(product)).map(({ use }) => use),
  );
  return new Set([...known].filter((use) => presenceOf(chart, `condition:${use}`) !== null));
}
