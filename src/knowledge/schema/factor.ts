import * as v from 'valibot';
import { PRODUCT_CODES, REGIONS } from '../model.ts';
import { entity, ids, refsTo, refTo, severity, text, texts } from './basis.ts';
import { icd10 } from './condition.ts';

/**
 * A patient factor: what makes the toxin more dangerous in this person. Its cautions say what to be careful about and
 * `applies_to` says where. A factor without `severity` is recognised only, or is narrower than one that has it.
 */
export const factor = v.strictObject({
  ...entity('circumstance'),
  group: refTo('factor-group'),
  severity: v.optional(severity),
  in_seed: v.optional(v.boolean()),
  icd10cm: icd10,
  icd10cm_related: icd10,
  icd10cm_note: v.optional(text),
  related_terms: texts,
  /** Words that take the patient out of the caution ("clean intermittent catheterization"). */
  exemption_terms: texts,
  applies_to: v.optional(
    v.strictObject({
      regions: v.optional(v.array(v.picklist([...REGIONS, 'all']))),
      products: v.optional(v.array(v.picklist([...PRODUCT_CODES, 'all']))),
      uses: refsTo('condition'),
      procedures: ids,
      muscles: refsTo('muscle'),
    }),
    {},
  ),
  avoid_for: texts,
  nuance: v.optional(text),
  match_note: v.optional(text),
});
export type AuthoredFactor = v.InferOutput<typeof factor>;
