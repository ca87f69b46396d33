/** What only the whole document can decide: letters whose meaning another block gives. */
import type { BlockReading, Candidate, Mention } from './model.ts';

/** Decides the pending candidates of all blocks. `nameOf` gives an entity's name for the evidence. */
export function settle(readings: readonly BlockReading[], nameOf: (entity: string) => string): Mention[][] {
  const named = new Set<string>();
  const defined = new Set<string>();
  for (const { candidates } of readings)
    for (const { entity, evidence, pending } of candidates)
      if (!pending) (evidence ? defined : named).add(entity);

  return readings.map(({ candidates }) => {
    const mentions: Mention[] = [];
    for (const candidate of candidates) {
      const { pending, ...mention } = candidate;
      if (!pending) mentions.push(mention);
      else if (mentions.at(-1)?.start !== mention.start && isMeant(candidate))
        mentions.push({
          ...mention,
          evidence: `“${nameOf(mention.entity)}” is named elsewhere in this chart`,
        });
    }
    return mentions;
  });

  /** Letters for a muscle must have been given their meaning in so many words: "PT" is rarely the pronator. */
  function isMeant({ entity, kind }: Candidate): boolean {
    return defined.has(entity) || (kind !== 'muscle' && kind !== 'gland' && named.has(entity));
  }
}
