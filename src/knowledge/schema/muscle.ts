import * as v from 'valibot';
import { entity, id, refsTo, region, text } from './basis.ts';

export const guidance = v.strictObject({
  recommended: v.array(
    v.picklist(['none', 'palpation', 'emg', 'stimulation', 'ultrasound', 'ct', 'fluoroscopy', 'endoscopy']),
  ),
  why: text,
});

/** A muscle or gland; with `members`, a group of muscles. A group that only serves to be recognised holds terms and members alone. */
export const muscle = v.strictObject({
  ...entity('muscle'),
  kind: v.optional(v.picklist(['muscle', 'gland']), 'muscle'),
  region,
  uberon: v.optional(v.pipe(v.string(), v.regex(/^UBERON:\d{7}$/, 'write it as UBERON:0001128'))),
  location: v.optional(text),
  action: v.optional(text),
  innervation: v.optional(text),
  used_for: refsTo('circumstance'),
  guidance: v.optional(guidance),
  at_risk: v.optional(
    v.array(
      v.strictObject({
        structure: text,
        kind: v.picklist(['muscle', 'vessel', 'nerve', 'eye', 'viscus', 'gland', 'pleura']),
        harm: text,
      }),
    ),
    [],
  ),
  parts: v.optional(v.array(v.strictObject({ id: v.optional(id), name: text, note: v.optional(text) })), []),
  members: refsTo('muscle'),
  /** Group totals and the like that a reader of the entry must know. */
  notes: v.optional(v.array(text), []),
});
export type AuthoredMuscle = v.InferOutput<typeof muscle>;
