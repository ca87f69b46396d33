/** Build time: facts → the ready-made search index that the reference loads when it opens. */
import MiniSearch from 'minisearch';
import type { Facts } from '../../src/knowledge/facts.ts';
import { searchDocuments, type SearchDocument } from './documents.ts';
import { INDEX_OPTIONS } from './engine.ts';

/** The index as JSON text, for `loadEngine`. */
export function buildSearchIndex(facts: Facts): string {
  const index = new MiniSearch<SearchDocument>(INDEX_OPTIONS);
  index.addAll(searchDocuments(facts));
  return JSON.stringify(index);
}
