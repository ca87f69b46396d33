/** The door of judgement: documents of a chart → findings, most severe first. */
import { SEVERITIES } from '../knowledge/model.ts';
import type { AdviceFacts } from './facts.ts';
import type { ChartDocument } from './chart.ts';
import type { Finding } from './model.ts';
import { planFindings } from './plan-checks.ts';
import { preparationFindings } from './preparation-checks.ts';
import { chartOf } from './presence.ts';
import { ruleFindings } from './rules.ts';

export { adviceFacts, type AdviceFacts } from './facts.ts';
export {
  chartReader,
  chartWords,
  readChart,
  readerOf,
  readingChart,
  type ChartDocument,
  type ChartReader,
  type ChartWords,
} from './chart.ts';
export type { SectionAfter } from './plan/segments.ts';
export type * from './model.ts';

/**
 * Judges one chart. `documents` are all its parts (frames of a page, or one note); evidence names a part by its position.
 * A finding about the same thing is given once; nothing found says nothing about safety.
 */
export function advise(documents: readonly ChartDocument[], facts: AdviceFacts): Finding[] {
  const chart = chartOf(documents, facts);
  const findings = [...ruleFindings(chart), ...planFindings(chart), ...preparationFindings(chart)];
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return findings.sort((a, b) => rank(a) - rank(b));
}
