/** All phrases in one trie of tokens, grown where sentences lead; a sentence is matched in one walk. */
import { addTo, newEffect, type Effect, type Phrases } from './effect.ts';
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
    if (ends) addTo((node.effect ??= newEffect()), adds[phrase]!);
    if (endsAnswer) addTo((node.ended ??= newEffect()), adds[phrase]!);
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

/** The classes of each word; words of one class alone share their list. */
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

/** Those of a figure: what it may be. */
function classesOfFigure(word: string): readonly string[] {
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

/** Finds all phrases of a sentence that are not part of another. `isName`: tokens that no phrase may take in. */
export type Matcher = (words: readonly string[], isName: Uint8Array) => Match[];

export function createMatcher(all: Phrases): Matcher {
  const classes = classesByWord();
  const classesOf = (word: string): readonly string[] =>
    isFigure(word) ? classesOfFigure(word) : (classes.get(word) ?? NONE);
  /** Where tokens at the beginning of a phrase have led. */
  const begun = new Map<string, Node>();
  const begin = (token: string): Node | undefined => {
    const node = begun.get(token);
    if (node) return node;
    const phrases = all.begin.get(token);
    if (!phrases) return undefined;
    const made: Node = { waiting: phrases.flatMap((phrase) => placesBehind(all, phrase, token)) };
    begun.set(token, made);
    return made;
  };

  return (words, isName) => {
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
      const literal = begin(word);
      if (literal) walk(literal, from + 1);
      for (const name of classesOf(word)) {
        const general = begin(name);
        if (general) walk(general, from + 1);
      }
      if (effect) keep(found, { from, to: best, effect });
    }
    return found;
  };
}

/** The places of a phrase behind a token that it begins with. */
function placesBehind({ notations }: Phrases, phrase: number, token: string): Waiting[] {
  const after = stepsFrom(notations[phrase]!, 0).tokens.flatMap(([first, place]) =>
    first === token ? place : [],
  );
  // Two branches may lead to one place.
  return [...new Set(after)].map((place) => phrase * PLACES + place);
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
