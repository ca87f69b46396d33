/** An organisation's statements among what can be found: loaded only where there are any. */
import type { Facts } from '../../src/knowledge/facts.ts';
import { foundOf, searchDocuments } from './documents.ts';
import type { Engine } from './engine.ts';
import { namesOf } from './names.ts';

/** Pages that hold a statement of the organisation's. */
function ownPlaces({ entities, rules }: Facts): Set<string> {
  return new Set([
    ...Object.values(entities)
      .filter(({ cautions }) => cautions.some(({ organisation }) => organisation))
      .map(({ id }) => `entry/${id}`),
    ...rules.filter(({ organisation }) => organisation).map(({ id }) => `rule/${id}`),
  ]);
}

/**
 * Reads the pages that hold a statement of the organisation's anew; its rules are pages of their own.
 * @param engine - with its words, of our own content alone; its words are changed
 * @param facts - with the organisation's statements in them
 */
export function withOwn(engine: Engine, facts: Facts): Engine {
  const own = ownPlaces(facts);
  const { words } = engine;
  const documents = [...engine.documents];
  const names = [...engine.names];
  for (const document of searchDocuments(facts)) {
    if (!own.has(document.place)) continue;
    const known = documents.findIndex(({ place }) => place === document.place);
    const id = known < 0 ? documents.length : known;
    documents[id] = foundOf(document);
    names[id] = namesOf(document.names);
    if (known < 0) words?.add({ ...document, id });
    else words?.replace({ ...document, id });
  }
  return { documents, names, ...(words && { words }) };
}
