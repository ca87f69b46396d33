/** How far a section of the chart reaches in a page: to the end of the box in which its heading stands. */
import type { Detector, Section } from '../../src/detection/model.ts';
import type { Container } from './container.ts';
import { exceeds, fieldOf, isContainer, partsOf, piecesOf, type Block } from './model.ts';
import { plain } from './plain.ts';

/** A bar with a heading and a button or two is at most this long. */
const HEADING_BAR = 80;
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 header summary legend dt caption'.split(' '));
/** What stands beside the heading in a bar; a short list or a word of text beside it is what it is the heading of. */
const CONTROLS = 'button, a, select, input, [role="button"]';
/** A heading in a row or an item is about that row or item. */
const ROWS = new Set(['tr', 'li', 'dl']);

/** What leads to other places: the names of sections in it open none, and what follows is another view. */
const NAVIGATION = 'nav, [role="navigation"], [role="tablist"]';
const TITLES = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

export const isNavigation = ({ element }: Container): boolean => plain(element).matches(NAVIGATION);

/** Among so many neighbours before it a heading is looked for that it may stand under. */
const LOOKED_BACK = 40;

/**
 * The section after a block that was read. A heading by its element ends the section before it, known or not, unless
 * it divides that: by its words ("Cardiovascular" in a review of systems) or by its rank (an h3 under its h2).
 */
export function sectionAfterBlock(
  { owner, text, section: after, candidates }: Block,
  section: Section,
  detector: Detector,
): Section {
  if (after !== section || section === 'none' || !TITLES.has(owner.element.localName)) return after;
  if (standsUnder(owner, section)) return section;
  // A name in it makes it no part of a section; without one it is read as a line that ends in a colon.
  return candidates.length > 0 ? 'none' : detector.read(`${text.replace(/[\s:]+$/, '')}:`, section).section;
}

/** Whether the nearest heading of a higher rank before this one is the one that opened the section. */
function standsUnder(heading: Container, section: Section): boolean {
  let left = LOOKED_BACK;
  for (let at = heading; at.parent; at = at.parent) {
    const parts = partsOf(at.parent);
    for (let i = parts.indexOf(at) - 1; i >= 0 && left > 0; i--, left--) {
      const before = parts[i]!;
      if (!isContainer(before) || !TITLES.has(before.element.localName)) continue;
      // "h2" stands before "h3" in the alphabet too
      if (before.element.localName < heading.element.localName)
        return before.sectionIn !== section && before.sectionOut === section;
    }
  }
  return false;
}

/**
 * The section after a container that was read.
 * @param last - the section at the end of what it holds
 */
export function sectionAfter(container: Container, last: Section): Section {
  return !exceeds(container, 1, () => 1) || isHeadingBar(container) ? last : container.sectionIn;
}

function isHeadingBar(container: Container): boolean {
  const { element } = container;
  if (ROWS.has(element.localName) || exceeds(container, HEADING_BAR, ({ text }) => text.length)) return false;
  if (HEADINGS.has(element.localName)) return true;
  const [first, ...rest] = partsOf(container);
  return !!first && isContainer(first) && HEADINGS.has(first.element.localName) && rest.every(isControl);
}

function isControl(part: Block | Container): boolean {
  if (isContainer(part)) {
    const element = plain(part.element);
    return element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null;
  }
  const around = piecesOf(part)[0]?.node.parentElement;
  return fieldOf(part) !== undefined || (around != null && plain(around).closest(CONTROLS) !== null);
}
