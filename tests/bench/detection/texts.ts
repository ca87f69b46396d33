/** Chart text of any length, made of our own sentences and the lexicon's own terms; the same seed gives the same text. */
import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../../src/knowledge/model.ts';

const SENTENCES = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
/** One name in about forty words, as in transcribed notes. */
const WITH_A_NAME = [
  'Injected 25 units into the {} on the left.',
  'There is a history of {}, which was treated elsewhere.',
  'The patient denies {} and related problems.',
  'Tenderness was found over the {} with firm pressure.',
];
const NAMES_PER_SENTENCE = 0.28;

/** Mulberry32: small, fast and the same everywhere. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chartText(length: number, lexicon: Lexicon, seed = 1): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const terms = lexicon.entries
    .filter(({ kind }) => kind !== 'sign' && kind !== 'procedure')
    .flatMap((entry) => entry.terms.filter(({ type }) => type === 'name' || type === 'synonym'))
    .map(({ text }) => text);
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const sentence =
      next() < NAMES_PER_SENTENCE ? pick(WITH_A_NAME).replace('{}', pick(terms)) : pick(SENTENCES);
    const part = sentence + (next() < 0.15 ? '\n\n' : ' ');
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

/** The lexicon grown or cut to so many terms: further copies with their words spelt backwards. */
export function sized(lexicon: Lexicon, terms: number): Lexicon {
  const entries: Lexicon['entries'] = [];
  let count = 0;
  for (let copy = 0; count < terms; copy++) {
    for (const entry of lexicon.entries) {
      if (count >= terms) break;
      const own = entry.terms.slice(0, terms - count);
      count += own.length;
      if (copy === 0) entries.push({ ...entry, terms: own });
      else
        entries.push({
          ...entry,
          id: `${entry.id}-${copy}`,
          not: [],
          terms: own.map((term) => ({ ...term, text: altered(term.text, copy) })),
        });
    }
  }
  return { version: `${lexicon.version}-${terms}`, entries };
}

function altered(text: string, copy: number): string {
  return text.replace(
    /[a-z]{3,}/gi,
    (word) => word.split('').toReversed().join('') + 'bcdfghjklmnp'[copy % 12]!.repeat(1 + copy / 12),
  );
}
