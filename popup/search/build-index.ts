/** Build time: facts → the ready-made parts of the search. */
import MiniSearch from 'minisearch';
import type { Facts } from '../../src/knowledge/facts.ts';
import { foundOf, searchDocuments } from './documents.ts';
import { INDEX_OPTIONS, type Engine, type Indexed } from './engine.ts';
import { namesOf } from './names.ts';

/** What is shown of each page and what it is called, as JSON text for `loadNames`. */
export function buildNames(facts: Facts): string {
  const documents = searchDocuments(facts);
  return JSON.stringify({
    documents: documents.map(foundOf),
    names: documents.map(({ names }) => namesOf(names)),
  } satisfies Engine);
}

/** The index of the words on each page, as JSON text for `withWords`. */
export function buildWords(facts: Facts): string {
  const words = new MiniSearch<Indexed>(INDEX_OPTIONS);
  words.addAll(searchDocuments(facts).map((document, id) => ({ ...document, id })));
  return JSON.stringify(words);
}
