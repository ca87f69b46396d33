/** How text becomes search words, the same when the index is built and when a query is typed. */

/** Lower case, no accents, no apostrophes: "Crow's Feet" → "crows feet". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F'’]/g, '')
    .toLowerCase();
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

/** A whole term as one word, so that "levator sc" finds "levator scapulae" before any text that holds both. */
export const wholeOf = (text: string): string => wordsOf(text).join('_');

/** Parts of a field that holds many terms are divided by this mark. */
export const DIVIDER = '\n';

/** MiniSearch's tokenizer: the field `whole` keeps each term in one piece. */
export function tokenize(text: string, field?: string): string[] {
  return field === 'whole' ? text.split(DIVIDER).map(wholeOf).filter(Boolean) : wordsOf(text);
}
