/** The elements that tooltip and bar are made of: text only, never markup. */
import { LOOKS, type Level } from '../src/ui/severity.ts';
import { XHTML } from './reader/plain.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What an element may hold; `undefined` and `false` are left out. */
type Content = Node | string | undefined | false;

/** An XHTML element of class `name` (tag or `tag.class`); works in XML pages too. */
export function el(name: string, ...content: Content[]): HTMLElement {
  const [tag, className] = name.split('.') as [string, string?];
  const element = document.createElementNS(XHTML, tag);
  if (className) element.className = className;
  element.append(...content.filter((item) => item !== undefined && item !== false));
  return element;
}

/** A button that says `label`; `name` is its tag and class, as in `el`. */
export function button(name: string, label: string): HTMLButtonElement {
  const made = el(name, label) as HTMLButtonElement;
  made.type = 'button';
  return made;
}

/** The shape that stands beside the word of a severity. */
export function severityShape(level: Level): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', LOOKS[level].shape);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}
