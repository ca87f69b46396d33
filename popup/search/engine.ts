/** Finding a page by anything a clinician might type. MiniSearch does the ranking; the index comes ready-made from the build. */
import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch';
import type { Severity } from '../../src/knowledge/model.ts';
import type { Group, SearchDocument } from './documents.ts';
import { alternatives } from './synonyms.ts';
import { tokenize, wholeOf, wordsOf } from './words.ts';

/** How the index is made and read: the same object on both sides, or it does not fit. */
export const INDEX_OPTIONS: Options<SearchDocument> = {
  fields: ['whole', 'name', 'terms', 'harm', 'text'],
  storeFields: ['group', 'title', 'hint', 'severity'],
  tokenize,
  processTerm: (term) => term,
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

const weigh = (_: unknown, __: string, stored?: Record<string, unknown>): number =>
  WEIGHT[stored?.['group'] as Group] ?? 1;

const typo = (word: string): number | false => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : false);

/** A typed word or what else it is called. The last word may be unfinished. */
function wordQuery(word: string): Query {
  const own: Query = { queries: [word], prefix: word.length > 1, fuzzy: typo(word), combineWith: 'OR' };
  const others = alternatives(word).map((other): Query => ({
    queries: [other],
    boost: {},
    prefix: true,
    combineWith: 'OR',
  }));
  return { combineWith: 'OR', queries: [own, ...others] };
}

const FIELDS = { name: 6, terms: 4, harm: 2.5, text: 1 };

function query(typed: string, combineWith: 'AND' | 'OR'): Query {
  const words = wordsOf(typed);
  return {
    combineWith: 'OR',
    queries: [
      { combineWith, queries: words.map(wordQuery), fields: Object.keys(FIELDS), boost: FIELDS },
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

/** The best matches first. Pages that hold every word; if there are none, pages that hold any. */
export function search(engine: Engine, typed: string, limit = 40): Hit[] {
  if (wordsOf(typed).length === 0) return [];
  const options = { boostDocument: weigh };
  const all = engine.search(query(typed, 'AND'), options);
  const found = all.length > 0 ? all : engine.search(query(typed, 'OR'), options);
  return found.slice(0, limit).map(hitOf);
}

/** Hits under their headings; the heading with the best hit comes first, the order within is kept. */
export function grouped(hits: readonly Hit[]): { group: Group; hits: Hit[] }[] {
  const groups = new Map<Group, Hit[]>();
  for (const hit of hits) {
    const list = groups.get(hit.group);
    if (list) list.push(hit);
    else groups.set(hit.group, [hit]);
  }
  return [...groups].map(([group, list]) => ({ group, hits: list }));
}
