/** Numbers written in words. */

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL_WORD = `(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).toReversed().join('|')}`;
const DIGIT_WORD = `(?:${ONES.slice(0, 10).join('|')})`;
/** "Seven and a half", "two point five". */
export const WITH_FRACTION = `(?:${SMALL_WORD})(?: and a half\\b| point ${DIGIT_WORD}\\b(?: ${DIGIT_WORD}\\b)?)`;
/** Each step of hundreds or thousands as the one before it: spelt out, with all that may stand in it, the engine compiles for tens of ms. */
export const NUMBER_WORDS = `(?:${SMALL_WORD}|a(?= (?:hundred|thousand)))(?:(?: hundred| thousand(?:,(?= \\w))?)(?: (?:and )?(?:${SMALL_WORD}))?)*`;
/** "One fifty units", "two twenty-five units": a hundred left out, or two numbers. */
export const CLIPPED_HUNDRED = `(?:${ONES.slice(1, 10).join('|')}) (?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?`;

/** Number written in words ("twenty-five", "a hundred and ten", "seven and a half", "two point five") → its value. */
export function wordValue(words: string): number {
  const [whole = '', ...decimals] = words.toLowerCase().split(' point ');
  const digits = decimals
    .join(' ')
    .split(' ')
    .map((word) => ONES.indexOf(word))
    .filter((digit) => digit >= 0);
  const half = whole.endsWith(' and a half');
  return (
    wholeValue(half ? whole.slice(0, -' and a half'.length) : whole) +
    (half ? 0.5 : Number(`0.${digits.join('') || 0}`))
  );
}

function wholeValue(words: string): number {
  let thousands = 0;
  let value = 0;
  for (const word of words.split(/[ ,-]+/)) {
    if (word === 'thousand') {
      thousands = Math.max(value, 1) * 1000;
      value = 0;
    } else if (word === 'hundred') value = Math.max(value, 1) * 100;
    else if (ONES.includes(word)) value += ONES.indexOf(word);
    else if (TENS.includes(word)) value += (TENS.indexOf(word) + 2) * 10;
  }
  return thousands + value;
}
