/** Tables of injections as text: columns parted by pipes, tabs or wide gaps, under a head that names them. */
import type { Section } from '../../detection/model.ts';
import { lex, type Named } from './lex.ts';
import { round } from './round.ts';
import { areDosed } from './tidied.ts';
import { has } from './token.ts';
import { aligned, cellsOf, dividerOf, DIVIDERS, fitted, isRule, type Cell } from './cells.ts';
import { headIn, type Head, type Role } from './heads.ts';
import type { Line } from './lines.ts';
import { logAt } from './log.ts';
import type { EarlierDay, Visits } from './visits.ts';
import { stackedAt } from './stacked.ts';
import { type TableRow, sumOfRow, untold, rowOf } from './table-row.ts';

export interface InjectionTable {
  firstLine: number;
  /** Behind the last line. */
  endLine: number;
  rows: TableRow[];
  total: number | null;
  /** The days before the last, in a log. */
  earlier: EarlierDay[];
  /** The last day of a log. */
  visit?: string;
  /** Headed as that of the last or the next visit, or as no visit's. */
  ofOtherVisit?: boolean;
}

/** "Last visit", "Botox - previous injections:", "Next session (plan)" over a table. */
const OTHER_VISIT =
  /^\W*(?:[\w®]+\W+)?(?:last|previous|prior|next)\s+(?:\w+\s+)?(?:visits?|sessions?|injections?|treatments?|dos(?:es?|ing)|cycle|round|time|regimen)\b(?:\s*\([^)]*\))?\W*$/i;

/** Sections whose tables are of no injecting today. */
const NOT_NOW: readonly Section[] = ['past-treatments', 'education', 'drug-leaflet'];

/** All tables of injections among `lines`. Pauses at each line. */
export function* tablesOf(
  text: string,
  lines: readonly Line[],
  named: readonly Named[],
  midline: ReadonlySet<string>,
  visits: Visits,
): Generator<void, InjectionTable[]> {
  const note: Note = { text, lines, named, midline, visits };
  const tables: InjectionTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    yield;
    const table = stackAt(note, i) ?? dayLogAt(note, i) ?? (yield* tableAt(note, i));
    if (!table) continue;
    tables.push(table);
    i = table.endLine - 1;
  }
  return tables;
}

interface Note {
  text: string;
  lines: readonly Line[];
  named: readonly Named[];
  midline: ReadonlySet<string>;
  visits: Visits;
}

const tableFrom = (firstLine: number): InjectionTable => ({
  firstLine,
  endLine: firstLine + 1,
  rows: [],
  total: null,
  earlier: [],
});

/** Cells one below the other. */
function stackAt({ text, lines, named, midline }: Note, at: number): InjectionTable | null {
  const stack = stackedAt(text, lines, at, named);
  if (!stack) return null;
  const rows = stack.rows.flatMap((cells) => rowOf(text, cells, stack.roles, named, [], midline) ?? []);
  return { ...tableFrom(at), endLine: stack.endLine, rows, total: stack.total };
}

/** Several days, the latest of which counts. */
function dayLogAt({ text, lines, named, visits }: Note, at: number): InjectionTable | null {
  const log = logAt(text, lines, at, named, visits.dayOf);
  if (!log) return null;
  const parted = visits.partedByDay(text, log.rows);
  const day = parted.rows[0]?.day;
  const total = day === undefined ? null : (log.totals.get(day) ?? null);
  return { ...tableFrom(at), ...parted, endLine: log.endLine, total };
}

/** Rows under a head. */
function* tableAt(note: Note, at: number): Generator<void, InjectionTable | null> {
  const { text, lines, visits } = note;
  const head = headIn(text, lines[at]!, lines[at - 1]);
  // Of two heads the lower stands over the rows.
  if (!head || (lines[at + 1] && headIn(text, lines[at + 1]!, lines[at]))) return null;
  const table = yield* rowsUnder(note, head, at);
  if (table.rows.length === 0) return null;
  const above = lines[at - 1];
  const ofOtherVisit =
    NOT_NOW.includes(lines[at]!.section) ||
    (above !== undefined && OTHER_VISIT.test(text.slice(above.start, above.end)));
  return { ...table, ...(ofOtherVisit ? { ofOtherVisit } : visits.partedByDay(text, table.rows)) };
}

