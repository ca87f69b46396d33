/** Parts of a page folded to no height or width: what they hold has its boxes, but all of it is cut off. */
import { plain } from './plain.ts';

/** Beyond so many that may be folded, a page is read as it stands. */
const MOST = 2_000;

export interface Folds {
  /** Is this element, which cuts off what does not fit into it, folded? It is watched from the first time on. */
  isFolded: (element: Element) => boolean;
  /** Lets go of elements that the page has taken away. */
  tidy: () => void;
  stop: () => void;
}

/** @param onChange - hears of an element that was folded or unfolded */
export function watchFolds(onChange: (element: Element) => void): Folds {
  const known = new Map<Element, boolean>();
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const folded = isCutOff(plain(target));
      if (known.get(target) === folded) continue;
      known.set(target, folded);
      onChange(target);
    }
  });

  return {
    isFolded(element) {
      // Its size tells when it is folded, and not what the page puts into it meanwhile.
      if (known.get(element) === false) return false;
      if (!known.has(element)) {
        if (known.size >= MOST) return false;
        sizes.observe(element);
      }
      const folded = isCutOff(plain(element));
      known.set(element, folded);
      return folded;
    },
    tidy() {
      for (const element of known.keys()) {
        if (plain(element).isConnected) continue;
        known.delete(element);
        sizes.unobserve(element);
      }
    },
    stop: () => sizes.disconnect(),
  };
}

/**
 * It has no height or no width, and what it holds would have to be scrolled to. Content that is positioned outside of it, where it can be
 * seen, does not count towards its scroll size.
 */
function isCutOff({
  clientHeight,
  clientWidth,
  scrollHeight,
  scrollWidth,
  firstElementChild,
}: Element): boolean {
  if (clientHeight > 0 && clientWidth > 0) return false;
  return firstElementChild
    ? (clientHeight === 0 && scrollHeight > 0) || (clientWidth === 0 && scrollWidth > 0)
    : true;
}
