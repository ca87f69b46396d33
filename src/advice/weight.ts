/** The weight of the patient, as a note states it. */

/** Kilograms; null where the note states none, or several that differ. */
export interface Weight {
  kg: number | null;
  /** The weight that differs from the first, where one does. */
  differs: { start: number; end: number } | null;
}

interface Found {
  kg: number;
  isLabelled: boolean;
  start: number;
  end: number;
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`;
const UNIT = String.raw`(kg|kilograms?|kilos?|lbs?|pounds?)\b(?!\s*\/)`;
const LABEL = String.raw`\b(?:weight|wt|weighs|weighing|weighed)\b\.?`;
const WEIGHT = new RegExp(
  [
    String.raw`${LABEL}(?:\s*(?:is|of|now|today|currently|[:=|-]))*\s*${NUMBER}\s*${UNIT}`,
    String.raw`\b(?:weight|wt)\s*\(?${UNIT}\)?\s*[:=|]?\s*${NUMBER}`,
    String.raw`\b${NUMBER}\s*(kg)\b(?!\s*\/)`,
  ].join('|'),
  'gi',
);
/** Of another person, of another time, or no weight of a person. */
const OTHERS =
  /\b(?:mother|mom|father|dad|parents?|grand\w+|sister|brother|sibling|twin|caregiver|carer|birth|born|gain\w*|lost|loss|losing|lose|down|up|ideal|goal|target|dry|lean|previous(?:ly)?|prior|was|last|lift\w*|carr(?:y|ies)|hoist|over|under|above|below|than|every|per)\b|[<>≥≤]/i;
const AFTER =
  /^\s*(?:\([^)]*\)\s*)?(?:at birth|ago|gain|loss|heavier|lighter|or (?:more|less|above|under)|(?:last|previous|prior)\b|(?:gained|lost)\b|weight (?:gain|loss))/i;
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
      if (match.index < STRETCH.length && isOwn(text, start, match[0])) found.push(foundIn(match, start));
    }
    yield;
  }
  const labelled = found.filter(({ isLabelled }) => isLabelled);
  const [first, ...more] = labelled.length > 0 ? labelled : found;
  const other = more.find(({ kg }) => Math.abs(kg - first!.kg) > TOLERANCE * first!.kg);
  return {
    kg: first && !other ? first.kg : null,
    differs: other ? { start: other.start, end: other.end } : null,
  };
}

function isOwn(text: string, start: number, words: string): boolean {
  const clause = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[;,()\n]|\.\s/)
    .at(-1)!;
  const end = start + words.length;
  return !/\d[.\d]*$/.test(clause) && !OTHERS.test(clause) && !AFTER.test(text.slice(end, end + REACH));
}

function foundIn(
  { 0: words, 1: a, 2: unitA, 3: unitB, 4: b, 5: bare }: RegExpExecArray,
  start: number,
): Found {
  const value = Number(a ?? b ?? bare);
  const isPounds = /^(?:lb|pound)/i.test(unitA ?? unitB ?? '');
  return {
    kg: isPounds ? Math.round(value * KG_PER_POUND * 10) / 10 : value,
    isLabelled: bare === undefined,
    start,
    end: start + words.length,
  };
}
