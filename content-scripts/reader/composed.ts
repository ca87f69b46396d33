/** The page as it is rendered: a shadow root stands in for its host's children, a slot for what is assigned to it. */
import { nameOf, plain, XHTML } from './plain.ts';

interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Elements that may carry a shadow root, besides custom elements (DOM standard, "attach a shadow root"): the parts of a page, and lines of text. */
const PARTS = 'article aside blockquote body div footer header main nav section'.split(' ');
const MAY_HOST = new Set([...PARTS, ...'h1 h2 h3 h4 h5 h6 p span'.split(' ')]);
const HOLDS_PARTS = new Set(PARTS);

/** Only a form's own can be anything but a number. */
export const isElement = (node: Node): node is Element =>
  node.nodeType === 1 || typeof node.nodeType !== 'number';
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;

const isCustom = (element: Element): boolean => nameOf(element).includes('-');

/** May this element be given a shadow root? */
export const mayHost = (element: Element): boolean =>
  element.namespaceURI === XHTML && (isCustom(element) || MAY_HOST.has(nameOf(element)));

/** Hosts of closed shadow trees that were met: they are asked again, likely or not. */
const met = new WeakSet<Element>();

/**
 * The open or closed shadow root of an element; never one of the browser's own. Chromium takes 2 to 10 µs to answer for
 * a closed root, so it is asked only about likely hosts: custom elements, empty elements, parts of a page, and where `likely`.
 */
export function shadowRootOf(element: Element, likely = false): ShadowRoot | null {
  if (__FIREFOX__) return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  if (element.shadowRoot) return plain(element).shadowRoot;
  if (!likely && !isLikelyHost(element) && !HOLDS_PARTS.has(nameOf(element)) && !met.has(element))
    return null;
  if (!mayHost(element)) return null;
  try {
    const root = chrome.dom.openOrClosedShadowRoot(element as HTMLElement);
    if (root) met.add(element);
    return root;
  } catch {
    // The extension has been updated or removed under the page: whoever asks is about to end.
    return null;
  }
}

/** A custom element, or an empty one into which the page may put a shadow tree. */
export const isLikelyHost = (element: Element): boolean => !element.firstChild || isCustom(element);

/** Of an element that has the focus, the innermost one that has it: within shadow trees, closed ones too. */
export function focusedIn(element: Element | null): Element | null {
  let focused = element;
  for (let inner = element; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}

/** The element above a node, across the edge of a shadow tree. */
export function elementAbove(node: Node): Element | null {
  const parent = plain(node).parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
