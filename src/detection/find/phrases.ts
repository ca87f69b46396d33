/** From written phrases to a trie: how a phrase is cut into words, and which other ways of writing it count. */
import { fold } from './characters.ts';
import { surfaceForms } from './inflect.ts';
import { CASE, CODE, type Trie } from './trie.ts';

export interface Phrase {
  text: string;
  /** What the caller gets back where the phrase is found. */
  out: number;
  case: (typeof CASE)[keyof typeof CASE];
  /** `words`: every word also in its other forms; `plural`: a plural s after the last word; `none`: as it stands. */
  forms: 'words' | 'plural' | 'none';
  /** A diagnosis or supply code: kept apart, under `CODE`, so that no word of a sentence is taken for one. */
  code?: true;
}

interface Node {
  children: Map<number, Node>;
  slash: boolean;
  outs: { phrase: Phrase; before: string | undefined }[];
}

export interface Word {
  /** Folded. */
  form: string;
  /** A slash stood before it. */
  slash: boolean;
  /** Written in capitals: takes no other form than a plural s. */
  capitals: boolean;
  /** A possessive s was dropped: "crow's feet" is also written "crows feet". */
  possessive: boolean;
}

/** The words of a phrase. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [i, part] of text.split('/').entries()) {
    for (const [j, [raw, suffix]] of [...part.matchAll(WORD)].map((m) => [m[1]!, m[2]] as const).entries()) {
      const slash = i > 0 && j === 0;
      const capitals = /^[A-Z]{2,5}$/.test(raw);
      const possessive = suffix !== undefined;
      for (const form of fold(raw).split(' ')) if (form) words.push({ form, slash, capitals, possessive });
    }
  }
  return words;
}

/** A run of letters and digits, with the possessive that ends it. */
const WORD = /([\p{L}\p{N}\p{M}\p{Cf}]+)(['‘’ʼ′]s?(?![\p{L}\p{N}]))?/gu;

/** Builds the trie. A phrase without a letter or digit is left out. */
export function buildTrie(phrases: readonly Phrase[]): Trie {
  const vocabulary = new Vocabulary();
  const root: Node = { children: new Map(), slash: false, outs: [] };
  const paths = phrases.flatMap((phrase) => spellings(phrase).map((words) => pathOf(phrase, words)));
  for (const { phrase, words } of paths) addForms(vocabulary, phrase, words);
  // Words that begin a phrase have the first tokens: the node that one leads to is known without looking it up. Those of them that
  // begin none but an abbreviation in capitals come last.
  const isInCapitals = ({ phrase, words, telling }: Path): boolean =>
    words.length === telling + 1 &&
    (phrase.case === CASE.upper || (phrase.case === CASE.exact && /^[A-Z]/.test(phrase.text)));
  const begin = ({ words, telling }: Path): number => vocabulary.token(words[telling]!.form);
  for (const path of paths) if (!isInCapitals(path)) begin(path);
  const small = vocabulary.size;
  for (const path of paths) begin(path);
  for (const path of paths) addPath(vocabulary, root, path);
  const { words, sizes } = vocabulary.forms();
  return { words, sizes: { ...sizes, small }, ...flatten(root) };
}

/** Parts of compound words that are also written apart: "infra-spinatus", "anti cholinergic". */
const COMBINING =
  /^(?:anti|brachio|bulbo|chemo|coraco|cleido|crico|extra|gastro|genio|hemi|hyper|ilio|infra|inter|intra|ischio|longi|micro|mid|multi|mylo|neuro|non|over|para|peri|post|pre|pubo|quadri|retro|semi|spino|sterno|stylo|sub|super|supra|temporo|thoraco|thyro|trans|under)(?=.{4})/;

/**
 * The ways a phrase may be cut into words: "sterno-mastoid" is also one word, "infraspinatus" also two, and an article
 * inside may be missing ("pain in neck").
 */
function spellings(phrase: Phrase): Word[][] {
  if (phrase.code) {
    const code = fold(phrase.text.replace('.', ''));
    return [[CODE, code].map((form) => ({ form, slash: false, capitals: false, possessive: false }))];
  }
  const joined = phrase.text.replace(/(?<=\p{L}{2})-(?=[\p{L}\p{N}])/gu, '');
  const out = [...new Set([phrase.text, joined])].map(wordsOf).filter((words) => words.length > 0);
  if (phrase.forms !== 'words') return out;
  const bare = out[0]?.filter(({ form }, i) => i === 0 || form !== 'the');
  if (bare && bare.length < out[0]!.length) out.push(bare);
  for (const words of out) {
    for (const [i, word] of words.entries()) {
      const part = word.capitals ? undefined : COMBINING.exec(word.form)?.[0];
      if (part === undefined) continue;
      const rest = { ...word, form: word.form.slice(part.length), slash: false };
      const apart = [...words.slice(0, i), { ...word, form: part }, rest, ...words.slice(i + 1)];
      const isNew = !out.some(
        (o) => o.length === apart.length && o.every((w, k) => w.form === apart[k]!.form),
      );
      if (isNew) out.push(apart);
    }
  }
  return out;
}

function addForms(vocabulary: Vocabulary, phrase: Phrase, words: readonly Word[]): void {
  for (const [i, word] of words.entries()) {
    const last = i === words.length - 1;
    if (phrase.forms === 'words' && !word.capitals)
      vocabulary.add(word.form, [...surfaceForms(word.form), ...(word.possessive ? [`${word.form}s`] : [])]);
    else
      vocabulary.add(
        word.form,
        phrase.forms !== 'none' && last && word.form.length > 1 ? [`${word.form}s`] : [],
      );
  }
}

/**
 * Words that stand in every sentence. A phrase that begins with some is kept under the first word that tells more, and they
 * are looked for when the rest has been found: else every "was" and "in" would have to be followed.
 */
const FUNCTION_WORDS =
  /^(?:after|also|at|both|by|for|has|in|is|no|of|on|other|the|to|two|under|using|was|were|with|without)$/;

/** A phrase in one of its spellings. */
interface Path {
  phrase: Phrase;
  words: readonly Word[];
  /** The word that it is kept under. */
  telling: number;
}

function pathOf(phrase: Phrase, words: readonly Word[]): Path {
  const telling = phrase.case === CASE.any ? words.findIndex(({ form }) => !FUNCTION_WORDS.test(form)) : 0;
  return { phrase, words, telling: Math.max(telling, 0) };
}

function addPath(vocabulary: Vocabulary, root: Node, { phrase, words, telling }: Path): void {
  const lead = words.slice(0, telling).map(({ form }) => form);
  const before = telling > 0 ? lead.join(' ') : undefined;
  let node = root;
  for (const word of words.slice(telling)) {
    const token = vocabulary.token(word.form);
    let next = node.children.get(token);
    if (!next) node.children.set(token, (next = { children: new Map(), slash: false, outs: [] }));
    if (word.slash) next.slash = true;
    node = next;
  }
  if (
    !node.outs.some(
      (o) => o.phrase.out === phrase.out && o.phrase.case === phrase.case && o.before === before,
    )
  )
    node.outs.push({ phrase, before });
}

function flatten(root: Node): Omit<Trie, 'words' | 'sizes'> {
  const nodes: [step: number, node: Node][] = [[0, root]];
  const slash: number[] = [];
  const out: number[] = [];
  const outCase: number[] = [];
  const exact = new Map<number, string>();
  const before = new Map<number, string>();
  for (const [at, [, node]] of nodes.entries()) {
    if (node.slash) slash.push(at);
    let last = 0;
    for (const [token, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push([token - last, child]);
      last = token;
    }
    for (const { phrase, before: lead } of node.outs) {
      if (phrase.case === CASE.exact) exact.set(out.length, phrase.text);
      if (lead !== undefined) before.set(out.length, lead);
      out.push(phrase.out);
      outCase.push(lead === undefined ? phrase.case : CASE.after);
    }
  }
  return {
    children: nodes.map(([, { children }]) => children.size),
    steps: nodes.map(([step]) => step),
    outputs: nodes.map(([, { outs }]) => outs.length),
    slash,
    out,
    outCase,
    exact,
    before,
  };
}

/** Groups forms that stand for one word: the forms of two words that share a form are one group. */
class Vocabulary {
  readonly #groups = new Map<string, Set<string>>();
  readonly #tokens = new Map<Set<string>, number>();

  add(word: string, forms: readonly string[]): void {
    const group = new Set([word]);
    for (const form of [word, ...forms])
      for (const member of this.#groups.get(form) ?? [form]) group.add(member);
    for (const member of group) this.#groups.set(member, group);
  }

  /** To be asked once every word has been added. Tokens are numbered in the order of asking. */
  token(word: string): number {
    const group = this.#groups.get(word)!;
    const token = this.#tokens.get(group) ?? this.#tokens.size;
    this.#tokens.set(group, token);
    return token;
  }

  /** How many tokens have been asked for. */
  get size(): number {
    return this.#tokens.size;
  }

  forms(): { words: string; sizes: { tokens: number; forms: number } } {
    const words: string[][] = [];
    for (const form of this.#groups.keys()) (words[this.token(form)] ??= []).push(form);
    return {
      words: words.map((forms) => forms.join(',')).join(' '),
      sizes: { tokens: words.length, forms: this.#groups.size },
    };
  }
}
