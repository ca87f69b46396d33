/** Which blocks with marks are near the viewport: only there are marks painted. */
import { boxAround, type Box } from '../tooltip/place.ts';
import { isContainer, type Block, type Container } from '../reader/model.ts';
import { rectsOf } from './place.ts';

/** Half a screen around what is visible, in the page and in boxes that scroll. */
const NEAR = { rootMargin: '50%', scrollMargin: '50%' };
/** A container higher than so many screens is near in part only. */
const TALL = 4;
const SCROLL_PAUSE_MS = 100;

export interface Near {
  watch: (container: Container) => void;
  forget: (container: Container) => void;
  has: (block: Block) => boolean;
  stop: () => void;
}

/** `onChange`: the block has come near, or has gone. */
export function watchNear(onChange: (block: Block, near: boolean) => void): Near {
  const watched = new Map<Element, Container>();
  /** Of tall containers, the blocks that are near; of others, all. */
  const near = new Map<Container, Set<Block> | 'all'>();
  const ending = new AbortController();
  let scrolling: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const container = watched.get(target);
      if (!container) continue;
      if (!isIntersecting) leave(container);
      else if (boundingClientRect.height > TALL * innerHeight) look(container);
      else enter(container);
    }
  }, NEAR);

  function enter(container: Container): void {
    if (near.get(container) === 'all') return;
    near.set(container, 'all');
    for (const block of blocksOf(container)) onChange(block, true);
  }

  function leave(container: Container): void {
    if (!near.delete(container)) return;
    for (const block of blocksOf(container)) onChange(block, false);
  }

  /** Paints what is near of a tall container, now and whenever the page has been scrolled. */
  function look(container: Container): void {
    const before = near.get(container);
    const now = new Set(blocksInView(blocksOf(container)));
    near.set(container, now);
    for (const block of blocksOf(container)) {
      const was = before === 'all' || before?.has(block) === true;
      if (was !== now.has(block)) onChange(block, now.has(block));
    }
  }

  function onScroll(): void {
    scrolling ??= setTimeout(() => {
      scrolling = undefined;
      for (const [container, blocks] of near) if (blocks !== 'all') look(container);
    }, SCROLL_PAUSE_MS);
  }
  const hasTall = (): boolean => [...near.values()].some((blocks) => blocks !== 'all');
  addEventListener('scroll', () => void (hasTall() && onScroll()), {
    capture: true,
    passive: true,
    signal: ending.signal,
  });

  return {
    watch(container) {
      if (watched.get(container.element) === container) {
        // Its blocks are others than before.
        if (near.has(container) && near.get(container) !== 'all') onScroll();
        return;
      }
      watched.set(container.element, container);
      observer.observe(container.element);
    },
    forget(container) {
      near.delete(container);
      if (watched.get(container.element) !== container) return;
      watched.delete(container.element);
      observer.unobserve(container.element);
    },
    has(block) {
      const blocks = near.get(block.owner);
      return blocks === 'all' || blocks?.has(block) === true;
    },
    stop() {
      ending.abort();
      clearTimeout(scrolling);
      observer.disconnect();
    },
  };
}

/** A container's blocks that have marks. */
const blocksOf = ({ parts }: Container): Block[] =>
  parts.filter((part): part is Block => !isContainer(part) && part.marks.length > 0);

/** Those near the viewport of blocks that follow each other downwards: few are asked where they stand. */
function blocksInView(blocks: readonly Block[]): Block[] {
  const [top, bottom] = [-innerHeight / 2, innerHeight * 1.5];
  let low = 0;
  for (let high = blocks.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((boxOf(blocks[middle]!)?.bottom ?? top) < top) low = middle + 1;
    else high = middle;
  }
  const end = blocks.findIndex((block, i) => i >= low && (boxOf(block)?.top ?? bottom) > bottom);
  return blocks.slice(low, end < 0 ? blocks.length : end);
}

function boxOf({ marks }: Block): Box | null {
  const rects = marks.slice(0, 1).flatMap(rectsOf);
  return rects.length > 0 ? boxAround(rects) : null;
}
