/** Notes that hold several visits, each under its date, and logs whose rows are dated: what is of a visit before the last. */
import type { TableRow } from './table-row.ts';
import { isoDate } from './history.ts';
import type { Cell } from './cells.ts';
import type { Line } from './lines.ts';
import { round } from './round.ts';

/** What opens with a date, at most a word for the visit or the copying before it; what is of another time says so before its date. */
const OPENS_DATED =
  /^[\s•*#[-]*(?:(?:visit|session|date|seen|clinic|dos|procedure|(?:copied|carried|pulled) (?:forward )?from)\s*(?:\d+|#\s*\d+)?\s*[:,-]?\s*\(?(?:on )?)?(?=\d)((?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}[ -][A-Za-z]{3,9}\.?,?[ -]\d{4})\b)/i;
const DOSED = /\d\s*(?:u\b|units?\b)/i;
const INJECTED =
  /\d\s*(?:[Uu]|[Uu]nits?)\b[^\n]{0,120}\b(?:to|into|in|left|right|each|bilat\w*)\b|\b(?:[Ll]eft|[Rr]ight|L|R|[Bb]ilat\w*)\b[^\n]{0,120}\d\s*(?:[Uu]|[Uu]nits?)\b|\b(?:[LR]|[LR]t|[Ll]eft|[Rr]ight)\.?\s+[A-Za-z][A-Za-z .]{1,30}\s\d{1,3}\b/;

/** "3/2/2026  155 U": a row of a log; what tells of vials or of what is asked for is none. */
const LOGGED = /^[^\n]*\d\s*(?:u|units?)\b/i;
/** Dates of the vial, of papers, of words. */
export const NOT_LOGGED =
  /\b(?:vials?|lot|exp|consent\w*|approv\w*|discuss\w*|wast\w*|auth\w*|order\w*|refill\w*|ship\w*|deliver\w*)\b/i;

/** A visit of a note that holds several. */
export interface DatedVisit {
  date: string;
  start: number;
  end: number;
  /** Before the last of them, or before the day that the note is of. */
  isEarlier?: boolean;
}

/**
 * The visit that an offset stands in, where two or more dated visits of a note state doses and their dates differ. What states doses
 * behind its date reaches to the next date or empty line; a date that is a heading to the next date.
 */
export function datedVisits(
  text: string,
  lines: readonly Line[],
): (offset: number) => DatedVisit | undefined {
  const opened = lines.flatMap(({ start, end }): DatedVisit[] =>
    [0, ...Array.from(text.slice(start, end).matchAll(/(?<=[.;]\s+)\d/g), ({ index }) => index)].flatMap(
      (from) => {
        const written = OPENS_DATED.exec(text.slice(start + from, Math.min(end, start + from + 60)))?.[1];
        const date = written === undefined ? null : isoDate(written);
        return date === null ? [] : [{ date, start: start + from, end }];
      },
    ),
  );
  for (const [k, visit] of opened.entries()) {
    const until = text.slice(visit.start, opened[k + 1]?.start ?? text.length);
    const alone = DOSED.test(until.split('\n', 1)[0]!);
    const ends = [until.search(/\n\W*today\b/i), alone ? until.search(/\n\s*\n/) : -1].filter(
      (at) => at >= 0,
    );
    visit.end = visit.start + Math.min(until.length, ...ends);
  }
  const visits = opened.filter(({ start, end }) => isDosed(text.slice(start, end)));
  // "8/4/26: two falls. Today: …" states its doses behind the word.
  const ofToday = opened.filter(({ end }) => TODAY_NEXT.test(text.slice(end, end + 12)));
  const last = [...visits, ...ofToday].reduce((latest, { date }) => (date > latest ? date : latest), '');
  if (visits.length + ofToday.length < 2 || visits.every(({ date }) => date === last)) return () => undefined;
  // A log in a note of a later day is all of before.
  const today = notedDays(text).reduce((latest, date) => (date > latest ? date : latest), last);
  const dated = opened.map((visit): DatedVisit => ({ ...visit, isEarlier: visit.date < today }));
  return (offset) => dated.find(({ start, end }) => offset >= start && offset < end);
}

const TODAY_NEXT = /^\n\W*today\b/i;

const isDosed = (words: string): boolean =>
  INJECTED.test(words) || (LOGGED.test(words) && !NOT_LOGGED.test(words.split('\n', 1)[0]!));

/** What a log tells of a day before the last. */
export interface EarlierDay {
  date: string | null;
  units: number | null;
  start: number;
  end: number;
}

/** "12/05/2026", "5/1", "2026-05-12", "14.07.2026", "Feb 3, 2026", "3 Feb 2026", "Feb 2026". */
const DAY =
  /^\W*(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:[ ,-]+\d{1,4}){1,2})\W*$/i;

