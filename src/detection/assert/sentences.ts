/**
 * Sentences, found in one pass. A hard-wrapped line goes on in the next one; a list item, a blank line and a known
 * heading with its colon ("… fever PAST MEDICAL HISTORY: …", as pages flattened to text hold it) begin a new sentence.
 */
import { sectionOf } from '../sections.ts';

export interface Range {
  start: number;
  end: number;
}

/** A longer run without any end is cut here, at a space: no scope reaches that far, and work stays bounded. */
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

const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u00a0';
const isUpper = (char: string | undefined): boolean => char !== undefined && char !== char.toLowerCase();
const isLower = (char: string | undefined): boolean => char !== undefined && char !== char.toUpperCase();
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The letters before `at`, lower case, at most 9 of them. */
function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 9 && (isLower(text[from - 1]) || isUpper(text[from - 1]))) from--;
  return text.slice(from, at).toLowerCase();
}

function skipSpaces(text: string, at: number): number {
  while (at < text.length && isSpace(text[at])) at++;
  return at;
}

/** Whether the line break at `at` ends the sentence; `next` is the first character after it that is no space. */
function breaksAt(text: string, lineStart: number, at: number, next: number): boolean {
  if (next >= text.length) return true;
  const gap = text.slice(at, next).replace(/[^\n]/g, '');
  if (gap.length > 1 || !(isLower(text[next]) || isUpper(text[next]))) return true;
  let last = at;
  while (last > lineStart && isSpace(text[last - 1])) last--;
  if (text[last - 1] === ',' || UNFINISHED.has(wordBefore(text, last))) return false;
  return !(isLower(text[next]) && at - lineStart >= WRAPPED_LINE && (isLower(text[last - 1]) || isDigit(text[last - 1]) || text[last - 1] === ')')); // prettier-ignore
}

/** How a question begins; any other question mark is a sign of doubt ("left hip? osteomyelitis"). */
const QUESTION =
  /^(?:do|does|did|have|has|had|are|is|was|were|any|what|when|which|who|how|can|could|will|would|should|may|if)\b/i;

/** Whether the full stop, question or exclamation mark at `at` ends the sentence. */
function stopsAt(text: string, start: number, at: number): boolean {
  const next = skipSpaces(text, at + 1);
  const after = text[next];
  if (text[at] === '?') {
    if (next === at + 1 || next >= text.length) return next >= text.length;
    return (
      QUESTION.test(text.slice(start, start + 9)) &&
      !/^(?:yes|no|y|n|none|denies|denied|unknown)\b/i.test(text.slice(next, next + 8))
    );
  }
  const word = wordBefore(text, at);
  if (next === at + 1) return word.length > 2 && isUpper(after) && isLower(text[next + 1]);
  if (ABBREVIATIONS.has(word) && text.slice(at - 2, at) !== 'MS') return word === 'no' && isUpper(after);
  if (word.length === 1) return isUpper(after);
  return true;
}

/** Where a known heading that ends with the colon at `colon` begins, or -1. Each of its words has a capital. */
function headingBefore(text: string, from: number, colon: number): number {
  let found = -1;
  let at = colon;
  for (let words = 0; words < 6 && at > from && colon - at < 60; words++) {
    let begin = at;
    while (begin > from && !isSpace(text[begin - 1]) && colon - begin < 60) begin--;
    if (begin === at || '.,;:'.includes(text[at - 1]!)) break;
    if (!isUpper(text[begin]) && !/^(?:and|of|to|&|\/)$/.test(text.slice(begin, at))) break;
    if (colon - begin > 2 && isUpper(text[begin]) && sectionOf(text.slice(begin, colon))) found = begin;
    at = begin;
    while (at > from && text[at - 1] === ' ') at--;
  }
  return found;
}

/** "1." or "12." that counts an item: the place of its first digit, else -1. */
function counterBefore(text: string, from: number, stop: number): number {
  let begin = stop;
  while (begin > from && stop - begin < 3 && isDigit(text[begin - 1])) begin--;
  const counts =
    begin < stop &&
    stop - begin < 3 &&
    (begin === from || isSpace(text[begin - 1])) &&
    isSpace(text[stop + 1]);
  return counts ? begin : -1;
}

/**
 * The sentences of `text` in order. Names are never cut in two.
 * @param names ranges that hold no boundary, sorted by start
 */
export function* sentences(text: string, names: readonly Range[]): Generator<Range> {
  let start = skipSpaces(text, 0);
  let lineStart = start;
  let name = 0;
  let nameEnd = 0;
  let at = start;
  while (at < text.length) {
    while (name < names.length && names[name]!.start < at) nameEnd = Math.max(nameEnd, names[name++]!.end);
    const char = text[at]!;
    let end = -1;
    let next = at + 1;
    if (char === '\n') {
      next = skipSpaces(text, at);
      if (at >= nameEnd && breaksAt(text, lineStart, at, next)) end = at;
      lineStart = next;
    } else if (char === '.' || char === '!' || char === '?') {
      const counter = char === '.' ? counterBefore(text, start, at) : -1;
      if (counter > start && at >= nameEnd) {
        yield { start, end: counter };
        start = counter;
      } else if (counter < 0 && at >= nameEnd && stopsAt(text, start, at)) end = next;
    } else if (char === ':') {
      const heading = at >= nameEnd ? headingBefore(text, start, at) : -1;
      if (heading > start) {
        yield { start, end: heading };
        start = heading;
      }
    } else if (at - start >= LONGEST && at >= nameEnd && isSpace(char)) end = at;
    if (end >= 0) {
      if (end > start) yield { start, end };
      next = start = skipSpaces(text, Math.max(end, next));
    }
    at = next;
  }
  if (start < text.length) yield { start, end: text.length };
}
