/** Brings the compiled facts and the search index in when they are first needed. */
import { loadEngine, type Engine } from '../search/engine.ts';
import { createReference, type Reference } from './reference.ts';

let reference: Promise<Reference> | undefined;
let engine: Promise<Engine> | undefined;

export function loadReference(): Promise<Reference> {
  reference ??= import('../../src/knowledge/facts-data.ts').then(({ facts }) => createReference(facts));
  return reference;
}

/** The index stands in a JSON file as text within JSON: it is parsed once, by the engine. */
export function loadSearch(): Promise<Engine> {
  engine ??= import('../../src/knowledge/compiled/search.json?raw').then((module) =>
    loadEngine(module.default),
  );
  return engine;
}
