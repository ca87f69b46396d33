/** Brings the compiled facts and the search in when they are first needed. */
import { loadNames as readNames, withWords, type Engine } from '../search/engine.ts';
import type { Facts } from '../../src/knowledge/facts.ts';
import { withOverlay } from '../../src/knowledge/overlay/apply.ts';
import { NO_OVERLAY } from '../../src/knowledge/overlay/model.ts';
import { inForce } from '../settings/in-force.ts';
import { createReference, type Reference } from './reference.ts';

let facts: Promise<Facts> | undefined;
let made: { overlay: string; reference: Reference } | undefined;
let names: Promise<Engine> | undefined;
let words: Promise<Engine> | undefined;
let before = (): Promise<unknown> => Promise.resolve();

/** The search by names alone, which is there first. Both parts stand in their modules as text, parsed once. */
export function loadNames(): Promise<Engine> {
  names ??= import('../../src/knowledge/compiled/search-names.json?raw').then((module) =>
    readNames(module.default),
  );
  return names;
}

const readWords = async (): Promise<Engine> =>
  withWords(await loadNames(), (await import('../../src/knowledge/compiled/search-words.json?raw')).default);

/**
 * The whole search.
 * @param all - facts with the statements of the reader's organisation, which are then found as well
 */
export async function loadSearch(all?: Facts): Promise<Engine> {
  if (!all || all === (await facts)) return (words ??= readWords());
  const { withOwn } = await import('../search/own.ts');
  return withOwn(await readWords(), all);
}

/** Where the reader will type first: names at once, the facts after the words, since all at once would all be late. */
export function searchFirst(): void {
  void loadNames();
  before = () => loadSearch().catch(() => undefined);
}

/** The reference, with the statements of the reader's organisation as they are now. */
export async function loadReference(): Promise<Reference> {
  facts ??= before()
    .then(() => import('../../src/knowledge/facts-data.ts'))
    .then((module) => module.facts);
  const [ours, state] = await Promise.all([facts, inForce()]);
  const overlay = state?.policy.overlay ?? NO_OVERLAY;
  const stamp = JSON.stringify(overlay);
  if (made?.overlay !== stamp)
    made = { overlay: stamp, reference: createReference(withOverlay(ours, overlay)) };
  return made.reference;
}
