/**
 * Frames that hold nothing to read and nothing to tell of. Most frames are of that kind: no more of ours than this comes
 * into them.
 */
import { isElement, isLikelyHost, isText, mayHost, shadowRootOf } from './reader/composed.ts';
import { SKIPPED } from './reader/flow.ts';
import { nameOf } from './reader/plain.ts';

/** A frame with more nodes is not looked through: it counts as one that holds something. */
const MOST = 300;
/** What holds no text of its own and is read all the same, or told of as unread. */
const TELLING = new Set('input textarea select canvas iframe frame object embed'.split(' '));
/** A frame that has changed this often and is blank still is looked at less often. */
const PATIENCE = 20;
const LATER_MS = 1_000;

/**
 * Calls `then` once the frame is not blank; answers the way to give up.
 * @param changed - not before its next change
 */
export function whenNotBlank(then: () => void, changed = false): () => void {
  /** Elements that the page may give a shadow tree: no observer tells of that, but their size changes. */
  const hosts = new WeakSet<Element>();
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = (): void => void (timer ??= setTimeout(look, looks < PATIENCE ? 0 : LATER_MS));
  const changes = new MutationObserver(lookSoon);
  const sizes = new ResizeObserver(lookSoon);

  function stop(): void {
    clearTimeout(timer);
    changes.disconnect();
    sizes.disconnect();
  }

  function look(): void {
    timer = undefined;
    looks++;
    const empty = emptyHosts();
    if (!empty) {
      stop();
      return then();
    }
    for (const host of empty) {
      if (hosts.has(host)) continue;
      hosts.add(host);
      sizes.observe(host);
      // An inline element has no size of its own: what it is in grows with it.
      if (host.parentElement) sizes.observe(host.parentElement);
    }
  }

  changes.observe(document, { childList: true, characterData: true, subtree: true });
  if (!changed) look();
  return stop;
}

/** The elements of a blank frame that may be given a shadow tree; null where the frame is not blank. */
function emptyHosts(): Element[] | null {
  // Chromium shows a PDF in a document that holds nothing.
  if (document.contentType === 'application/pdf') return null;
  const empty: Element[] = [];
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let count = 0; nodes.nextNode(); count++) {
    const node = nodes.currentNode;
    if (count === MOST || isSomething(node)) return null;
    if (isElement(node) && isLikelyHost(node) && mayHost(node)) empty.push(node);
  }
  return empty;
}

function isSomething(node: Node): boolean {
  if (isElement(node)) return TELLING.has(nameOf(node)) || shadowRootOf(node) !== null;
  return isText(node) && node.data.trim() !== '' && !SKIPPED.has(node.parentElement?.localName ?? '');
}
