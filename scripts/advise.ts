/**
 * `npm run --silent advise -- notes.jsonl`: the whole judgement on text, for anyone to measure.
 * A line in is `{id, text}`, a line out `{id, plan: {injections, stated_total, not_read, history}, findings: [cards]}`;
 * offsets are UTF-16 code units of the text.
 */
import * as v from 'valibot';
import {
  adviceFacts,
  advise,
  chartReader,
  readChart,
  type Evidence,
  type Finding,
} from '../src/advice/index.ts';
import { cardOf } from '../src/advice/card.ts';
import { createDetector } from '../src/detection/index.ts';
import { linksOf } from '../src/knowledge/source-links.ts';
import { answerLines, parseLine } from './json-lines.ts';
import { loadCompiled } from './knowledge-files.ts';

const Line = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

const lexicon = await loadCompiled('lexicon');
const all = await loadCompiled('facts');
const facts = adviceFacts(all);
const links = new Map(Object.values(all.sources).map((source) => [source.short, linksOf(source)]));
const detector = createDetector(lexicon);
const reader = chartReader(lexicon, detector, facts.codes);

const spanOf = ({ start, end }: Evidence): [number, number] => [start, end];

function asCard(finding: Finding): object {
  const { rule, severity, evidence } = finding;
  return {
    ...cardOf(finding, (source) => links.get(source) ?? []),
    rule,
    severity,
    evidence: evidence.map(spanOf),
  };
}

await answerLines('advise', (json) => {
  const { id, text } = parseLine(Line, json);
  const document = readChart(text, detector.detect(text), reader);
  return { id, plan: document.plan, findings: advise([document], facts).map(asCard) };
});
