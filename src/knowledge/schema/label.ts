import * as v from 'valibot';
import { basis, caution, id, product, refTo, refsTo, text, texts, tooltipLine } from './basis.ts';

/** A caution of the label, or of the founding document, that holds for products rather than for a muscle or patient. */
export const labelWarning = v.strictObject({
  ...caution.entries,
  group: v.picklist([
    'boxed-warning',
    'contraindication',
    'warning',
    'pregnancy-lactation',
    'founding-document',
  ]),
  products: v.pipe(
    v.array(v.union([product, v.literal('all')])),
    v.minLength(1, 'name the products, or all'),
  ),
  uses: refsTo('condition'),
  rests_on: v.picklist(['label', 'label-non-us', 'literature', 'practice', 'seed']),
  symptoms: texts,
  product_wording: v.optional(v.array(v.strictObject({ product, note: text })), []),
  onset: v.optional(text),
  duration: v.optional(text),
  /** More that the entry says, by heading. */
  details: v.optional(v.array(v.strictObject({ topic: text, text })), []),
});

/** How often trials or labels saw an event. Trials differ: rates of two products are never set side by side. */
export const rate = v.strictObject({
  id,
  product,
  use: refTo('condition'),
  setting: v.optional(text),
  events: v.optional(v.array(v.strictObject({ event: text, rate: text })), []),
  note: v.optional(text),
  ...basis,
});

/** A year in which the FDA approved a product for a use. Its confirmation says whether the year was read. */
export const approval = v.strictObject({
  id,
  product,
  use: refTo('condition'),
  year: v.pipe(v.number(), v.integer(), v.minValue(1989)),
  who: text,
  ...basis,
});

/** A statement that holds for every toxin. */
export const globalRule = v.strictObject({ ...caution.entries, say: tooltipLine });
