/** A frame's blocks, joined into the text that judgement reads, and back from a place in that text to the blocks. */
import type { Mention, Section } from '../../src/detection/model.ts';
import type { Block } from '../reader/model.ts';
import { rowsOf } from '../reader/rows.ts';

/** So much of a page is judged: the rest is told to be unread. */
const MOST_LENGTH = 200_000;

interface Span {
  block: Block;
  /** Where the block begins in the text. */
  at: number;
}

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
  /** Not all of the page had room. */
  isCut: boolean;
  /** The section behind the line that begins at an offset; null where it lies within a block of several lines. */
  sectionAfter: (start: number, length: number) => Section | null;
  /** The stretches of blocks that `[start, end)` of the text came from. */
  wordsAt: (start: number, end: number) => Words[];
}

/** Blocks by line; cells of one row by " | ", with the room of empty cells kept. Pauses often. */
export function* chartText(blocks: readonly Block[]): Generator<void, ChartText> {
  const spans: Span[] = [];
  const parts: string[] = [];
  let length = 0;
  let isCut = false;

  function add(text: string): void {
    parts.push(text);
    length += text.length;
  }

  function place(block: Block, text: string): void {
    spans.push({ block, at: length });
    add(text);
  }

  for (const run of rowsOf(blocks)) {
    yield;
    if (length > MOST_LENGTH) {
      isCut = true;
      break;
    }
    if (length > 0) add('\n');
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

  /** Number of the span that holds an offset, or of the last before it. */
  function spanAt(offset: number): number {
    let low = 0;
    for (let high = spans.length; low < high;) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  return {
    text: parts.join(''),
    mentions: spans.flatMap(({ block, at }) =>
      block.mentions.map((mention) => ({ ...mention, start: at + mention.start, end: at + mention.end })),
    ),
    isCut,
    sectionAfter(start, size) {
      const last = spans[spanAt(start + size)];
      if (!last || last.at + last.block.text.length > start + size) return null;
      return last.block.reading?.section ?? null;
    },
    wordsAt(start, end) {
      const words: Words[] = [];
      for (let i = spanAt(start); i < spans.length && spans[i]!.at < end; i++) {
        const { block, at } = spans[i]!;
        const from = Math.max(0, start - at);
        const to = Math.min(block.text.length, end - at);
        if (from < to) words.push({ block, start: from, end: to });
      }
      return words;
    },
  };
}
