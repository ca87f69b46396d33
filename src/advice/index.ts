/** The door of judgement: documents of a chart → findings, most severe first. */
import { drain } from '../detection/drain.ts';
import type { Mention } from '../detection/model.ts';
import { SEVERITIES } from '../knowledge/model.ts';
import type { AdviceFacts } from './facts.ts';
import { readingChart, type ChartDocument, type ChartReader } from './chart.ts';
import type { Finding } from './model.ts';
import { readPlan } from './plan/index.ts';
import { planNames } from './plan/names.ts';
import { planSentences } from './plan/sentences.ts';
import { planFindings } from './plan-checks.ts';
import { preparationFindings } from './preparation-checks.ts';
import { chartOf } from './presence.ts';
import { oncePerHarm } from './once.ts';
import { ruleFindings } from './rules.ts';

export { adviceFacts, type AdviceFacts } from './facts.ts';
export {
  chartReader,
  chartWords,
  readerOf,
  type ChartDocument,
  type ChartReader,
  type ChartWords,
} from './chart.ts';
export type { SectionAfter } from './plan/lines.ts';
export type * from './model.ts';

/** Reads one document. `mentions` are the detector's for this very text. Never throws. */
export const readChart = (text: string, mentions: readonly Mention[], reader: ChartReader): ChartDocument =>
  drain(readingChart(text, mentions, reader, { readPlan, names: planNames, sentences: planSentences }));

/**
 * Judges one chart. `documents` are all its parts (frames of a page, or one note); evidence names a part by its position.
 * A finding about the same thing is given once; nothing found says nothing about safety.
 */
export const advise = (documents: readonly ChartDocument[], facts: AdviceFacts): Finding[] =>
  oncePerHarm(allFindings(documents, facts));

/** The same with a harm said more than once where a set and a rule tell it, for who leaves some of them out (`once.ts`). */
export function allFindings(documents: readonly ChartDocument[], facts: AdviceFacts): Finding[] {
  const chart = chartOf(documents, facts);
  const rules = ruleFindings(chart);
  const fired = new Set(rules.map(({ rule }) => rule));
  const findings = [...rules, ...planFindings(chart, fired), ...preparationFindings(chart)];
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return findings.sort((a, b) => rank(a) - rank(b));
}
