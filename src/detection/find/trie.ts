import { drain } from '../drain.ts';
import { memory } from './characters.ts';

/**
 * The compiled form of a list of phrases: a trie over words.
 *
 *   form   a way to write a word, folded ("apnoea")       forms ─┐ many to one
 *   token  the word it stands for ("apnea", "apneas" …)  tokens ◄┘
 *   node   a sequence of tokens from the root; its children stand side by side, ordered by token, so that a child is
 *          found by halving
 *   output what a phrase that ends at a node means
 *
 * Counts and differences instead of places: small numbers pack well.
 */
export interface Trie {
  /** By token the forms of a word, with commas between; words have spaces between. In ASCII. */
  words: string;
  /** How many there are; and of the tokens that begin phrases, how many begin one whose first letter may be small: these come first. */
  sizes: { tokens: number; forms: number; small: number };
  /** How many children each node has: they stand side by side, in the order of their parents, behind the root. Node 0 is the root. */
  children: Numbers;
  /** How far the token that leads to a node lies behind that of the sibling before it, or behind 0. */
  steps: Numbers;
  /** How many outputs each node has; they stand in the order of their nodes. */
  outputs: Numbers;
  /** Nodes with a word that a slash may stand before. */
  slash: Numbers;
  /** What the caller attached to the phrase, by output. */
  out: Numbers;
  /** How the letters must be written, by output: see `CASE`. */
  outCase: Numbers;
  /** For `CASE.exact`: the phrase as written, by output. */
  exact: ReadonlyMap<number, string>;
  /** For `CASE.after`: the words that must stand before the phrase, folded, by output. */
  before: ReadonlyMap<number, string>;
}

/** A list of numbers: an array where it is packed, a typed one as soon as it is read, which no garbage collection copies. */
export type Numbers = ArrayLike<number>;

export const CASE = {
  /** Upper or lower case, mixed as it may be. */
  any: 0,
  /** Capitals, but for a plural s: an abbreviation whose small letters are another word. */
  upper: 1,
  /** Letter for letter. */
  exact: 2,
  /** In any letters, after certain words: "on | anticoagulation", kept under its telling word. */
  after: 3,
} as const;

/** The word under which codes stand: no word of a text is equal to it. */
export const CODE = '\u0001';

/**
 * A word is known by its first four letters and its last four: enough to turn nearly every other word away without reading
 * the letters between, which are compared last.
 */
export function mix(first: number, last: number): number {
  return Math.imul(first ^ Math.imul(last, 0x85ebca6b), 0x9e3779b1);
}

export const SLASH_BEFORE = 0x80000000 | 0;

/** Set in a small letter and clear in a capital: mixed into the filter from a word's first letter. */
export const SMALL = 0x20;
/** Set in the small letters of four bytes: what folds them all at once. */
export const SMALL_FOUR = 0x20202020;

/** Place and length of a form share a number. A longer word is in no phrase. */
export const LENGTH_BITS = 6;
export const LONGEST_WORD = (1 << LENGTH_BITS) - 1;

/** How many bits of four letters lie beyond the end of a word. No branch: lengths cannot be foreseen. */
export function beyond(length: number): number {
  const bits = 32 - (length << 3);
  return bits & ~(bits >> 31);
}

/** A word's mix as the filter knows it: a capital and a small first letter apart. */
function withCase(mixed: number, firstByte: number): number {
  return mixed ^ ((firstByte & SMALL) << 24);
}

/** The two bits of a number of the filter. */
function filterBits(mixed: number): number {
  return (1 << mixed) | (1 << (mixed >>> 5));
}

/** May a phrase begin with the word between these places? No for nearly every word that begins none. */
export function mayBegin(
  { filter, filterShift }: Index,
  view: DataView,
  start: number,
  end: number,
): boolean {
  const excess = beyond(end - start);
  const four = view.getInt32(start, true);
  const head = (four | SMALL_FOUR) & (-1 >>> excess);
  const tail = (view.getInt32(end - 4 + (excess >> 3), true) | SMALL_FOUR) & (-1 >>> excess);
  const mixed = withCase(mix(head, tail), four);
  const bits = filterBits(mixed);
  return (filter[mixed >>> filterShift]! & bits) === bits;
}

/**
 * A trie laid out for reading: what one step needs stands together in memory.
 *
 *   forms   open addressing, four numbers each: first four letters (0: empty), last four, place in `letters` and length
 *           (see `LENGTH_BITS`), token
 *   nodes   four numbers each: token, first child, first output, and a bit for each first letter of a next word (see `letterBit`;
 *           the sign bit tells that a slash may stand before this word); one more node closes the list
 *   filter  most words of a chart are turned away here: two bits of one number (see `filterBits`) for each form that begins
 *           a phrase, for a capital and for a small first letter
 */
export interface Index {
  forms: Int32Array;
  letters: DataView;
  /** Tokens below this one begin phrases: from the root, token t leads to node t + 1. */
  starters: number;
  /** The node under which codes stand, or 0. */
  codes: number;
  nodes: Int32Array;
  filter: Int32Array;
  filterShift: number;
  out: Uint32Array;
  outCase: Uint8Array;
  exact: ReadonlyMap<number, string>;
  before: ReadonlyMap<number, string>;
}

/** Nodes or forms laid out between two pauses: at first each takes some microseconds. */
const STRIDE = 512;

/**
 * Goes through a list with pauses. `lay` goes from one place to another without any, since the engine makes machine code of a loop while it
 * runs, but not of one with a pause in it.
 */
