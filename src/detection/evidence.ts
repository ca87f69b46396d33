/**
 * What settles a term in doubt: letters that usually mean something else, and words that name two things.
 * Each kind of evidence has a strength; the strongest reading wins, and says why in words for the tooltip.
 */
import type { Region } from '../knowledge/model.ts';
import { doesSay, findCues, type CueFile, type FoundCue } from './find/cues.ts';
import type { Finder, Mark } from './find/finder.ts';
import { nameOf, rankOf, SAYS, TRAIT } from './find/lexicon.ts';
import { closeness } from './find/regions.ts';
import { SHORT_FOR } from './settle.ts';
import { hasDose, isAmount, isExamined, isItem, muscleLists, type MuscleList } from './evidence-lists.ts';

const STRENGTH = { defined: 5, dose: 4, list: 4, support: 3, examined: 2.5, region: 2, named: 1 } as const;

/** How far a word may stand from the term that it speaks for, and against. */
const SUPPORTS_WITHIN = 150;
const OPPOSES_WITHIN = 60;
const REGION_WITHIN = 300;

interface Proof {
  /** Strength, closeness to the muscles around, likelihood of the term: compared in this order, the greater wins. */
  order: readonly number[];
  words: string;
}
/** The text speaks against a reading: nothing elsewhere in the document can bring it back. */
const REFUSED = 'refused';
/** Between a name and its letters. */
const OPENS = /^(?:\s(?:muscles?|disease|syndrome))?\s?[([]\s?$/;

/** A label of a form says nothing by itself; with its result it does ("UPT: positive"). */
const LABEL = /^:(?!\s*pos)/i;

/** What a block holds, for judging one mark after the other. */
interface Block {
  finder: Finder;
  text: string;
  marks: readonly Mark[];
  lists: readonly (MuscleList | undefined)[];
  /** Entities that the block names beyond doubt. */
  named: ReadonlySet<number>;
}

/** Gives each mark in doubt an entity and its evidence where the block holds some; the others stay at -1. */
export function settleMarks(finder: Finder, text: string, marks: readonly Mark[]): void {
  const doubtful = marks.filter(({ entity }) => entity < 0);
  if (doubtful.length === 0) return;
  const file = finder.cues;
  const cues = cuesAround(file, text, doubtful);
  const named = new Set(marks.map(({ entity }) => entity));
  const block: Block = { finder, text, marks, lists: muscleLists(finder, text, marks), named };
  const isDoubtful = new Set(doubtful);
  let first = 0;
  for (const [i, mark] of marks.entries()) {
    if (!isDoubtful.has(mark)) continue;
    if (isAmount(text, mark)) mark.refused = mark.readings;
    if (mark.refused) continue;
    while (first < cues.length && cues[first]!.end < mark.start - SUPPORTS_WITHIN) first++;
    const near: FoundCue[] = [];
    for (let c = first; c < cues.length && cues[c]!.start < mark.end + SUPPORTS_WITHIN; c++)
      if (cues[c]!.end <= mark.start || cues[c]!.start >= mark.end) near.push(cues[c]!);
    decide(block, i, near);
  }
}

function cuesAround(file: CueFile, text: string, marks: readonly Mark[]): FoundCue[] {
  const found: FoundCue[] = [];
  let done = 0;
  for (let i = 0; i < marks.length;) {
    const from = Math.max(done, marks[i]!.start - SUPPORTS_WITHIN);
    let to = marks[i]!.end + SUPPORTS_WITHIN;
    while (++i < marks.length && marks[i]!.start - SUPPORTS_WITHIN <= to)
      to = marks[i]!.end + SUPPORTS_WITHIN;
    for (const cue of findCues(file, text, from, Math.min(text.length, to))) found.push(cue);
    done = to;
  }
  return found;
}

function decide(block: Block, index: number, cues: readonly FoundCue[]): void {
  const { readings } = block.finder;
  const mark = block.marks[index]!;
  let best: Proof | undefined;
  let meant = -1;
  for (const reading of mark.readings) {
    const proof = prove(block, index, reading, cues);
    if (proof === REFUSED) mark.refused = [...(mark.refused ?? []), reading];
    if (!proof || proof === REFUSED || (best && compare(proof, best) <= 0)) continue;
    best = proof;
    meant = readings.entity[reading]!;
  }
  if (!best) return;
  mark.entity = meant;
  if (best.words) mark.evidence = best.words;
}

function prove(
  { finder, text, marks, lists, named }: Block,
  index: number,
  reading: number,
  cues: readonly FoundCue[],
): Proof | typeof REFUSED | null {
  const mark = marks[index]!;
  const entity = finder.readings.entity[reading]!;
  const traits = finder.readings.traits[reading]!;
  const { kind, region } = finder.entities[entity]!;
  const muscle = kind === 'muscle' || kind === 'gland';
  const near = muscle ? nearby(finder, marks, index, region) : 0;
  const rank = rankOf(finder.readings, reading);
  const proof = (strength: number, words: string): Proof => ({ order: [strength, near, -rank], words });
  const cue = (says: number, within: number) =>
    cues.find((c) => doesSay(finder.cues, c.cue, reading * 4 + says) && distance(c, mark) <= within);

  if (isDefined(text, marks, index, entity))
    return proof(STRENGTH.defined, `${SHORT_FOR} “${nameOf(finder.entities[entity]!)}”, written beside it`);
  if (cue(SAYS.no, OPPOSES_WITHIN) || (!muscle && LABEL.test(text.slice(mark.end, mark.end + 6))))
    return REFUSED;
  if (traits & TRAIT.contested) return proof(STRENGTH.support, '');
  if (traits & TRAIT.code)
    return isBracketed(text, mark) ? proof(STRENGTH.support, 'a diagnosis code in brackets') : null;
  const list = lists[index];
  if (muscle && list?.fits(region)) return proof(STRENGTH.list, list.words);
  if (muscle && hasDose(text, mark) && (near > 0 || isOnlyMuscle(finder, mark)))
    return proof(STRENGTH.dose, 'a dose in units stands beside it');
  const support = cue(SAYS.yes, SUPPORTS_WITHIN);
  if (support) return proof(STRENGTH.support, `“${text.slice(support.start, support.end)}” stands nearby`);
  const listed = isItem(text, mark) && cue(SAYS.listed, SUPPORTS_WITHIN);
  if (listed)
    return proof(
      STRENGTH.support,
      `it stands in a list of diagnoses (“${text.slice(listed.start, listed.end)}”)`,
    );
  if (muscle && isExamined(text, mark)) return proof(STRENGTH.examined, 'it is spoken of as a muscle');
  if (cue(SAYS.other, OPPOSES_WITHIN)) return REFUSED;
  if (muscle && !(traits & TRAIT.abbreviation) && near > 0)
    return proof(STRENGTH.region, 'muscles of the same region stand nearby');
  return named.has(entity) && !muscle
    ? proof(STRENGTH.named, `“${nameOf(finder.entities[entity]!)}” is written out nearby`)
    : null;
}

function compare(a: Proof, b: Proof): number {
  return a.order.map((value, i) => value - b.order[i]!).find((difference) => difference !== 0) ?? 0;
}

function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

/** "multiple sclerosis (MS)", "MS (multiple sclerosis)": the name stands beside its letters. */
function isDefined(text: string, marks: readonly Mark[], index: number, entity: number): boolean {
  const mark = marks[index]!;
  const previous = marks[index - 1];
  const next = marks[index + 1];
  return (
    (previous?.entity === entity && OPENS.test(text.slice(previous.end, mark.start))) ||
    (next?.entity === entity && OPENS.test(text.slice(mark.end, next.start)))
  );
}

/** How close the certain muscles around a mark lie to a region: the closest of those within reach. */
function nearby(
  { entities }: Finder,
  marks: readonly Mark[],
  index: number,
  region: Region | undefined,
): number {
  const { start, end } = marks[index]!;
  let best = 0;
  const look = (mark: Mark | undefined): boolean => {
    if (!mark || mark.end < start - REGION_WITHIN || mark.start > end + REGION_WITHIN) return false;
    if (mark.entity >= 0) best = Math.max(best, closeness(entities[mark.entity]!.region, region));
    return best < 2;
  };
  for (let i = index - 1; look(marks[i]);) i--;
  for (let i = index + 1; look(marks[i]);) i++;
  return best;
}

function isOnlyMuscle({ entities, readings }: Finder, mark: Mark): boolean {
  return mark.readings.filter((reading) => entities[readings.entity[reading]!]!.region).length === 1;
}

function isBracketed(text: string, { start, end }: Mark): boolean {
  return '([:'.includes(text[start - 1] ?? ' ') && ')],;'.includes(text[end] ?? ' ');
}
