import * as v from 'valibot';
import { basis, basisObject, entity, product, refTo, text, texts } from './basis.ts';
import { guidance } from './muscle.ts';

const positive = v.pipe(v.number(), v.minValue(0));

/** A statement of an entry that has its own basis: `topic` is its heading ("needle", "outside the US"). */
export const detail = v.strictObject({ topic: text, text, ...basis });
const details = v.optional(v.array(detail), []);

const reconstitution = v.strictObject({
  diluent: text,
  table: v.array(
    v.strictObject({
      vial: v.pipe(v.number(), v.minValue(1)),
      diluent_ml: positive,
      units_per_0_1_ml: positive,
      note: v.optional(text),
    }),
  ),
  by_use: v.optional(
    v.array(v.strictObject({ use: refTo('condition'), dilution: text, units_per_0_1_ml: text, ...basis })),
    [],
  ),
  ...basis,
});

const indication = v.strictObject({
  condition: refTo('condition'),
  age_group: v.picklist(['adult', 'child', 'any']),
  age: text,
  dose: v.optional(text),
  interval: v.optional(text),
  limits: v.optional(text),
  /** Month of the label change that added it. */
  added: v.optional(text),
  total: v.optional(
    v.strictObject({ low: positive, high: positive, sites: v.optional(v.pipe(v.number(), v.integer())) }),
  ),
  guidance: v.optional(guidance.entries.recommended),
  notes: texts,
  details,
  ...basis,
});

/**
 * A botulinum toxin product, or a word for the whole class. `code` is absent for products without US approval and for
 * class words. Its doses and limits stand in doses/ and maxima.yaml.
 */
export const productEntry = v.strictObject({
  ...entity('product'),
  code: v.optional(product),
  generic: text,
  brands: texts,
  maker: v.optional(text),
  serotype: v.optional(v.picklist(['A', 'B', 'E'])),
  first_approval: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1989))),
  us_approved: v.boolean(),
  status_note: v.optional(text),
  other_country_brands: v.optional(v.array(v.strictObject({ brand: text, where: text })), []),
  hcpcs: v.optional(
    v.array(
      v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[A-Z]\d{4}$/, 'write a HCPCS code such as J0585')),
        descriptor: text,
        billed_unit: v.pipe(v.number(), v.minValue(1)),
        ...basis,
      }),
    ),
    [],
  ),
  complexing_proteins: v.optional(text),
  vials: v.optional(v.array(v.strictObject({ units: v.pipe(v.number(), v.minValue(1)), form: text })), []),
  excipients: v.optional(v.array(v.strictObject({ name: text, amount: text, alert: v.optional(text) })), []),
  reconstitution: v.optional(reconstitution),
  storage: v.optional(v.strictObject({ unopened: text, reconstituted: text, ...basis })),
  onset_duration: v.optional(text),
  indications: v.optional(v.array(indication), []),
  /** What the parts that are plain lists rest on. */
  confirmed_parts: v.optional(
    v.strictObject({
      vials: v.optional(basisObject),
      excipients: v.optional(basisObject),
      onset_duration: v.optional(basisObject),
      other_country_brands: v.optional(basisObject),
    }),
    {},
  ),
  details,
});
export type AuthoredProduct = v.InferOutput<typeof productEntry>;
export type AuthoredDetail = v.InferOutput<typeof detail>;
