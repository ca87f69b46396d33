/** What an element does to the flow of text: the reader's only questions to the style of the page. */
import { nameOf, plain } from './plain.ts';

export type Flow =
  /** Never text for a reader: scripts, styles, pictures. */
  | 'skip'
  /** May show text, but none of this document: a canvas, a frame, a viewer. */
  | 'opaque'
  /** Not rendered now. */
  | 'hidden'
  /** Takes its room, but shows nothing of what it holds now. */
  | 'folded'
  /** In no slot of the shadow tree that is rendered in place of it. */
  | 'unslotted'
  /** Its text joins the text around it, even within a word. */
  | 'inline'
  /** The same, and it has no box of its own. */
  | 'contents'
  /** Its text stays in the sentence, but apart from the words beside it (inline blocks, chips). */
  | 'spaced'
  /** Ends the line. */
  | 'break'
  /** Text of its own: paragraphs, cells, list items, headings. */
  | 'block'
  /** The same, and it cuts off what does not fit into it: it may be folded. */
  | 'clipped'
  /** A form field: its value is the text. */
  | 'field';

/** Elements that are never text for a reader. */
export const SKIPPED = new Set(
  (
    'script style noscript template head title meta link base frameset video audio ' +
    'picture img map area param source track progress meter datalist rp defs desc metadata'
  ).split(' '),
);

const OPAQUE = new Set(['canvas', 'iframe', 'frame', 'object', 'embed']);

/** Input types whose value the clinician sees: words, doses, dates, what a button says. Never passwords. */
const TEXT_INPUTS = new Set(
  'text search email url tel number date button submit reset'.split(' ').concat(''),
);

const SVG = 'http://www.w3.org/2000/svg';

const FIELDS = new Set(['textarea', 'select']);

const CLIPS = new Set(['hidden', 'clip']);

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function flowOf(element: Element): Flow {
  const name = nameOf(element);
  if (SKIPPED.has(name)) return 'skip';
  if (OPAQUE.has(name) && !(name === 'object' && showsOthers(element))) return 'opaque';
  if (name === 'br') return 'break';
  if (name === 'wbr') return 'inline';
  const style = getComputedStyle(element);
  const { display, contentVisibility, overflowY } = style;
  if (display === 'none') return 'hidden';
  if (display === '') return 'unslotted';
  if (isField(element)) return 'field';
  if (name === 'input') return 'skip';
  if (element.namespaceURI === SVG) return svgFlow(element, name);
  if (display === 'contents') return 'contents';
  // What is said of a word above it is none of its letters.
  if (display === 'ruby-text') return 'spaced';
  if (display === 'inline' || display.startsWith('ruby')) return 'inline';
  // Parts of tables are not folded.
  if (contentVisibility === 'hidden' && !display.startsWith('table')) return 'folded';
  if (display.startsWith('inline')) return 'spaced';
  // A long line that ends in dots is no fold; what the body cuts off, the window does.
  const isClipped = CLIPS.has(overflowY) && style.textOverflow !== 'ellipsis' && name !== 'body';
  return isClipped ? 'clipped' : 'block';
}

/** In SVG, style does not tell lines apart: each `text` stands alone, a placed `tspan` starts a new place. */
function svgFlow(element: Element, name: string): Flow {
  if (name === 'tspan') return ['x', 'y', 'dy'].some((a) => element.hasAttribute(a)) ? 'spaced' : 'inline';
  return name === 'textPath' || name === 'a' ? 'inline' : 'block';
}

/** Is what the element holds its value, and words? */
export function isField(element: Element): element is Field {
  const name = element.localName;
  return name === 'input' ? isTextInput(element as HTMLInputElement) : FIELDS.has(name);
}

const isTextInput = (input: HTMLInputElement): boolean =>
  TEXT_INPUTS.has(input.getAttribute('type')?.toLowerCase() ?? '');

/** Does an object show what it holds, since there is nothing else to show? Else that has no boxes. */
function showsOthers(object: Element): boolean {
  const inside = document.createRange();
  inside.selectNodeContents(object);
  return inside.getClientRects().length > 0;
}

/** Can this element be seen, and the text directly inside it? Not for elements without a box of their own. */
export const isSeen = (element: Element): boolean =>
  plain(element).checkVisibility({ visibilityProperty: true });

/** Has it no box of its own? */
export const isBoxless = (element: Element): boolean => getComputedStyle(element).display === 'contents';

/** Can the text directly inside this element be seen? @param box - the element whose box holds it */
export const isTextSeen = (element: Element, box: Element): boolean =>
  element === box ? isSeen(box) : plain(box).checkVisibility() && !isInvisible(element);

/** Does it take its room, though its text cannot be seen? */
export function isInvisible(element: Element): boolean {
  const { visibility, contentVisibility } = getComputedStyle(element);
  return visibility !== 'visible' || contentVisibility === 'hidden';
}

/** Do line breaks and runs of spaces in this element's text show as written? */
export function keepsSpace(element: Element): boolean {
  const style = getComputedStyle(element) as CSSStyleDeclaration & { whiteSpaceCollapse?: string };
  return style.whiteSpaceCollapse
    ? style.whiteSpaceCollapse !== 'collapse'
    : style.whiteSpace.startsWith('pre');
}

/** Kinds of fields that are none of the words beside them: commands, searches, notes and open lists. */
const APART = /^(?:button|submit|reset|search|textarea|select-multiple)$/;

/** Does a field stand within a line of text, or in a box that does? */
export function isInLine(field: Field): boolean {
  const displayOf = (element: Element | null): string => (element ? getComputedStyle(element).display : '');
  // What a flex box holds is a block in it.
  const isIn =
    displayOf(field).startsWith('inline') || /^inline-(?:flex|grid)/.test(displayOf(field.parentElement));
  return isIn && !APART.test(field.type);
}

/** The text of a field as shown. */
export function fieldText(field: Field): string {
  if (field.localName !== 'select') return field.value;
  const { multiple, size, selectedOptions } = field as HTMLSelectElement;
  const lines: string[] = [];
  let before: HTMLOptGroupElement | undefined;
  for (const { label, parentElement } of Array.from(selectedOptions)) {
    // A list that is open shows what its groups are called.
    const group = multiple || size > 1 ? parentElement : null;
    if (group instanceof HTMLOptGroupElement && group !== before) lines.push((before = group).label);
    lines.push(label);
  }
  return lines.join('\n');
}
