/** All phrases in one trie of tokens, grown where sentences lead; a sentence is matched in one walk. */
import { stepsFrom } from './notation.ts';
import { CATEGORIES, type Audience, type ContextRule, type Terminator } from './rule.ts';
import { CLASSES } from './rules/classes.ts';
import { PSEUDO, RULES, SEPARATORS, TERMINATORS } from './rules/index.ts';

/** A rule as the sweep uses it: audiences and terminators as bits, the category by its number. */
export interface Compiled {
  category: number;
  forward: boolean;
  backward: boolean;
  audience: number;
  maxScope: number;
  maxTargets: number;
  list: boolean;
  terminatedBy: number;
  suspendedBy: number;
}

/** What a phrase does where it is found. All empty: it is a pseudo trigger. */
export interface Effect {
  rules: Compiled[];
  /** The terminators that it is (bits). */
  terminates: number;
  /** It joins two items of a list as a comma does ("as well as"). */
  separates: boolean;
}

/** A notation, and what its phrases add to the effect where they end. */
interface Phrase {
  notation: string;
  add: (effect: Effect) => void;
}

type Waiting = [phrase: Phrase, place: number];

interface Node {
  /** The places in notations that stand here; null once the node has been reached and is grown. */
  waiting: Waiting[] | null;
  next?: Map<string, Node>;
  effect?: Effect;
  /** The effect where the answer ends here. */
  ended?: Effect;
}

export interface Match {
  /** First token of the phrase and the one after its last. */
  from: number;
  to: number;
  effect: Effect;
}

export const AUDIENCE: Record<Audience, number> = { finding: 1, drug: 2, procedure: 4, muscle: 8 };

const TERMINATOR_NAMES: readonly Terminator[] = [
  'contrast',
  'clause',
  'subject',
  'item',
  'cause',
  'present',
  'fresh',
  'grade',
];

const bitsOf = (names: readonly Terminator[]): number =>
  names.reduce((bits, name) => bits | (1 << TERMINATOR_NAMES.indexOf(name)), 0);

/** The bits of the terminators that count only after a comma, and of the one that an "or" to come takes away. */
export const FRESH = bitsOf(['fresh', 'grade']);
export const GRADE = bitsOf(['grade']);
/** The bit of the terminator that ends a statement. */
export const ITEM = bitsOf(['item']);

function compile(rule: ContextRule): Compiled {
  return {
    category: CATEGORIES.indexOf(rule.category),
    forward: rule.direction !== 'backward',
    backward: rule.direction !== 'forward',
    audience: (rule.for ?? ['finding', 'drug', 'procedure']).reduce((bits, name) => bits | AUDIENCE[name], 0),
    maxScope: rule.maxScope,
    maxTargets: rule.maxTargets ?? Infinity,
    list: rule.list !== false,
    terminatedBy: bitsOf(rule.terminatedBy.flatMap((name) => (name === 'clause' ? [name, 'subject'] : name))),
    suspendedBy: bitsOf(rule.suspendedBy ?? []),
  };
}

function phrasesOf(notations: readonly string[], add: Phrase['add']): Waiting[] {
  return notations.map((notation) => [{ notation, add }, 0]);
}

/** The root; nothing of it is spelt out yet. */
const createTrie = (): Node => ({
  waiting: [
    ...RULES.flatMap((rule) => {
      const compiled = compile(rule);
      // "presents with", "positive for": what is affirmed anew belongs to no list before it
      const terminates = rule.category === 'affirmed' ? bitsOf(['clause', 'present']) : 0;
      return phrasesOf(rule.triggers, (effect) => {
        if (!effect.rules.includes(compiled)) effect.rules.push(compiled);
        effect.terminates |= terminates;
      });
    }),
    ...TERMINATORS.flatMap(({ terminator, triggers }) => {
      const bits = bitsOf([terminator]);
      return phrasesOf(triggers, (effect) => (effect.terminates |= bits));
    }),
    ...phrasesOf(SEPARATORS, (effect) => (effect.separates = true)),
    ...phrasesOf(PSEUDO, () => {}),
  ],
});

/** Gives a node the effect of what ends here and the children by which what stands here goes on. */
function grow(node: Node, waiting: Waiting[]): void {
  node.waiting = null;
  for (const [phrase, place] of waiting) {
    const { tokens, ends, endsAnswer } = stepsFrom(phrase.notation, place);
    if (ends) phrase.add((node.effect ??= newEffect()));
    if (endsAnswer) phrase.add((node.ended ??= newEffect()));
    for (const [token, after] of tokens) wait((node.next ??= new Map()), token, phrase, after);
  }
}

const newEffect = (): Effect => ({ rules: [], terminates: 0, separates: false });

function wait(next: Map<string, Node>, token: string, phrase: Phrase, place: number): void {
  const waiting = next.get(token)?.waiting;
  if (!waiting) return void next.set(token, { waiting: [[phrase, place]] });
  // Two branches may lead to one place; what a phrase has here stands together.
  for (let i = waiting.length - 1; waiting[i]?.[0] === phrase; i--) if (waiting[i]![1] === place) return;
  waiting.push([phrase, place]);
}

let classes: ReadonlyMap<string, readonly string[]> | undefined;