function* rowsUnder(note: Note, head: Head, at: number): Generator<void, InjectionTable> {
  const { text, lines, named, midline, visits } = note;
  const { roles } = head;
  const table = tableFrom(at);
  let heading: TableRow['muscles'] = [];
  let day: string | undefined;
  for (let i = at + 1; i < lines.length; i++) {
    yield;
    const line = lines[i]!;
    const words = text.slice(line.start, line.end);
    if (isRule(words)) {
      if (words.trim() === '') break;
      table.endLine = i + 1;
      continue;
    }
    const divider = DIVIDERS.indexOf(head.divider) < 3 ? dividerOf(words) : head.divider;
    const own = cellsOf(text, line, divider);
    const written = roles[0] === 'muscle' ? fitted(text, own, roles.length) : own;
    if (written.length < 2) break;
    const whole =
      written.length < roles.length
        ? aligned(text, line, written, lines[at]!, head.cells, head.divider)
        : written;
    const cells = whole ?? written;
    table.endLine = i + 1;
    const total = totalOf(text, cells, named, roles);
    if (total !== undefined) {
      table.total = total ?? table.total;
      continue;
    }
    if (isList(text, cells, roles, named)) return { ...table, rows: [] };
    day = visits.dayOf(text, cells) ?? day;
    const row = rowOf(text, cells, roles, named, heading, midline);
    if (!row) continue;
    const unnamed = row.muscles === heading ? sumOfRow(row, table.rows) : null;
    if (unnamed !== null) {
      table.total = unnamed;
      continue;
    }
    heading = row.muscles;
    const isUntold =
      head.doubled || (!whole && isRagged(roles) && !row.muscles.every(({ id }) => midline.has(id)));
    table.rows.push({ ...(isUntold ? untold(row) : row), ...(day !== undefined && { day }) });
  }
  return table;
}

/** "05/05/2026 | R SCM 50, L SCM 70": a cell that is read as a sentence. */
const isList = (
  text: string,
  cells: readonly Cell[],
  roles: readonly Role[],
  named: readonly Named[],
): boolean =>
  cells.some(({ start, end }, i) => roles[i] === 'muscle' && areDosed(lex(text, named, start, end)));

/** Where the cells of a row are fewer than its columns, and a number may be of another column than it stands in. */
const isRagged = (roles: readonly Role[]): boolean => {
  const units = roles.indexOf('units');
  return (
    units < 0 ||
    roles.slice(1, units).some((role) => role !== 'side' && role !== 'product' && role !== 'muscle')
  );
};

/** The sum of a total row; `null` where it holds no number; `undefined` where this is no total row. */
function totalOf(
  text: string,
  cells: readonly Cell[],
  named: readonly Named[],
  roles: readonly Role[],
): number | null | undefined {
  const tokens = cells.flatMap(({ start, end }) => lex(text, named, start, end));
  if (!tokens.some(({ kind }) => kind === 'total') || tokens.some(({ kind }) => kind === 'muscle'))
    return undefined;
  // "Total injected: 155   Wasted: 45": labels with their numbers, not columns.
  const first = tokens
    .slice(tokens.findIndex(({ kind }) => kind === 'total'))
    .find((token) => token.kind === 'dose');
  if (first && has(tokens, 'waste')) return first.units;
  const under = (...wanted: Role[]): number[] =>
    cells.flatMap(({ start, end }, i) =>
      wanted.includes(roles[i] ?? 'other')
        ? lex(text, named, start, end).flatMap((token) => (token.kind === 'dose' ? [token.units] : []))
        : [],
    );
  const inUnits = cells.length === roles.length ? under('units') : [];
  if (inUnits.length > 0) return inUnits.at(-1)!;
  const sides = cells.length === roles.length ? under('right', 'left') : [];
  if (sides.length === 2) return round(sides[0]! + sides[1]!);
  const doses = tokens.filter((token) => token.kind === 'dose');
  const explicit = doses.find((dose) => dose.explicit);
  // Units in all are never fewer than sites in all.
  return explicit?.units ?? (doses.length > 0 ? Math.max(...doses.map(({ units }) => units)) : null);
}
