import * as v from 'valibot';
import { AREAS } from '../facts.ts';
import { JURISDICTIONS } from '../model.ts';
import { basis, id, product, refTo, text } from './basis.ts';

const positive = v.pipe(v.number(), v.gtValue(0, 'write a number above 0'));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A number alone, or from `low` to `high`. */
const range = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'number' ? { low: value, high: value } : value)),
  v.strictObject({ low: count, high: count }),
);

const rests_on = v.picklist(['label', 'guideline', 'trial', 'practice']);
const jurisdiction = v.optional(v.picklist(JURISDICTIONS));
const age = v.picklist(['adult', 'child', 'any']);

/** One row of a dose table; facts.ts says what its words mean. A figure that is not a range stays out: it is a note. */
export const dose = v.strictObject({
  id,
  product,
  use: refTo('condition'),
  age_group: age,
  weight: v.optional(v.strictObject({ low: positive, high: v.optional(positive) })),
  muscle: v.optional(refTo('muscle')),
  part: v.optional(text),
  low: positive,
  high: positive,
  median: v.optional(positive),
  per: v.picklist(['total', 'kg', 'side', 'site', 'session']),
  sites: v.optional(range),
  jurisdiction,
  rests_on,
  note: v.optional(text),
  ...basis,
});

/** A limit. Without a figure it says that the label gives none for this use. */
export const maximum = v.strictObject({
  id,
  product,
  who: age,
  scope: text,
  area: v.picklist(AREAS),
  use: v.optional(refTo('condition')),
  muscle: v.optional(refTo('muscle')),
  units: v.optional(positive),
  units_per_kg: v.optional(positive),
  ml: v.optional(positive),
  per: v.picklist(['session', 'period', 'muscle', 'site']),
  weeks: v.optional(positive),
  interval_weeks: v.optional(positive),
  jurisdiction,
  rests_on,
  usual: v.optional(v.literal(true)),
  patients: v.optional(
    v.union([v.strictObject({ from_age: positive }), v.strictObject({ below_kg: positive })]),
  ),
  text: v.pipe(text, v.maxLength(120, 'keep the limit within 120 characters')),
  note: v.optional(text),
  ...basis,
});
