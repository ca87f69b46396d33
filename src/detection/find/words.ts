/** Reading one word of a passage, and finding the next: the steps that a look ahead is made of. */
import { expansion, FOLD, isSpace, SPECIAL, type Passage } from './characters.ts';
import { hashStep, mix, SMALL, type Index } from './trie.ts';

/** Widest white space between two words of a phrase. */
const WIDEST_GAP = 200;
const [LINE_FEED, SPACE, APOSTROPHE, HYPHEN] = [0x0a, 0x20, 0x27, 0x2d];
export const SLASH = 0x2f;

/** Where the word that was read last ends. */
export let wordEnd = 0;

/** The token of the word at `start`, or -1. Leaves its end in `wordEnd`. */
export function readWord(trie: Index, passage: Passage, start: number, limit: number): number {
  const { bytes } = passage;
  const stop = Math.min(limit, start + trie.longestForm * 2);
  let hash = 0;
  let i = start;
  for (let f; i < stop && ((f = bytes[i]! | SMALL) - 0x61) >>> 0 < 26; i++) hash = hashStep(hash, f);
  for (let f; i < stop && (f = FOLD[bytes[i]!]!) !== 0; i++)
    hash = f === SPECIAL ? hashSpecial(hash, passage, i) : hashStep(hash, f);
  wordEnd = i;
  if (i === start || (i === stop && i < limit && FOLD[bytes[i]!] !== 0)) return -1;
  return lookUp(trie, passage, start, i, hash);
}

/** The token of a form with this hash whose letters are those of the text, or -1. */
export function lookUp(trie: Index, passage: Passage, start: number, end: number, hash: number): number {
  const { forms } = trie;
  const mask = forms.length - 1;
  for (let slot = (mix(hash) << 2) & mask; forms[slot + 2] !== 0; slot = (slot + 4) & mask) {
    if (forms[slot] !== hash) continue;
    if (sameLetters(trie, passage, start, end, forms[slot + 1]!, forms[slot + 2]!)) return forms[slot + 3]!;
  }
  return -1;
}

function sameLetters(
  trie: Index,
  passage: Passage,
  start: number,
  end: number,
  from: number,
  length: number,
): boolean {
  const { letters } = trie;
  let at = from;
  for (let i = start; i < end; i++) {
    const f = FOLD[passage.bytes[i]!]!;
    if (f === SPECIAL) {
      for (const letter of expansion(passage.text.charCodeAt(i)))
        if (letters[at++] !== letter.charCodeAt(0)) return false;
    } else if (f !== 0 && letters[at++] !== f) return false;
  }
  return at === from + length;
}

/** Rolls on over a ligature or an invisible character. */
export function hashSpecial(hash: number, passage: Passage, at: number): number {
  let out = hash;
  for (const letter of expansion(passage.text.charCodeAt(at))) out = hashStep(out, letter.charCodeAt(0));
  return out;
}

/**
 * Where the next word of a phrase begins, or -1: after a possessive, white space with at most one line break, a hyphen,
 * a slash.
 */
export function afterGap({ bytes }: Passage, from: number, limit: number): number {
  let at = from;
  if (bytes[at] === SPACE && at + 1 < limit && FOLD[bytes[at + 1]!] !== 0) return at + 1;
  if (at < limit && bytes[at] === APOSTROPHE) {
    const possessive = FOLD[bytes[at + 1]!] === 0x73 && (at + 2 >= limit || FOLD[bytes[at + 2]!] === 0);
    at += possessive ? 2 : 1;
  }
  const stop = Math.min(limit, at + WIDEST_GAP);
  let breaks = 0;
  let spaces = 0;
  let joint = 0;
  for (; at < stop; at++) {
    const byte = bytes[at]!;
    if (FOLD[byte] !== 0) return at === from ? -1 : at;
    if (isSpace(byte)) {
      if ((byte === LINE_FEED && ++breaks > 1) || joint === SLASH) return -1;
      spaces++;
    } else if (joint === 0 && spaces === 0 && (byte === SLASH || byte === HYPHEN)) joint = byte;
    else return -1;
  }
  return -1;
}
