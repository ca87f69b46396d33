/** Logs of injections: tables whose rows are dated visits, of which only the last may be today's. */
import type { Portion } from './portion.ts';
import type { TableRow } from './table-row.ts';
import { readDose } from './dose.ts';
import { aligned, cellsOf, dividerOf, isRule } from './cells.ts';
import { lex, type Named } from './lex.ts';
import type { Line } from './lines.ts';
import type { Visits } from './visits.ts';
import { isNumber, type Token } from './token.ts';

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

/** "Date | R SCM | L SCM | Total" over dated rows: the log that begins at a line; null where none does. */
export function logAt(
  text: string,
  lines: readonly Line[],
  at: number,
  named: readonly Named[],
  dayOf: Visits['dayOf'],
): Log | null {
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
    if (isRule(text.slice(line.start, line.end))) continue;
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
      if (given.length > 0)
        rows.push({ start, end, muscles: [muscle], portions: given, day, ...(unclear ? { unclear } : {}) });
    }
    if (!placed)
      rows.push({
        start: line.start,
        end: line.end,
        muscles: [],
        portions: [],
        day,
        unclear: 'columns that do not fit the head of the table',
      });
  }
  return endLine > at + 1 ? { rows, totals, endLine } : null;
}

function columnOf(tokens: readonly Token[]): Column {
  const [muscle, ...more] = tokens.filter((token) => token.kind === 'muscle');
  return {
    muscle: more.length === 0 ? muscle : undefined,
    side: tokens.find((token) => token.kind === 'side')?.side ?? muscle?.side ?? null,
    isTotal: tokens.some(({ kind }) => kind === 'total'),
  };
}
