/** Brings the compiled facts and the search index in when they are first needed. */
import { loadEngine, type Engine } from '../search/engine.ts';
import { createReference, type Reference } from './reference.ts';

let reference: Promise<Reference> | undefined;
let engine: Promise<Engine> | undefined;
let before: Promise<unknown> = Promise.resolve();

/** The index stands in its module as text: it is parsed once, by the engine. */
export function loadSearch(): Promise<Engine> {
  engine ??= import('../../src/knowledge/compiled/search.json?raw').then((module) =>
    loadEngine(module.default),
  );
  return engine;
}

/** Where the reader will type first, the facts wait for the index: both at once would make both late. */
export function searchFirst(): void {
  before = loadSearch().catch(() => undefined);
}

export function loadReference(): Promise<Reference> {
  reference ??= before
    .then(() => import('../../src/knowledge/facts-data.ts'))
    .then(({ facts }) => createReference(facts));
  return reference;
}
