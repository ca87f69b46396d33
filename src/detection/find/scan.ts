/**
 * One pass over a text: every phrase of a trie, the longest from each word on.
 *
 *   32 bytes     four at a time: which are letters, which belong to words  →  two masks of 32 bits
 *   the masks    where they change, a word begins or ends
 *   each word    first four letters, last four, length  →  one bit of the filter; about one word in ten goes on
 *   for those    the table of forms, then the trie, word by word
 *
 * No byte is looked at by itself unless its word may begin a phrase. A look ahead is bounded by the longest phrase, the
 * longest word and the widest gap, so the work grows with the length of the text and with nothing else. No object is made
 * for a word that begins no phrase.
 */
import { BLOCK, FOLD, isDigit, isUpper, memory, SPECIAL, type Passage } from './characters.ts';
import {
  CASE,
  childOf,
  fromRoot,
  letterBit,
  LONGEST_WORD,
  mayBegin,
  SLASH_BEFORE,
  SMALL,
  SMALL_FOUR,
  type Index,
} from './trie.ts';
import { afterGap, isAfter, lookUp, readWord, SLASH, spellOut, wordEnd } from './words.ts';

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
const [POINT, SPACE] = [0x2e, 0x20];

/** Hits in order of their starts; they may overlap. */
export function scan(trie: Index, passage: Passage): Hit[] {
  const { view, length } = passage;
  const hits: Hit[] = [];
  /** The word at the edge of two blocks: does one reach over it, where does it begin, has it shown anything odd. */
  let inside = 0;
  let start = 0;
  let oddBefore = 0;
  // One block more than the text has: it is empty, and ends a word that the text ends with.
  for (let block = 0; block < length + 1; block += BLOCK) {
    let words = 0;
    let others = 0;
    for (let k = 0; k < BLOCK; k += 4) {
      const four = view.getInt32(block + k, true);
      const small = four | SMALL_FOUR;
      // The sign bit of each byte: at least "a" and not beyond "z"; "0" to "9"; special.
      const letter = (small + 0x1f1f1f1f) & ~(small + 0x05050505);
      const other = ((four + 0x50505050) & ~(four + 0x46464646)) | (four + 0x01010101);
      words |= gather(letter | other) << k;
      others |= other;
    }
    let odd = (others & SIGNS) === 0 ? 0 : oddOf(view, block);
    const afterWord = (words << 1) | inside;
    let starts = words & ~afterWord;
    let ends = afterWord & ~words;
    while (ends !== 0) {
      if (inside === 0) {
        start = block + lowest(starts);
        starts &= starts - 1;
      }
      inside = 0;
      const end = ends & -ends;
      ends ^= end;
      const at = block + lowest(end);
      if ((oddBefore | (odd & (end - 1))) !== 0) {
        odd &= -end;
        oddBefore = 0;
        readOdd(trie, passage, start, at, hits);
        continue;
      }
      if (mayBegin(trie, view, start, at))
        begin(trie, passage, lookUp(trie, view, start, at - start), start, at, hits);
    }
    oddBefore |= odd;
    if (starts !== 0) start = block + lowest(starts);
    inside = words >>> 31;
  }
  return hits;
}

/** The place of the lowest bit. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The mask of digits and special characters, for the blocks that hold some. */
function oddOf(view: DataView, block: number): number {
  let odd = 0;
  for (let k = 0; k < BLOCK; k += 4) {
    const four = view.getInt32(block + k, true);
    odd |= gather(((four + 0x50505050) & ~(four + 0x46464646)) | (four + 0x01010101)) << k;
  }
  return odd;
}

/** The sign bits of four bytes. */
const SIGNS = 0x80808080 | 0;

/** The sign bits of four bytes, side by side. */
function gather(signs: number): number {
  return Math.imul((signs >>> 7) & 0x01010101, 0x10204080) >>> 28;
}

/** The longest phrase that begins with the word at `start`, reaches no further than `limit` and continues `node`. */
export function follow(trie: Index, passage: Passage, start: number, limit: number, node = 0): Hit | null {
  const token = readWord(trie, passage, start, limit);
  if (token < 0) return null;
  const next = node === 0 ? fromRoot(trie, token) : childOf(trie.nodes, node, token);
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
  if (how === CASE.after) return isAfter(trie.before.get(output)!, passage, start);
  const exact = trie.exact.get(output)!;
  const plural = end - start === exact.length + 1 && passage.text.endsWith('s', end);
  return passage.text.startsWith(exact, start) && (plural || end - start === exact.length);
}

