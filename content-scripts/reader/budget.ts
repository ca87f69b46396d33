/** How much of a page is held in memory. What does not fit is read when it comes into view, and said to be unread. */

export const MOST = {
  /** Blocks and containers. */
  parts: 100_000,
  /** UTF-16 code units. */
  text: 4_000_000,
} as const;

/** Once full, it counts as full until this much is free again, or the reader would start and stop all the time. */
const ROOM = 0.25;

export interface Budget {
  take: (text: number) => void;
  give: (text: number) => void;
  isFull: () => boolean;
}

export function createBudget(most: { parts: number; text: number } = MOST): Budget {
  let parts = 0;
  let text = 0;
  let full = false;
  return {
    take(length) {
      parts++;
      text += length;
    },
    give(length) {
      parts--;
      text -= length;
    },
    isFull() {
      const share = full ? 1 - ROOM : 1;
      full = parts >= most.parts * share || text >= most.text * share;
      return full;
    },
  };
}
