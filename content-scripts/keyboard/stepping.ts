/** From mark to mark by keyboard, and to the mark that was asked for. */
import { elementOf } from '../marks/place.ts';
import { bringIntoView } from '../marks/reveal.ts';
import { isSameMark, type Mark } from '../reader/model.ts';
import { plain } from '../reader/plain.ts';
import type { Tooltip } from '../tooltip/tooltip.ts';

export interface Stepper {
  /**
   * To the next or previous mark, or to the first or last from the `edge`; false where there is none left, null where the reader
   * stands in no mark of this frame.
   */
  step: (direction: 1 | -1, from: 'here' | 'edge') => Promise<boolean | null>;
  /** Brings a mark into view and opens its tooltip. */
  show: (mark: Mark) => Promise<boolean>;
}

/** @param marks - all marks of the frame now, in reading order */
export function createStepper(marks: () => Mark[], tooltip: Tooltip): Stepper {
  /** Where the reader stands; its text position outlives a new reading of its block. */
  let here: Mark | null = null;

  async function show(mark: Mark): Promise<boolean> {
    const element = elementOf(mark);
    if (!element || !plain(element).isConnected) return false;
    here = mark;
    bringIntoView(mark);
    return tooltip.open(mark, 'keyboard');
  }

  /** The place in the list of the mark where the reader stands, or of the one that now stands nearest before it. */
  function place(list: readonly Mark[]): number {
    const stood = here;
    if (!stood) return -1;
    const same = list.findIndex((mark) => isSameMark(mark, stood));
    if (same >= 0) return same;
    const element = elementOf(stood);
    if (!element || !plain(element).isConnected) return -1;
    return list.findLastIndex((mark) => {
      const other = elementOf(mark);
      if (!other) return false;
      if (other === element) return mark.mention.start <= stood.mention.start;
      return Boolean(plain(other).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
  }

  return {
    show,
    async step(direction, from) {
      if (from === 'here' && !here) return null;
      const list = marks();
      const at = from === 'here' ? place(list) : -1;
      let next = at < 0 ? (direction === 1 ? 0 : list.length - 1) : at + direction;
      // Marks that are not rendered now are passed over.
      for (; list[next]; next += direction) if (await show(list[next]!)) return true;
      tooltip.close();
      here = null;
      return false;
    },
  };
}
