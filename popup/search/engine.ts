/**
 * Finding a page by anything a clinician might type: `names.ts` says which were named, MiniSearch ranks them by the words
 * on them. Both come ready-made from the build; names answer at once, the words take some time to load.
 */
import MiniSearch, { type Options, type Query } from 'minisearch';
import type { Found, Group, SearchDocument } from './documents.ts';
import { named, type NamedDocuments, type Names } from './names.ts';
import { alternatives } from './synonyms.ts';
import { categoriesOf, isEmpty, telling, wordsOf } from './words.ts';

/** A document as the index of words knows it: by its place in the list. */
export type Indexed = Pick<SearchDocument, 'terms' | 'harm' | 'text'> & { id: number };

/** How the index is made and read: the same object on both sides, or it does not fit. */
export const INDEX_OPTIONS: Options<Indexed> = {
  fields: ['terms', 'harm', 'text'],
  tokenize: wordsOf,
  processTerm: (term) => (isEmpty(term) ? null : term),
};

export interface Hit extends Found {
  /** The name that was typed, where it is not part of the title. */
  as?: string;
}

export interface Engine {
  documents: Found[];
  names: Names;
  /** Until they are there, pages are found by their names alone. */
  words?: MiniSearch<Indexed>;
}

/** @param json - as `buildNames` wrote it */
export const loadNames = (json: string): Engine => JSON.parse(json) as Engine;

/** @param json - as `buildWords` wrote it from the same facts */
export const withWords = (engine: Engine, json: string): Engine => ({
  ...engine,
  words: MiniSearch.loadJSON<Indexed>(json, INDEX_OPTIONS),
});

/** Pages that explain come after pages about a thing, when both match equally well. */
const WEIGHT: Record<Group, number> = {
  muscle: 1.1,
  condition: 1.05,
  set: 1.1,
  product: 1.05,
  complication: 1.05,
  factor: 1,
  'drug-class': 1,
  drug: 0.95,
  procedure: 0.9,
  warning: 0.7,
  rule: 0.7,
};

/** A rule is about two things at once: two words are the way to ask for it. */
const RULE_OF_TWO_WORDS = 1.3;

const weightOf = ({ group }: Found, words: number): number =>
  group === 'rule' && words > 1 ? RULE_OF_TWO_WORDS : WEIGHT[group];

/** Words alone lead less surely to a page that says nothing of its own. */
const BARE = 0.6;

/** How many letters may be wrong. A code with one wrong figure is another code. */
const typo = (word: string): number | false =>
  /\d/.test(word) ? false : word.length >= 8 ? 2 : word.length >= 4 ? 1 : false;

/** A typed word, what else it is called, and the categories that hold it as a code. */
const formsOf = (word: string): string[] => [word, ...alternatives(word), ...categoriesOf(word)];

/** The last word may be unfinished; what a word is also called counts a little less. */
function wordQuery(word: string): Query {
  const own: Query = { queries: [word], prefix: word.length > 1, fuzzy: typo(word), combineWith: 'OR' };
  const others = alternatives(word).map((other): Query => ({
    queries: [other],
    boost: {},
    prefix: true,
    combineWith: 'OR',
  }));
  const categories = categoriesOf(word).map((code): Query => ({ queries: [code], combineWith: 'OR' }));
  return { combineWith: 'OR', queries: [own, ...others, ...categories] };
}

const FIELDS = { terms: 4, harm: 2.5, text: 1 };

/** What it counts for to be named, beside the scores of the words (some 50 a word). */
const NAMED = 250;

interface Ranked {
  document: number;
  /** How many of the words are on the page or in the name by which it was found, from 0 to 1. */
  share: number;
  score: number;
}

/** Every document that holds any of the words or is named; the best first. */
function ranked(
  { documents, words: index }: Engine,
  typed: readonly string[],
  names: NamedDocuments,
): Ranked[] {
  const words = telling(typed);
  const forms = words.map(formsOf);
  const found = new Map<number, Ranked>();
  const query: Query = { combineWith: 'OR', queries: words.map(wordQuery) };
  for (const { id, score, queryTerms } of index?.search(query, { boost: FIELDS }) ?? []) {
    const document = id as number;
    const held = forms.filter((of) => of.some((form) => queryTerms.includes(form)));
    const own = documents[document]!.bare ? score * BARE : score;
    found.set(document, { document, share: held.length / words.length, score: own });
  }
  for (const [document, { likeness, share }] of names) {
    const { score, share: held } = found.get(document) ?? { score: 0, share: 0 };
    found.set(document, { document, share: Math.max(share, held), score: score + NAMED * likeness });
  }
  return [...found.values()]
    .map((one) => ({
      ...one,
      score: one.score * one.share ** 2 * weightOf(documents[one.document]!, typed.length),
    }))
    .sort((a, b) => b.score - a.score);
}

/** A match this much weaker than the best is noise. */
const FAINT = 0.03;

/** Fewer than this, and pages that hold only some of the words are added below. */
const FEW = 5;

/** A page whose name is more than this much of what was typed is meant, whatever else was typed that it does not hold. */
const MOST = 0.5;

/** The best matches first: pages that hold every word or are named, then, where those are few, pages that hold any. */
export function search(engine: Engine, typed: string, limit = 40): Hit[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const names = named(engine.names, words);
  const all = ranked(engine, words, names);
  const isMeant = ({ document, share }: Ranked): boolean =>
    share === 1 || (names.get(document)?.share ?? 0) > MOST;
  const whole = loud(all.filter(isMeant));
  const part = whole.length < FEW ? loud(all.filter((one) => !isMeant(one))) : [];
  return [...whole, ...part]
    .slice(0, limit)
    .map(({ document }) => hitOf(engine.documents[document]!, names.get(document)?.name));
}

const hitOf = (found: Found, name: string | undefined): Hit => ({
  ...found,
  ...(name !== undefined && !found.title.toLowerCase().includes(name) && { as: name }),
});

function loud(results: readonly Ranked[]): Ranked[] {
  const best = results[0]?.score ?? 0;
  return results.filter(({ score }) => score >= best * FAINT);
}

export interface HitGroup {
  /** `best`: the best few of whatever kind. */
  group: Group | 'best';
  hits: Hit[];
}

const BEST = 3;

/**
 * Hits under their headings: the best few first, of whatever kind, then the rest by kind, the kind with the best hit
 * first. Hits of one kind alone need no such heading.
 */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const kinds = new Set(hits.map((hit) => hit.group));
  const best = kinds.size > 1 ? hits.slice(0, BEST) : [];
  const groups = new Map<Group, Hit[]>();
  for (const hit of hits.slice(best.length)) {
    const list = groups.get(hit.group);
    if (list) list.push(hit);
    else groups.set(hit.group, [hit]);
  }
  const rest = [...groups].map(([group, list]) => ({ group, hits: list }));
  return best.length > 0 ? [{ group: 'best', hits: best }, ...rest] : rest;
}
