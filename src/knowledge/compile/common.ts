import type { AuthoredMuscle } from '../schema/muscle.ts';
import { cautionOf } from './basis.ts';
import { termsOf } from './terms.ts';

type Common = Pick<
  AuthoredMuscle,
  'id' | 'name' | 'find' | 'aliases' | 'broader' | 'terms' | 'cautions' | 'evidence_gaps'
>;

/** What entities of every kind begin with. `says` is false for one that is only recognised. */
export function common(entry: Common, says: boolean, codes?: readonly string[]) {
  return {
    id: entry.id,
    name: entry.name,
    find: entry.find,
    aliases: entry.aliases,
    broader: some(entry.broader),
    recognised_only: says ? undefined : (true as const),
    terms: termsOf(entry.name, entry.terms, codes),
    cautions: entry.cautions.map((caution) => cautionOf(caution, entry.id)),
    evidence_gaps: entry.evidence_gaps,
  };
}

/** An empty list is left out of the facts. */
export function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