/** The day that opens a row, as it is written; null where none does. */
export const dayOf = (text: string, [first]: readonly Cell[]): string | null => {
  const words = first ? text.slice(first.start, first.end) : '';
  return DAY.test(words) ? words : null;
};

/** "Today: R SCM 55 U" beside the log. */
const OF_TODAY = /^\W*today\b[^\n|\d]*[\d:]/im;
/** Says of which day a note is ("DOS: 11/23/2026"). */
const OF_NOTE =
  /\b(?:DOS|date of (?:service|visit|procedure|encounter|admission|discharge)|(?:visit|encounter|procedure|note|admission|discharge) date|seen (?:on|today)|(?<!\bbe )(?:admitted|discharged)|today)\b[^\n]{0,30}/gi;

/** The days that a note says it is of. */
export const notedDays = (text: string): string[] =>
  [...text.matchAll(OF_NOTE)].flatMap(([words]) => isoDate(words) ?? []);

/**
 * Parts the rows of the last day, which is today unless the note is of a later one, from those of earlier days. Where a day has no year
 * and nothing tells which is the last, no row is read.
 */
export function partedByDay(
  text: string,
  rows: readonly TableRow[],
): { rows: TableRow[]; earlier: EarlierDay[]; visit?: string } {
  const days = new Map(rows.flatMap(({ day }) => (day === undefined ? [] : [[day, isoDate(day)]])));
  if (days.size > 1 && [...days.values()].includes(null))
    return { rows: rows.map(ofUnknownDay), earlier: [] };
  const latest = [...days.values()].reduce((late, date) => ((date ?? '') > (late ?? '') ? date : late), null);
  const isPast = latest !== null && (OF_TODAY.test(text) || notedDays(text).some((date) => date > latest));
  const isEarlier = (day: string | undefined): boolean =>
    day !== undefined && (isPast || days.get(day) !== latest);
  const earlier = [...days].flatMap(([day, date]): EarlierDay[] => {
    const own = rows.filter((row) => row.day === day);
    return isEarlier(day) ? [{ date, units: unitsOf(own), start: own[0]!.start, end: own.at(-1)!.end }] : [];
  });
  const visit = latest !== null && !isPast && earlier.length > 0 ? { visit: latest } : {};
  return { rows: rows.filter(({ day }) => !isEarlier(day)), earlier, ...visit };
}

const ofUnknownDay = (row: TableRow): TableRow => ({
  ...row,
  portions: [{ side: null, units: null, sites: null }],
  unclear: 'rows of several days, and which is the last is not said',
});

/** The units of some rows in all; null where one of them is not told. */
function unitsOf(rows: readonly TableRow[]): number | null {
  const units = rows.flatMap(({ muscles, portions }) =>
    portions.map((portion) => (muscles.length === 1 ? portion.units : null)),
  );
  return units.reduce((sum, one) => (sum === null || one === null ? null : round(sum + one)), 0);
}

/** What tells of the rows of tables which day they are of. */
export interface Visits {
  dayOf: typeof dayOf;
  partedByDay: typeof partedByDay;
}

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [OPENS_DATED, DOSED, INJECTED, DAY, OF_TODAY, OF_NOTE];
