/**
 * A sentence as tokens: lower-case words, and those signs that carry meaning in a chart, each in one spelling:
 * `[x]` ticked, `[_]` not ticked, `(+)` `(-)` `+` `-` `+/-` `+ve` `-ve`, `--` a dash between phrases, `item` any list
 * marker, `cell` a cell border.
 */
import { settleSigns } from './signs.ts';

export interface Tokens {
  words: string[];
  /** Offset of each token in UTF-16 units of the whole text. The last token is a full stop at the end. */
  starts: number[];
}

const isDigit = (code: number): boolean => code > 47 && code < 58;
const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14) || code === 0xa0;
const isDash = (code: number): boolean => code === 45 || (code > 0x200f && code < 0x2016) || code === 0x2212;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Letters of any script; the signs and punctuation of the general blocks are none. */
function isLetter(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91);
  if (code < 0xc0) return code === 0xb5 || code === 0xaa || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x2e7f && code < 0xd800 && (code < 0x3000 || code > 0x303f));
}

/** What a sign at one place is, by its first character; brackets, plus and dashes are read below. */
const SIGNS = new Map<string, string>([
  ...Array.from(',;:?/().!=', (sign) => [sign, sign] as const),
  ...Array.from('☑☒✓✔◉⦿', (sign) => [sign, '[x]'] as const),
  ...Array.from('☐□◻❑❏◯', (sign) => [sign, '[_]'] as const),
  ...Array.from('•●○▪■◦‣⁃∙·', (sign) => [sign, 'item'] as const),
  ['&', 'and'], ['⊕', '(+)'], ['⊖', '(-)'], ['∅', 'no'], ['±', '+/-'], ['\t', 'cell'], ['|', 'cell'],
]); // prettier-ignore

/** Short forms in the spelling of the rules. */
const SHORT = new Map([
  ['b/c', 'because'],
  ['incl', 'including'],
  ['poss', 'possible'],
  ['prob', 'probable'],
  ['susp', 'suspected'],
  ['f/u', 'followup'],
  ['prev', 'previous'],
]);
const LONGEST_SHORT = Math.max(...[...SHORT.keys()].map(({ length }) => length));

const BOXES = new Map<string, string>([
  ['x', '[x]'], ['X', '[x]'], ['✓', '[x]'], ['✔', '[x]'], [' ', '[_]'], ['_', '[_]'], ['', '[_]'],
  ['+', '(+)'], ['-', '(-)'], ['–', '(-)'], ['−', '(-)'], ['?', '?'],
]); // prettier-ignore

const isCross = (sign: string): boolean => sign === '✗' || sign === '✘';

/** A cross says no only beside ticks: in a list without any, some tick with it. True where a tick stands in the paragraph. */
function isTicked(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_LIST), from);
  const after = text.slice(to, to + LONGEST_LIST);
  const opens = Math.max(...[...before.matchAll(BLANK_LINE)].map(({ index }) => index), 0);
  const shuts = after.search(BLANK_LINE);
  return /[✓✔☑]/.test(
    before.slice(opens) + text.slice(from, to) + (shuts < 0 ? after : after.slice(0, shuts)),
  );
}
const BLANK_LINE = /\n\s*\n/g;
const LONGEST_LIST = 1000;

/** "[x]", "( )", "(+)": the sign it stands for and its length. */
function boxAt(text: string, at: number): readonly [string, number] | undefined {
  const shut = text[at] === '[' ? ']' : ')';
  const inside = text[at + 1] === shut ? '' : text[at + 2] === shut ? text[at + 1]! : undefined;
  const sign = inside === undefined ? undefined : BOXES.get(inside);
  return sign === undefined ? undefined : [sign, inside!.length + 2];
}

/** A plus or a dash: the sign it stands for ('' where it only joins words) and its length. */
function dashAt(text: string, at: number, from: number): readonly [string, number] {
  const plus = text[at] === '+';
  const before = at > from ? text.charCodeAt(at - 1) : 32;
  const after = text.charCodeAt(at + 1);
  if (plus && text[at + 1] === '/' && isDash(text.charCodeAt(at + 2))) return ['+/-', 3];
  if (isLetter(before) || isDigit(before)) return ['', 1];
  if (/^ve\b/i.test(text.slice(at + 1, at + 4))) return [plus ? '+ve' : '-ve', 3];
  if (isLetter(after) && (isSpace(before) || before === 44 || before === 40)) return [plus ? '+' : '-', 1];
  if (plus) return [isSpace(after) && isLetter(text.charCodeAt(at + 2)) ? '+' : '', 1];
  return [isSpace(before) || text.charCodeAt(at) !== 45 ? '--' : '', 1];
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  if (at < to && (text[at] === '.' || text[at] === '/')) {
    // "p.r.n.", "s/p": single letters that are joined
    const join = text[at];
    while (at + 1 < to && text[at] === join && isLetter(text.charCodeAt(at + 1))) {
      if (at + 2 < to && isLetter(text.charCodeAt(at + 2))) break;
      at += 2;
    }
    if (at > from + 1) return at;
  }
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at++;
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return Math.min(at, to);
}

