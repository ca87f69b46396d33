/** Which blocks stand in one row of a table, and in which cell: so that a plan written as a table is read as one. */
import type { Block } from '../reader/model.ts';

const ROW = 'tr, [role="row"]';
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
/** More than this in a row, or in a cell, is a page laid out by a table, not a row of facts. */
const MOST = { row: 400, blocksPerCell: 3 } as const;

export interface Placed {
  block: Block;
  /** Number of its cell in the row. */
  cell: number;
}

/** Runs of blocks, in order: those of one row together, each other block alone. */
export function* rowsOf(blocks: readonly Block[]): Generator<Placed[] | Block> {
  for (let i = 0; i < blocks.length;) {
    const row = rowOf(blocks[i]!);
    let end = i + 1;
    if (row) while (end < blocks.length && rowOf(blocks[end]!) === row) end++;
    const inRow = row ? placed(blocks.slice(i, end), row) : null;
    if (inRow) yield inRow;
    else yield* blocks.slice(i, end);
    i = end;
  }
}

const rowOf = (block: Block): Element | null => (block.field ?? block.owner.element).closest(ROW);

function placed(blocks: readonly Block[], row: Element): Placed[] | null {
  const cells = Array.from(row.children);
  const own = blocks.map((block): Placed => {
    const cell = (block.field ?? block.owner.element).closest(CELL);
    return { block, cell: cell ? cells.indexOf(cell) : -1 };
  });
  const crowded = own.some(
    ({ cell }) => own.filter((other) => other.cell === cell).length > MOST.blocksPerCell,
  );
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const inOrder = own.every(({ cell }, i) => cell >= (own[i - 1]?.cell ?? 0));
  return crowded || length > MOST.row || !inOrder ? null : own;
}
