/** Which mentions are marked in the chart: quietly, and nothing that the chart denies. */
import type { Mention } from '../detection/model.ts';

/** Does this chart speak of botulinum toxin, given or not? Patient factors and drugs matter to an injector only then. */
export function speaksOfToxin(mentions: Iterable<Pick<Mention, 'kind' | 'assertion'>>): boolean {
  for (const { kind, assertion } of mentions) {
    if ((kind === 'product' || kind === 'procedure') && assertion !== 'family') return true;
  }
  return false;
}

/** What is said of someone else, or said not to be, is no reason for caution. */
const isDenied = ({ assertion }: Pick<Mention, 'assertion'>): boolean =>
  assertion === 'negated' || assertion === 'family';

/**
 * Is this mention to be marked? Muscles, glands and toxin products always; treated conditions unless denied;
 * patient factors and drugs only where toxin is in play, unless denied, and drugs not as allergies.
 */
export function isMarked(mention: Pick<Mention, 'kind' | 'assertion' | 'allergy'>, inPlay: boolean): boolean {
  switch (mention.kind) {
    case 'muscle':
    case 'gland':
    case 'product':
      return true;
    case 'condition':
      return !isDenied(mention);
    case 'factor':
      return inPlay && !isDenied(mention);
    case 'drug':
    case 'drug-class':
      return inPlay && !isDenied(mention) && !mention.allergy;
    case 'procedure':
    case 'sign':
      return false;
  }
}
