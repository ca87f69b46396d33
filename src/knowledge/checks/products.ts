import type { Check } from './model.ts';
import type { Content } from '../parts.ts';
import type { Problem } from '../problem.ts';

type Product = Content['products'][number];
type Knowledge = Parameters<Check>[0];

/** Rounding that a dilution table may carry: labels write 8 U for 8.33 U per 0.1 mL. */
const ROUNDING = 0.05;

/** Products: dilutions that follow from vial and volume, totals that run upwards, no label use without approval. */
export const checkProducts: Check = (knowledge) => [
  ...knowledge.content.products.flatMap((product) => [
    ...dilutions(product, knowledge),
    ...indications(product, knowledge),
  ]),
  ...knowledge.content.sources.flatMap((source): Problem[] =>
    (source.kind === 'label') === (source.jurisdiction !== undefined)
      ? []
      : [
          {
            ...knowledge.locate(source),
            entry: source.id,
            field: 'jurisdiction',
            message:
              source.kind === 'label' ? 'whose label it is, is missing' : 'only a label has a jurisdiction',
            mend:
              source.kind === 'label' ? 'add jurisdiction: US, EU, SG or other' : 'take the jurisdiction out',
          },
        ],
  ),
  ...knowledge.content.drugClasses.flatMap((drugClass): Problem[] =>
    drugClass.cautions.length > 0 || drugClass.broader.length > 0
      ? []
      : [
          {
            ...knowledge.locate(drugClass),
            entry: drugClass.id,
            message: 'the class has no caution and stands in no wider class',
            mend: 'add its caution, or the wider class under broader',
          },
        ],
  ),
];

function dilutions(product: Product, { locate }: Knowledge): Problem[] {
  return (product.reconstitution?.table ?? []).flatMap((row, index): Problem[] => {
    if (row.diluent_ml === 0) return [];
    const exact = row.vial / row.diluent_ml / 10;
    if (Math.abs(row.units_per_0_1_ml - exact) <= exact * ROUNDING) return [];
    return [
      {
        ...locate(product, ['reconstitution', 'table', index]),
        entry: product.id,
        field: `reconstitution.table[${index}].units_per_0_1_ml`,
        message: `${row.vial} U in ${row.diluent_ml} mL gives ${Number(exact.toFixed(2))} U per 0.1 mL, not ${row.units_per_0_1_ml}`,
        mend: 'mend the vial, the volume or the figure',
      },
    ];
  });
}

function indications(product: Product, { locate }: Knowledge): Problem[] {
  const unapproved: Problem[] =
    product.us_approved || product.indications.length === 0
      ? []
      : [
          {
            ...locate(product, ['indications']),
            entry: product.id,
            field: 'indications',
            message: 'a product without US approval has no labelled use here',
            mend: 'take the indications out, or set us_approved: true',
          },
        ];
  const totals = product.indications.flatMap(({ total, condition }, index): Problem[] =>
    !total || total.low <= total.high
      ? []
      : [
          {
            ...locate(product, ['indications', index, 'total']),
            entry: product.id,
            field: `indications[${condition}].total`,
            message: `the low end (${total.low}) is above the high end (${total.high})`,
            mend: 'write the lower figure as low and the higher as high',
          },
        ],
  );
  return [...unapproved, ...totals];
}
