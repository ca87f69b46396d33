/** Brings the compiled facts and the search index in when they are first needed. */
import { loadEngine, type Engine } from '../search/engine.ts';
import type { Facts } from '../../src/knowledge/facts.ts';
import { withOverlay } from '../../src/knowledge/overlay/apply.ts';
import { NO_OVERLAY } from '../../src/knowledge/overlay/model.ts';
import { inForce } from '../settings/in-force.ts';
import { createReference, type Reference } from './reference.ts';

let facts: Promise<Facts> | undefined;
let made: { overlay: string; reference: Reference } | undefined;
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

/** The reference, with the statements of the reader's organisation as they are now. */
export async function loadReference(): Promise<Reference> {
  facts ??= before.then(() => import('../../src/knowledge/facts-data.ts')).then((module) => module.facts);
  const [ours, state] = await Promise.all([facts, inForce()]);
  const overlay = state?.policy.overlay ?? NO_OVERLAY;
  const stamp = JSON.stringify(overlay);
  if (made?.overlay !== stamp)
    made = { overlay: stamp, reference: createReference(withOverlay(ours, overlay)) };
  return made.reference;
}
