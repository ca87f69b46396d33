/**
 * The compiled form of a list of phrases: a trie over words.
 *
 *   form   a way to write a word, folded ("apnoea")       forms ─┐ many to one
 *   token  the word it stands for ("apnea", "apneas" …)  tokens ◄┘
 *   node   a sequence of tokens from the root; its children stand side by side, ordered by token, so that a child is
 *          found by halving
 *   output what a phrase that ends at a node means
 */
export interface Trie {
  /** All forms, one after the other. */
  letters: string;
  /** Where form i ends in `letters`. */
  formEnd: Uint32Array;
  formToken: Uint32Array;
  /** How many tokens there are. */
  tokens: number;
  /** Children of node n are the nodes childStart[n] … childStart[n + 1] - 1. Node 0 is the root. */
  childStart: Uint32Array;
  /** The token that leads to a node. */
  token: Uint32Array;
  /** 1: a slash may stand before the word that leads to this node. */
  slash: Uint8Array;
  /** Outputs of node n are outStart[n] … outStart[n + 1] - 1. */
  outStart: Uint32Array;
  /** What the caller attached to the phrase. */
  out: Uint32Array;
  /** How the letters must be written, by output: see `CASE`. */
  outCase: Uint8Array;
  /** For `CASE.exact`: the phrase as written, by output. */
  exact: ReadonlyMap<number, string>;
}

export const CASE = {
  /** Upper or lower case, mixed as it may be. */
  any: 0,
  /** Capitals, but for a plural s: an abbreviation whose small letters are another word. */
  upper: 1,
  /** Letter for letter. */
  exact: 2,
} as const;

/** The word under which codes stand. Capitals: no folded word of a text is equal to it. */
export const CODE = 'CODE';

/** One step of the rolling hash over folded letters. */
export function hashStep(hash: number, letter: number): number {
  return ((hash << 5) - hash + letter) | 0;
}

/** Spreads the rolling hash over the whole word, for the table of forms and the filter. */
export function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}

/** A second, independent spread: the second bit of the filter. */
export function mixAgain(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
}

export const SLASH_BEFORE = 0x80000000 | 0;

/** Set in a small letter and clear in a capital. Added to a word's hash for the filter, from the word's first letter. */
export const SMALL = 0x20;

/**
 * A trie laid out for reading: what one step needs stands together in memory.
 *
 *   forms   open addressing by hash, four numbers each: hash, place in `letters`, length (0: empty), token
 *   first   by token: the node that a phrase beginning with it starts from, or 0
 *   nodes   four numbers each: token, first child, first output, and a bit for each first letter of a next word (see `letterBit`;
 *           the sign bit tells that a slash may stand before this word); one more node closes the list
 *   filter  two bits for each form that begins a phrase and each case of its first letter (a Bloom filter): most words of a
 *           chart are turned away here
 */
export interface Index {
  forms: Int32Array;
  letters: Uint8Array;
  first: Int32Array;
  /** The node under which codes stand, or 0. */
  codes: number;
  nodes: Int32Array;
  filter: Int32Array;
  filterShift: number;
  longestForm: number;
  out: Uint32Array;
  outCase: Uint8Array;
  exact: ReadonlyMap<number, string>;
}

/** Lays a trie out. Linear in its size; plain loops, since a page does this once in each frame that has text. */
export function index(trie: Trie): Index {
  const { formEnd, formToken, childStart, token, outStart, out, outCase, exact } = trie;
  const letters = new TextEncoder().encode(trie.letters);
  const forms = formEnd.length;
  const hashes = new Int32Array(forms);
  const initials = new Int32Array(trie.tokens);
  for (let form = 0, at = 0; form < forms; form++) {
    initials[formToken[form]!]! |= letterBit(letters[at]!);
    let hash = 0;
    for (; at < formEnd[form]!; at++) hash = hashStep(hash, letters[at]!);
    hashes[form] = hash;
  }

  const nodes = new Int32Array((token.length + 1) * 4);
  for (let node = 0; node <= token.length; node++) {
    const end = childStart[node + 1] ?? 0;
    let next = trie.slash[node] ? SLASH_BEFORE : 0;
    for (let child = childStart[node]!; child < end; child++) next |= initials[token[child]!]!;
    nodes[node * 4] = token[node] ?? 0;
    nodes[node * 4 + 1] = childStart[node]!;
    nodes[node * 4 + 2] = outStart[node]!;
    nodes[node * 4 + 3] = next;
  }
  const first = new Int32Array(trie.tokens);
  for (let node = childStart[0]!; node < childStart[1]!; node++) first[token[node]!] = node;

  const bits = powerOfTwo(Math.max(1024, (childStart[1]! - childStart[0]!) * 64));
  const filter = new Int32Array(bits >>> 5);
  const filterShift = 32 - Math.log2(bits);
  const admit = (mixed: number) => (filter[(mixed >>> filterShift) >>> 5]! |= 1 << (mixed >>> filterShift));
  let codes = 0;
  for (let form = 0; form < forms; form++) {
    const node = first[formToken[form]!]!;
    if (letters[formEnd[form - 1] ?? 0] === CODE.charCodeAt(0)) codes = node;
    else if (node !== 0) {
      const hash = hashes[form]!;
      admit(mix(hash));
      admit(mixAgain(hash));
      if (inCapitalsOnly(trie, node)) continue;
      admit(mix(hash ^ SMALL));
      admit(mixAgain(hash ^ SMALL));
    }
  }
  return {
    ...fileForms(hashes, formEnd, formToken),
    letters,
    first,
    codes,
    nodes,
    filter,
    filterShift,
    out,
    outCase,
    exact,
  };
}

/** Files forms by hash. */
function fileForms(
  hashes: Int32Array,
  formEnd: Uint32Array,
  formToken: Uint32Array,
): Pick<Index, 'forms' | 'longestForm'> {
  const forms = new Int32Array(powerOfTwo(hashes.length * 2) * 4);
  const mask = forms.length - 1;
  let start = 0;
  let longestForm = 0;
  for (let form = 0; form < hashes.length; form++) {
    const end = formEnd[form]!;
    let slot = (mix(hashes[form]!) << 2) & mask;
    while (forms[slot + 2] !== 0) slot = (slot + 4) & mask;
    forms[slot] = hashes[form]!;
    forms[slot + 1] = start;
    forms[slot + 2] = end - start;
    forms[slot + 3] = formToken[form]!;
    longestForm = Math.max(longestForm, end - start);
    start = end;
  }
  return { forms, longestForm };
}

/** A bit of 0 to 26 for a folded letter; one for all digits. */
export function letterBit(folded: number): number {
  return 1 << (folded < 0x61 ? 26 : folded - 0x61);
}

/** Is everything that this word begins an abbreviation that counts in capitals alone? */
function inCapitalsOnly(trie: Trie, node: number): boolean {
  if (trie.childStart[node] !== trie.childStart[node + 1]) return false;
  return trie.outCase.subarray(trie.outStart[node], trie.outStart[node + 1]).every((c) => c === CASE.upper);
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
