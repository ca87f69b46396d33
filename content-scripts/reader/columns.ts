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
  if (!cell || !table) return '';
  const heads = (table as Partial<HTMLTableElement>).tHead?.lastElementChild ?? table.querySelector(ROW);
  const column = columnOf(cell);
  const head = heads && Array.from(heads.children).find((each) => columnOf(each) === column);
  return head && head !== cell ? head.textContent.trim() : '';
}

/** The number of the column in which a cell begins, with the room that cells of the rows above it take. */
function columnOf(cell: Element): number {
  let column = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling)
    column += (before as Partial<HTMLTableCellElement>).colSpan ?? 1;
  let row = cell.parentElement?.previousElementSibling;
  for (let up = 1; row && up <= MOST_ABOVE; row = row.previousElementSibling, up++) {
    for (const above of Array.from(row.children)) {
      const { rowSpan = 1, colSpan = 1 } = above as Partial<HTMLTableCellElement>;
      if (rowSpan > up && columnOf(above) <= column) column += colSpan;
    }
  }
  return column;
}