/** The classes of each word, put together when they are first asked for. */
function classesByWord(): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const [name, words] of Object.entries(CLASSES)) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(name);
      else byWord.set(word, [name]);
    }
  }
  return byWord;
}
const NONE: readonly string[] = [];
const NUMBER: readonly string[] = ['<n>'];
const FRACTION: readonly string[] = ['<year>', '<n>'];
const YEAR: readonly string[] = ['<year>', '<yyyy>', '<n>'];
const DATE: readonly string[] = ['<year>', '<date>', '<n>'];
const DECADE: readonly string[] = ['<decade>'];

function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > 47 && code < 58;
}

function classesOf(word: string): readonly string[] {
  if (!isFigure(word)) return (classes ??= classesByWord()).get(word) ?? NONE;
  if (word.endsWith('s')) return /^(?:19|20)?\d0s$/.test(word) ? DECADE : NONE;
  if (/^(?:19|20)\d\d$/.test(word)) return YEAR;
  if (!/\d[/-]\d/.test(word)) return NUMBER;
  if (/^\d\d?[/-](?:19|20)\d\d$/.test(word)) return YEAR;
  return /^\d\d?[/-]\d\d?[/-](?:\d\d){1,2}$/.test(word) ? DATE : FRACTION;
}

const STOPS = new Set(['.', ',', ';', ')', '(', '/', '!', 'cell', 'item', '--', '[x]', '[_]', '(+)', '(-)']);

/** Most words of the next label that are looked at to tell "X: no Y: yes" from "X: no Y". */
const LABEL_WORDS = 4;

/** An answer ends at a sign, at the end, or where the next label with its colon begins. */
function answerEnds(words: readonly string[], at: number): boolean {
  if (at >= words.length || STOPS.has(words[at]!)) return true;
  for (let i = at + 1; i <= at + LABEL_WORDS && i < words.length; i++) {
    if (words[i] === ':' || words[i] === '?') return true;
    if (STOPS.has(words[i]!)) return false;
  }
  return false;
}

/** The effect of two phrases of one length that the same words fit. */
const joined = (a: Effect, b: Effect): Effect => ({
  rules: [...a.rules, ...b.rules],
  terminates: a.terminates | b.terminates,
  separates: a.separates || b.separates,
});

/** All phrases of a sentence that are not part of another. */
export function phrases(words: readonly string[], isName: Uint8Array): Match[] {
  const { root, starts } = (trie ??= withStarts(createTrie()));
  let best = 0;
  let effect: Effect | undefined;
  const walk = (node: Node, at: number): void => {
    if (node.waiting) grow(node, node.waiting);
    const reached = node.ended && answerEnds(words, at) ? node.ended : node.effect;
    if (reached && at >= best) {
      effect = at === best && effect ? joined(effect, reached) : reached;
      best = at;
    }
    if (!node.next || at >= words.length || isName[at]) return;
    const literal = node.next.get(words[at]!);
    if (literal) walk(literal, at + 1);
    for (const name of classesOf(words[at]!)) {
      const general = node.next.get(name);
      if (general) walk(general, at + 1);
    }
  };
  const found: Match[] = [];
  for (let from = 0; from < words.length; from++) {
    if (isName[from]) continue;
    best = from;
    effect = undefined;
    const word = words[from]!;
    if (isFigure(word)) walk(root, from);
    else for (const node of starts.get(word) ?? NOWHERE) walk(node, from + 1);
    if (effect) keep(found, { from, to: best, effect });
  }
  return found;
}

interface Trie {
  root: Node;
  /** Where a word at the beginning of a phrase leads, for every word but figures: most words of a chart begin none. */
  starts: ReadonlyMap<string, readonly Node[]>;
}

let trie: Trie | undefined;
const NOWHERE: readonly Node[] = [];

function withStarts(root: Node): Trie {
  if (root.waiting) grow(root, root.waiting);
  const words = [...root.next!.keys(), ...(classes ??= classesByWord()).keys()];
  return { root, starts: new Map(words.map((word) => [word, steps(root, word)])) };
}

/** Where a word leads from a node: as itself and as one of its classes. */
function steps(node: Node, word: string): Node[] {
  return [word, ...classesOf(word)].flatMap((name) => node.next!.get(name) ?? []);
}

/** Notations taken up between two pauses. */
const STRIDE = 48;

/** Grows the root, which every word reaches and which is by far the largest node. Pauses often. */
export function* growPhrases(): Generator<void> {
  if (trie) return;
  const made = createTrie();
  const waiting = made.waiting!;
  for (let from = 0; from < waiting.length; from += STRIDE) {
    grow(made, waiting.slice(from, from + STRIDE));
    yield;
  }
  trie = withStarts(made);
}

/** Phrases that only look like a rule. */
const isPseudo = ({ rules, terminates, separates }: Effect): boolean =>
  rules.length === 0 && terminates === 0 && !separates;

/**
 * Of nested phrases the longer counts; two that overlap both count ("was [negative] for"), unless one is a pseudo
 * trigger ("is [not] improved"): that one alone counts.
 */
function keep(found: Match[], match: Match): void {
  const last = found.at(-1);
  if (last && match.to <= last.to) return;
  if (last && match.from < last.to) {
    if (isPseudo(last.effect)) return;
    if (isPseudo(match.effect)) found.pop();
  }
  found.push(match);
}
