/** From a mark to its place in the page, made when it is needed and not kept. */
import { placeOf } from '../reader/collect.ts';
import { fieldOf, piecesOf, valueOf, type Block } from '../reader/model.ts';

/** A stretch of a block's text: a mark, or other words of it. */
export interface Stretch {
  block: Block;
  mention: { start: number; end: number };
}

/** In CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Chromium's range in the value of a field (https://github.com/whatwg/html/pull/11478); not in Firefox, not yet typed. */
interface ValueRangeField {
  createValueRange?(start: number, end: number): AbstractRange & Pick<Range, 'getClientRects'>;
}

/** Ranges for painting: one for each text node, so that none spans the edge of a shadow tree. */
export function rangesOf({ block, mention }: Stretch): AbstractRange[] {
  const value = valueOf(block);
  if (value)
    return rangesInField(
      value.field as ValueRangeField,
      value.from + mention.start,
      value.from + mention.end,
    );
  const held = piecesOf(block).filter(
    (piece) => piece.at < mention.end && piece.at + piece.size > mention.start,
  );
  return [...new Set(held.map(({ node }) => node))].flatMap((node) => {
    const place = placeOf(
      held.filter((piece) => piece.node === node),
      mention.start,
      mention.end,
    );
    // The page may have shortened the text a moment ago.
    if (!place || place.endOffset > node.length) return [];
    return [
      new StaticRange({
        startContainer: node,
        startOffset: place.startOffset,
        endContainer: node,
        endOffset: place.endOffset,
      }),
    ];
  });
}

function rangesInField(field: ValueRangeField, start: number, end: number): AbstractRange[] {
  try {
    const range = field.createValueRange?.(start, end);
    return range ? [range] : [];
  } catch {
    // A number, a date, a button: there are no ranges in these.
    return [];
  }
}

/** Where the word stands in the viewport now: a rectangle for each line of it; empty where it is not rendered. */
export function rectsOf(mark: Stretch): DOMRect[] {
  const rects = rangesOf(mark).flatMap((range) => {
    if ('getClientRects' in range) return Array.from((range as Range).getClientRects());
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return Array.from(live.getClientRects());
  });
  const field = fieldOf(mark.block);
  if (rects.length === 0 && field) rects.push(field.getBoundingClientRect());
  return rects.filter(({ width, height }) => width > 0 && height > 0);
}

/** The element in which the word stands. */
export const elementOf = ({ block, mention }: Stretch): Element | null =>
  fieldOf(block) ?? placeOf(piecesOf(block), mention.start, mention.end)?.startNode.parentElement ?? null;

/** The box around all lines of a word. */
export function boxAround(rects: readonly Box[]): Box {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
