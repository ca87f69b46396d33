/** The one element of ours in the page: a popover in the top layer, whose closed shadow root holds the tooltip and the bar. */
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
  let appended = 0;

  function append(): boolean {
    if (element.isConnected && element.parentNode === document.documentElement) return true;
    if (appended > ROUNDS || !document.documentElement) return false;
    appended++;
    document.documentElement.append(element);
    return true;
  }

  return {
    root,
    element,
    put(slot, content) {
      held[slot]?.remove();
      held[slot] = content;
      if (!content) {
        if (!held.tip && !held.bar && element.isConnected && element.matches(':popover-open'))
          element.hidePopover();
        return true;
      }
      if (!append()) return false;
      // Shown anew, so that it is above what came to the top layer since; not while the focus is in it.
      if (element.matches(':popover-open') && !root.activeElement) element.hidePopover();
      if (!element.matches(':popover-open')) element.showPopover();
      root.append(content);
      return true;
    },
    bar: () => held.bar?.getBoundingClientRect() ?? null,
    move({ left, top, maxHeight }) {
      element.style.setProperty('--x', `${Math.round(left)}px`, 'important');
      element.style.setProperty('--y', `${Math.round(top)}px`, 'important');
      element.style.setProperty('--h', `${Math.floor(maxHeight)}px`, 'important');
    },
    remove: () => element.remove(),
  };
}
