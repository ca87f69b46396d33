/** Where the tooltip goes: beside the word, inside the viewport, never over the word. All in CSS pixels of the viewport. */

import type { Box } from '../marks/place.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** Taller than this it would cover the word or leave the viewport. */
  maxHeight: number;
}

/** Between word and tooltip, and between tooltip and the edge of the viewport. */
export const GAP = 6;
const EDGE = 6;
/** The tooltip's text begins about where the word begins. */
const INDENT = 12;
/** With less room than this above and below, the tooltip goes beside the word where it can. */
const CRAMPED = 120;
/** With room for so much of it below, it stays there and scrolls: above the word stands the patient's banner. */
const MOST = 0.6;

/** What of the viewport the tooltip may take: not the foot where the bar stands, unless the word itself is behind it. */
export const clearOf = (bar: Box | null, word: Box, view: Size): Size =>
  bar && word.bottom + GAP <= bar.top ? { ...view, height: bar.top } : view;

/**
 * Clear of the bar where that leaves enough to be read; else over it, for the tooltip is what the reader has asked for.
 * @param least - so high it must be to say anything
 */
export function placeClear(word: Box, size: Size, view: Size, bar: Box | null, least: number): Placement {
  const clear = place(word, size, clearOf(bar, word, view));
  return clear.maxHeight >= Math.min(least, size.height) ? clear : place(word, size, view);
}

/** @param size - of the tooltip where nothing limits it */
export function place(word: Box, size: Size, view: Size): Placement {
  const above = word.top - GAP - EDGE;
  const below = view.height - word.bottom - GAP - EDGE;
  if (Math.max(above, below) < Math.min(CRAMPED, size.height)) {
    const beside = placeBeside(word, size, view);
    if (beside) return beside;
  }
  const isBelow = MOST * size.height <= below || below >= above;
  const maxHeight = Math.max(0, Math.min(size.height, isBelow ? below : above));
  return {
    left: clamp(word.left - INDENT, EDGE, view.width - size.width - EDGE),
    top: isBelow ? word.bottom + GAP : word.top - GAP - maxHeight,
    maxHeight,
  };
}

/** Where it stands, only shorter: a bar has come under it. Whoever reads it, or is on the way into it, must not lose it. */
export function shortened({ left, top, bottom }: Box, bar: Box): Placement {
  return { left, top, maxHeight: Math.min(bottom, Math.max(bar.top - EDGE, top + CRAMPED)) - top };
}

function placeBeside(word: Box, size: Size, view: Size): Placement | null {
  const right = view.width - word.right - GAP - EDGE;
  const left = word.left - GAP - EDGE;
  if (Math.max(left, right) < size.width) return null;
  const maxHeight = Math.min(size.height, view.height - 2 * EDGE);
  return {
    left: right >= size.width ? word.right + GAP : word.left - GAP - size.width,
    top: clamp(word.top, EDGE, view.height - maxHeight - EDGE),
    maxHeight,
  };
}

/** The lower bound wins where the two cross. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