const GLUED_UNIT = /(\d+)(?:d|wks?|mos?|yrs?)(?![\w/-])/iy;

/** Numbers with their inner signs ("1,000", "3/4/2020", "2-3"); "3rd" and "2x" as they stand, "9d" without its unit. */
function numberEnd(text: string, from: number, to: number): number {
  GLUED_UNIT.lastIndex = from;
  const bare = GLUED_UNIT.exec(text)?.[1];
  if (bare) return from + bare.length;
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLetter(code)) at++;
    else if (',./:-'.includes(text[at]!) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return Math.min(at, to);
}

/** In small letters, as long as it was; null for the few texts that grow ("İ"). */
function lowered(text: string): string | null {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : null;
}

/** "Patient’s" is "patient", "P.R.N" is "prn". */
function spelling(word: string): string {
  if (word.length > 2 && isApostrophe(word.charCodeAt(word.length - 2)) && word.endsWith('s')) {
    return word.slice(0, -2);
  }
  if (word[1] === '.') return word.replaceAll('.', '');
  return word.includes('’') ? word.replace('’', "'") : word;
}

/** "2)" opens an item of a list. */
const opensItem = (text: string, start: number, end: number, from: number): boolean =>
  end - start < 3 && text[end] === ')' && (start === from || !/[\w-]/.test(text[start - 1]!));

/**
 * Tokens of `text` between two offsets.
 * @param notation how signs are meant here: `signs`, a leading minus means "absent" even where no plus stands in the
 *   sentence (elsewhere a lone minus marks a list item); `tasks`, an empty box is a thing to do, not one that is absent
 */
export function tokenise(
  text: string,
  from: number,
  to: number,
  notation: 'plain' | 'signs' | 'tasks',
): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  // All at once: word by word is several times slower.
  const lower = lowered(text.slice(from, to));
  let plus = notation === 'signs';
  let bracket = false;
  let signed = false;
  let ticked: boolean | undefined;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let word: string | undefined = '';
    if (isLetter(code)) {
      end = wordEnd(text, at, to);
      word = spelling(lower?.slice(at - from, end - from) ?? text.slice(at, end).toLowerCase());
      // "w/ fever", "w/fever"; "w/o" is a word of its own
      if (word === 'w' && text[end] === '/') {
        end++;
        word = 'with';
      } else if (word.length <= LONGEST_SHORT) word = SHORT.get(word) ?? word;
    } else if (isDigit(code)) {
      end = numberEnd(text, at, to);
      word = !bracket && opensItem(text, at, end, from) ? 'item' : text.slice(at, end);
    } else if (code !== 32) {
      const box = code === 91 || code === 40 ? boxAt(text, at) : undefined;
      if (box || code === 43 || isDash(code)) {
        const [mark, length] = box ?? dashAt(text, at, from);
        // "(-)dysphagia": the sign belongs to the word that it stands against
        const glued = box !== undefined && isLetter(text.charCodeAt(at + length));
        const sign = glued && mark === '(+)' ? '+' : glued && mark === '(-)' ? '-' : mark;
        word = sign === '-' && words.length === 0 ? 'item' : sign;
        plus ||= sign === '+' || mark === '(+)' || sign === '+ve' || (glued && mark === '(-)');
        end = at + length;
        signed ||= box !== undefined && mark !== '?';
      } else {
        word = isCross(text[at]!) && (ticked ??= isTicked(text, from, to)) ? '[_]' : SIGNS.get(text[at]!);
        signed ||= word === '[x]' || word === '[_]' || word === '(+)' || word === '(-)' || text[at] === '●';
        if (word === '(' || word === ')') bracket = word === '(';
      }
    }
    if (word) {
      words.push(word);
      starts.push(at);
    }
    at = end;
  }
  for (let i = 0; i < words.length; i++) {
    // "+ headache, - dysphagia" is signs; "-start Botox -physiotherapy" is a list
    if (!plus && words[i] === '-') words[i] = 'item';
    else if (plus && words[i] === '--' && words[i - 1] === ',') words[i] = '-';
  }
  if (signed) settleSigns(text, words, starts, notation === 'tasks');
  // "[x] No dysphagia": a ticked line that says no
  if (words[0] === '[x]' && words[1] === 'no') words[0] = 'item';
  words.push('.');
  starts.push(to);
  return { words, starts };
}
