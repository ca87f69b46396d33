/**
 * Sentences, found in one pass. A hard-wrapped line goes on in the next one; a list item, a blank line and a known
 * heading with its colon ("… fever PAST MEDICAL HISTORY: …", as pages flattened to text hold it) begin a new sentence.
 */
import { endsLikeHeading, sectionOf } from '../sections.ts';
import { statementsWithin } from '../spoken.ts';

export interface Range {
  start: number;
  end: number;
}

/** A longer run without any end is cut after a word: no scope reaches that far, and work stays bounded. */
const LONGEST = 4000;

/** A line shorter than this was not broken for its length, so the next line is not its continuation. */
const WRAPPED_LINE = 45;

/** A full stop after these is no end. */
const ABBREVIATIONS = new Set([
  'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'approx', 'pt', 'hx', 'dx', 'tx', 'rx', 'sx', 'inj', 'inc', 'fig', 'eg', 'ie', 'cf', 'est', 'dept',
  'no', 'nos', 'neg', 'pos', 'poss', 'prob', 'bilat', 'rt', 'lt', 'sup', 'inf', 'ant', 'post', 'lat', 'med', 'musc', 'mm', 'wk', 'mo', 'yr', 'yrs', 'temp', 'max', 'min', 'prev', 'incl', 'resp', 'ext', 'int', 'occ', 'diff', 'w', 'c', 's', 'p',
]); // prettier-ignore

/** A line that ends in one of these goes on. */
const UNFINISHED = new Set(['and', 'or', 'of', 'with', 'no', 'the', 'a', 'an', 'for', 'to', 'any', 'denies', 'denied', 'without', 'in', 'by', 'from', 'as', 'possible', 'her', 'his', 'nor']); // prettier-ignore

/** "Dysphagia - No", "Dysphagia\tNo": the "no" is an answer, and the next line another matter. */
const ANSWER = /(?:[:=?|\t\]]|\s[-–—])\s{0,4}no$/i;

/** How a question begins; any other question mark is a sign of doubt ("left hip? osteomyelitis"). */
const ASKS =
  /^(?:do|does|did|have|has|had|are|is|was|were|any|what|when|which|who|how|can|could|will|would|should|may|if)\b/i;

/** A tick box, ticked or not. */
const BOX = String.raw`(?:[☐-☒✓✔□■○●◯◉⦿◻❑❏]|\[.?\]|\(.?\))[ \t]*`;

/** What answers a question in its own line. */
const ANSWERS = new RegExp(`^(?:(?:yes|no|y|n|none|denies|denied|unknown)|${BOX}(?:yes|no|y|n))\\b`, 'i');

/** A line that holds answers and their boxes alone is one with what it answers. */
const ANSWER_LINE = new RegExp(
  `(?:${BOX}(?:yes|no|y|n|unknown|unsure|not sure|n/a)\\b[ \\t/|]*)+(?=\\n|$)`,
  'iy',
);

const NEWLINE = 10;
const STOP = 46;
const COLON = 58;
const QUESTION = 63;
const MARK = /[\n.:?!]/g;

/** The next place where a sentence may end; the end of the text where there is none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}

const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14) || code === 0xa0;
const isDigit = (code: number): boolean => code > 47 && code < 58;

/** The case of the letter at `at`; false for anything else. */
function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code > 64 && code < 91;
  return at < text.length && text[at] !== text[at]!.toLowerCase();
}
function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code > 96 && code < 123;
  return at < text.length && text[at] !== text[at]!.toUpperCase();
}
const isLetter = (text: string, at: number): boolean => isLower(text, at) || isUpper(text, at);

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The letters before `at`, lower case, at most 9 of them. */
function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 9 && isLetter(text, from - 1)) from--;
  return text.slice(from, at).toLowerCase();
}

/** Whether the line break at `at` ends the sentence; `next` is the first character after it that is no space. */
function breaksAt(text: string, lineStart: number, at: number, next: number): boolean {
  if (next >= text.length) return true;
  if (!isLetter(text, next)) return !answers(text, at, next);
  if (text.slice(at + 1, next).includes('\n')) return true;
  let last = at;
  while (last > lineStart && isSpace(text.charCodeAt(last - 1))) last--;
  if (text[last - 1] === ',') return false;
  if (UNFINISHED.has(wordBefore(text, last)) && !ANSWER.test(text.slice(Math.max(lineStart, last - 8), last)))
    return false;
  const wrapped = isLower(text, next) && at - lineStart >= WRAPPED_LINE;
  return !(
    wrapped &&
    (isLower(text, last - 1) || isDigit(text.charCodeAt(last - 1)) || text[last - 1] === ')')
  );
}

