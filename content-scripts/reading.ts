/** What a frame needs once it has text to read. A module of its own, so that a frame without text never makes it. */
import { createDetector } from '../src/detection/index.ts';
import text from '../src/knowledge/compiled/lexicon.packed.json?raw';
import { createChart, type Chart } from './chart/chart.ts';
import type { Block } from './reader/model.ts';

export const detector = createDetector(text);

export const chartOf = (blocks: () => Block[]): Chart => createChart(() => detector, blocks);
