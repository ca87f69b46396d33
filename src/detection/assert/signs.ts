/** Ticks, boxes and signs whose meaning the whole sentence tells: which of two bullets is filled, which side a sign speaks of. */

const ANSWERS = new Set(['yes', 'no', 'y', 'n']);
const STOPS = new Set(['.', ',', ';', ')', 'cell', 'item', '/']);
const FILLED = '■●';
const HOLLOW = '□○';

/** Gives each box and sign of a sentence the token that the rules know it by; changes `words` and `starts`. */
export function settleSigns(text: string, words: string[], starts: number[], tasks: boolean): void {
  fillBullets(text, words, starts);
  if (!tasks) turnTrailing(words, starts);
  turnLeading(words);
}

/** "□ Yes ■ No", "● Yes ○ No": bullets beside an answer, one kind filled and one not, are boxes. */
function fillBullets(text: string, words: string[], starts: readonly number[]): void {
  const glyphs = starts.map((start) => text[start]!);
  if (!glyphs.some((glyph) => FILLED.includes(glyph)) || !glyphs.some((glyph) => HOLLOW.includes(glyph)))
    return;
  for (const [i, glyph] of glyphs.entries()) {
    if (!ANSWERS.has(words[i - 1] ?? '') && !ANSWERS.has(words[i + 1] ?? '')) continue;
    if (FILLED.includes(glyph)) words[i] = '[x]';
    else if (HOLLOW.includes(glyph)) words[i] = '[_]';
  }
}

/** "Dysphagia ☑ asthma ☐": where the last word is a box and the first is none, each box speaks of the name before it. */
function turnTrailing(words: string[], starts: number[]): void {
  if (!isBox(words.at(-1)) || isBox(words[0]) || words.some((word) => ANSWERS.has(word))) return;
  for (let i = words.length - 1; i >= 0; i--) {
    if (!isBox(words[i])) continue;
    words.splice(i, 1, words[i] === '[x]' ? '(+)' : '(-)', ',');
    starts.splice(i, 0, starts[i]!);
  }
}

/** "(+) asthma (-) dysphagia": where the first sign leads its statement, each speaks of the name after it. */
function turnLeading(words: string[]): void {
  const first = words.findIndex(isSign);
  if (first < 0 || STOPS.has(words[first + 1] ?? '.')) return;
  const before = words[first - 1] ?? '.';
  if (before === ':' ? words.includes(':', first) : !STOPS.has(before)) return;
  for (let i = first; i < words.length; i++)
    if (isSign(words[i]) && !STOPS.has(words[i + 1] ?? '.')) words[i] = words[i] === '(+)' ? '+' : '-';
}

const isBox = (word: string | undefined): boolean => word === '[x]' || word === '[_]';
const isSign = (word: string | undefined): boolean => word === '(+)' || word === '(-)';
