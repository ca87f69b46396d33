/**
 * What axe judges, taken apart, so that it judges each thing once: its rules read the whole document of every page at
 * every size in every scheme, and most of that is to the letter what they have read before.
 */
import type { Page } from 'puppeteer-core';

export interface Parts {
  /** What names, roles and order rest on: the markup of what frames each page and of the page itself, and what of it is shown. */
  documents: string[];
  /** What contrast rests on: each colour of text on what lies behind it. */
  colours: string[];
}

export const partsOf = (page: Page): Promise<Parts> =>
  page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // Browsers differ in what they call shown within a drawing.
    const shownIn = (elements: Iterable<Element>): string =>
      Array.from(elements, (element) => (isShown(element) ? '+' : '-')).join('');
    const html = document.documentElement;
    const main = document.querySelector('main')!;
    // A title must be there; what it says is each page's own.
    const frame = html.outerHTML.replace(main.outerHTML, '').replace(/(?<=<title>)[^<]+/, 'title');
    const inMain = new Set(main.querySelectorAll('*'));
    const all = Array.from(document.querySelectorAll(':not(svg *)'));

    const grounds = new Map<Element | null, string>([[null, '']]);
    /** All that lies behind the text of an element, from itself to the root; where it is taken out of the flow also which it is. */
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(element!);
      const own = [
        ...(backgroundColor === 'rgba(0, 0, 0, 0)' ? [] : [backgroundColor]),
        ...(backgroundImage === 'none' ? [] : [backgroundImage]),
        ...(opacity === '1' ? [] : [opacity]),
        ...(filter === 'none' ? [] : [filter]),
        ...(position === 'static' || position === 'relative'
          ? []
          : [position, element!.outerHTML.split('>', 1)[0]]),
      ];
      const ground = `${own.join()}|${groundOf(element!.parentElement)}`.replace(/^\|+/, '|');
      grounds.set(element, ground);
      return ground;
    };
    const hasText = (element: Element): boolean =>
      element.matches('input, textarea, select') ||
      Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim() !== '');
    const colourOf = (element: Element): string => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      // Larger text may have less contrast (WCAG 2.2, 1.4.3: from 18 points, or 14 where it is bold).
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      return `${color}${isLarge ? ' large' : ''} on ${groundOf(element)}`;
    };
    return {
      documents: [
        frame + shownIn(all.filter((element) => !inMain.has(element))),
        main.outerHTML + shownIn(all.filter((element) => inMain.has(element))),
      ],
      colours: [
        ...new Set(all.filter((element) => hasText(element) && isShown(element)).map(colourOf)),
        // What lies behind it in a drawing is told by its class.
        ...Array.from(
          document.querySelectorAll('svg text'),
          (text) => `${getComputedStyle(text).fill} in ${text.getAttribute('class')}`,
        ),
      ],
    };
  });
