import * as v from 'valibot';
import { ROUTES } from '../model.ts';
import { entity, severity, text, texts } from './basis.ts';

const routes = v.array(v.picklist(ROUTES));

/** A drug by its generic name. The caution stands with the class that `broader` names. */
export const drug = v.strictObject({ ...entity('drug-class'), note: v.optional(text) });

/** Drugs that share one caution beside the toxin. A class inside a wider one may leave the caution to it. */
export const drugClass = v.strictObject({
  ...entity('drug-class'),
  severity,
  basis: v.picklist(['label', 'label-non-us', 'literature', 'practice']),
  effect: v.optional(text),
  route_rule: v.optional(text),
  routes: v.optional(
    v.strictObject({ raise: routes, quiet: routes, unstated: v.picklist(['raise', 'quiet']) }),
  ),
  label_wording: v.optional(text),
  stronger_elsewhere: v.optional(text),
  notes: texts,
});
export type AuthoredDrug = v.InferOutput<typeof drug>;
export type AuthoredDrugClass = v.InferOutput<typeof drugClass>;
