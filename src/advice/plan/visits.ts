/** Notes that hold several visits, each under its date: which lines are of a visit before the last. */
import { isoDate } from './history.ts';
import type { Line } from './lines.ts';

/** A line that opens with a date, at most a word for the visit before it; what is of another time says so before its date. */
const OPENS_DATED =
  /^[\s•*#-]*(?:(?:visit|session|date|seen|clinic|dos|procedure)\s*(?:\d+|#\s*\d+)?\s*[:,-]?\s*(?:on )?)?(?=\d)((?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}[ -][A-Za-z]{3,9}\.?,?[ -]\d{4})\b)/i;
const DOSED = /\d\s*(?:u\b|units?\b)/i;
const INJECTED =
  /\d\s*(?:[Uu]|[Uu]nits?)\b[^\n]{0,120}\b(?:to|into|in|left|right|each|bilat\w*)\b|\b(?:[Ll]eft|[Rr]ight|L|R|[Bb]ilat\w*)\b[^\n]{0,120}\d\s*(?:[Uu]|[Uu]nits?)\b/;

interface Visit {
  date: string;
  first: number;
  /** Behind its last line. */
  end: number;
}

/**
 * Indexes of the lines of earlier visits, where two or more dated visits of a note state doses and their dates differ. A
 * dated line that states doses itself reaches to the next empty line; one that is a heading to the next date.
 */
export function earlierVisits(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const words = (i: number): string => text.slice(lines[i]!.start, lines[i]!.end);
  const opened = lines.flatMap((_, i): Visit[] => {
    const written = OPENS_DATED.exec(words(i))?.[1];
    const date = written === undefined ? null : isoDate(written);
    return date === null ? [] : [{ date, first: i, end: i + 1 }];
  });
  for (const [k, visit] of opened.entries()) {
    const next = opened[k + 1]?.first ?? lines.length;
    const alone = DOSED.test(words(visit.first));
    const ends = (line: string): boolean => (alone && line.trim() === '') || /^\W*today\b/i.test(line);
    while (visit.end < next && !ends(words(visit.end))) visit.end++;
  }
  const visits = opened.filter(({ first, end }) =>
    INJECTED.test(text.slice(lines[first]!.start, lines[end - 1]!.end)),
  );
  const last = visits.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const earlier = visits.filter(({ date }) => date < last);
  return new Set(
    earlier.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
  );
}
