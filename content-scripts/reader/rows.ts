/** Which blocks stand in one row of a table, and in which cell: what stands in one cell speaks of what stands in another. */
import type { Detector, Section } from '../../src/detection/model.ts';
import { CELL, ROW } from './columns.ts';
import type { Container } from './container.ts';
import { blocksIn, fieldOf, trimmed, type Block } from './model.ts';
import { plain } from './plain.ts';

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

/** Reads the cells of a short row together: "Dysphagia | No", "SCM | Left | 50 U". The cells must have been read. */
export function readRow(row: Container, section: Section, detector: Detector): void {
  if (!plain(row.element).matches(ROW)) return;
  const blocks = blocksIn(row);
  // What stood beside them then may have gone.
  for (const block of blocks) {
    if (!block.inRow) continue;
    block.inRow = false;
    Object.assign(block, detector.read(block.text, block.readIn));
  }
  if (blocks.length < 2 || !blocks.some(({ candidates }) => candidates.length > 0)) return;
  // A heading in the row rules the cells behind it.
  const isPlain = blocks.every((block) => block.readIn === section && block.section === section);
  if (!isPlain || !placed(blocks, row.element)) return;
  let text = '';
  const starts = blocks.map((block, i) => {
    if (i > 0) text += ' | ';
    const start = text.length;
    // A line break in a cell is none in the row; one character stays one.
    text += block.text.replaceAll('\n', ' ');
    return start;
  });
  const inRow = detector.read(text, section).candidates;
  for (const [i, block] of blocks.entries()) {
    const from = starts[i]!;
    const own = inRow.filter(({ start, end }) => start >= from && end <= from + block.text.length);
    block.inRow = true;
    block.candidates = trimmed(
      own.map((candidate) => ({ ...candidate, start: candidate.start - from, end: candidate.end - from })),
    );
  }
}

const rowOf = (block: Block): Element | null => plain(fieldOf(block) ?? block.owner.element).closest(ROW);

function placed(blocks: readonly Block[], row: Element): Placed[] | null {
  const cells = Array.from(plain(row).children);
  const own = blocks.map((block): Placed => {
    const cell = plain(fieldOf(block) ?? block.owner.element).closest(CELL);
    return { block, cell: cell ? cells.indexOf(cell) : -1 };
  });
  const crowded = own.some(
    ({ cell }) => own.filter((other) => other.cell === cell).length > MOST.blocksPerCell,
  );
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const inOrder = own.every(({ cell }, i) => cell >= (own[i - 1]?.cell ?? 0));
  return crowded || length > MOST.row || !inOrder ? null : own;
}
