/**
 * `npm run --silent detect -- notes.jsonl > predictions.jsonl`: what the detector finds, for anyone to measure.
 * A line in is `{id, text, phrases?}`, a line out `{id, mentions: [{start, end, type, concept, assertion, side?, evidence?}]}`,
 * offsets in UTF-16 code units. With `phrases` exactly those spans are judged. `-` reads standard input.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { createDetector } from '../src/detection/index.ts';
import type { Detector, Mention } from '../src/detection/model.ts';
import type { Kind } from '../src/knowledge/model.ts';
import { answerLines, parseLine } from './json-lines.ts';
import { loadCompiled } from './knowledge-files.ts';

/** Procedures and signs are found for the rules and are no mentions of the corpus. */
const TYPES: Partial<Record<Kind, string>> = {
  muscle: 'MUSCLE',
  gland: 'MUSCLE',
  condition: 'CONDITION',
  factor: 'RISK',
  drug: 'DRUG',
  'drug-class': 'DRUG',
  product: 'PRODUCT',
};
/** Entities that the corpus files under another type than their kind's. */
const OTHER_TYPES = JSON.parse(
  readFileSync(fileURLToPath(new URL('../tests/accuracy/types.json', import.meta.url)), 'utf8'),
) as Record<string, string>;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  phrases: v.optional(v.array(v.tuple([offset, offset]))),
});
type Line = v.InferOutput<typeof Line>;

interface Prediction extends Pick<Mention, 'start' | 'end' | 'assertion' | 'side' | 'evidence' | 'allergy'> {
  type: string | null;
  concept: string | null;
}

function parse(json: string): Line {
  const line = parseLine(Line, json);
  const beyond = line.phrases?.find(([from, to]) => from >= to || to > line.text.length);
  if (beyond) throw new Error(`phrases: [${beyond.join(', ')}] is no stretch of the text`);
  return line;
}

function mentionsOf(detector: Detector, { text, phrases }: Line): Prediction[] {
  const found = detector.detect(text).flatMap((mention) => asPrediction(mention) ?? []);
  if (!phrases) return found;
  const assertions = detector.assertions(text, phrases);
  return phrases.map(([start, end], i) => {
    const known = found.find((mention) => mention.start === start && mention.end === end);
    return { type: null, concept: null, ...known, start, end, assertion: assertions[i]! };
  });
}

function asPrediction({ entity, kind, ...mention }: Mention): Prediction | null {
  const type = OTHER_TYPES[entity] ?? TYPES[kind];
  return type === undefined ? null : { ...mention, type, concept: entity };
}

const detector = createDetector(await loadCompiled('lexicon'));
await answerLines('detect', (json) => {
  const line = parse(json);
  return { id: line.id, mentions: mentionsOf(detector, line) };
});
