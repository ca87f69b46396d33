/**
 * Names in one piece: what was typed may be a whole name ("scm"), begin one ("levator sc") or hold one ("allergy
 * anaphylaxis"). That says more than that its words stand somewhere on a page. Plain data: nothing is built when it loads.
 */
import { telling, wordsOf } from './words.ts';

/** Each name as its words, with the documents that go by it. */
export type Names = [name: string, documents: number[]][];

const wholeOf = (text: string): string => wordsOf(text).join(' ');

export function namesOf(documents: readonly { names: readonly string[] }[]): Names {
  const names = new Map<string, number[]>();
  for (const [index, { names: own }] of documents.entries()) {
    for (const name of new Set(own.map(wholeOf))) {
      if (name !== '') names.set(name, [...(names.get(name) ?? []), index]);
    }
  }
  return [...names];
}

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
  for (const [name, documents] of names) {
    const how = likenessOf(name, words, whole);
    if (!how) continue;
    for (const document of documents) {
      if (how.likeness > (found.get(document)?.likeness ?? 0)) found.set(document, { name, ...how });
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
