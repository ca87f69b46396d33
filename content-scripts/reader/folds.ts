/** Parts of a page folded to no height or width: what they hold has its boxes, but all of it is cut off. */

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
      const folded = isCutOff(target);
      if (known.get(target) === folded) continue;
      known.set(target, folded);
      onChange(target);
    }
  });

  return {
    isFolded(element) {
      let folded = known.get(element);
      if (folded === undefined) {
        if (known.size >= MOST) return false;
        folded = isCutOff(element);
        known.set(element, folded);
        sizes.observe(element);
      }
      return folded;
    },
    tidy() {
      for (const element of known.keys()) {
        if (element.isConnected) continue;
        known.delete(element);
        sizes.unobserve(element);
      }
    },
    stop: () => sizes.disconnect(),
  };
}

/** There is something in it, and no room. What is placed out of it is neither in it nor cut off. */
const isCutOff = ({ clientHeight, clientWidth, scrollHeight, scrollWidth }: Element): boolean =>
  (clientHeight === 0 && scrollHeight > 0) || (clientWidth === 0 && scrollWidth > 0);
