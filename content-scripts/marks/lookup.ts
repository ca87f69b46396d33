/** Which mark is under the pointer: the caret position there, looked up in our own index, checked by one rectangle. */
import { offsetOf } from '../reader/collect.ts';
import { elementAbove, isElement, shadowRootOf } from '../reader/composed.ts';
import { isContainer, partsOf, piecesOf, marksOf, valueOf, type Block, type Mark } from '../reader/model.ts';
import type { Tree } from '../reader/tree.ts';
import { rangesOf, rectsOf } from './place.ts';

export interface Lookup {
  /** The mark at a point of the viewport, in CSS pixels. */
  at: (x: number, y: number) => Mark | null;
}

/** The caret is put between letters: half a letter off is still on the word. */
const TOLERANCE = 2;

export function createLookup(tree: Tree): Lookup {
  /** Marks of the block text at a node and offset; an offset is within a word up to and with its end. */
  function marksAround(node: Node, offset: number): Mark[] {
    const container = tree.around(node);
    if (!container) return [];
    return partsOf(container).flatMap((part) => {
      if (isContainer(part) || part.marks.length === 0) return [];
      const at = offsetInBlock(part, node, offset);
      return at === null
        ? []
        : marksOf(part).filter(({ mention }) => mention.start <= at && at <= mention.end);
    });
  }

  return {
    at(x, y) {
      const caret = caretAt(x, y);
      if (!caret) return null;
      return marksAround(caret.offsetNode, caret.offset).find((mark) => isUnder(mark, x, y)) ?? null;
    },
  };
}

function offsetInBlock(block: Block, node: Node, offset: number): number | null {
  const value = valueOf(block);
  if (!value) return offsetOf(piecesOf(block), node, offset);
  const at = offset - value.from;
  return value.field === node && at >= 0 && at <= block.text.length ? at : null;
}

function isUnder(mark: Mark, x: number, y: number): boolean {
  // What is not painted does not answer to the pointer.
  if (rangesOf(mark).length === 0) return false;
  return rectsOf(mark).some((rect) => holds(rect, x, y));
}

/** Does a rectangle, grown by `by` px, hold the point? */
export const holds = (
  { left, right, top, bottom }: DOMRectReadOnly,
  x: number,
  y: number,
  by = TOLERANCE,
): boolean => x >= left - by && x <= right + by && y >= top - by && y <= bottom + by;

function caretAt(x: number, y: number): CaretPosition | null {
  const shadowRoots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element) {
    for (let host: Element | null = element; host; host = elementAbove(host)) {
      const root = shadowRootOf(host);
      if (root && !shadowRoots.includes(root)) shadowRoots.push(root);
    }
    const inner: Element | null = shadowRootOf(element)?.elementFromPoint(x, y) ?? null;
    element = inner && inner !== element && isElement(inner) ? inner : null;
  }
  return document.caretPositionFromPoint(x, y, { shadowRoots });
}
