import * as v from 'valibot';
import { basis, entity, product, refsTo, refTo, severity, text, texts } from './basis.ts';
import { guidance } from './muscle.ts';

/** A prefix of an ICD-10-CM code: a chart code matches when it begins with it. No ranges, no placeholder hyphen. */
const icd10Prefix = v.pipe(
  v.string(),
  v.regex(
    /^[A-Z]([0-9]([0-9A-Z](\.[0-9A-Z]{1,4})?)?)?$/,
    'write an ICD-10-CM prefix such as G24 or G24.3: no range, no hyphen; one line for each',
  ),
);
export const icd10 = v.optional(v.array(icd10Prefix), []);

const VERDICTS = [
  'effective', 'probably-effective', 'possibly-effective', 'conflicting', 'insufficient',
  'probably-ineffective', 'ineffective', 'recommended-against', 'depends',
] as const; // prettier-ignore

const regulatory = v.strictObject({
  status: v.picklist(['labelled-for-some-products', 'off-label-all']),
  label: v.optional(
    v.array(
      v.strictObject({
        product,
        since: v.pipe(v.number(), v.integer(), v.minValue(1989), v.maxValue(2100)),
        who: text,
        aim: v.optional(text),
      }),
    ),
    [],
  ),
  off_label: v.optional(v.array(product), []),
  note: v.optional(text),
  ...basis,
});

const evidence = v.strictObject({
  verdict: v.picklist(VERDICTS),
  grade: v.optional(text),
  summary: text,
  ...basis,
});

/**
 * What the toxin is used for. An entry without `regulatory` and `evidence` is recognised only: it holds terms so that the
 * chart's word can be named, and says nothing about treatment.
 */
export const condition = v.strictObject({
  ...entity('circumstance'),
  group: refTo('condition-group'),
  minor: v.optional(v.literal(true)),
  definition: v.optional(text),
  icd10cm: icd10,
  icd10cm_related: icd10,
  icd10cm_note: v.optional(text),
  related_terms: texts,
  /** What the founding document says of it. */
  seed_says: v.optional(text),
  in_seed: v.optional(v.boolean()),
  regulatory: v.optional(regulatory),
  evidence: v.optional(evidence),
  muscles: v.optional(
    v.strictObject({
      usual: refsTo('muscle'),
      avoid: v.optional(v.array(v.strictObject({ id: refTo('muscle'), why: text, severity })), []),
    }),
  ),
  guidance: v.optional(guidance),
  physical_therapy: v.optional(v.strictObject({ note: text, ...basis })),
});
export type AuthoredCondition = v.InferOutput<typeof condition>;