/** Takes the word between `start` and `end` as the first of a phrase. */
function begin(
  trie: Index,
  passage: Passage,
  token: number,
  start: number,
  end: number,
  hits: Hit[],
): boolean {
  if (token < 0) return false;
  const { nodes } = trie;
  const { bytes } = passage;
  const at = fromRoot(trie, token) * 4;
  // "was", "in": most words that only begin phrases go no further than the next word's first letter.
  if (
    at === 0 ||
    (nodes[at + 2] === nodes[at + 6] && bytes[end] === SPACE && !mayFollow(nodes[at + 3]!, bytes[end + 1]!))
  )
    return false;
  const hit = walk(trie, passage, start, end, at >> 2, passage.length);
  if (hit !== null) hits.push(hit);
  return hit !== null;
}

/** Does a next word begin with this letter? White space and special characters leave it open. */
function mayFollow(initials: number, byte: number): boolean {
  const letter = (byte | SMALL) - 0x61;
  return letter >>> 0 >= 26 || (initials & (1 << letter)) !== 0;
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
function readOdd(trie: Index, passage: Passage, start: number, end: number, hits: Hit[]): void {
  if (end - start > LONGEST_WORD) return;
  let digits = 0;
  let special = false;
  for (let i = start; i < end; i++) {
    const f = FOLD[passage.bytes[i]!]!;
    if (isDigit(f)) digits++;
    else if (f === SPECIAL) special = true;
  }
  const isNumber = digits === end - start;
  if (isNumber && digits !== 5) return;
  const token = special
    ? spellOut(trie, passage, start, end)
    : lookUp(trie, passage.view, start, end - start);
  if (begin(trie, passage, token, start, end, hits) || special) return;
  const found = trie.codes === 0 ? null : readCode(trie, passage, start, end);
  if (found) hits.push(found);
  else if (!isNumber) lettersBesideDigits(trie, passage, start, end, hits);
}

/** "SCM50", "20masseter", "SCMx2": a phrase of three letters or more that stands against a number. */
function lettersBesideDigits(trie: Index, passage: Passage, start: number, end: number, hits: Hit[]): void {
  const { bytes, view } = passage;
  for (let i = start; i < end; i++) {
    const from = i;
    while (i < end && !isDigit(bytes[i]!)) i++;
    if (i - from < 3 || begin(trie, passage, lookUp(trie, view, from, i - from), from, i, hits)) continue;
    const times = i < end && (bytes[i - 1]! | SMALL) === 0x78;
    if (times && i - from > 3)
      begin(trie, passage, lookUp(trie, view, from, i - 1 - from), from, i - 1, hits);
  }
}

/**
 * A diagnosis or supply code: the longest prefix of "G24.30", "G2430" or "64615" that the lexicon holds. A chapter letter
 * alone ("O" for pregnancy) serves only where the point shows a diagnosis; without its point a code counts in capitals.
 */
function readCode(trie: Index, passage: Passage, start: number, end: number): Hit | null {
  const { bytes, length } = passage;
  if (!isDigit(bytes[start + 1]!)) return null;
  let stop = end;
  if (end - start === 3 && end < length && bytes[end] === POINT)
    while (++stop < length && (isDigit(bytes[stop]!) || isUpper(bytes[stop]!)));
  const pointed = stop > end + 1;
  const count = pointed ? stop - start - 1 : end - start;
  if (count > LONGEST_CODE || (!pointed && !isUpper(bytes[start]!) && !isDigit(bytes[start]!))) return null;
  for (let i = 0; i < count; i++) code.bytes[i] = bytes[start + i + (i > 2 && pointed ? 1 : 0)]!;
  for (let read = count; read > (pointed ? 0 : 2); read--) {
    const token = lookUp(trie, code.view, 0, read);
    const node = token < 0 ? 0 : childOf(trie.nodes, trie.codes, token);
    if (node !== 0) return { start, end: pointed ? stop : end, node, words: 1 };
  }
  return null;
}

/** A code without its point. */
const code = memory(LONGEST_CODE + 4);

function isWritten(trie: Index, node: number, passage: Passage, start: number, end: number): boolean {
  const { nodes } = trie;
  for (let output = nodes[node * 4 + 2]!; output < nodes[node * 4 + 6]!; output++)
    if (writtenAs(trie, output, passage, start, end)) return true;
  return false;
}

function isUpperCase({ bytes }: Passage, start: number, end: number): boolean {
  const last = bytes[end - 1] === 0x73 && end - start > 2 ? end - 1 : end;
  for (let i = start; i < last; i++)
    if (FOLD[bytes[i]!]! > 0x60 && FOLD[bytes[i]!] !== SPECIAL && !isUpper(bytes[i]!)) return false;
  return true;
}
