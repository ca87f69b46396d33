/** The detector as a page makes it: with pauses, of parts that come in scripts of their own. */
import type { Asserting } from './assert/assess.ts';
import { detectorOf } from './detector.ts';
import { createFinder } from './find/finder.ts';
import type { LexiconData } from './find/lexicon.ts';
import type { Detector } from './model.ts';

/**
 * Whatever is made on first use is made on the way, so that no text read later takes long; `apart`: what follows may take a slice.
 * @param unpacking - the lexicon, on its way
 */
export function* preparedDetector(
  unpacking: Generator<void, LexiconData>,
  asserting: Asserting,
): Generator<void | 'apart', Detector> {
  const finder = createFinder(yield* unpacking);
  yield;
  const detector = detectorOf(finder, asserting);
  yield* asserting.prepare();
  for (const text of FIRST_TEXTS) {
    yield 'apart';
    detector.read(text);
  }
  return detector;
}

/** Texts that lead through all steps, from few to many. */
const FIRST_TEXTS = [
  'A word.',
  'Plan: none.',
  'Masseter',
  'No pain in the left masseter today.',
  'PT was seen.',
];
