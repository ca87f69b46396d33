/** A frame's blocks, joined into the text that judgement reads, and back from a place in that text to the blocks. */
import type { Mention, Section } from '../../src/detection/model.ts';
import { areInLine, type Block } from '../reader/model.ts';
import { rowsOf } from '../reader/rows.ts';

/** So much of a page is judged: the rest is told to be unread. */
const MOST_LENGTH = 200_000;

/** A stretch of one block's text. */
export interface Words {
  block: Block;
  start: number;
  end: number;
}

export interface ChartText {
  text: string;
  /** In the order of the text. */
  mentions: Mention[];
  places: Places;
}

/** Where a chart's text came from: what is kept of it. */
export interface Places {
  /** Not all of the page had room. */
  isCut: boolean;
  /** The section behind the line that begins at an offset; null where it lies within a block of several lines. */
  sectionAfter: (start: number, length: number) => Section | null;
  /** The stretches of blocks that `[start, end)` of the text came from. */
  wordsAt: (start: number, end: number) => Words[];
  /** `[start, end)` of the text as it stood, each line break a space. */
  textAt: (start: number, end: number) => string;
}

/** Blocks by line, a field within a line in its place; cells of one row by " | ", with the room of empty cells kept. Pauses often. */
export function* chartText(blocks: readonly Block[]): Generator<void, ChartText> {
  const placed: Block[] = [];
  /** Where each of them begins in the text. */
  const starts: number[] = [];
  const mentions: Mention[] = [];
  const parts: string[] = [];
  let length = 0;
  let isCut = false;

  function add(text: string): void {
    parts.push(text);
    length += text.length;
  }

  function place(block: Block, text: string): void {
    placed.push(block);
    starts.push(length);
    for (const mention of block.mentions)
      mentions.push({ ...mention, start: length + mention.start, end: length + mention.end });
    add(text);
  }

  for (const run of rowsOf(blocks)) {
    yield;
    if (length > MOST_LENGTH) {
      isCut = true;
      break;
    }
    const last = placed.at(-1);
    if (last) add(!Array.isArray(run) && areInLine(last, run) ? ' ' : '\n');
    if (!Array.isArray(run)) {
      place(run, run.text);
      continue;
    }
    let cell = 0;
    for (const [i, { block, cell: own }] of run.entries()) {
      if (i > 0 && own === cell) add(' ');
      for (; cell < own; cell++) add(' | ');
      // A line break in a cell is none in the row; one character stays one.
      place(block, block.text.replaceAll('\n', ' '));
    }
  }

  return { text: parts.join(''), mentions, places: placesOf(placed, starts, isCut) };
}

/** @param starts - where each block begins in the text */
function placesOf(blocks: readonly Block[], starts: readonly number[], isCut: boolean): Places {
  /** Number of the block that holds an offset, or of the last before it. */
  function blockAt(offset: number): number {
    let low = 0;
    for (let high = starts.length; low < high;) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function wordsAt(start: number, end: number): Words[] {
    const words: Words[] = [];
    for (let i = blockAt(start); i < blocks.length && starts[i]! < end; i++) {
      const block = blocks[i]!;
      const at = starts[i]!;
      const from = Math.max(0, start - at);
      const to = Math.min(block.text.length, end - at);
      if (from < to) words.push({ block, start: from, end: to });
    }
    return words;
  }

  /** What was put between a block and the next: a line break or a space, " | " for each cell. */
  function between(block: number): string {
    const gap = (starts[block + 1] ?? 0) - starts[block]! - blocks[block]!.text.length;
    return `${gap % 3 === 1 ? ' ' : ''}${' | '.repeat(gap / 3)}`;
  }

  return {
    isCut,
    sectionAfter(start, size) {
      const at = blockAt(start + size);
      const last = blocks[at];
      if (!last || starts[at]! + last.text.length > start + size) return null;
      return last.readIn ? last.section : null;
    },
    wordsAt,
    textAt(start, end) {
      const first = blockAt(start);
      let text = '';
      for (let i = first; i < blocks.length && starts[i]! < end; i++) {
        if (i > first) text += between(i - 1);
        text += blocks[i]!.text.slice(Math.max(0, start - starts[i]!), end - starts[i]!);
      }
      return text.replaceAll('\n', ' ');
    },
  };
}
