/** What a frame needs once it has text to read. A script of its own, so that a frame without text never holds it. */
import { preparedDetector } from '../src/detection/index.ts';
import type { Detector } from '../src/detection/model.ts';
import packed from '../src/knowledge/compiled/lexicon.packed.json?raw';
import { createChart, type Chart } from './chart/chart.ts';
import type { Block } from './reader/model.ts';

export interface Reading {
  detector: Detector;
  chartOf: (blocks: () => Block[]) => Chart;
}

/** Makes it ready. Pauses often. */
function* prepare(): Generator<void, Reading> {
  const detector = yield* preparedDetector(packed);
  return { detector, chartOf: (blocks) => createChart(() => detector, blocks) };
}

(globalThis as { cautelaReading?: typeof prepare }).cautelaReading = prepare;
