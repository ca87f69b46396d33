/** Numbers about the patient that a note states and a plan is judged by: age, weight, date of the visit. */
import { isoDate } from './plan/history.ts';
import { readWeight } from './weight.ts';

export interface Measures {
  /** Years. */
  age: number | null;
  /** Kilograms. */
  weight: number | null;
  /** The least and the most, where it states several that differ. */
  weights?: [least: number, most: number];
  /** ISO date of the visit or note. */
  date: string | null;
}

/** What is nursed is no patient: "breastfeeding her 4 month old". */
const AGE =
  /(?<!\b(?:[Bb]reast[- ]?feed(?:s|ing)?|[Nn]ursing|[Nn]urses)\s+(?:(?:her|a|an|the)\s+)?)\b(\d{1,3}(?:\.\d+)?)\s*-?\s*(year|yr|month|mo|week|wk)s?\.?\s*-?\s*old\b|\b(\d{1,3})\s*(?:y\/o|yo|y\.o\.)(?![a-z])|\b(\d{1,2})\s?y(?:rs?|ears?)?\.?,?\s?(?:and )?\d{1,2}\s?(?:m|mo|mths?|months?)\b(?!\s*(?:ago|back|earlier|prior|later|post|after|since|history|hx|of))|\b[Aa]ge[:\s]+(\d{1,3})\b(?!\s*(?:weeks|months))|\b(?:infant|baby|toddler|boy|girl)[,:]?\s+(\d{1,2})\s?(?:mo|mos|months?)\b(?!\s*(?:ago|back|earlier|prior|later|post|after|since|history|hx|of))/;
const VISIT =
  /\b(?:date of (?:service|visit|procedure|injection)|visit date|service date|encounter date|procedure date|dos|date|today(?:'s date)?|(?<=\()now|(?<!\blast )seen(?: on)?)\b\s*(?:is|:)?\s*([A-Za-z]*\.?\s*[\d/ ,-]{6,14})/i;
/** "Injections 11/20/2026:", "Today (11/20/2026)": the date of what was done now. */
const DONE =
  /(?:^|\n)[ \t*•-]*(?:today(?:'s)? )?(?:injections?|treatment|procedure|visit|session)(?: today| performed| done)?\s*(?:on\s*|[:(]\s*)?(\d[\d/-]{5,9}\d)|\btoday\s*(?:,|\()\s*(\d[\d/-]{5,9}\d)/i;
/**
 * Reads age, weight and visit date from a note; null for what it does not state. Pauses often.
 * @param unclear - gets the place of a weight that differs from another
 */
export function* readMeasures(
  text: string,
  unclear: { start: number; end: number }[] = [],
): Generator<void, Measures> {
  const age = ageOf(yield* firstOf(text, AGE));
  const weight = yield* readWeight(text);
  const { differs } = weight;
  if (differs) unclear.push({ start: differs.start, end: differs.end });
  const visit = isoDate((yield* firstOf(text, VISIT))?.[1] ?? '');
  const done = visit === null ? yield* firstOf(text, DONE) : null;
  return {
    age,
    weight: weight.kg,
    ...(differs && { weights: differs.range }),
    date: visit ?? isoDate(done?.[1] ?? done?.[2] ?? ''),
  };
}

/** Text looked through between two pauses, and the longest match beyond it, in code units. */
const STRETCH = { length: 8_000, beyond: 200 } as const;

/** The first match; stretches end with a line where they can, so that none cuts a word. */
function* firstOf(text: string, pattern: RegExp): Generator<void, RegExpExecArray | null> {
  for (let from = 0; from < text.length;) {
    const line = text.indexOf('\n', from + STRETCH.length);
    const to = line >= 0 && line < from + 2 * STRETCH.length ? line : from + 2 * STRETCH.length;
    const match = pattern.exec(text.slice(from, to + STRETCH.beyond));
    if (match && match.index < to - from) return match;
    from = to;
    yield;
  }
  return null;
}

function ageOf(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const [, count, unit = '', short, withMonths, labelled, months] = match;
  if (months !== undefined) return Number(months) / 12;
  if (count === undefined) return Number(short ?? withMonths ?? labelled);
  if (unit.startsWith('m')) return Number(count) / 12;
  if (unit.startsWith('w')) return Number(count) / 52;
  return Number(count);
}
