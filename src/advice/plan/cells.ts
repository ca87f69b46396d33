/** Lines of a table → cells, each under its column. */
import type { Line } from './lines.ts';

export interface Cell {
  start: number;
  end: number;
}

/** What parts the cells of a row, in order of trust. Commas and slashes part a table only where its head is one. */
export const DIVIDERS: readonly RegExp[] = [/\|/g, /\t+/g, /\s{2,}/g, /\s\/\s/g, /\s*[,;]\s*/g];
const [BARS, TABS, GAPS] = DIVIDERS;

/** True for a line that holds nothing but what parts rows ("|---|---|"), or nothing at all. */
export const isRule = (words: string): boolean => /^[\s|:+=-]*$/.test(words);

export const dividerOf = (words: string): RegExp =>
  DIVIDERS.slice(0, 2).find((one) => words.search(one) >= 0) ?? DIVIDERS[2]!;

/** Cells of a line; fewer than two means that it is no row. */
export function cellsOf(text: string, line: Line, divider: RegExp): Cell[] {
  const words = text.slice(line.start, line.end);
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = words.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    cells.push({
      start: line.start + from + lead,
      end: line.start + from + Math.max(lead, raw.trimEnd().length),
    });
  };
  for (const match of words.matchAll(divider)) {
    if (match.index > 0 || !words.includes('|')) push(match.index);
    else if (match.index === 0) {
      from = match[0].length;
      continue;
    }
    from = match.index + match[0].length;
  }
  if (words.slice(from).trim() !== '') push(words.length);
  return cells;
}

/** A name so long that only a space parts it from the number behind it: "Cervical paraspinals 4      5". */
export function fitted(text: string, cells: Cell[], columns: number): Cell[] {
  const first = cells[0];
  if (!first || cells.length !== columns - 1) return cells;
  const number = /\s+(\d+)$/.exec(text.slice(first.start, first.end));
  if (!number) return cells;
  const at = first.start + number.index;
  return [
    { start: first.start, end: at },
    { start: first.end - number[1]!.length, end: first.end },
    ...cells.slice(1),
  ];
}

/**
 * The cells of a row that holds fewer than its head, where some are empty: told by what parts them, or by standing under the words of the head;
 * null where it cannot be told which are empty. `head`: the cells of the head in `headLine`.
 */
export function aligned(
  text: string,
  line: Line,
  cells: readonly Cell[],
  headLine: Line,
  head: readonly Cell[],
  divider: RegExp,
): Cell[] | null {
  if (divider === BARS || divider === TABS) {
    const mark = divider === BARS ? '|' : '\t';
    const parts = (of: Line): number => text.slice(of.start, of.end).split(mark).length;
    const row = cellsOf(text, line, divider === BARS ? divider : /\t/g);
    const empty = { start: line.end, end: line.end };
    return parts(line) === parts(headLine) && row.length <= head.length
      ? head.map((_, i) => row[i] ?? empty)
      : null;
  }
  if (divider !== GAPS) return null;
  const placed = head.map((): Cell => ({ start: line.end, end: line.end }));
  let next = 0;
  for (const cell of cells) {
    const [from, to] = [cell.start - line.start, cell.end - line.start];
    const under = head.findIndex(
      (one, i) => i >= next && one.start - headLine.start < to && one.end - headLine.start > from,
    );
    if (under < 0) return null;
    placed[under] = cell;
    next = under + 1;
  }
  return placed;
}
