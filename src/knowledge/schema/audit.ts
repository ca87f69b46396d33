import * as v from 'valibot';
import { basis, id, text, tooltipLine } from './basis.ts';
import { asked } from './rule.ts';

/** A claim of the founding document, held against what is true today. */
export const claim = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  claim: text,
  topics: v.array(asked),
  status: v.picklist(['current', 'superseded', 'disputed', 'general-advice']),
  now: text,
  say: tooltipLine,
  reference: text,
  note: v.optional(text),
  ...basis,
});
