/** Authored products → entities. What a label warns of is also what its product's tooltip says. */
import type { Detail, Indication, Product } from '../facts.ts';
import type { Caution } from '../model.ts';
import type { Content } from '../parts.ts';
import type { AuthoredDetail, AuthoredProduct } from '../schema/product.ts';
import { basisOf, cautionOf, withoutBasis } from './basis.ts';
import { common } from './common.ts';
import { tidy } from './tidy.ts';

export function productOf(entry: AuthoredProduct, content: Content): Product {
  const { reconstitution, storage } = entry;
  const codes = entry.hcpcs.map(({ code }) => code);
  return tidy({
    ...common(entry, true, codes),
    kind: 'product' as const,
    cautions: [...entry.cautions.map((caution) => cautionOf(caution, entry.id)), ...ofLabel(entry, content)],
    code: entry.code,
    generic: entry.generic,
    brands: entry.brands,
    maker: entry.maker,
    serotype: entry.serotype,
    first_approval: entry.first_approval,
    us_approved: entry.us_approved,
    status_note: entry.status_note,
    other_country_brands: entry.other_country_brands,
    hcpcs: entry.hcpcs.map(({ code, descriptor, billed_unit, ...basis }) => ({
      code,
      descriptor,
      billed_unit,
      basis: basisOf(basis),
    })),
    complexing_proteins: entry.complexing_proteins,
    vials: entry.vials,
    excipients: entry.excipients.map(tidy),
    reconstitution:
      reconstitution &&
      tidy({
        diluent: reconstitution.diluent,
        table: reconstitution.table.map(tidy),
        by_use: reconstitution.by_use.map(({ use, dilution, units_per_0_1_ml, ...basis }) => ({
          use,
          dilution,
          units_per_0_1_ml,
          basis: basisOf(basis),
        })),
        ...basisOf(reconstitution),
      }),
    storage: storage && { ...withoutBasis(storage), ...basisOf(storage) },
    onset_duration: entry.onset_duration,
    indications: entry.indications.map(indicationOf),
    confirmed_parts: Object.fromEntries(
      Object.entries(entry.confirmed_parts).flatMap(([part, basis]) =>
        basis ? [[part, basisOf(basis)]] : [],
      ),
    ),
    details: entry.details.map(detailOf),
  });
}

function indicationOf(entry: AuthoredProduct['indications'][number]): Indication {
  return tidy({
    ...withoutBasis(entry),
    total: entry.total && tidy(entry.total),
    details: entry.details.map(detailOf),
    ...basisOf(entry),
  });
}

function detailOf({ topic, text, ...basis }: AuthoredDetail): Detail {
  return { topic, text, ...basisOf(basis) };
}

/**
 * Boxed warning, contraindications and what holds for every toxin; advice on technique stands on its own page. What a label
 * says of some uses is no warning of a product that it is not labelled for: Botox Cosmetic is not for the bladder.
 */
function ofLabel({ code, indications }: AuthoredProduct, { labelWarnings, globalRules }: Content): Caution[] {
  const labelled = new Set(indications.map(({ condition }) => condition));
  const warnings = labelWarnings.filter(
    ({ group, products, uses }) =>
      (group === 'boxed-warning' || group === 'contraindication') &&
      (products.includes('all') || (code !== undefined && products.includes(code))) &&
      (uses.length === 0 || uses.some((use) => labelled.has(use))),
  );
  return [
    ...warnings.map((entry) => ({
      ...cautionOf(entry),
      ...(entry.group === 'boxed-warning' && { boxed: true as const }),
    })),
    ...globalRules.filter(({ severity }) => severity !== 'technique').map((entry) => cautionOf(entry)),
  ];
}
