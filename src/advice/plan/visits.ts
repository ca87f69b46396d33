/** Notes that hold several visits, each under its date: what is of a visit before the last. */
import { isoDate } from './history.ts';
import type { Line } from './lines.ts';

/** What opens with a date, at most a word for the visit before it; what is of another time says so before its date. */
const OPENS_DATED =
  /^[\s•*#-]*(?:(?:visit|session|date|seen|clinic|dos|procedure)\s*(?:\d+|#\s*\d+)?\s*[:,-]?\s*\(?(?:on )?)?(?=\d)((?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}[ -][A-Za-z]{3,9}\.?,?[ -]\d{4})\b)/i;
const DOSED = /\d\s*(?:u\b|units?\b)/i;
const INJECTED =
  /\d\s*(?:[Uu]|[Uu]nits?)\b[^\n]{0,120}\b(?:to|into|in|left|right|each|bilat\w*)\b|\b(?:[Ll]eft|[Rr]ight|L|R|[Bb]ilat\w*)\b[^\n]{0,120}\d\s*(?:[Uu]|[Uu]nits?)\b|\b(?:[LR]|[LR]t|[Ll]eft|[Rr]ight)\.?\s+[A-Za-z][A-Za-z .]{1,30}\s\d{1,3}\b/;

interface Visit {
  date: string;
  start: number;
  end: number;
}

/**
 * Tells of an offset whether it is of an earlier visit, where two or more dated visits of a note state doses and their dates
 * differ. What states doses behind its date reaches to the next date or empty line; a date that is a heading to the next date.
 */
export function earlierVisits(text: string, lines: readonly Line[]): (offset: number) => boolean {
  const opened = lines.flatMap(({ start, end }): Visit[] =>
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
  const visits = opened.filter(({ start, end }) => INJECTED.test(text.slice(start, end)));
  const last = visits.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const earlier = visits.length > 1 ? opened.filter(({ date }) => date < last) : [];
  return (offset) => earlier.some(({ start, end }) => offset >= start && offset < end);
}

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [OPENS_DATED, DOSED, INJECTED];
