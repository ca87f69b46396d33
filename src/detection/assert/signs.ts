/** Ticks, boxes and signs whose meaning the whole sentence tells: which of two bullets is filled, which side a sign speaks of. */

const ANSWERS = new Set(['yes', 'no', 'y', 'n']);
const STOPS = new Set(['.', ',', ';', ')', 'cell', 'item', '/']);
const FILLED = '■●';
const HOLLOW = '□○';

/** Gives each box and sign of a sentence the token that the rules know it by; changes `words` and `starts`. */
export function settleSigns(text: string, words: string[], starts: number[], tasks: boolean): void {
  fillBullets(text, words, starts);
  turnQuestions(words, starts);
  if (tasks) for (const [i, word] of words.entries()) words[i] = word === '[_]' ? 'item' : word;
  else turnTrailing(words, starts);
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

/** "☐ Yes ☑ No", "Yes ☐ / No ☑"; and what may stand behind it and answers nothing: "☐ Unknown". */
const QUESTION =
  /^(?:(\[.\]) (y|n)(?:es|o)? (?:(?:cell|\/) )?(\[.\]) (y|n)(?:es|o)? |(y|n)(?:es|o)? (\[.\]) (?:(?:cell|\/) )?(y|n)(?:es|o)? (\[.\]) )(?:(?:(?:cell|\/) )?\[.\] (?:unknown|unsure|not sure|maybe|n\/a|na) )?/;
/** More words than it has. */
const LONGEST = 9;

/** How such boxes say it that lead their sentence: of all that they ask, up to the next. Neither: it is not answered. */
const LEADING = { y: ['item', 'reports'], n: ['item', 'denies'], '': ['item', '+/-', '?'] };
/** Behind a question mark, of all before it; and behind a name. */
const ANSWERING = { y: ['y'], n: ['n'], '': ['+/-'] };
const TRAILING = { y: ['[x]', 'yes'], n: ['[x]', 'no'], '': ['[_]', 'yes'] };

/** What may stand between a question and its boxes, and between boxes and what they lead. */
const BETWEEN = new Set(['cell', ':']);
const SEPARATES = new Set(['cell', ':', '--', 'item']);

interface Question {
  from: number;
  end: number;
  answer: keyof typeof LEADING;
}

/** "☐ Yes ☑ No ptosis", "Ptosis or diplopia? ☐ Yes ☑ No": boxes as the words that would say it. */
function turnQuestions(words: string[], starts: number[]): void {
  const asked: Question[] = [];
  for (let at = 0; at < words.length; at++) {
    const question = questionAt(words, at);
    if (!question) continue;
    asked.push(question);
    at = question.end - 1;
  }
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return;
  const put = (said: readonly string[], from: number, end: number): void => {
    const at = starts[from]!;
    words.splice(from, end - from, ...said);
    starts.splice(from, end - from, ...said.map(() => at));
  };
  // Boxes at both ends: the first answer what stands before the sentence.
  const leads = !words.slice(0, first.from).some(isWord) && words.slice(last.end).some(isWord);
  if (leads) for (let i = first.end; i < words.length; i++) if (words[i] === '?') words[i] = ',';
  for (const { from, end, answer } of asked.toReversed()) {
    const before = BETWEEN.has(words[from - 1]!) ? from - 1 : from;
    if (leads) put(LEADING[answer], from, SEPARATES.has(words[end]!) ? end + 1 : end);
    else if (words[before - 1] === '?') put(ANSWERING[answer], before, end);
    // "Asthma, COPD | ☐ Yes | ☑ No"
    else if (words[from - 1] === 'cell') put(['?', ...ANSWERING[answer]], before, end);
    else put(from > 0 ? TRAILING[answer] : ['item'], from, end);
  }
}

/** The question whose boxes begin here; none where both are ticked. */
function questionAt(words: readonly string[], from: number): Question | undefined {
  const match = QUESTION.exec(`${words.slice(from, from + LONGEST).join(' ')} `);
  if (!match) return undefined;
  const [all, box, yes, other, no, yesBefore, boxAfter, noBefore, otherAfter] = match;
  const [one, two] = [yes ?? yesBefore, no ?? noBefore] as ('y' | 'n')[];
  const ticked = [box ?? boxAfter, other ?? otherAfter].map((sign) => sign === '[x]');
  if (one === two || (ticked[0] && ticked[1])) return undefined;
  const end = from + all.split(' ').length - 1;
  return { from, end, answer: (ticked[0] ? one : ticked[1] ? two : '') ?? '' };
}

const isWord = (word: string): boolean => /^[a-z]/.test(word) && word !== 'item' && word !== 'cell';

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
