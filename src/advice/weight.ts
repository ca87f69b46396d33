/** The weight of the patient, as a note states it. */
import { isoDate } from './plan/history.ts';

/** Kilograms; null where the note states none, or several that differ. */
export interface Weight {
  kg: number | null;
  /** The weight that differs from the first, where one does; the least and the most of all, in kg. */
  differs: { start: number; end: number; range: [least: number, most: number] } | null;
}

interface Found {
  kg: number;
  isLabelled: boolean;
  /** The day that stands right before it, as in a list of earlier weights; null where none does. */
  day: string | null;
  start: number;
  end: number;
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`;
const UNIT = String.raw`(kg|kilograms?|kilos?|lbs?|pounds?)\b(?!\s*\/)`;
const LABEL = String.raw`\b(?:weight|wt|weighs|weighing|weighed)\b\.?`;
/** What may stand between a label and its number: "weight today:", "weight is down to", "weight has been stable at". */
const SAID = String.raw`(?:is|was|of|at|to|now|today|currently|about|approximately|(?:has )?been|remains|stable|measured|recorded|(?:up|down) to|[:=|~-])`;
const WEIGHT = new RegExp(
  [
    String.raw`${LABEL}(?:\s*${SAID})*\s*${NUMBER}\s*${UNIT}`,
    String.raw`\b(?:weight|wt)\s*\(?${UNIT}\)?\s*[:=|]?\s*${NUMBER}`,
    String.raw`\b${NUMBER}\s*(kg)\b(?!\s*\/)`,
  ].join('|'),
  'gi',
);
/** Of another person, of another time, or no weight of a person. */
const OTHERS =
  /\b(?:mother|mom|father|dad|parents?|grand\w+|sister|brother|sibling|twin|caregiver|carer|birth|born|gain\w*|lost|loss|losing|lose|down|up|ideal|goal|target|dry|lean|previous(?:ly)?|prior|was|last|lift\w*|carr(?:y|ies)|hoist|over|under|above|below|than|every|per)\b|[<>≥≤]|\+\s*$/i;
const AFTER =
  /^\s*(?:\([^)]*\)\s*)?(?:at birth|ago|gain|loss|heavier|lighter|up|down|or (?:more|less|above|under)|(?:last|previous|prior)\b|(?:gained|lost)\b|weight (?:gain|loss))/i;
/** Heads a list of weights by their days, the last visit's among them. */
const HEAD_OF_LIST = /\b(?:readings?|weights?) from (?:the )?last \d+ \w+/i;
const DAY = /\b(\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}):?\s*$/;
/** Words before a weight that are looked at, within its clause, in code units. */
const REACH = 48;
/** International pound in kilograms (NIST SP 811, appendix B.8). */
const KG_PER_POUND = 0.45359237;
/** The same weight in two units, or rounded. */
const TOLERANCE = 0.02;
/** Text looked through between two pauses, and the longest match beyond it, in code units. */
const STRETCH = { length: 8_000, beyond: 200 } as const;

/** The weight of the patient. One with a label counts before one without. Pauses often. */
export function* readWeight(text: string): Generator<void, Weight> {
  const found: Found[] = [];
  for (let from = 0; from < text.length; from += STRETCH.length) {
    const stretch = text.slice(from, from + STRETCH.length + STRETCH.beyond);
    for (const match of stretch.matchAll(WEIGHT)) {
      const start = from + match.index;
      const clause = clauseBefore(text, start);
      if (match.index < STRETCH.length && isOwn(text, clause, start + match[0].length))
        found.push(foundIn(match, start, isoDate(DAY.exec(clause)?.[1] ?? '')));
    }
    yield;
  }
  const labelled = found.filter(({ isLabelled }) => isLabelled);
  const last = ofLastDay(labelled.length > 0 ? labelled : found);
  const [first, ...more] = last;
  const other = more.find(({ kg }) => Math.abs(kg - first!.kg) > TOLERANCE * first!.kg);
  return {
    kg: first && !other ? first.kg : null,
    differs: other ? { start: other.start, end: other.end, range: rangeOf(last) } : null,
  };
}

function rangeOf(found: readonly Found[]): [least: number, most: number] {
  const weights = found.map(({ kg }) => kg);
  return [Math.min(...weights), Math.max(...weights)];
}

/** Of weights that stand by their days, those of the last. */
function ofLastDay(found: readonly Found[]): readonly Found[] {
  const last = found.reduce<string | null>(
    (late, { day }) => ((day ?? '') > (late ?? '') ? day : late),
    null,
  );
  return found.filter(({ day }) => day === null || day === last);
}

const clauseBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - REACH), start)
    .replace(HEAD_OF_LIST, '')
    .split(/[;,()\n]|\.\s/)
    .at(-1)!;

/** @param end - of the weight, which stands behind the clause */
const isOwn = (text: string, clause: string, end: number): boolean =>
  !/\d[.\d]*$/.test(clause) && !OTHERS.test(clause) && !AFTER.test(text.slice(end, end + REACH));

function foundIn(
  { 0: words, 1: a, 2: unitA, 3: unitB, 4: b, 5: bare }: RegExpExecArray,
  start: number,
  day: string | null,
): Found {
  const value = Number(a ?? b ?? bare);
  const isPounds = /^(?:lb|pound)/i.test(unitA ?? unitB ?? '');
  return {
    kg: isPounds ? Math.round(value * KG_PER_POUND * 10) / 10 : value,
    // "Was" may be of today or of another day.
    isLabelled: bare === undefined && !/\bwas\b/i.test(words),
    day,
    start,
    end: start + words.length,
  };
}
