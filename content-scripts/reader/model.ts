/** The words of the reader. Offsets are in UTF-16 code units. */
import type { BlockReading, Mention, Section } from '../../src/detection/model.ts';
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

/** Text that is read as one: a paragraph, a cell, a list item, a field, or a part of a very long one. */
export interface Block {
  owner: Container;
  text: string;
  /** In the order of the text; empty for a field; of nearly all one node, and their text is all that it holds. */
  pieces: readonly Piece[] | Text;
  field?: Field | undefined;
  /** Where this block's text begins in the value of the field. */
  fieldFrom?: number | undefined;
  /** The section in which it was read; absent until then. */
  readIn?: Section | undefined;
  reading?: BlockReading | undefined;
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

/**
 * A block-level element of the page, with the text it holds itself and the block-level elements inside it, in
 * reading order. Containers form a tree in the order of the page, so that what did not change is not read again.
 */
export interface Container {
  element: Element;
  parent: Container | null;
  /** In the order of the page; most hold one, and no list of it. */
  parts: Part | readonly Part[];
  /** Its own level must be walked. */
  stale: boolean;
  /** Something in it must be walked or read. */
  dirty: boolean;
  /** Some block in it has candidates. */
  found: boolean;
  /** The sections before and after it, as last read. */
  sectionIn: Section;
  sectionOut: Section;
  /** How many blocks it holds in all, and how long they are. */
  blocks: number;
  length: number;
}

export type Part = Block | Container;

/** Thousands hold nothing of a kind: they share it. */
export const NONE: readonly never[] = [];

/** A list that has grown, without the room to grow on: a page holds thousands. */
export const trimmed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

/** Where the stretches of a block's text stand. */
export const piecesOf = ({ pieces, text }: Pick<Block, 'pieces' | 'text'>): readonly Piece[] =>
  'nodeType' in pieces ? [{ node: pieces, from: 0, at: 0, size: text.length }] : pieces;

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

/** The blocks in a container, all or those with candidates, in the order of the page. */
export function blocksIn(root: Container, which: 'all' | 'found' = 'all'): Block[] {
  const blocks: Block[] = [];
  const pending: Part[] = [root];
  for (let part = pending.pop(); part; part = pending.pop()) {
    if (!isContainer(part)) {
      if (which === 'all' || part.reading?.candidates.length) blocks.push(part);
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
