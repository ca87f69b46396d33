/** The words of the reader. Offsets are in UTF-16 code units. */
import type { BlockReading, Mention, Section } from '../../src/detection/model.ts';
import type { Container } from './container.ts';
import type { Field } from './flow.ts';

/** Where a stretch of a block's text stands in the page. */
export interface Piece {
  node: Text;
  /** Offset in `node`. */
  from: number;
  /** Offset in the block's text. */
  at: number;
  size: number;
}

/** A stretch of what a field holds, from this offset on. */
export interface Value {
  field: Field;
  from: number;
  /** Is it short, and does its field stand within a line of text? */
  inLine: boolean;
}

/** Text that is read as one: a paragraph, a cell, a list item, a field, or a part of a very long one. */
export interface Block extends BlockReading {
  owner: Container;
  text: string;
  /** In the order of the text; of nearly all one node, and their text is all that it holds. */
  pieces: readonly Piece[] | Text | Value;
  /** The section in which it was read; absent until then. */
  readIn?: Section | undefined;
  /** Was it read together with the other cells of its row? */
  inRow?: boolean | undefined;
  /** What the whole document made of the reading. */
  mentions: readonly Mention[];
  /** Those of them that are to be marked. */
  marks: readonly Mention[];
}

/** A mention and where it stands; made when it is asked for: a page has thousands. */
export interface Mark {
  block: Block;
  mention: Mention;
}

export type Part = Block | Container;

/** The empty list that thousands of blocks and containers share. */
export const NONE: readonly never[] = [];

/** A copy without spare capacity: engines leave room in a list that has grown, and a page holds thousands of lists. */
export const trimmed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

/** Where the stretches of a block's text stand; none of them in a field. */
export function piecesOf({ pieces, text }: Pick<Block, 'pieces' | 'text'>): readonly Piece[] {
  if ('nodeType' in pieces) return [{ node: pieces, from: 0, at: 0, size: text.length }];
  return 'field' in pieces ? NONE : pieces;
}

/** Whose value a block is read from. */
export const valueOf = ({ pieces }: Pick<Block, 'pieces'>): Value | undefined =>
  'field' in pieces ? pieces : undefined;

export const fieldOf = (block: Pick<Block, 'pieces'>): Field | undefined => valueOf(block)?.field;

/** Do two blocks stand in one line, one after the other: is one of them a field in it? */
export const areInLine = (a: Block, b: Block): boolean =>
  a.owner === b.owner && (valueOf(a)?.inLine === true || valueOf(b)?.inLine === true);

/** The same, as a block holds them. */
export function packed(pieces: readonly Piece[], text: string): Block['pieces'] {
  const [first] = pieces;
  const isWhole = pieces.length === 1 && first!.from === 0 && first!.at === 0 && first!.size === text.length;
  return isWhole ? first!.node : pieces;
}

export const marksOf = (block: Block): Mark[] => block.marks.map((mention) => ({ block, mention }));

/** Is it the same name at the same place? */
export const isSameMark = (a: Mark, b: Mark): boolean =>
  a.block === b.block && isSameMention(a.mention, b.mention);

export const isSameMention = (a: Mention, b: Mention): boolean =>
  a.start === b.start && a.entity === b.entity;

/** The blocks in a container, all or those with candidates, in the order of the page; the first `most` of them. */
export function blocksIn(root: Container, which: 'all' | 'found' = 'all', most = Infinity): Block[] {
  const blocks: Block[] = [];
  const pending: Part[] = [root];
  for (let part = pending.pop(); part && blocks.length < most; part = pending.pop()) {
    if (!isContainer(part)) {
      if (which === 'all' || part.candidates.length > 0) blocks.push(part);
    } else if (which === 'all' || part.found) {
      const parts = partsOf(part);
      for (let i = parts.length - 1; i >= 0; i--) pending.push(parts[i]!);
    }
  }
  return blocks;
}

export const isContainer = (part: Part): part is Container => 'parts' in part;

const isList = (parts: Container['parts']): parts is readonly Part[] => Array.isArray(parts);

export const partsOf = ({ parts }: Pick<Container, 'parts'>): readonly Part[] =>
  isList(parts) ? parts : [parts];

/** One part by its number, without a list of them. */
export const partAt = ({ parts }: Container, index: number): Part | undefined =>
  isList(parts) ? parts[index] : index === 0 ? parts : undefined;

/** Do the blocks in a container come to more than `most`? Looks no further once they do. */
export function exceeds(root: Container, most: number, sizeOf: (block: Block) => number): boolean {
  let sum = 0;
  const pending: Part[] = [root];
  for (let part = pending.pop(); part && sum <= most; part = pending.pop()) {
    if (isContainer(part)) for (const inner of partsOf(part)) pending.push(inner);
    else sum += sizeOf(part);
  }
  return sum > most;
}
