import * as v from 'valibot';
import { basis, id, ids, product, refsTo, refTo, severity, text, texts, tooltipLine } from './basis.ts';
import { asked } from './rule.ts';

const member = v.strictObject({
  muscles: v.pipe(v.array(refTo('muscle')), v.minLength(1, 'name the muscles of this member')),
  zone: v.optional(text),
  /** How surely it belongs: core, probable, related. */
  role: v.optional(text),
  severity,
  harm: v.optional(text),
  say: tooltipLine,
  landmark: v.optional(text),
  why: v.optional(text),
  do: v.optional(text),
  when: refsTo('circumstance'),
  /** The caution of that muscle which this member repeats in short. */
  caution: v.optional(id),
  ...basis,
});

/** A curated "leave these alone" set. */
export const avoidSet = v.strictObject({
  id,
  aliases: ids,
  title: text,
  severity,
  say: tooltipLine,
  why: v.optional(text),
  do: v.optional(text),
  if_it_happens: v.optional(text),
  applies_when: v.optional(text),
  when: refsTo('circumstance'),
  members: v.pipe(v.array(member), v.minLength(1, 'an avoid set needs members')),
  patients_at_risk: v.optional(
    v.array(
      v.strictObject({
        id: refTo('circumstance'),
        /** Where it matters for some members only. */
        muscles: v.optional(v.array(refTo('muscle'))),
        why: text,
        do: v.optional(text),
        ...basis,
      }),
    ),
    [],
  ),
  technique: v.optional(v.array(v.strictObject({ say: text, ...basis })), []),
  facts: v.optional(
    v.array(
      v.strictObject({
        say: text,
        direction: v.optional(text),
        strength: v.optional(text),
        product: v.optional(product),
        ...basis,
      }),
    ),
    [],
  ),
  exceptions: texts,
  /** Where a chart says so, only what is to be left alone is told. */
  unless: v.optional(v.array(asked)),
  /** Sets of the same harm in a wider region: where both hold, one finding is given. */
  refines: refsTo('avoid-set'),
  evidence_gaps: v.optional(text),
  /** What the founding document says, and how its vague words were read. */
  seed_says: v.optional(text),
  seed_reading: texts,
  ...basis,
});
export type AuthoredAvoidSet = v.InferOutput<typeof avoidSet>;
