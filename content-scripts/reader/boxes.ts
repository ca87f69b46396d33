/** Tick boxes of forms: which words a box is about, and how it stands, said as notes say it. */
import { headAbove } from './columns.ts';
import { nameOf, plain } from './plain.ts';

/** How a box that is ticked and one that is not are written. */
const [TICKED, EMPTY] = ['☑', '☐'];

const ROLES = new Set(['checkbox', 'radio', 'switch']);

/**
 * The box that the words in this element are about: a label's, or the element itself. A box without words of its own,
 * as before each row of a list, is there to choose the row: it says nothing of what stands there.
 */
export function boxOf(element: Element): Element | null {
  const box = nameOf(element) === 'label' ? (element as HTMLLabelElement).control : element;
  // Of the browser's own, none holds words.
  const isOne = box && (box === element ? saysItIs(box) : isBox(box));
  return isOne && plain(element).textContent.trim() !== '' ? box : null;
}

/** Is this a tick box, of the browser's or of the page's own making? */
export const isBox = (element: Element): boolean =>
  ROLES.has(plain<Partial<HTMLInputElement> & Element>(element).type ?? '') || saysItIs(element);

const saysItIs = (element: Element): boolean => ROLES.has(plain(element).getAttribute('role') ?? '');

/** How a box stands; nothing where it does not say. */
export function tickOf(box: Element): string {
  const { type, checked, indeterminate } = box as Partial<HTMLInputElement>;
  if (ROLES.has(type ?? '')) return indeterminate ? '' : checked ? TICKED : EMPTY;
  const said = box.getAttribute('aria-checked');
  return said === 'true' ? TICKED : said === 'false' ? EMPTY : '';
}

/** What boxes without words of their own answer, by what their columns or their names for assistive technology say. */
const YES = /(?:^|[\s:,-])(?:yes|y|present|positive)$/i;
const NO = /(?:^|[\s:,-])(?:no|n|absent|negative|denies|denied)$/i;

/** How a box without words stands, with the answer that it is for; '' where it is for none. */
export function answerOf(box: Element): string {
  const tick = tickOf(box);
  if (tick === '' || wordsOf(box).some((element) => plain(element).textContent.trim() !== '')) return '';
  const said = [plain(box).getAttribute('aria-label')?.trim() ?? '', headAbove(box)];
  const answer = said.some((words) => YES.test(words))
    ? 'Yes'
    : said.some((words) => NO.test(words))
      ? 'No'
      : '';
  return answer && `${tick} ${answer}`;
}

/** The elements whose words a box is about, and itself. */
export const wordsOf = (box: Element): readonly Element[] => [
  box,
  ...Array.from((box as Partial<HTMLInputElement>).labels ?? []),
];
