/**
 * Printing: an entry or a set on one sheet where it can be, without controls, in two columns.
 * The sheet is tried at falling type sizes, first with everything on it, then without the parts that only explain;
 * what will not fit even so runs on to further sheets at a size that can be read.
 */

/** The part of the paper that both A4 and Letter have inside the margins, in mm. */
const SHEET = { width: 186, height: 257 };
const PX_PER_MM = 96 / 25.4;

const TRIES: readonly (readonly [points: number, what: 'all' | 'core'])[] = [
  [9, 'all'],
  [8.5, 'all'],
  [8, 'all'],
  [7.5, 'core'],
  [7, 'core'],
  [6.5, 'core'],
  [6.2, 'core'],
];
const LONG = [7.5, 'core'] as const;

function lay([points, what]: (typeof TRIES)[number]): void {
  const { dataset, style } = document.documentElement;
  dataset['printing'] = what;
  style.setProperty('--sheet-size', `${points}pt`);
}

function fits(): boolean {
  const page = document.querySelector('main > article');
  return !page || page.getBoundingClientRect().height <= SHEET.height * PX_PER_MM;
}

/** Lays the page out for paper when the browser is about to print, and back again afterwards. */
export function prepareForPrinting(): void {
  let opened: HTMLDetailsElement[] = [];
  document.documentElement.style.setProperty('--sheet-width', `${SHEET.width}mm`);
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const fold of opened) fold.open = true;
    const fitting = TRIES.find((attempt) => {
      lay(attempt);
      return fits();
    });
    if (!fitting) lay(LONG);
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
    delete document.documentElement.dataset['printing'];
  });
}
