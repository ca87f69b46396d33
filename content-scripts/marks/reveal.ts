/** Brings words into view. The browser does it for elements alone, and a long report may be one element. */
import { elementAbove } from '../reader/composed.ts';
import { plain } from '../reader/plain.ts';
import { boxAround, elementOf, rectsOf, type Box, type Stretch } from './place.ts';

/** Scrolls the page, and what scrolls in it, until the words can be seen; not at all where they can. */
export function bringIntoView(words: Stretch): void {
  const element = elementOf(words);
  if (!element) return;
  const rects = rectsOf(words);
  if (rects.length === 0 || !isWithin(boxAround(rects), WINDOW()))
    plain(element).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (let box: Element | null = element; box; box = elementAbove(box)) scrollTo(words, plain(box));
  // A frame may be out of sight in the page around it. Here nothing moves by this.
  if (window !== top && isWithin(plain(element).getBoundingClientRect(), WINDOW()))
    plain(element).scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** Brings the words to the middle of a box that scrolls, where they are beyond its edges. */
function scrollTo(words: Stretch, box: Element): void {
  const rects = rectsOf(words);
  if (rects.length === 0) return;
  const at = boxAround(rects);
  const room = box === document.scrollingElement ? WINDOW() : box.getBoundingClientRect();
  if (isWithin(at, room)) return;
  box.scrollBy({
    left: beyond(at.left, at.right, room.left, room.right),
    top: beyond(at.top, at.bottom, room.top, room.bottom),
    behavior: 'instant',
  });
}

/** How far from the middle of the room; 0 where it is within. */
const beyond = (start: number, end: number, from: number, to: number): number =>
  start >= from && end <= to ? 0 : (start + end - from - to) / 2;

const isWithin = ({ left, top, right, bottom }: Box, room: Box): boolean =>
  left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom;

const WINDOW = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
