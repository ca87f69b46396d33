import * as v from 'valibot';
import { caution, text, texts } from './basis.ts';

/** What to do when it goes wrong. `say` is the first minute; the rest is read after it. */
export const complication = v.strictObject({
  ...caution.entries,
  recognise: v.optional(text),
  cause: v.optional(text),
  check: v.optional(text),
  red_flags: texts,
  treat: v.optional(v.array(v.strictObject({ drug: v.optional(text), brands: texts, use: text })), []),
  self_limits: v.optional(text),
  prevent: v.optional(text),
  next_time: v.optional(text),
  contact: v.optional(text),
});
