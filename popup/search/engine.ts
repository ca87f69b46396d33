/** Finding a page by anything a clinician might type. MiniSearch does the ranking; the index comes ready-made from the build. */
import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch';
import type { Severity } from '../../src/knowledge/model.ts';
import type { Group, SearchDocument } from './documents.ts';
import { alternatives } from './synonyms.ts';
import { categoriesOf, isEmpty, tokenize, wholeOf, wordsOf } from './words.ts';

/** How the index is made and read: the same object on both sides, or it does not fit. */
export const INDEX_OPTIONS: Options<SearchDocument> = {
  fields: ['whole', 'terms', 'harm', 'text'],
  storeFields: ['group', 'title', 'hint', 'severity', 'bare'],
  tokenize,
  processTerm: (term) => (isEmpty(term) ? null : term),
};

export interface Hit {
  /** Address of the page: `entry/trapezius`. */
  place: string;
  group: Group;
  title: string;
  hint: string;
  severity?: Severity;
  /** The term that matched, where it is not part of the title. */
  as?: string;
}

export type Engine = MiniSearch<SearchDocument>;

export const loadEngine = (json: string): Engine => MiniSearch.loadJSON<SearchDocument>(json, INDEX_OPTIONS);

/** Pages that explain come after pages about a thing, when both match equally well. */
const WEIGHT: Record<Group, number> = {
  muscle: 1.1, condition: 1.05, set: 1.1, product: 1.05, complication: 1.05, factor: 1, 'drug-class': 1, drug: 0.95,
  procedure: 0.9, warning: 0.7, rule: 0.7,
}; // prettier-ignore

/** A rule is about two things at once: two words are the way to ask for it. */
const RULE_OF_TWO_WORDS = 1.3;

function weigher(words: number) {
  return (_: unknown, __: string, stored?: Record<string, unknown>): number => {
    const group = stored?.['group'] as Group;
    const weight = group === 'rule' && words > 1 ? RULE_OF_TWO_WORDS : WEIGHT[group];
    return stored?.['bare'] ? weight * 0.6 : weight;
  };
}

/** How many letters may be wrong. A code with one wrong figure is another code. */
const typo = (word: string): number | false =>
  /\d/.test(word) ? false : word.length >= 8 ? 2 : word.length >= 4 ? 1 : false;

/** A typed word or what else it is called. The last word may be unfinished. */
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

const NAMED = 6;

const FIELDS = { terms: 4, harm: 2.5, text: 1 };

function query(typed: string, combineWith: 'AND' | 'OR'): Query {
  const words = wordsOf(typed).filter((word) => !isEmpty(word));
  return {
    combineWith: 'OR',
    queries: [
      { combineWith, queries: words.map(wordQuery), fields: Object.keys(FIELDS), boost: FIELDS },
      // A page that one of the words names in full: "allergy anaphylaxis" asks for anaphylaxis.
      {
        queries: words.length > 1 ? words : [],
        fields: ['whole'],
        boost: { whole: NAMED },
        combineWith: 'OR',
      },
      // Last, because what a term matched is kept from the last query that found it, and this one names the written form.
      {
        queries: [wholeOf(typed)],
        fields: ['whole'],
        boost: { whole: 12 },
        prefix: true,
        fuzzy: typo(wholeOf(typed)),
        tokenize: (text: string) => [text],
      },
    ],
  };
}

function hitOf(result: SearchResult): Hit {
  const title = String(result['title']);
  const whole = Object.keys(result.match)
    .filter((term) => result.match[term]!.includes('whole'))
    .sort((a, b) => a.length - b.length)[0]
    ?.replaceAll('_', ' ');
  const shown = whole !== undefined && !title.toLowerCase().includes(whole) ? whole : undefined;
  return {
    place: String(result.id),
    group: result['group'] as Group,
    title,
    hint: String(result['hint']),
    ...(result['severity'] ? { severity: result['severity'] as Severity } : {}),
    ...(shown !== undefined && { as: shown }),
  };
}

/** A match this much weaker than the best is noise. */
const FAINT = 0.03;

/** Fewer than this, and pages that hold only some of the words are added below. */
const FEW = 5;

/** The best matches first: pages that hold every word, then, where those are few, pages that hold any. */
export function search(engine: Engine, typed: string, limit = 40): Hit[] {
  const { length } = wordsOf(typed);
  if (length === 0) return [];
  const options = { boostDocument: weigher(length) };
  const all = engine.search(query(typed, 'AND'), options);
  const any = all.length < FEW && length > 1 ? engine.search(query(typed, 'OR'), options) : [];
  const known = new Set(all.map((result) => result.id as string));
  return [...loud(all), ...loud(any.filter((result) => !known.has(result.id as string)))]
    .slice(0, limit)
    .map(hitOf);
}

function loud(results: readonly SearchResult[]): SearchResult[] {
  const best = results[0]?.score ?? 0;
  return results.filter((result) => result.score >= best * FAINT);
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
