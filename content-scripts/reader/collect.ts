/** Joins text nodes into runs of text, as rendered, and remembers where each stretch came from. */
import { trimmed, type Piece } from './model.ts';

export interface Run {
  text: string;
  pieces: readonly Piece[];
}

/** A run that still grows. */
interface Growing extends Run {
  pieces: Piece[];
}

/** Long runs are cut: after a blank line, a line, a sentence or a word, from these lengths on. */
export const CUT = { blankLine: 500, line: 1_500, sentence: 3_000, word: 4_000 } as const;

/** Characters that take no room: soft hyphen, zero-width space and joiners, byte-order mark. */
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const FOLDED = new RegExp(`[\\t\\n\\f\\r ]{2,}|[${INVISIBLE}]+`, 'g');
const KEPT = new RegExp(`[${INVISIBLE}]+`, 'g');
const HAS_FOLDED = new RegExp(FOLDED.source);
const HAS_KEPT = new RegExp(KEPT.source);
const LINE_SPACE = /[\t\n\f\r]/g;
const ENDS_OPEN = /[\s]$/;

export interface Collector {
  /** Adds a stretch of a node's text, which begins at `from`; `keep`: spaces and line breaks show as written. */
  text: (node: Text, stretch: { text: string; from: number }, keep: boolean) => void;
  /** A line break. */
  lineBreak: () => void;
  /** What follows is another word. */
  space: () => void;
  /** A sign of ours before the words that come next in this block; '': none any more. */
  sign: (sign: string) => void;
  /** Words of ours, which stand nowhere in the page. */
  say: (words: string) => void;
  /** What follows is another block. */
  end: () => void;
  /** Has the block no text yet? */
  isEmpty: () => boolean;
}

/** Hands each finished run to `emit`; runs of white space alone are dropped. */
export function createCollector(emit: (run: Run) => void): Collector {
  let run: Growing = { text: '', pieces: [] };
  /** Waits for words to stand before. */
  let sign = '';

  function append(node: Text, from: number, text: string): void {
    if (text === '') return;
    const last = run.pieces.at(-1);
    if (last?.node === node && last.from + last.size === from && last.at + last.size === run.text.length) {
      last.size += text.length;
    } else {
      run.pieces.push({ node, from, at: run.text.length, size: text.length });
    }
    run.text += text;
  }

  function folded(node: Text, from: number, text: string): void {
    const line = text.replace(LINE_SPACE, ' ');
    const skip = line.startsWith(' ') && (run.text === '' || ENDS_OPEN.test(run.text)) ? 1 : 0;
    append(node, from + skip, line.slice(skip));
  }

  function drain(all: boolean): void {
    while (run.text.length > (all ? CUT.blankLine : 2 * CUT.word)) {
      const at = nextCut(run.text);
      if (at === null) break;
      const [head, tail] = split(run, at);
      if (head.text.trim() !== '') emit(head);
      run = tail;
    }
    if (!all || run.text === '') return;
    if (run.text.trim() !== '') emit({ text: run.text, pieces: trimmed(run.pieces) });
    run = { text: '', pieces: [] };
  }

  function space(): void {
    if (run.text !== '' && !ENDS_OPEN.test(run.text)) run.text += ' ';
  }

  return {
    text(node, stretch, keep) {
      const add = keep ? append : folded;
      if (sign !== '' && stretch.text.trim() !== '') {
        space();
        run.text += `${sign} `;
        sign = '';
      }
      let from = stretch.from;
      // Most stretches are as they will be shown: to look for every place is several times as dear as to look for one.
      const isPlain = !(keep ? HAS_KEPT : HAS_FOLDED).test(stretch.text);
      for (const match of isPlain ? [] : stretch.text.matchAll(keep ? KEPT : FOLDED)) {
        const at = stretch.from + match.index;
        add(node, from, stretch.text.slice(from - stretch.from, match.index));
        if (match[0] <= '!') add(node, at, ' ');
        from = at + match[0].length;
      }
      add(node, from, stretch.text.slice(from - stretch.from));
      drain(false);
    },
    lineBreak() {
      run.text += '\n';
    },
    space,
    sign: (next) => void (sign = next),
    say(words) {
      space();
      run.text += `${words} `;
    },
    end() {
      sign = '';
      drain(true);
    },
    isEmpty: () => run.text === '',
  };
}

/** Where to cut a long text, at most `CUT.word` from its start; null: it may stay whole. */
export function nextCut(text: string): number | null {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = CUT.blankLine;
  const match = blank.exec(text.length > 2 * CUT.word ? text.slice(0, 2 * CUT.word) : text);
  if (match && match.index < CUT.word) return match.index + match[0].length;
  const line = text.indexOf('\n', CUT.line);
  if (line >= 0 && line < CUT.word) return line + 1;
  if (text.length <= CUT.word) return null;
  const sentence = text.indexOf('. ', CUT.sentence);
  if (sentence >= 0 && sentence < CUT.word) return sentence + 2;
  const word = text.lastIndexOf(' ', CUT.word);
  return word > 0 ? word + 1 : CUT.word;
}

function split(run: Run, at: number): [Run, Growing] {
  const head: Piece[] = [];
  const tail: Piece[] = [];
  for (const piece of run.pieces) {
    const inHead = Math.min(piece.size, Math.max(0, at - piece.at));
    if (inHead > 0) head.push({ ...piece, size: inHead });
    if (inHead < piece.size) {
      const from = piece.from + inHead;
      tail.push({ node: piece.node, from, at: piece.at + inHead - at, size: piece.size - inHead });
    }
  }
  return [
    { text: run.text.slice(0, at), pieces: head },
    { text: run.text.slice(at), pieces: tail },
  ];
}

export interface Place {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** The place in the page of `[start, end)` of a run's text; null where none of it came from a node. */
export function placeOf(pieces: readonly Piece[], start: number, end: number): Place | null {
  const first = pieces.find((piece) => piece.at + piece.size > start);
  const last = pieces.findLast((piece) => piece.at < end);
  if (!first || !last || first.at >= end) return null;
  return {
    startNode: first.node,
    startOffset: first.from + Math.max(0, start - first.at),
    endNode: last.node,
    endOffset: last.from + Math.min(last.size, end - last.at),
  };
}

/** The offset in a run's text of a place in the page; null where the run does not hold it. */
export function offsetOf(pieces: readonly Piece[], node: Node, offset: number): number | null {
  const piece = pieces.find((p) => p.node === node && p.from <= offset && offset <= p.from + p.size);
  return piece ? piece.at + offset - piece.from : null;
}
