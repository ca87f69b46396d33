/** Build time: facts → the ready-made search index that the reference loads when it opens. */
import MiniSearch from 'minisearch';
import type { Facts } from '../../src/knowledge/facts.ts';
import { searchDocuments } from './documents.ts';
import { foundOf, INDEX_OPTIONS, type Indexed } from './engine.ts';
import { namesOf } from './names.ts';

/** The index as JSON text, for `loadEngine`. */
export function buildSearchIndex(facts: Facts): string {
  const documents = searchDocuments(facts);
  const words = new MiniSearch<Indexed>(INDEX_OPTIONS);
  words.addAll(documents.map((document, id) => ({ ...document, id })));
  return JSON.stringify({ documents: documents.map(foundOf), names: namesOf(documents), words });
}
