/** The one element of ours in the page: a popover in the top layer, whose closed shadow root holds the tooltip and the bar. */
import { el } from '../elements.ts';
import { XHTML } from '../reader/plain.ts';
import { BAR_STYLE } from '../bar/style.ts';
import { SIGN } from './older-hosts.ts';
import type { Box } from '../marks/place.ts';
import type { Placement } from './place.ts';
import { STYLE } from './style.ts';

/** A page that has taken the host away so often wants no tooltip. */
const ROUNDS = 5;

export type Slot = 'tip' | 'bar';

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /**
   * Puts something in a slot, on top of everything, or takes it away (`null`).
   * Answers false where the page does not let the host stand.
   */
  put: (slot: Slot, content: HTMLElement | null) => boolean;
  /** Brings it above what came to the top layer since. */
  toTop: () => void;
  /** Can the tooltip be pointed at? Not while a modal dialog of the page is open: all else is inert then. */
  isReachable: () => boolean;
  /** Puts the tooltip into a modal dialog of our own: while that is open the page is inert, and its dialog with it. */
  lift: () => void;
  /** Where the bar stands; null while there is none. */
  bar: () => Box | null;
  /** Where the tooltip stands. */
  move: (placement: Placement) => void;
  remove: () => void;
}

/** Makes the host; it comes into the page with the first thing that is put into it. */
export function createHost(): Host {
  const element = document.createElementNS(XHTML, 'div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE + BAR_STYLE);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createComment(SIGN));
  const held: Record<Slot, HTMLElement | null> = { tip: null, bar: null };
  let dialog: HTMLDialogElement | null = null;
  let appended = 0;

  function append(): boolean {
    if (element.isConnected && element.parentNode === document.documentElement) return true;
    if (appended > ROUNDS || !document.documentElement) return false;
    appended++;
    document.documentElement.append(element);
    return true;
  }

  const isOpen = (): boolean => element.matches(':popover-open');

  function toTop(): void {
    if (isOpen()) element.hidePopover();
    element.showPopover();
    if (!dialog) return;
    dialog.close();
    dialog.showModal();
  }

  /** Closed, it gives the focus back. */
  function lower(): void {
    dialog?.close();
    dialog?.remove();
    dialog = null;
  }

  return {
    root,
    element,
    toTop,
    isReachable() {
      const { left, right, top, bottom } = held.tip?.getBoundingClientRect() ?? new DOMRect();
      return held.tip?.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2)) === true;
    },
    lift() {
      if (dialog || !held.tip || !element.isConnected) return;
      dialog = el('dialog') as HTMLDialogElement;
      dialog.append(held.tip);
      root.append(dialog);
      dialog.showModal();
    },
    put(slot, content) {
      if (slot === 'tip') lower();
      held[slot]?.remove();
      held[slot] = content;
      if (!content) {
        if (!held.tip && !held.bar && element.isConnected && isOpen()) element.hidePopover();
        return true;
      }
      if (!append()) return false;
      // Shown anew, so that it is above what came to the top layer since; not while the focus is in it.
      if (!isOpen() || !root.activeElement) toTop();
      root.append(content);
      return true;
    },
    bar: () => held.bar?.getBoundingClientRect() ?? null,
    move({ left, top, maxHeight }) {
      element.style.setProperty('--x', `${Math.round(left)}px`, 'important');
      element.style.setProperty('--y', `${Math.round(top)}px`, 'important');
      element.style.setProperty('--h', `${Math.floor(maxHeight)}px`, 'important');
    },
    remove() {
      lower();
      element.remove();
    },
  };
}
