/**
 * The detector without what it is made of: the finder is given to it, and what tells what is said of a name. In a page the two
 * come in scripts of their own.
 */
import type { Asserting } from './assert/assess.ts';
import { drain } from './drain.ts';
import { settleMarks } from './evidence.ts';
import { plain, type Passage } from './find/characters.ts';
import { coordinate } from './find/coordinate.ts';
import { nameOf } from './find/lexicon.ts';
import { find, markOf, type Finder, type Mark } from './find/finder.ts';
import type { BlockReading, Candidate, Detector, Mention, Section } from './model.ts';
import { nothingIn } from './nothing.ts';
import { settling } from './settle.ts';
import { sidesOf } from './side.ts';

export function detectorOf(finder: Finder, { assess }: Pick<Asserting, 'assess'>): Detector {
  const nameOfId = (id: string): string => {
    const entity = finder.entities.find((each) => each.id === id);
    return entity ? nameOf(entity) : id;
  };

  const read = (text: string, section: Section = 'none'): BlockReading =>
    readBlock(finder, assess, text, section);
  return {
    read,
    settling: (readings) => settling(readings, nameOfId),
    settle: (readings) => drain(settling(readings, nameOfId)),
    detect: (text) => [...drain(settling([read(text)], nameOfId))[0]!],
    assertions: (text, spans) => assertionsOf(finder, assess, text, spans),
  };
}

function readBlock(
  finder: Finder,
  assess: Asserting['assess'],
  text: string,
  section: Section,
): BlockReading {
  const candidates = namesIn(finder, plain(text));
  const { assertions, sectionAfter } = assess(text, candidates, section);
  if (candidates.length === 0) return nothingIn(sectionAfter);
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
  const candidates: Candidate[] = [];
  for (const mark of marks) addCandidates(finder, mark, candidates);
  // Without the room to grow on: a page holds thousands.
  return candidates.slice();
}

function addCandidates(finder: Finder, mark: Mark, candidates: Candidate[]): void {
  const { start, end, evidence } = mark;
  const candidate = (index: number): Candidate => {
    const { id, kind } = finder.entities[index]!;
    return { start, end, entity: id, kind, assertion: 'affirmed', ...(evidence && { evidence }) };
  };
  if (mark.entity >= 0) {
    candidates.push(candidate(mark.entity));
    return;
  }
  const open = mark.readings.filter((reading) => !mark.refused?.includes(reading));
  const possible = new Set(open.map((reading) => finder.readings.entity[reading]!));
  for (const index of possible) candidates.push({ ...candidate(index), pending: true });
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
  assess: Asserting['assess'],
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
