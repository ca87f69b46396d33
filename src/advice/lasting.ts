/** What a chart states of a patient as it is now, also where it says so under the history. */
import type { Mention } from '../detection/model.ts';

/** States that pass: once over, they raise nothing ("history of UTI"). Chronic ones in a history are still there. */
export const PASSING: ReadonlySet<string> = new Set([
  'pregnancy', 'breastfeeding', 'uti', 'urinary-retention', 'planned-anaesthesia', 'prior-bont-12-weeks',
  'local-infection', 'cellulitis', 'abscess', 'wound-infection', 'systemic-infection', 'sepsis',
]); // prettier-ignore

/** States that come and go: once there, they may be again. */
export const RECURRING: ReadonlySet<string> = new Set(['dysphagia', 'aspiration-risk', 'aspiration']);

/** Is this so of the patient now, for sure? "Past medical history: sleep apnoea" is, "history of UTI" is not. */
export function isStated({
  entity,
  kind,
  assertion,
  allergy,
}: Pick<Mention, 'entity' | 'kind' | 'assertion'> & { allergy?: true | undefined }): boolean {
  if (allergy) return false;
  if (assertion === 'affirmed') return true;
  return assertion === 'historical' && kind === 'factor' && !PASSING.has(entity) && !RECURRING.has(entity);
}
