/** Judges a text as `npm run advise` does, for tests. */
import {
  adviceFacts,
  advise,
  allFindings,
  chartReader,
  readChart,
  type ChartDocument,
  type Finding,
} from '../../../src/advice/index.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';

export const knowledge = readKnowledge(DATA_DIR);
const { lexicon, facts: all } = compile(knowledge.content);
export const facts = adviceFacts(all);
const detector = createDetector(lexicon);
const reader = chartReader(lexicon, detector, facts.codes);

export function chart(text: string): ChartDocument {
  return readChart(text, detector.detect(text), reader);
}

/** Findings on a chart whose parts stand in several documents. */
export function judge(...texts: string[]): Finding[] {
  return advise(texts.map(chart), facts);
}

/** The same, a harm said as often as a rule or a set tells it. */
export function judgeAll(...texts: string[]): Finding[] {
  return allFindings(texts.map(chart), facts);
}
