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
/** Both at once would make both late: which of the words and the facts waits for the other. */
let searchIsFirst = false;

const after = async (earlier: Promise<unknown> | undefined): Promise<void> => {
  await earlier?.catch(() => undefined);
};

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
  if (!all || all === (await facts))
    return (words ??= after(searchIsFirst ? undefined : facts).then(readWords));
  const { withOwn } = await import('../search/own.ts');
  return withOwn(await readWords(), all);
}

/** To be called first where the reader will type: names at once, then the words, then the facts. */
export function searchFirst(): void {
  searchIsFirst = true;
  void after(loadNames());
}

/** The reference, with the statements of the reader's organisation as they are now. */
export async function loadReference(): Promise<Reference> {
  facts ??= after(searchIsFirst ? loadSearch() : undefined)
    .then(() => import('../../src/knowledge/facts-data.ts'))
    .then((module) => module.facts);
  const [ours, state] = await Promise.all([facts, inForce()]);
  const overlay = state?.policy.overlay ?? NO_OVERLAY;
  const stamp = JSON.stringify(overlay);
  if (made?.overlay !== stamp)
    made = { overlay: stamp, reference: createReference(withOverlay(ours, overlay)) };
  return made.reference;
}