/** Whether the line at `next` answers the one that ends at `at`. */
function answers(text: string, at: number, next: number): boolean {
  ANSWER_LINE.lastIndex = next;
  return text[at - 1] !== '.' && ANSWER_LINE.test(text) && !text.slice(at + 1, next).includes('\n');
}

/** Whether the full stop, question or exclamation mark at `at` ends the sentence. */
function stopsAt(text: string, start: number, at: number): boolean {
  const next = skipSpaces(text, at + 1);
  if (text.charCodeAt(at) === QUESTION) {
    if (next >= text.length) return true;
    const asks = next > at + 1 && ASKS.test(text.slice(start, start + 9));
    return asks && !ANSWERS.test(text.slice(next, next + 12));
  }
  const word = wordBefore(text, at);
  // "Parkinson's." ends with a possessive, not with a short word
  if (word === 's' && /['’]/.test(text[at - 2]!)) return true;
  // "e.g. MG", "i.e. ALS"
  if (word.length === 1 && /\b(?:e\.g|i\.e)$/i.test(text.slice(Math.max(0, at - 4), at))) return false;
  if (next === at + 1) return word.length > 2 && isUpper(text, next) && isLower(text, next + 1);
  if (ABBREVIATIONS.has(word) && text.slice(at - 2, at) !== 'MS') return word === 'no' && isUpper(text, next);
  return word.length !== 1 || isUpper(text, next);
}

/** Where a known heading that ends with the colon at `colon` begins, or -1. Each of its words has a capital. */
function headingBefore(text: string, from: number, colon: number): number {
  if (!endsLikeHeading(wordBefore(text, colon))) return -1;
  let found = -1;
  let at = colon;
  for (let words = 0; words < 6 && at > from && colon - at < 60; words++) {
    let begin = at;
    while (begin > from && !isSpace(text.charCodeAt(begin - 1)) && colon - begin < 60) begin--;
    if (begin === at || '.,;:'.includes(text[at - 1]!)) break;
    if (!isUpper(text, begin) && !/^(?:and|of|to|&|\/)$/.test(text.slice(begin, at))) break;
    if (colon - begin > 2 && isUpper(text, begin) && sectionOf(text.slice(begin, colon))) found = begin;
    at = begin;
    while (at > from && text[at - 1] === ' ') at--;
  }
  return found;
}

/** "1." or "12." that counts an item: the place of its first digit, else -1. */
function counterBefore(text: string, from: number, stop: number): number {
  let begin = stop;
  while (begin > from && stop - begin < 3 && isDigit(text.charCodeAt(begin - 1))) begin--;
  const stands = begin === from || isSpace(text.charCodeAt(begin - 1));
  return begin < stop && stop - begin < 3 && stands && text[stop + 1] === ' ' ? begin : -1;
}

/**
 * The sentences of `text` in order. Names are never cut in two.
 * @param names ranges that hold no boundary, sorted by start
 */
export function sentences(text: string, names: readonly Range[]): Range[] {
  const found: Range[] = [];
  let start = skipSpaces(text, 0);
  let lineStart = start;
  let name = 0;
  let nameEnd = 0;
  let mark = -1;
  for (let at = start; at < text.length; at++) {
    if (mark < at) mark = nextMark(text, at);
    at = Math.max(at, Math.min(mark, start + LONGEST));
    if (at === text.length || (at < mark && isLetter(text, at))) continue;
    const code = text.charCodeAt(at);
    while (name < names.length && names[name]!.start < at) nameEnd = Math.max(nameEnd, names[name++]!.end);
    if (at < nameEnd) continue;
    let end = -1;
    if (code === NEWLINE) {
      const next = skipSpaces(text, at);
      if (breaksAt(text, lineStart, at, next)) end = at;
      lineStart = next;
      at = next - 1;
    } else if (code === COLON) {
      const heading = headingBefore(text, start, at);
      if (heading > start) {
        found.push({ start, end: heading });
        start = heading;
      }
    } else if (at < mark) {
      end = at;
    } else {
      const counter = code === STOP ? counterBefore(text, start, at) : -1;
      if (counter > start) {
        found.push({ start, end: counter });
        start = counter;
      } else if (counter < 0 && stopsAt(text, start, at)) end = at + 1;
    }
    if (end < 0) continue;
    if (end > start) found.push({ start, end });
    start = skipSpaces(text, end);
    at = Math.max(at, start - 1);
    if (code !== NEWLINE && text.slice(end, start).includes('\n')) lineStart = start;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found.flatMap((sentence) => spoken(text, sentence, names));
}

/** A sentence as it was dictated, at its statements. */
function spoken(text: string, { start, end }: Range, names: readonly Range[]): Range[] {
  const cuts = statementsWithin(text.slice(start, end))
    .map((at) => start + at)
    .filter((at) => !names.some((name) => name.start < at && at < name.end));
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
}