function* inStrides(count: number, lay: (from: number, to: number) => void): Generator<void> {
  for (let from = 0; from < count; from += STRIDE) {
    lay(from, Math.min(count, from + STRIDE));
    yield;
  }
}

/** Lays a trie out. */
export const index = (trie: Trie): Index => drain(indexing(trie));

const encoder = new TextEncoder();

/**
 * The same with pauses. Linear in its size; plain loops over each part once or twice, since a page does this once in each
 * frame that has text, before the engine has made machine code of it.
 */
export function* indexing(trie: Trie): Generator<void, Index> {
  const { words, sizes, children } = trie;
  const { bytes, view: letters } = memory(words.length + 4);
  encoder.encodeInto(words, bytes);
  yield;
  const { ends, tokens, initials } = yield* formsOf(trie, bytes);
  const nodes = yield* nodesOf(trie, initials);

  const forms = new Int32Array(powerOfTwo(sizes.forms * 2) * 4);
  const mask = forms.length - 1;
  const starters = children[0]!;
  const filter = new Int32Array(powerOfTwo(Math.max(64, starters * 2)));
  const filterShift = 32 - Math.log2(filter.length);
  const admit = (mixed: number) => (filter[mixed >>> filterShift]! |= filterBits(mixed));
  let codes = 0;
  let start = 0;
  yield* inStrides(sizes.forms, (from, to) => {
    for (let form = from; form < to; form++) {
      const end = ends[form]!;
      const token = tokens[form]!;
      const excess = beyond(end - start);
      const head = (letters.getInt32(start, true) | SMALL_FOUR) & (-1 >>> excess);
      const tail = (letters.getInt32(end - 4 + (excess >> 3), true) | SMALL_FOUR) & (-1 >>> excess);
      const mixed = mix(head, tail);
      let slot = (mixed << 2) & mask;
      while (forms[slot] !== 0) slot = (slot + 4) & mask;
      forms[slot] = head;
      forms[slot + 1] = tail;
      forms[slot + 2] = (start << LENGTH_BITS) | (end - start);
      forms[slot + 3] = token;
      if (bytes[start] === CODE.charCodeAt(0)) codes = token + 1;
      else if (token < starters) {
        admit(withCase(mixed, 0));
        if (token < sizes.small) admit(withCase(mixed, SMALL));
      }
      start = end + 1;
    }
  });
  return {
    forms,
    letters,
    starters,
    codes,
    nodes,
    filter,
    filterShift,
    out: Uint32Array.from(trie.out),
    outCase: Uint8Array.from(trie.outCase),
    exact: trie.exact,
    before: trie.before,
  };
}

const COMMA = 0x2c;

/** Where each form ends, the token it stands for, and, by token, a bit for each first letter. */
function* formsOf(
  { words, sizes }: Trie,
  bytes: Uint8Array,
): Generator<void, { ends: Uint32Array; tokens: Uint32Array; initials: Int32Array }> {
  const ends = new Uint32Array(sizes.forms);
  const tokens = new Uint32Array(sizes.forms);
  const initials = new Int32Array(sizes.tokens);
  const placeOf = (sign: string, from: number): number => {
    const place = words.indexOf(sign, from);
    return place < 0 ? words.length : place;
  };
  let [comma, space] = [placeOf(',', 0), placeOf(' ', 0)];
  let token = 0;
  let start = 0;
  yield* inStrides(sizes.forms, (from, to) => {
    for (let form = from; form < to; form++) {
      initials[token]! |= letterBit(bytes[start]!);
      const end = comma < space ? comma : space;
      ends[form] = end;
      tokens[form] = token;
      start = end + 1;
      if (bytes[end] === COMMA) comma = placeOf(',', start);
      else {
        space = placeOf(' ', start);
        token++;
      }
    }
  });
  return { ends, tokens, initials };
}

/** @param initials - by token, a bit for each first letter */
function* nodesOf(
  { children, steps, outputs, slash }: Trie,
  initials: Int32Array,
): Generator<void, Int32Array> {
  const count = children.length;
  const nodes = new Int32Array((count + 1) * 4);
  let child = 1;
  let output = 0;
  yield* inStrides(count, (from, to) => {
    for (let node = from; node < to; node++) {
      nodes[node * 4 + 1] = child;
      nodes[node * 4 + 2] = output;
      output += outputs[node]!;
      let next = 0;
      let token = 0;
      for (let left = children[node]!; left > 0; left--, child++) {
        token += steps[child]!;
        nodes[child * 4] = token;
        next |= initials[token]!;
      }
      nodes[node * 4 + 3] = next;
    }
  });
  nodes[count * 4 + 1] = child;
  nodes[count * 4 + 2] = output;
  for (let i = 0; i < slash.length; i++) nodes[slash[i]! * 4 + 3]! |= SLASH_BEFORE;
  return nodes;
}

/** A bit of 0 to 26 for a folded letter; one for all digits. */
export function letterBit(folded: number): number {
  return 1 << (folded < 0x61 ? 26 : folded - 0x61);
}

/** The node from which a phrase that begins with this token starts, or 0. */
export function fromRoot({ starters }: Index, token: number): number {
  return token < starters ? token + 1 : 0;
}

/** The child of `node` by `token`, or 0. */
export function childOf(nodes: Int32Array, node: number, token: number): number {
  let low = nodes[node * 4 + 1]!;
  let high = nodes[node * 4 + 5]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = nodes[middle * 4]!;
    if (found === token) return middle;
    if (found < token) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)));
}
