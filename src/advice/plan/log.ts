/** Logs of injections: tables whose rows are dated visits, of which only the last may be today's. */
import { readDose, type Portion } from './dose.ts';
import { aligned, cellsOf, dividerOf, type Cell } from './cells.ts';
import { isoDate } from './history.ts';
import { lex, round, type Named } from './lex.ts';
import type { Line } from './lines.ts';
import type { TableRow } from './tables.ts';
import { isNumber, type Token } from './token.ts';

/** What a log tells of a day before the last. */
export interface EarlierDay {
  date: string | null;
  units: number | null;
  start: number;
  end: number;
}

export interface Log {
  rows: TableRow[];
  /** The sum of each day, as written. */
  totals: ReadonlyMap<string, number>;
  /** Behind the last line. */
  endLine: number;
}

interface Column {
  muscle: Extract<Token, { kind: 'muscle' }> | undefined;
  side: Portion['side'];
  isTotal: boolean;
}

/** "12/05/2026", "5/1", "2026-05-12", "14.07.2026", "Feb 3, 2026", "3 Feb 2026", "Feb 2026". */
const DAY =
  /^\W*(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:[ ,-]+\d{1,4}){1,2})\W*$/i;

/** The day that opens a row, as it is written; null where none does. */
export const dayOf = (text: string, [first]: readonly Cell[]): string | null => {
  const words = first ? text.slice(first.start, first.end) : '';
  return DAY.test(words) ? words : null;
};

/** "Date | R SCM | L SCM | Total" over dated rows: the log that begins at a line; null where none does. */
export function logAt(text: string, lines: readonly Line[], at: number, named: readonly Named[]): Log | null {
  const head = lines[at]!;
  const divider = dividerOf(text.slice(head.start, head.end));
  const heads = cellsOf(text, head, divider);
  if (heads.length < 3) return null;
  const columns = heads.map((cell) => columnOf(lex(text, named, cell.start, cell.end)));
  if (columns[0]!.muscle || columns.filter(({ muscle }) => muscle).length < 2) return null;
  const rows: TableRow[] = [];
  const totals = new Map<string, number>();
  let endLine = at + 1;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^[\s|:+=-]+$/.test(text.slice(line.start, line.end))) continue;
    const cells = cellsOf(text, line, divider);
    const day = dayOf(text, cells);
    if (day === null) break;
    const placed = cells.length < heads.length ? aligned(text, line, cells, head, heads, divider) : cells;
    endLine = i + 1;
    for (const [k, { start, end }] of (placed ?? []).entries()) {
      const { muscle, side, isTotal } = columns[k] ?? columns[0]!;
      const tokens = lex(text, named, start, end);
      const sum = isTotal ? tokens.find((token) => token.kind === 'dose') : undefined;
      if (sum) totals.set(day, sum.units);
      if (!muscle || !tokens.some(isNumber)) continue;
      const { portions, unclear } = readDose(tokens, side);
      const given = portions.filter(({ units }) => units !== 0);
      if (given.length > 0) rows.push({ start, end, muscles: [muscle], portions: given, day, ...(unclear ? { unclear } : {}) });
    }
    if (!placed) rows.push({ start: line.start, end: line.end, muscles: [], portions: [], day, unclear: 'columns that do not fit the head of the table' });
  }
  return endLine > at + 1 ? { rows, totals, endLine } : null;
} // prettier-ignore

function columnOf(tokens: readonly Token[]): Column {
  const [muscle, ...more] = tokens.filter((token) => token.kind === 'muscle');
  return {
    muscle: more.length === 0 ? muscle : undefined,
    side: tokens.find((token) => token.kind === 'side')?.side ?? muscle?.side ?? null,
    isTotal: tokens.some(({ kind }) => kind === 'total'),
  };
}

/** "Today: R SCM 55 U" beside the log. */
const OF_TODAY = /^\W*today\b[^\n|\d]*[\d:]/im;
/** Says of which day a note is ("DOS: 11/23/2026"). */
const OF_NOTE =
  /\b(?:DOS|date of (?:service|visit|procedure|encounter)|(?:visit|encounter|procedure|note) date|seen (?:on|today)|today)\b[^\n]{0,30}/gi;

/**
 * Parts the rows of the last day, which is today unless the note is of a later one, from those of earlier days. Where a day has no year
 * and nothing tells which is the last, no row is read.
 */
export function partedByDay(
  text: string,
  rows: readonly TableRow[],
): { rows: TableRow[]; earlier: EarlierDay[] } {
  const days = new Map(rows.flatMap(({ day }) => (day === undefined ? [] : [[day, isoDate(day)]])));
  if (days.size > 1 && [...days.values()].includes(null))
    return { rows: rows.map(ofUnknownDay), earlier: [] };
  const latest = [...days.values()].reduce((late, date) => ((date ?? '') > (late ?? '') ? date : late), null);
  const noted = [...text.matchAll(OF_NOTE)].flatMap(([words]) => isoDate(words) ?? []);
  const isPast = latest !== null && (OF_TODAY.test(text) || noted.some((date) => date > latest));
  const isEarlier = (day: string | undefined): boolean =>
    day !== undefined && (isPast || days.get(day) !== latest);
  const earlier = [...days].flatMap(([day, date]): EarlierDay[] => {
    const own = rows.filter((row) => row.day === day);
    return isEarlier(day) ? [{ date, units: unitsOf(own), start: own[0]!.start, end: own.at(-1)!.end }] : [];
  });
  return { rows: rows.filter(({ day }) => !isEarlier(day)), earlier };
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

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [DAY, OF_TODAY, OF_NOTE];
