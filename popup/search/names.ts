/**
 * Names in one piece: what was typed may be a whole name ("scm"), begin one ("levator sc") or hold one ("allergy
 * anaphylaxis"). That says more than that its words stand somewhere on a page. Plain data: nothing is built when it loads.
 */
import { telling, wordsOf } from './words.ts';

/** The names of each document, each as its words, in the order of the documents. */
export type Names = string[][];

/** Names as they are compared; each once. */
export const namesOf = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => wordsOf(name).join(' ')))].filter(Boolean);

export interface Named {
  name: string;
  /** 1 for a name that was typed in full and nothing else. */
  likeness: number;
  /** How many of the words it explains, from 0 to 1. */
  share: number;
}

/** By their places in the list of documents. */
export type NamedDocuments = ReadonlyMap<number, Named>;

/** Only its beginning was typed, and all of it is still to come. */
const BEGUN = 0.4;
/** It stands among other words. */
const HELD = 0.5;

/** What was typed, by the documents that it names; for each the likeliest of its names. */
export function named(names: Names, words: readonly string[]): NamedDocuments {
  const whole = words.join(' ');
  const found = new Map<number, Named>();
  for (const [document, own] of names.entries()) {
    for (const name of own) {
      const how = likenessOf(name, words, whole);
      if (how && how.likeness > (found.get(document)?.likeness ?? 0)) found.set(document, { name, ...how });
    }
  }
  return found;
}

function likenessOf(name: string, words: readonly string[], whole: string): Omit<Named, 'name'> | null {
  if (name === whole) return { likeness: 1, share: 1 };
  if (name.startsWith(whole)) {
    return { likeness: (BEGUN * name.length) / (1.3 * name.length - 0.3 * whole.length), share: 1 };
  }
  if (!` ${whole} `.includes(` ${name} `)) return null;
  const share = Math.min(1, name.split(' ').length / telling(words).length);
  return { likeness: HELD * share, share };
}
