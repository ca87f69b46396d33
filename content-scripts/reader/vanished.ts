/**
 * Words that were found and that the page's style alone has hidden since. No event tells of that, so we look again after the events
 * that usually go with it.
 */
import type { Slices } from '../slices.ts';
import { placeOf } from './collect.ts';
import type { Container } from './container.ts';
import { flowOf, isBoxless, isSeen, isTextSeen } from './flow.ts';
import { fieldOf, piecesOf, type Block } from './model.ts';
import { plain } from './plain.ts';
import type { Slots } from './slots.ts';

/** Pages hide and fold their parts on these; a transition or an animation ends with the last two. */
const SIGNS = ['click', 'focusin', 'change', 'hashchange', 'resize', 'transitionend', 'animationend'];
/** The page does its own work first, and most signs come in numbers. */
const AFTER_MS = 250;
const APART_MS = 1_000;

export interface Vanished {
  /** The page may have hidden something. */
  soon: () => void;
  /** Looks what of it cannot be seen by now. Pauses often. */
  look: () => Generator<void>;
  stop: () => void;
}

export interface VanishedContext {
  /** Is there anything to look after? */
  isAny: () => boolean;
  /** The blocks that are looked after. */
  found: () => readonly Block[];
  above: Slots['above'];
  isFolded: (element: Element) => boolean;
  /** Hears of an element with words that cannot be seen any more. */
  onHidden: (element: Element) => void;
  /** Asks for `look`. */
  wake: Slices['wake'];
}

export function watchVanished({ isAny, found, above, isFolded, onHidden, wake }: VanishedContext): Vanished {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let due = false;
  const ending = new AbortController();
  const on = { capture: true, passive: true, signal: ending.signal };
  for (const type of SIGNS) addEventListener(type, soon, on);

  function soon(): void {
    if (!isAny()) return;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        due = true;
        wake();
      },
      Math.max(AFTER_MS, last + APART_MS - performance.now()),
    );
  }

  /** The element in which a text cannot be seen; null where it can. */
  function hidingOf(node: Node): Element | null {
    const element = above(node);
    if (!element || isSeen(element)) return null;
    let box: Element | null = element;
    // Without a box of its own, it tells nothing of being rendered.
    while (box && isBoxless(box)) box = above(box);
    if (!box || isTextSeen(element, box)) return null;
    return isSeen(box) ? element : box;
  }

  /** An element in which a word that was found in a block cannot be seen. */
  function hidingIn(block: Block): Element | null {
    const field = fieldOf(block);
    if (field) return isSeen(field) ? null : field;
    let before: Node | undefined;
    for (const { start, end } of block.candidates) {
      const node = placeOf(piecesOf(block), start, end)?.startNode;
      const hiding = node && node !== before ? hidingOf(node) : null;
      if (hiding) return hiding;
      before = node;
    }
    return null;
  }

  /** The outermost part around a block that is folded; `known`: those that were asked about. */
  function foldAround(block: Block, known: Set<Container>): Element | null {
    let folded: Element | null = null;
    for (let at: Container | null = block.owner; at && !known.has(at); at = at.parent) {
      known.add(at);
      const { clientHeight, clientWidth } = plain(at.element);
      if (
        (clientHeight === 0 || clientWidth === 0) &&
        flowOf(at.element) === 'clipped' &&
        isFolded(at.element)
      )
        folded = at.element;
    }
    return folded;
  }

  return {
    soon,
    *look() {
      if (!due) return;
      due = false;
      last = performance.now();
      const known = new Set<Container>();
      for (const block of found()) {
        yield;
        const hiding = hidingIn(block) ?? foldAround(block, known);
        if (hiding) onHidden(hiding);
      }
    },
    stop() {
      clearTimeout(timer);
      ending.abort();
    },
  };
}
