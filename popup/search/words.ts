/** How text becomes search words, the same when the index is built and when a query is typed. */

/** Lower case, no accents, no apostrophes: "Crow's Feet" → "crows feet", "can't" → "cannot". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replaceAll(/\bcant\b/g, 'cannot');
}

/** The words of a text. A dot inside a code stays ("G24.3"), every other mark divides. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [];
}

/** Words that say nothing of what a page is about; leaving them out halves the index. */
const EMPTY = new Set(
  'a an and are as at be by can do for from has have if in into is it its may more no not of on or over than that the their then this to under was were when where which who will with without'.split(
    ' ',
  ),
);

export const isEmpty = (word: string): boolean => EMPTY.has(word);

/**
 * What every page here is about, how people ask, and what they want to know of a thing: of no help in finding it. Doses
 * and limits stand on the page of every product, muscle and use that has any.
 */
const COMMON = new Set(
  [
    'after anymore any before during got having inject injected injecting injection injections just patient patients please pt since still too',
    'about allowed could does give given giving how i me my need ok okay should use used using we what why would you your',
    'dosage dose doses dosing limit max maximum maximal',
  ].flatMap((words) => words.split(' ')),
);

/** The words of a query by which pages differ; where there are none, such as there are. */
export function telling(words: readonly string[]): string[] {
  const full = words.filter((word) => !isEmpty(word));
  const own = full.filter((word) => !COMMON.has(word));
  return own.length > 0 ? own : full;
}

/**
 * The categories that hold an ICD-10-CM code, the nearest first: "G43.709" is a G43.70, a G43.7, a G43. Charts code to
 * the last place and often leave the dot out; the reference names categories. Empty for any other word.
 */
export function categoriesOf(word: string): string[] {
  const [, category, rest = ''] = /^([a-z]\d[\da-z])\.?([\da-z]{1,4})?$/.exec(word) ?? [];
  if (category === undefined) return [];
  const dotted = Array.from(
    { length: rest.length },
    (_, i) => `${category}.${rest.slice(0, rest.length - i)}`,
  );
  return [...dotted, category].filter((code) => code !== word);
}
