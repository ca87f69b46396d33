/** What only the whole document can decide: letters whose meaning another block gives. */
import type { BlockReading, Candidate, Mention } from './model.ts';

/** How the evidence begins where the text itself says what letters stand for. */
export const SHORT_FOR = 'short for';

/** So few letters mean too many things: a list that they stood in says nothing of them elsewhere ("PT to see"). */
const FEW_LETTERS = 2;
/** Longer names of muscles are words, which more than one of them has in it ("levator"). */
const MOST_LETTERS = 5;

/** Blocks between two pauses. */
const STRIDE = 256;

/** Decides the pending candidates of all blocks. `nameOf` gives an entity's name for the evidence. Pauses often. */
export function* settling(
  readings: readonly BlockReading[],
  nameOf: (entity: string) => string,
): Generator<void, (readonly Mention[])[]> {
  const named = new Set<string>();
  const proved = new Set<string>();
  const spelt = new Set<string>();
  for (const [i, { candidates }] of readings.entries()) {
    for (const { entity, evidence, pending } of candidates)
      if (!pending) {
        (evidence ? proved : named).add(entity);
        if (evidence?.startsWith(SHORT_FOR)) spelt.add(entity);
      }
    if (i % STRIDE === STRIDE - 1) yield;
  }

  const settled: (readonly Mention[])[] = [];
  for (const { candidates } of readings) {
    // Most are settled as they were read: a page of thousands holds them once.
    settled.push(candidates.some(({ pending }) => pending) ? decided(candidates) : candidates);
    if (settled.length % STRIDE === 0) yield;
  }
  return settled;

  function decided(candidates: readonly Candidate[]): Mention[] {
    const mentions: Mention[] = [];
    for (const candidate of candidates) {
      const { pending, ...mention } = candidate;
      if (!pending) mentions.push(candidate);
      else if (mentions.at(-1)?.start !== mention.start && isMeant(candidate))
        mentions.push({
          ...mention,
          evidence: `“${nameOf(mention.entity)}” is named elsewhere in this chart`,
        });
    }
    return mentions;
  }

  /** A muscle's name elsewhere gives two letters no meaning: "PT" is rarely the pronator; nor does it make a word its own. */
  function isMeant({ entity, kind, start, end }: Candidate): boolean {
    const muscle = kind === 'muscle' || kind === 'gland';
    if (muscle && end - start <= FEW_LETTERS) return spelt.has(entity);
    return proved.has(entity) || (named.has(entity) && !(muscle && end - start > MOST_LETTERS));
  }
}
