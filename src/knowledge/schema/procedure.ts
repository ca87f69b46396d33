import * as v from 'valibot';
import { entity, text } from './basis.ts';

/** Something done with or beside the toxin, by its CPT code. It helps to recognise a toxin visit; it has no dose meaning. */
export const procedure = v.strictObject({
  ...entity('procedure'),
  code: v.pipe(v.string(), v.regex(/^\d{5}$/, 'write one five-figure CPT code, in quotes; no range')),
  note: v.optional(text),
});
export type AuthoredProcedure = v.InferOutput<typeof procedure>;
