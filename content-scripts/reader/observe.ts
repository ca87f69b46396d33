/** Hears of every change in the page that may alter its text; folds what it hears into containers. */
import { focusedIn, isElement } from './composed.ts';
import type { Container } from './container.ts';
import { plain } from './plain.ts';
import type { Tree } from './tree.ts';

/** Attributes by which pages show and hide what is already there. */
export const SHOWING = ['hidden', 'open', 'aria-hidden', 'aria-selected', 'aria-expanded'];

/** The attribute by which pages say what a sheet of theirs is for: some load it for print first. */
const SHEET_FOR = 'media';

/** The attribute by which a tick box of the page's own making says how it stands. */
const TICK = 'aria-checked';

const OPTIONS: MutationObserverInit = {
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...SHOWING, SHEET_FOR, TICK],
  subtree: true,
};

export interface Changes {
  /** The text around this node has changed: what was said of it may be wrong. */
  changed: (container: Container, node: Node) => void;
  /** Something may have been shown or hidden. */
  shownOrHidden: (element: Element) => void;
  /** The page has other rules of style, or may have. */
  restyled: () => void;
  /** Others are shown in this slot of a shadow tree. */
  assigned: (slot: Element) => void;
  /** What a field holds has changed, or how a tick box stands. */
  typed: (field: Element) => void;
  /** The page has another document element. */
  replaced: () => void;
}

export interface Watch {
  /** A root of the page: the document or a shadow root. */
  add: (root: Document | ShadowRoot) => void;
  stop: () => void;
}

/** No layout is read here, and nothing is walked: this runs within the page's own tasks. */
export function watchChanges(tree: Tree, isOurs: (node: Node) => boolean, changes: Changes): Watch {
  let last: MutationRecord | null = null;

  function take(record: MutationRecord): void {
    const { target, type, attributeName } = record;
    if (last?.target === target && last.type === type && last.attributeName === attributeName) return;
    if (type === 'childList' && onlyOurs(record)) return;
    last = record;
    if (type === 'attributes') return altered(target as Element, attributeName);
    if (target === document) return changes.replaced();
    const container = tree.around(target);
    if (container) changes.changed(container, target);
  }

  function altered(element: Element, attribute: string | null): void {
    if (attribute === SHEET_FOR) changes.restyled();
    else if (attribute === TICK) changes.typed(element);
    else changes.shownOrHidden(element);
  }

  const onlyOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    [...Array.from(addedNodes), ...Array.from(removedNodes)].every(isOurs);

  const observer = new MutationObserver((records) => {
    last = null;
    for (const record of records) take(record);
    last = null;
  });

  const ending = new AbortController();
  const on = { capture: true, passive: true, signal: ending.signal };
  for (const type of ['input', 'change']) {
    const heard = (event: Event): void => {
      const field = innermost(event.composedPath()[0]);
      if (!field || !/^(input|textarea|select)$/.test(field.localName)) return;
      changes.typed(field);
    };
    addEventListener(type, heard, on);
  }
  // A sheet that has come. What loads is told to the document, not to the window.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) changes.restyled();
    },
    on,
  );
  // What an object was to show has not come: it shows what it holds.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLObjectElement) changes.shownOrHidden(target);
    },
    on,
  );
  // The fields of a form have their first values again when the page has heard of it, which is before they are read.
  addEventListener(
    'reset',
    ({ target }) => {
      if (target instanceof HTMLFormElement)
        for (const field of Array.from(plain(target).elements)) changes.typed(field);
    },
    on,
  );

  return {
    add(root) {
      observer.observe(root, OPTIONS);
      // Told within the tree alone, and of one closed to the page as well.
      root.addEventListener(
        'slotchange',
        ({ target, isTrusted }) => void (isTrusted && changes.assigned(target as Element)),
        on,
      );
    },
    stop() {
      observer.disconnect();
      ending.abort();
    },
  };
}

/** The element an event came from: within closed shadow roots the one that has the focus. */
const innermost = (target: EventTarget | undefined): Element | null =>
  target && 'nodeType' in target && isElement(target as Node) ? focusedIn(target as Element) : null;
