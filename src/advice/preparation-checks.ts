/** Vials, dilution and waste of a plan: does the note agree with itself, and with the sizes in which the product is sold? */
import type { Evidence, Finding, Mixture, Plan } from './model.ts';
import type { Chart } from './presence.ts';
import { round } from './plan/round.ts';

const SOURCE = ['Arithmetic on this note'];
/** Volumes are written rounded: "0.3 mL (8 U)". */
const TOLERANCE = 0.1;

/** All findings about how the toxin was made up and used, document by document. */
export function preparationFindings(chart: Chart): Finding[] {
  return chart.documents.flatMap(({ plan }, document) => [
    ...dilution(plan, document),
    ...waste(chart, plan, document),
    ...sizes(chart, plan, document),
  ]);
}

const strength = ({ units, ml }: Mixture): number => units / ml;
const agree = (a: Mixture, b: Mixture): boolean =>
  Math.abs(strength(a) - strength(b)) <= TOLERANCE * Math.max(strength(a), strength(b));
const written = ({ units, ml }: Mixture): string => `${units} U in ${ml} mL`;

/** A volume with units that no dilution of the note gives; two dilutions may stand side by side. */
function dilution({ preparation: { mixtures } }: Plan, document: number): Finding[] {
  const products = [...new Set(mixtures.map(({ product }) => product))];
  return products.flatMap((product): Finding[] => {
    const own = mixtures.filter((mixture) => mixture.product === product);
    const vials = own.filter(({ of }) => of === 'vial');
    const known = vials.length > 0 ? vials : own.filter(({ of }) => of === 'rate');
    const [first] = known;
    if (!first) return [];
    const other = own.find((mixture) => mixture.of !== 'vial' && !known.some((one) => agree(one, mixture)));
    if (!other) return [];
    return [
      {
        rule: 'plan-dilution',
        severity: 'caution',
        say: `${written(first)} is ${round(strength(first))} U/mL; ${written(other)} is ${round(strength(other))} U/mL. Check dilution, volume and dose.`,
        why: 'A volume drawn by the wrong dilution is a wrong dose.',
        sources: SOURCE,
        evidence: [first, other].map(({ start, end }): Evidence => ({ document, start, end })),
      },
    ];
  });
}

/** Doses and waste against the vials: those that the note names, else any that the product is sold in. */
function waste({ facts }: Chart, plan: Plan, document: number): Finding[] {
  const { injections, stated_total: stated, preparation } = plan;
  const { vials, wasted } = preparation;
  const [product] = new Set(injections.map((injection) => injection.product));
  const used = round(injections.reduce((sum, { units }) => sum + (units ?? 0), 0));
  const readWhole =
    injections.length > 0 &&
    injections.every((injection) => injection.units !== null && injection.product === product) &&
    (stated === used ||
      (vials.length > 0 && (stated === null || vials.some(({ units }) => units === stated))));
  if (!readWhole || !product) return [];
  const evidence = injections.map(({ start, end }): Evidence => ({ document, start, end }));
  const named = vials.length > 0 && vials.every((vial) => vial.count !== null && vial.product === product);
  const supply = named ? vials.reduce((sum, { units, count }) => sum + units * count!, 0) : null;
  const spent = round(used + (wasted ?? 0));
  const parts = wasted === null ? `${used} U` : `${used} U and ${wasted} U wasted, ${spent} U,`;
  const off =
    supply !== null
      ? wasted === null
        ? spent > supply
        : spent !== supply
      : wasted !== null && wasted > 0 && !isWhole(spent, facts.vials[product] ?? []);
  if (!off) return [];
  return [
    {
      rule: 'plan-waste',
      severity: 'caution',
      say:
        supply !== null
          ? `Doses read here: ${parts} ${product}; the vials named hold ${supply} U. Check doses, waste and vials.`
          : `Doses read here: ${parts} ${product}: no number of whole vials (${facts.vials[product]!.join(', ')} U). Check doses and waste.`,
      why: 'What was used and what was discarded should come to whole vials, unless a vial was shared.',
      sources: SOURCE,
      evidence,
    },
  ];
}

/** True where `units` can be made up of whole vials; with no size known nothing is said. */
export function isWhole(units: number, sold: readonly number[]): boolean {
  if (sold.length === 0 || units === 0) return true;
  return sold.some((size) => size <= units && isWhole(round(units - size), sold));
}

/** A vial of a size that the product is not sold in. */
function sizes({ facts }: Chart, plan: Plan, document: number): Finding[] {
  return plan.preparation.vials.flatMap(({ product, units, start, end }): Finding[] => {
    const sold = (product && facts.vials[product]) ?? [];
    if (sold.length === 0 || sold.includes(units)) return [];
    return [
      {
        rule: 'plan-vial',
        severity: 'caution',
        say: `${product} is not sold in vials of ${units} U here (${sold.join(', ')} U). Check product and vial.`,
        why: 'A size that belongs to another product can mean the wrong product: units are not interchangeable.',
        sources: SOURCE,
        evidence: [{ document, start, end }],
      },
    ];
  });
}
