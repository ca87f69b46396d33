/**
 * The detector: text → mentions. Knows no page and no patient; the same text always gives the same answer.
 *
 *   text ─ plain bytes ─ scan ─ resolve ─→ hits ─ coordinate ─→ marks ─ evidence ─ assess ─ side ─→ candidates
 *   candidates of all blocks ─ settle ─→ mentions
 */
import type { Lexicon } from '../knowledge/model.ts';
import { assess } from './assert/index.ts';
import { growPhrases } from './assert/trie.ts';
import { drain } from './drain.ts';
import { settleMarks } from './evidence.ts';
import { plain, type Passage } from './find/characters.ts';
import { coordinate } from './find/coordinate.ts';
import { createFinder, find, markOf, type Finder, type Mark } from './find/finder.ts';
import { compileLexicon } from './find/lexicon.ts';
import { unpack, unpacking } from './find/pack.ts';
import type { BlockReading, Candidate, Detector, Mention, Section } from './model.ts';
import { settling } from './settle.ts';
import { sidesOf } from './side.ts';

/** Makes a detector of a lexicon, or of its packed form, which takes a twentieth of the time. */
export function createDetector(lexicon: Lexicon | string): Detector {
  return detectorOf(createFinder(typeof lexicon === 'string' ? unpack(lexicon) : compileLexicon(lexicon)));
}

/**
 * The same of a packed lexicon, with pauses: whatever is made on first use is made on the way, so that no text read
 * later takes long.
 */
export function* preparedDetector(packed: string): Generator<void, Detector> {
  const detector = detectorOf(createFinder(yield* unpacking(packed)));
  yield* growPhrases();
  for (const text of FIRST_TEXTS) {
    yield;
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

function detectorOf(finder: Finder): Detector {
  const names = new Map(finder.entities.map(({ id, name }) => [id, name]));
  const nameOf = (entity: string) => names.get(entity) ?? entity;

  const read = (text: string, section: Section = 'none'): BlockReading => readBlock(finder, text, section);
  return {
    read,
    settling: (readings) => settling(readings, nameOf),
    settle: (readings) => drain(settling(readings, nameOf)),
    detect: (text) => [...drain(settling([read(text)], nameOf))[0]!],
    assertions: (text, spans) => assertionsOf(finder, text, spans),
  };
}

function readBlock(finder: Finder, text: string, section: Section): BlockReading {
  const candidates = namesIn(finder, plain(text));
  const { assertions, sectionAfter } = assess(text, candidates, section);
  for (const [i, candidate] of candidates.entries()) Object.assign(candidate, assertions[i]);
  const sided = candidates.filter(isSided);
  giveSides(text, sided);
  // Letters that may turn out to be no name stand between no other name and its side ("B/L masseters").
  const certain = sided.filter(({ pending }) => !pending);
  if (certain.length < sided.length) giveSides(text, certain);
  return { candidates, section: sectionAfter };
}

/** Everything the passage names, in order; the assertion is still to come. */
function namesIn(finder: Finder, passage: Passage): Candidate[] {
  const { names, signs } = find(finder, passage);
  if (names.length + signs.length === 0) return [];
  const found = names.map((hit) => markOf(finder, passage, hit));
  const leaning = coordinate(finder, passage, names, found);
  const marks = found.filter((mark) => mark !== null);
  for (const mark of leaning) marks.push(mark);
  for (const hit of signs) {
    const mark = markOf(finder, passage, hit);
    if (mark) marks.push(mark);
  }
  if (leaning.length + signs.length > 0) marks.sort((a, b) => a.start - b.start || b.end - a.end);
  settleMarks(finder, passage.text, marks);
  return marks.flatMap((mark) => candidatesOf(finder, mark));
}

function candidatesOf(finder: Finder, mark: Mark): Candidate[] {
  const { start, end, evidence } = mark;
  const candidate = (index: number): Candidate => {
    const { id, kind } = finder.entities[index]!;
    return { start, end, entity: id, kind, assertion: 'affirmed', ...(evidence && { evidence }) };
  };
  if (mark.entity >= 0) return [candidate(mark.entity)];
  const open = mark.readings.filter((reading) => !mark.refused?.includes(reading));
  const possible = new Set(open.map((reading) => finder.readings.entity[reading]!));
  return [...possible].map((index) => ({ ...candidate(index), pending: true }));
}

function giveSides(text: string, candidates: readonly Candidate[]): void {
  for (const [i, side] of sidesOf(text, candidates).entries())
    if (side) candidates[i]!.side = side;
    else delete candidates[i]!.side;
}

function isSided({ kind }: Mention): boolean {
  return kind === 'muscle' || kind === 'gland' || kind === 'condition' || kind === 'factor';
}

function assertionsOf(
  finder: Finder,
  text: string,
  spans: readonly (readonly [number, number])[],
): ReturnType<Detector['assertions']> {
  const known = new Map(
    namesIn(finder, plain(text)).map(({ start, end, kind }) => [`${start}-${end}`, kind]),
  );
  const sorted = spans
    .map(([start, end], index) => ({ start, end, index, kind: known.get(`${start}-${end}`) ?? null }))
    .sort((a, b) => a.start - b.start);
  const { assertions } = assess(text, sorted, 'none');
  const out: ReturnType<Detector['assertions']> = [];
  for (const [i, { index }] of sorted.entries()) out[index] = assertions[i]!.assertion;
  return out;
}
