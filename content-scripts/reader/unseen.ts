/**
 * What cannot be read yet, and the cheapest way to hear that it can: an element that is not rendered has no box
 * until it is shown; an empty element may be given a shadow root, and its size then changes.
 */
import { isLikelyHost, mayHost, shadowRootOf } from './composed.ts';
import { isInvisible, isSeen } from './flow.ts';

/** Beyond so many elements waited for, a page is looked at again only when it changes. */
const MOST = 2_000;

/** As near as an element may be shown, in the page or in a box that scrolls, to be read at once. */
const ANYWHERE = { rootMargin: '1000%', scrollMargin: '1000%' };

export interface Unseen {
  hidden: (element: Element) => void;
  unseen: (element: Element) => void;
  entered: (element: Element, root: ShadowRoot | null) => void;
  stop: () => void;
}

/** `onShown` hears of an element whose surroundings have to be walked again. */
export function watchUnseen(root: Document, onShown: (element: Element) => void): Unseen {
  const appearing = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      appearing.unobserve(target);
      onShown(target);
    }
  }, ANYWHERE);

  const hosts = new Set<Element>();
  const growing = new ResizeObserver(() => {
    for (const element of hosts) {
      const gone = !element.isConnected;
      if (!gone && !shadowRootOf(element)) continue;
      release(element);
      if (!gone) onShown(element);
    }
  });

  function release(element: Element): void {
    if (hosts.delete(element)) growing.unobserve(element);
  }

  const invisible = new Set<Element>();
  const restyled = new MutationObserver(() => {
    for (const element of invisible) {
      const gone = !element.isConnected;
      if (!gone && !isSeen(element)) continue;
      invisible.delete(element);
      if (!gone) onShown(element);
    }
    if (invisible.size === 0) restyled.disconnect();
  });

  return {
    hidden(element) {
      if (element.firstChild) appearing.observe(element);
    },
    unseen(element) {
      // What is left out of rendering has no box until it is shown.
      if (!isInvisible(element)) return appearing.observe(element);
      if (invisible.has(element) || invisible.size >= MOST) return;
      if (invisible.size === 0) {
        restyled.observe(root, { attributes: true, attributeFilter: ['class', 'style'], subtree: true });
      }
      invisible.add(element);
    },
    entered(element, shadow) {
      if (shadow) release(element);
      else if (hosts.size < MOST && isLikelyHost(element) && mayHost(element)) {
        hosts.add(element);
        // An inline element has no size of its own: what it is in grows with it.
        growing.observe(element);
        if (element.parentElement) growing.observe(element.parentElement);
      }
    },
    stop() {
      appearing.disconnect();
      growing.disconnect();
      restyled.disconnect();
    },
  };
}
