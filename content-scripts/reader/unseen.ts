/**
 * What cannot be read yet, and the cheapest way to hear that it can: an element that is not rendered has no box
 * until it is shown; an empty element may be given a shadow root, and its size then changes.
 */
import { elementAbove, isElement, isLikelyHost, mayHost, shadowRootOf } from './composed.ts';
import { isBoxless, isField, isInvisible, isSeen } from './flow.ts';
import { SHOWING } from './observe.ts';
import { plain } from './plain.ts';

/** Beyond so many elements waited for, a page is looked at again only when it changes. */
const MOST = 2_000;

/** As near as an element may be shown, in the page or in a box that scrolls, to be read at once. */
const ANYWHERE = { rootMargin: '1000%', scrollMargin: '1000%' };

/** How soon after a change of size or style we look; later once we have looked `PATIENCE` times within the window. */
const SOON_MS = 50;
const LATER_MS = 2_000;
const PATIENCE = 20;
const WINDOW_MS = 10_000;

/** On these events a page may show something by its style alone: `:hover`, `:focus`, `:checked`, `:target`, a media query, a late sheet. */
const BY_STYLE = ['pointerover', 'focusin', 'input', 'hashchange', 'resize', 'load'];
/** What tells of an element that a person has come to it. */
const REACHING = ['pointerover', 'focusin'];
/** What a transition or an animation ends with: told within a shadow tree alone. */
const ENDINGS = ['transitionend', 'animationend'];

/** Attributes by which a page's rules of style tell what is shown: of the element, of one around it or beside it. */
const STYLING = {
  attributes: true,
  attributeFilter: ['class', 'style', 'data-state', 'slot', ...SHOWING],
  subtree: true,
};

export interface Unseen {
  hidden: (element: Element) => void;
  unseen: (element: Element) => void;
  entered: (element: Element, root: ShadowRoot | null) => void;
  /** The style of the page may be another. */
  restyled: () => void;
  /** Looks at what may have come to be seen. Pauses often. */
  look: () => Generator<void>;
  /** Lets go of elements that the page has taken away: it may have done so without a sound to us. */
  tidy: () => void;
  stop: () => void;
}

/**
 * @param onShown - hears of an element whose surroundings have to be walked again
 * @param isKnown - has the shadow tree of this element been met?
 * @param wake - asks for `look`
 */
export function watchUnseen(
  onShown: (element: Element) => void,
  isKnown: (host: Element) => boolean,
  wake: (after: number) => void,
): Unseen {
  const appearing = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      appearing.unobserve(target);
      onShown(target);
    }
  }, ANYWHERE);

  /** What may be given a shadow tree, and the element it is in: one without a size of its own makes that grow. */
  const hosts = new Map<Element, Element | null>();
  /** For how many of them an element's size is watched. */
  const measured = new Map<Element, number>();
  /** Those of them that have another size since they were looked at. */
  let grown = new Set<Element>();
  const growing = new ResizeObserver((entries) => {
    for (const { target } of entries) grown.add(target);
    lookLater();
  });

  function expect(element: Element): void {
    const around = plain(element).parentElement;
    if (hosts.get(element) === around) return;
    release(element);
    hosts.set(element, around);
    measure(element);
    if (around) measure(around);
  }

  function release(element: Element): void {
    const around = hosts.get(element);
    if (around === undefined) return;
    hosts.delete(element);
    unmeasure(element);
    if (around) unmeasure(around);
  }

  function measure(element: Element): void {
    const times = measured.get(element) ?? 0;
    measured.set(element, times + 1);
    if (times === 0) growing.observe(element);
  }

  function unmeasure(element: Element): void {
    const times = measured.get(element)! - 1;
    if (times > 0) return void measured.set(element, times);
    measured.delete(element);
    growing.unobserve(element);
  }

  const invisible = new Set<Element>();
  let isRestyled = false;
  const restyled = new MutationObserver(lookAgain);
  const ending = new AbortController();
  const on = { capture: true, passive: true, signal: ending.signal };
  for (const type of BY_STYLE) addEventListener(type, lookAgain, on);
  for (const type of REACHING) addEventListener(type, reached, on);

  /** One with text may have been given a shadow tree since, which neither a change nor its size has told. */
  function reached(event: Event): void {
    const element = event.composedPath()[0] as Element;
    if (isElement(element) && mayHost(element) && !isKnown(element) && shadowRootOf(element, true))
      onShown(element);
  }

  function lookAgain(): void {
    if (isRestyled || invisible.size === 0) return;
    isRestyled = true;
    lookLater();
  }

  let since = -Infinity;
  let looks = 0;
  /** Not within the page's own task: style and shadow trees are asked in slices, seldom where much moves and nothing comes. */
  function lookLater(): void {
    const now = performance.now();
    if (now - since > WINDOW_MS) [since, looks] = [now, 0];
    wake(++looks > PATIENCE ? LATER_MS : SOON_MS);
  }

  function* look(): Generator<void> {
    tidy();
    if (isRestyled) {
      isRestyled = false;
      for (const element of invisible) {
        yield;
        if (isInvisible(element) || (!isSeen(element) && !isBoxless(element))) continue;
        invisible.delete(element);
        onShown(element);
      }
    }
    if (grown.size === 0) return;
    const changed = grown;
    grown = new Set();
    for (const [element, around] of hosts) {
      if (!changed.has(element) && !(around && changed.has(around))) continue;
      yield;
      if (!shadowRootOf(element)) continue;
      release(element);
      onShown(element);
    }
  }

  function restWhereIdle(): void {
    if (invisible.size === 0) restyled.disconnect();
  }

  function tidy(): void {
    for (const element of hosts.keys()) if (!plain(element).isConnected) release(element);
    for (const element of invisible) if (!plain(element).isConnected) invisible.delete(element);
    restWhereIdle();
  }

  return {
    hidden(element) {
      if (element.firstChild || mayHost(element) || isField(element)) appearing.observe(element);
    },
    unseen(element) {
      // Taken away while it was walked: it has no style, and comes back as another change.
      if (!plain(element).isConnected) return;
      // What is left out of rendering has no box until it is shown.
      if (!isInvisible(element)) return appearing.observe(element);
      if (invisible.has(element) || invisible.size >= MOST) return;
      invisible.add(element);
      for (const root of rootsAround(element)) {
        restyled.observe(root, STYLING);
        // Once for each root, however often it is asked for.
        for (const type of ENDINGS) root.addEventListener(type, lookAgain, on);
      }
    },
    entered(element, shadow) {
      if (shadow || !isLikelyHost(element)) release(element);
      else if (hosts.size < MOST && mayHost(element) && plain(element).isConnected) expect(element);
    },
    restyled: lookAgain,
    look,
    tidy,
    stop() {
      appearing.disconnect();
      growing.disconnect();
      restyled.disconnect();
      ending.abort();
    },
  };
}

/** The document and the shadow trees that an element is in or may be shown in. */
function* rootsAround(element: Element): Generator<Node> {
  yield document;
  for (let at: Element | null = element; at; at = elementAbove(at)) {
    const root = shadowRootOf(at, true);
    if (root) yield root;
  }
}
