/**
 * One pass over a text: every phrase of a trie, the longest from each word on.
 *
 *   for each byte    fold it (one table), roll the word's hash
 *   for each word    ask one bit of the filter; about one word in ten goes on
 *   for those        a second bit, then look the form up, compare its letters, follow the trie word by word
 *
 * A look ahead is bounded by the longest phrase, the longest word and the widest gap, so the work grows with the length
 * of the text and with nothing else. No object is made for a word that begins no phrase.
 */
import { BELOW_LETTERS, FOLD, isDigit, isUpper, SPECIAL, type Passage } from './characters.ts';
import {
  CASE,
  childOf,
  hashStep,
  letterBit,
  mix,
  mixAgain,
  SLASH_BEFORE,
  SMALL,
  type Index,
} from './trie.ts';
import { afterGap, hashSpecial, lookUp, readWord, SLASH, wordEnd } from './words.ts';

export interface Hit {
  start: number;
  end: number;
  /** Where the phrase ends in the trie; its outputs are what the phrase means. */
  node: number;
  /** How many words it has. */
  words: number;
}

/** Longest code without its point: "M62838A". */
const LONGEST_CODE = 7;
const POINT = 0x2e;

/** Hits from `from` to `to`, in order of their starts; they may overlap. */
export function scan(trie: Index, passage: Passage, from = 0, to = passage.length): Hit[] {
  const { bytes } = passage;
  const bits = trie.filter;
  const shift = trie.filterShift;
  const hits: Hit[] = [];
  for (let i = from; i < to; i++) {
    if (FOLD[bytes[i]!] === 0) continue;
    const start = i;
    let hash = 0;
    // A letter is told and folded by arithmetic: the table would put one more load before each branch.
    for (let f; i < to && ((f = bytes[i]! | SMALL) - 0x61) >>> 0 < 26; i++)
      hash = ((hash << 5) - hash + f) | 0;
    if (i === to || FOLD[bytes[i]!] === 0) {
      const bit = mix(hash ^ (bytes[start]! & SMALL)) >>> shift;
      if ((bits[bit >>> 5]! & (1 << (bit & 31))) !== 0) begin(trie, passage, start, i, hash, to, hits);
    } else {
      while (i < to && FOLD[bytes[i]!] !== 0) i++;
      odd(trie, passage, start, i, to, hits);
    }
  }
  return hits;
}

/** The longest phrase that begins with the word at `start`, reaches no further than `limit` and continues `node`. */
export function follow(trie: Index, passage: Passage, start: number, limit: number, node = 0): Hit | null {
  const token = readWord(trie, passage, start, limit);
  if (token < 0) return null;
  const next = node === 0 ? trie.first[token]! : childOf(trie.nodes, node, token);
  return next === 0 ? null : walk(trie, passage, start, wordEnd, next, limit);
}

/** Tokens of the words of a stretch of text, or null where one of them is in no phrase. */
export function tokens(trie: Index, passage: Passage, start: number, end: number): number[] | null {
  const out: number[] = [];
  for (let at = start; ;) {
    const token = readWord(trie, passage, at, end);
    if (token < 0) return null;
    out.push(token);
    at = afterGap(passage, wordEnd, end);
    if (at < 0) return out;
  }
}

/** May the output be meant by what is written between `start` and `end`? */
export function writtenAs(
  trie: Index,
  output: number,
  passage: Passage,
  start: number,
  end: number,
): boolean {
  const how = trie.outCase[output];
  if (how === CASE.any) return true;
  if (how === CASE.upper) return isUpperCase(passage, start, end);
  const exact = trie.exact.get(output)!;
  const plural = end - start === exact.length + 1 && passage.text.endsWith('s', end);
  return passage.text.startsWith(exact, start) && (plural || end - start === exact.length);
}

