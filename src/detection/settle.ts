/** What only the whole document can decide: letters whose meaning another block gives. */
import type { BlockReading, Candidate, Mention } from './model.ts';

/** How the evidence begins where the text itself says what letters stand for. */
export const SHORT_FOR = 'short for';

/** So few letters mean too many things: a list that they stood in says nothing of them elsewhere ("PT to see"). */
const FEW_LETTERS = 2;

/** Decides the pending candidates of all blocks. `nameOf` gives an entity's name for the evidence. */
export function settle(readings: readonly BlockReading[], nameOf: (entity: string) => string): Mention[][] {
  const named = new Set<string>();
  const proved = new Set<string>();
  const spelt = new Set<string>();
  for (const { candidates } of readings)
    for (const { entity, evidence, pending } of candidates)
      if (!pending) {
        (evidence ? proved : named).add(entity);
        if (evidence?.startsWith(SHORT_FOR)) spelt.add(entity);
      }

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

  /** A muscle's name elsewhere gives its letters no meaning: "PT" is rarely the pronator. */
  function isMeant({ entity, kind, start, end }: Candidate): boolean {
    const muscle = kind === 'muscle' || kind === 'gland';
    if (muscle && end - start <= FEW_LETTERS) return spelt.has(entity);
    return proved.has(entity) || (!muscle && named.has(entity));
  }
}
