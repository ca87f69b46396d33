/**
 * `npm run --silent detect -- notes.jsonl > predictions.jsonl`: what the detector finds, for anyone to measure.
 * A line in is `{id, text, phrases?}`, a line out `{id, mentions: [{start, end, type, concept, assertion, side?, evidence?}]}`,
 * offsets in UTF-16 code units. With `phrases` exactly those spans are judged. `-` reads standard input.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { createDetector } from '../src/detection/index.ts';
import type { Detector, Mention } from '../src/detection/model.ts';
import type { Kind, Lexicon } from '../src/knowledge/model.ts';
import { compileKnowledge, COMPILED_DIR } from './knowledge-files.ts';

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

async function loadLexicon(): Promise<Lexicon> {
  const file = join(COMPILED_DIR, 'lexicon.json');
  if (!existsSync(file)) return (await compileKnowledge()).lexicon;
  return JSON.parse(readFileSync(file, 'utf8')) as Lexicon;
}

function parse(json: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('this is not JSON');
  }
  const result = v.safeParse(Line, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}; write {"id": …, "text": "…"}`);
  }
  const beyond = result.output.phrases?.find(([from, to]) => from >= to || to > result.output.text.length);
  if (beyond) throw new Error(`phrases: [${beyond.join(', ')}] is no stretch of the text`);
  return result.output;
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

async function main(path: string): Promise<void> {
  const detector = createDetector(await loadLexicon());
  const input = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  for await (const json of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (json.trim() === '') continue;
    try {
      const line = parse(json);
      process.stdout.write(`${JSON.stringify({ id: line.id, mentions: mentionsOf(detector, line) })}\n`);
    } catch (error) {
      process.stderr.write(
        `${path === '-' ? 'standard input' : path}, line ${number}: ${(error as Error).message}\n`,
      );
      process.exitCode = 1;
    }
  }
}

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) {
  process.stderr.write('usage: npm run --silent detect -- <notes.jsonl | ->\n');
  process.exitCode = 2;
} else if (path !== '-' && !existsSync(path)) {
  process.stderr.write(`${path}: no such file\n`);
  process.exitCode = 2;
} else {
  await main(path);
}