/** Tries the word between `start` and `end` as the first of a phrase. */
function begin(
  trie: Index,
  passage: Passage,
  start: number,
  end: number,
  hash: number,
  to: number,
  hits: Hit[],
): boolean {
  const bit = mixAgain(hash ^ (passage.bytes[start]! & SMALL)) >>> trie.filterShift;
  if ((trie.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  const token = lookUp(trie, passage, start, end, hash);
  if (token < 0) return false;
  const node = trie.first[token]!;
  const hit = node === 0 ? null : walk(trie, passage, start, end, node, to);
  if (hit !== null) hits.push(hit);
  return hit !== null;
}

/** The longest phrase from `node` on, whose last word ends at `end`. */
function walk(
  trie: Index,
  passage: Passage,
  start: number,
  end: number,
  node: number,
  limit: number,
): Hit | null {
  const { nodes } = trie;
  let best = 0;
  let bestEnd = end;
  let bestWords = 0;
  let at = end;
  let here = node;
  for (let words = 1; here !== 0; words++) {
    if (nodes[here * 4 + 2] !== nodes[here * 4 + 6] && isWritten(trie, here, passage, start, at)) {
      best = here;
      bestEnd = at;
      bestWords = words;
    }
    if (nodes[here * 4 + 1] === nodes[here * 4 + 5]) break;
    here = nextNode(trie, passage, at, limit, here);
    at = wordEnd;
  }
  return best === 0 ? null : { start, end: bestEnd, node: best, words: bestWords };
}

/** Follows the next word after `at`; 0 where it leads nowhere. Leaves the word's end in `wordEnd`. */
function nextNode(trie: Index, passage: Passage, at: number, limit: number, node: number): number {
  const { nodes } = trie;
  const start = afterGap(passage, at, limit);
  if (start < 0) return 0;
  const initial = FOLD[passage.bytes[start]!]!;
  if (initial !== SPECIAL && (nodes[node * 4 + 3]! & letterBit(initial)) === 0) return 0;
  const token = readWord(trie, passage, start, limit);
  const child = token < 0 ? 0 : childOf(nodes, node, token);
  return passage.bytes[start - 1] === SLASH && (nodes[child * 4 + 3]! & SLASH_BEFORE) === 0 ? 0 : child;
}

/** A word with digits or special characters in it. */
function odd(trie: Index, passage: Passage, start: number, end: number, to: number, hits: Hit[]): void {
  let hash = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const f = FOLD[passage.bytes[i]!]!;
    if (isDigit(f)) digits++;
    hash = f === SPECIAL ? hashSpecial(hash, passage, i) : hashStep(hash, f);
  }
  const bit = mix(hash ^ (passage.bytes[start]! & SMALL)) >>> trie.filterShift;
  const admitted = (trie.filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  if (admitted && begin(trie, passage, start, end, hash, to, hits)) return;
  if (digits === 0 || (digits === end - start && digits !== 5)) return;
  const code = trie.codes === 0 ? null : readCode(trie, passage, start, end, to);
  if (code) hits.push(code);
  else lettersBesideDigits(trie, passage, start, end, to, hits);
}

/** "SCM50", "20masseter", "SCMx2": a phrase of three letters or more that stands against a number. */
function lettersBesideDigits(
  trie: Index,
  passage: Passage,
  start: number,
  end: number,
  to: number,
  hits: Hit[],
): void {
  const { bytes } = passage;
  for (let i = start; i < end; i++) {
    const from = i;
    let hash = 0;
    let hashBefore = 0;
    for (let f; i < end && (f = FOLD[bytes[i]!]!) > BELOW_LETTERS; i++) {
      hashBefore = hash;
      hash = hashStep(hash, f);
    }
    if (i - from < 3 || begin(trie, passage, from, i, hash, to, hits)) continue;
    const times = i < end && FOLD[bytes[i - 1]!] === 0x78;
    if (times && i - from > 3) begin(trie, passage, from, i - 1, hashBefore, to, hits);
  }
}

/**
 * A diagnosis or supply code: the longest prefix of "G24.30", "G2430" or "64615" that the lexicon holds. A chapter letter
 * alone ("O" for pregnancy) serves only where the point shows a diagnosis; without its point a code counts in capitals.
 */
function readCode(trie: Index, passage: Passage, start: number, end: number, to: number): Hit | null {
  const { bytes } = passage;
  if (!isDigit(bytes[start + 1]!)) return null;
  let stop = end;
  if (end - start === 3 && end < to && bytes[end] === POINT)
    while (++stop < to && (isDigit(bytes[stop]!) || isUpper(bytes[stop]!)));
  if (stop === end + 1) stop = end;
  const pointed = stop > end;
  if (stop - start > LONGEST_CODE + Number(pointed)) return null;
  if (!pointed && !isUpper(bytes[start]!) && !isDigit(bytes[start]!)) return null;
  let hash = 0;
  let node = 0;
  let read = 0;
  for (let i = start; i < stop; i++) {
    const f = FOLD[bytes[i]!]!;
    if (f === SPECIAL) return null;
    if (f === 0) continue;
    hash = hashStep(hash, f);
    const token = ++read < 3 && !pointed ? -1 : lookUp(trie, passage, start, i + 1, hash);
    node = (token < 0 ? 0 : childOf(trie.nodes, trie.codes, token)) || node;
  }
  return node === 0 ? null : { start, end: stop, node, words: 1 };
}

function isWritten(trie: Index, node: number, passage: Passage, start: number, end: number): boolean {
  const { nodes } = trie;
  for (let output = nodes[node * 4 + 2]!; output < nodes[node * 4 + 6]!; output++)
    if (writtenAs(trie, output, passage, start, end)) return true;
  return false;
}

function isUpperCase({ bytes }: Passage, start: number, end: number): boolean {
  const last = bytes[end - 1] === 0x73 && end - start > 2 ? end - 1 : end;
  for (let i = start; i < last; i++)
    if (FOLD[bytes[i]!]! > BELOW_LETTERS && !isUpper(bytes[i]!)) return false;
  return true;
}
