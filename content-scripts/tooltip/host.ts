/** The one element of ours in the page: a popover in the top layer, whose closed shadow root holds the tooltip. */
import { XHTML, shadowRootOf } from '../reader/composed.ts';
import type { Placement } from './place.ts';
import { STYLE } from './style.ts';

/** A page that has taken the host away so often wants no tooltip. */
const ROUNDS = 5;

export interface Host {
  /** Where the tooltip's content goes. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Puts the host on top of everything. Answers false where the page does not let it stand. */
  show: () => boolean;
  move: (placement: Placement) => void;
  hide: () => void;
  remove: () => void;
}

export function createHost(): Host {
  const element = document.createElementNS(XHTML, 'div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  let appended = 0;

  function append(): boolean {
    if (element.isConnected && element.parentNode === document.documentElement) return true;
    if (appended > ROUNDS || !document.documentElement) return false;
    if (appended === 0) removeOlder();
    appended++;
    document.documentElement.append(element);
    return true;
  }

  return {
    root,
    element,
    show() {
      if (!append()) return false;
      // Shown anew, so that it is above what came to the top layer since.
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
      return true;
    },
    move({ left, top, maxHeight }) {
      element.style.setProperty('--x', `${Math.round(left)}px`);
      element.style.setProperty('--y', `${Math.round(top)}px`);
      element.style.setProperty('--h', `${Math.floor(maxHeight)}px`);
    },
    hide() {
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    },
    remove: () => element.remove(),
  };
}

/** The host of a copy of us that was updated under the page, and could not clear up itself. */
function removeOlder(): void {
  for (const child of Array.from(document.documentElement.children)) {
    if (child.localName === 'div' && shadowRootOf(child)?.querySelector('.cautela-tip')) child.remove();
  }
}
