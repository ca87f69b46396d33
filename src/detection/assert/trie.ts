/** All phrases in one trie of tokens, grown where sentences lead; a sentence is matched in one walk. */
import { drain } from '../drain.ts';
import { newEffect, phrasesOfRules, type Effect, type Phrases } from './effect.ts';
import { stepsFrom } from './notation.ts';
import { CLASSES, wordsIn } from './rules/classes.ts';

/** A place in a notation: `phrase × PLACES + place`. Numbers, since a page holds thousands. */
type Waiting = number;
/** More than any notation has letters. */
const PLACES = 1 << 12;

/** Where a token leads; a number while one place alone waits there and no sentence has led to it. */
type Step = Node | Waiting;

interface Node {
  /** The places in notations that stand here; null once the node has been reached and is grown. */
  waiting: Waiting[] | null;
  next?: Map<string, Step>;
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

/** Gives a node the effect of what ends here and the children by which what stands here goes on. */
function grow({ notations, adds }: Phrases, node: Node, waiting: readonly Waiting[]): void {
  node.waiting = null;
  for (const standing of waiting) {
    const phrase = Math.floor(standing / PLACES);
    const { tokens, ends, endsAnswer } = stepsFrom(notations[phrase]!, standing % PLACES);
    if (ends) adds[phrase]!((node.effect ??= newEffect()));
    if (endsAnswer) adds[phrase]!((node.ended ??= newEffect()));
    for (const [token, after] of tokens) wait((node.next ??= new Map()), token, phrase * PLACES + after);
  }
}

function wait(next: Map<string, Step>, token: string, standing: Waiting): void {
  const step = next.get(token);
  if (step === undefined) return void next.set(token, standing);
  const waiting = typeof step === 'number' ? [step] : step.waiting!;
  // Two branches may lead to one place.
  if (waiting.includes(standing)) return;
  waiting.push(standing);
  if (typeof step === 'number') next.set(token, { waiting });
}

/** The node to which a token leads. */
function nodeAt(next: Map<string, Step>, token: string): Node | undefined {
  const step = next.get(token);
  if (typeof step !== 'number') return step;
  const node: Node = { waiting: [step] };
  next.set(token, node);
  return node;
}

let classes: ReadonlyMap<string, readonly string[]> | undefined;

/** The classes of each word, put together when they are first asked for; words of one class alone share their list. */
function classesByWord(): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, readonly string[]>();
  for (const [name, words] of Object.entries(CLASSES)) {
    const alone = [name];
    for (const word of wordsIn(words)) {
      const others = byWord.get(word);
      byWord.set(word, others ? [...others, name] : alone);
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
  const { root, starts, all } = (trie ??= grownAtOnce());
  let best = 0;
  let effect: Effect | undefined;
  const walk = (node: Node, at: number): void => {
    if (node.waiting) grow(all, node, node.waiting);
    const reached = node.ended && answerEnds(words, at) ? node.ended : node.effect;
    if (reached && at >= best) {
      effect = at === best && effect ? joined(effect, reached) : reached;
      best = at;
    }
    if (!node.next || at >= words.length || isName[at]) return;
    const literal = nodeAt(node.next, words[at]!);
    if (literal) walk(literal, at + 1);
    for (const name of classesOf(words[at]!)) {
      const general = nodeAt(node.next, name);
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
    else {
      const start = starts.get(word);
      if (start === undefined) continue;
      if (Array.isArray(start)) for (const node of start) walk(node, from + 1);
      else walk(typeof start === 'number' ? begun(starts, word, start) : start, from + 1);
    }
    if (effect) keep(found, { from, to: best, effect });
  }
  return found;
}

interface Trie {
  all: Phrases;
  /** Where figures lead: all other words are looked up in `starts`. */
  root: Node;
  /** Where a word at the beginning of a phrase leads, as itself and as one of its classes: most words of a chart begin none. */
  starts: Map<string, Start>;
}
type Start = Step | Node[];

let trie: Trie | undefined;

function begun(starts: Map<string, Start>, word: string, standing: Waiting): Node {
  const node: Node = { waiting: [standing] };
  starts.set(word, node);
  return node;
}

/** @param root - grown */
function withStarts(all: Phrases, root: Node): Trie {
  const next = root.next!;
  const starts = new Map<string, Start>();
  classes ??= classesByWord();
  for (const [token, step] of next) {
    // Without the room to grow on.
    if (typeof step !== 'number') step.waiting = step.waiting!.slice();
    if (!classes.has(token)) starts.set(token, step);
  }
  for (const [word, names] of classes) {
    const nodes = [word, ...names].flatMap((token) => nodeAt(next, token) ?? []);
    if (nodes.length > 0) starts.set(word, nodes.length > 1 ? nodes : nodes[0]!);
  }
  root.next = new Map([...next].filter(([token]) => token.startsWith('<') || isFigure(token)));
  return { all, root, starts };
}

/** Notations taken up between two pauses. */
const STRIDE = 48;

/** Grows the root, by far the largest node. */
function* growing(): Generator<void, Trie> {
  const all = phrasesOfRules();
  yield;
  const root: Node = { waiting: null };
  const count = all.notations.length;
  for (let from = 0; from < count; from += STRIDE) {
    const waiting: Waiting[] = [];
    for (let i = from; i < count && i < from + STRIDE; i++) waiting.push(i * PLACES);
    grow(all, root, waiting);
    yield;
  }
  return withStarts(all, root);
}

const grownAtOnce = (): Trie => drain(growing());

/** Makes the trie, unless it is there. Pauses often. */
export function* growPhrases(): Generator<void> {
  trie ??= yield* growing();
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
