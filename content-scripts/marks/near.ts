/**
 * Which marks are near the viewport: only they are painted. With each frame after a change in the page, Chromium goes
 * through every range that is painted (some 30 µs each, measured), so what is out of sight is not.
 */
import type { Mention } from '../../src/detection/model.ts';
import type { Container } from '../reader/container.ts';
import { fieldOf, isContainer, marksOf, partsOf, type Block, type Mark } from '../reader/model.ts';
import { plain } from '../reader/plain.ts';
import type { Tree } from '../reader/tree.ts';
import { boxAround, rectsOf, type Box } from './place.ts';

/** So far around what is visible, in the page and in boxes that scroll, in CSS px. */
const MARGIN = 80;
/** Not oftener than this, in ms: with a thousand that are watched, Chromium takes 2 ms of each frame to work it out. */
const APART = 100;
const NEAR = { rootMargin: `${MARGIN}px`, scrollMargin: `${MARGIN}px`, delay: APART };
/** A container with more marks than this is painted in part: a long report in one `pre`, a long note in a field. */
const FEW = 30;
const PAUSE_MS = 50;
/** Of the first containers it is looked at once whether they are in view: the observer tells with the next frame. */
const AT_ONCE = 50;

export interface Near {
  watch: (container: Container) => void;
  forget: (container: Container) => void;
  /** The marks of a block that are near. */
  marksOf: (block: Block) => readonly Mention[];
  stop: () => void;
}

/**
 * `onChange`: of this block, these marks are near now; `known`: the container of an element; `onGone`: this element with marks is
 * rendered no more.
 */
export function watchNear(
  onChange: (block: Block, marks: readonly Mention[]) => void,
  known: Tree['known'],
  onGone: (element: Element) => void,
): Near {
  /** Of containers that are near in part, the marks that are. */
  const near = new Map<Container, 'all' | ReadonlyMap<Block, readonly Mention[]>>();
  /** How many are watched. */
  let count = 0;
  const ending = new AbortController();
  let looking: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const container = known(target);
      if (!container?.watched) continue;
      meet(container, isIntersecting);
      if (!isIntersecting && box.width === 0 && box.height === 0) onGone(target);
    }
  }, NEAR);

  function nearOf(block: Block): readonly Mention[] {
    const marks = near.get(block.owner);
    return marks === 'all' ? block.marks : (marks?.get(block) ?? []);
  }

  function meet(container: Container, isNear: boolean): void {
    const blocks = blocksOf(container);
    const before = new Map(blocks.map((block) => [block, nearOf(block)]));
    if (isNear) near.set(container, nearIn(container));
    else near.delete(container);
    for (const block of blocks)
      if (!isSame(before.get(block)!, nearOf(block))) onChange(block, nearOf(block));
  }

  /** After a scroll, or when marks are others, it is looked again what is in view. */
  function lookSoon(): void {
    looking ??= setTimeout(() => {
      looking = undefined;
      for (const [container, marks] of near) if (marks !== 'all') meet(container, true);
    }, PAUSE_MS);
  }
  const isPartly = (): boolean => [...near.values()].some((marks) => marks !== 'all');
  addEventListener('scroll', () => void (isPartly() && lookSoon()), {
    capture: true,
    passive: true,
    signal: ending.signal,
  });

  return {
    watch(container) {
      // It has more marks now than are painted out of sight; those that are in view are looked for anew from here on.
      if (near.get(container) === 'all' && countOf(blocksOf(container)) > FEW) meet(container, true);
      else if (near.get(container) instanceof Map) lookSoon();
      if (container.watched) return;
      container.watched = true;
      count++;
      observer.observe(container.element);
      if (count <= AT_ONCE && isInView(container.element)) near.set(container, nearIn(container));
    },
    forget(container) {
      near.delete(container);
      if (!container.watched) return;
      container.watched = false;
      count--;
      observer.unobserve(container.element);
    },
    marksOf: nearOf,
    stop() {
      ending.abort();
      clearTimeout(looking);
      observer.disconnect();
    },
  };
}

/** A container's blocks that have marks. */
const blocksOf = (container: Container): Block[] =>
  partsOf(container).filter((part): part is Block => !isContainer(part) && part.marks.length > 0);

const nearIn = (container: Container): 'all' | Map<Block, Mention[]> => {
  const blocks = blocksOf(container);
  return countOf(blocks) <= FEW ? 'all' : inView(container, blocks);
};

const countOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { marks }) => sum + marks.length, 0);

const isSame = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);

/** The marks in view, for the text of the container itself and for each field in it. */
function inView({ element }: Container, blocks: readonly Block[]): Map<Block, Mention[]> {
  const view = new Map<Block, Mention[]>();
  for (const field of new Set(blocks.map(fieldOf))) {
    const marks = blocks.flatMap((block) => (fieldOf(block) === field ? marksOf(block) : []));
    for (const { block, mention } of between(marks, visibleBox(field ?? element))) {
      view.set(block, [...(view.get(block) ?? []), mention]);
    }
  }
  return view;
}

function isInView(element: Element): boolean {
  const { top, bottom } = visibleBox(element);
  return bottom - top > 2 * MARGIN;
}

/** What of an element can be seen: boxes scroll, fields too. */
function visibleBox(element: Element): Pick<Box, 'top' | 'bottom'> {
  const { top, bottom } = plain(element).getBoundingClientRect();
  return { top: Math.max(top, 0) - MARGIN, bottom: Math.min(bottom, innerHeight) + MARGIN };
}

/** Of marks that follow each other downwards, those in view: few are asked where they stand. */
function between(marks: readonly Mark[], { top, bottom }: Pick<Box, 'top' | 'bottom'>): readonly Mark[] {
  let low = 0;
  for (let high = marks.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((boxOf(marks[middle]!)?.bottom ?? top) < top) low = middle + 1;
    else high = middle;
  }
  const end = marks.findIndex((mark, i) => i >= low && (boxOf(mark)?.top ?? top) > bottom);
  return marks.slice(low, end < 0 ? marks.length : end);
}

function boxOf(mark: Mark): Box | null {
  const rects = rectsOf(mark);
  return rects.length > 0 ? boxAround(rects) : null;
}
