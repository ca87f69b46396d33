/** Tables whose cells came one to a line: the heads of the columns, then the cells of each row. */
import type { Cell } from './cells.ts';
import { roleOf, type Role } from './heads.ts';
import type { Named } from './lex.ts';
import type { Line } from './lines.ts';

export interface Stack {
  roles: Role[];
  rows: Cell[][];
  /** Behind the last line. */
  endLine: number;
  total: number | null;
}

/** A head is a few words and no number. */
const HEAD = /^\s*[^\d:,;|\t]{1,28}\s*$/;
const TOTAL = /^\s*(?:grand )?total\b[^\d:]{0,20}$/i;
const NUMBER = /^\s*(\d+(?:\.\d+)?)\s*(?:u|units?)?\s*$/i;

/** The table that begins at a line; null where none does: its heads name the muscle and the units, and each row's muscle stands in its place. */
export function stackedAt(
  text: string,
  lines: readonly Line[],
  at: number,
  named: readonly Named[],
): Stack | null {
  const wordsOf = (line: number): string =>
    lines[line] ? text.slice(lines[line].start, lines[line].end) : '';
  const roles: Role[] = [];
  for (let i = at; HEAD.test(wordsOf(i)); i++) {
    const role = roleOf(wordsOf(i));
    if (role === null || role === 'product' || role === 'other' || holdsMuscle(named, lines[i]!)) break;
    roles.push(role);
  }
  const once = (role: Role): boolean =>
    roles.indexOf(role) >= 0 && roles.indexOf(role) === roles.lastIndexOf(role);
  if (roles.length < 2 || !once('muscle') || !once('units') || roles.includes('other')) return null;
  const rows: Cell[][] = [];
  let next = at + roles.length;
  for (; ; next += roles.length) {
    const row = roles.map((_, i) => lines[next + i]);
    const fits = row.every(
      (line, i) =>
        line !== undefined &&
        text.slice(line.start, line.end).trim() !== '' &&
        holdsMuscle(named, line) === (roles[i] === 'muscle'),
    );
    if (!fits) break;
    rows.push(row.map((line) => trimmed(text, line!)));
  }
  if (rows.length === 0) return null;
  const total = TOTAL.test(wordsOf(next)) ? NUMBER.exec(wordsOf(next + 1))?.[1] : undefined;
  return {
    roles,
    rows,
    endLine: total === undefined ? next : next + 2,
    total: total === undefined ? null : Number(total),
  };
}

const holdsMuscle = (named: readonly Named[], { start, end }: Line): boolean =>
  named.some(({ mention, product }) => product === undefined && mention.start >= start && mention.end <= end);

function trimmed(text: string, { start, end }: Line): Cell {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}
