import * as v from 'valibot';
import { id, text } from './basis.ts';

/** A word that entries may use in a field, and how a screen writes it. */
export const word = v.strictObject({
  id,
  of: v.picklist(['region', 'condition-group', 'factor-group', 'guidance', 'verdict']),
  label: text,
});
