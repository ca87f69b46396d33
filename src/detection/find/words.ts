/** Reading one word of a passage, and finding the next: the steps that a look ahead is made of. */
import { expansion, FOLD, isSpace, memory, SPECIAL, type Passage } from './characters.ts';
import { beyond, LENGTH_BITS, LONGEST_WORD, mix, SMALL, SMALL_FOUR, type Index } from './trie.ts';

/** Widest white space between two words of a phrase. */
const WIDEST_GAP = 200;
const [LINE_FEED, SPACE, APOSTROPHE, HYPHEN, STOP] = [0x0a, 0x20, 0x27, 0x2d, 0x2e];
export const SLASH = 0x2f;

/** Where the word that was read last ends. */
export let wordEnd = 0;

/** A word with ligatures or invisible characters, as it reads without them. */
const spelt = memory(LONGEST_WORD + 4);

/** The token of the word at `start`, or -1. Leaves its end in `wordEnd`. */
export function readWord(trie: Index, passage: Passage, start: number, limit: number): number {
  const { bytes } = passage;
  const stop = Math.min(limit, start + LONGEST_WORD + 1);
  let i = start;
  while (i < stop && ((bytes[i]! | SMALL) - 0x61) >>> 0 < 26) i++;
  let special = false;
  for (let f; i < stop && (f = FOLD[bytes[i]!]!) !== 0; i++) if (f === SPECIAL) special = true;
  wordEnd = i;
  return special ? spellOut(trie, passage, start, i) : lookUp(trie, passage.view, start, i - start);
}

/** The token of a form whose letters stand at `start`, or -1. */
export function lookUp({ forms, letters }: Index, view: DataView, start: number, length: number): number {
  if (length === 0 || length > LONGEST_WORD) return -1;
  const excess = beyond(length);
  const head = (view.getInt32(start, true) | SMALL_FOUR) & (-1 >>> excess);
  const tail = (view.getInt32(start + length - 4 + (excess >> 3), true) | SMALL_FOUR) & (-1 >>> excess);
  const mask = forms.length - 1;
  for (let slot = (mix(head, tail) << 2) & mask; forms[slot] !== 0; slot = (slot + 4) & mask) {
    if (forms[slot] !== head || forms[slot + 1] !== tail) continue;
    const place = forms[slot + 2]!;
    if ((place & LONGEST_WORD) !== length) continue;
    if (length <= 8 || sameBetween(letters, place >> LENGTH_BITS, view, start, length))
      return forms[slot + 3]!;
  }
  return -1;
}

/** Are the letters between the first four and the last four the same? */
function sameBetween(letters: DataView, at: number, view: DataView, from: number, length: number): boolean {
  for (let i = 4; i < length - 4; i += 4)
    if (letters.getInt32(at + i, true) !== (view.getInt32(from + i, true) | SMALL_FOUR)) return false;
  return true;
}

/** Looks up a word that holds special characters. */
export function spellOut(trie: Index, passage: Passage, start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const f = FOLD[passage.bytes[i]!]!;
    const letters = f === SPECIAL ? expansion(passage.text.charCodeAt(i)) : String.fromCharCode(f);
    if (length + letters.length > LONGEST_WORD) return -1;
    for (const letter of letters) spelt.bytes[length++] = letter.charCodeAt(0);
  }
  return lookUp(trie, spelt.view, 0, length);
}

/**
 * Where the next word of a phrase begins, or -1: after a possessive, white space with at most one line break, a hyphen,
 * a slash, or the point after a single letter.
 */
export function afterGap({ bytes }: Passage, from: number, limit: number): number {
  let at = from;
  if (bytes[at] === SPACE && at + 1 < limit && FOLD[bytes[at + 1]!] !== 0) return at + 1;
  // "G.U.": letters that stand for words
  if (bytes[at] === STOP && at + 1 < limit && FOLD[bytes[at + 1]!] !== 0 && FOLD[bytes[at - 2] ?? 0] === 0)
    return at + 1;
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

/** Do these words, folded and without special characters, stand right before `start`? */
export function isAfter(words: string, { bytes }: Passage, start: number): boolean {
  const end = start - 1;
  const from = end - words.length;
  if (from < 0 || !(isSpace(bytes[end]!) || bytes[end] === HYPHEN)) return false;
  for (let i = 0; i < words.length; i++) {
    const letter = words.charCodeAt(i);
    if (FOLD[bytes[from + i]!] !== (letter === SPACE ? 0 : letter)) return false;
  }
  return from === 0 || FOLD[bytes[from - 1]!] === 0;
}
