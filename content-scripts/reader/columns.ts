/** The head under which a cell of a table stands. */
import { plain } from './plain.ts';

export const ROW = 'tr, [role="row"]';
export const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const TABLE = 'table, [role="table"], [role="grid"]';
/** So many rows above are looked at for cells that reach down into a row. */
const MOST_ABOVE = 40;

/** What the head of the column says in which an element stands; '' where it stands in none. */
export function headAbove(element: Element): string {
  const cell = plain(element).closest(CELL);
  const table = cell?.closest(TABLE);
  if (!cell?.parentElement || !table) return '';
  const heads = (table as Partial<HTMLTableElement>).tHead?.lastElementChild ?? table.querySelector(ROW);
  const column = columnsOf(cell.parentElement).get(cell);
  const head = heads && [...columnsOf(heads)].find(([, each]) => each === column)?.[0];
  return head && head !== cell ? head.textContent.trim() : '';
}

/** The number of the column in which each cell of a row begins, with the room that cells of the rows above it take. */
function columnsOf(row: Element): Map<Element, number> {
  const rows = [row];
  for (let above = row.previousElementSibling; above && rows.length <= MOST_ABOVE;) {
    rows.unshift(above);
    above = above.previousElementSibling;
  }
  const columns = new Map<Element, number>();
  /** For how many rows each column is taken, from the present one on. */
  let taken: number[] = [];
  for (const each of rows) {
    let column = 0;
    for (const cell of Array.from(each.children)) {
      const { rowSpan = 1, colSpan = 1 } = cell as Partial<HTMLTableCellElement>;
      while (taken[column]) column++;
      if (each === row) columns.set(cell, column);
      // 0 reaches to the end.
      for (let i = 0; i < colSpan; i++) taken[column++] = rowSpan || Infinity;
    }
    taken = Array.from(taken, (left) => Math.max(0, left - 1));
  }
  return columns;
}
