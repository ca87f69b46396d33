/**
 * The notation in which the phrases of context rules are written, read one token at a time. `{a|b c|}` is a choice (an
 * empty branch makes it optional; choices nest). A token in angle brackets is a class of words (`rules/classes.ts`);
 * besides them there are `<yyyy>`, a year or a month of one; `<date>`, a day; `<year>`, either or any such figures
 * ("3/4"); `<decade>`; and `<end>`: the place where an answer ends, which stands last and is not part of the match.
 *
 * A place in a notation is an offset in it. Nothing is multiplied out: a page meets few of the phrases, and all of them
 * written out are many thousands.
 */

export interface Steps {
  /** The tokens that may come next, each with the place behind it. */
  tokens: [token: string, after: number][];
  /** The phrase may be over here. */
  ends: boolean;
  /** It may be over here where an answer ends. */
  endsAnswer: boolean;
}

const WORD = /[^ {|}]+/y;

/** What may follow a place of a notation. */
export function stepsFrom(notation: string, place: number): Steps {
  const steps: Steps = { tokens: [], ends: false, endsAnswer: false };
  const places = [place];
  for (let at = places.pop(); at !== undefined; at = places.pop()) {
    while (notation[at] === ' ') at++;
    if (at >= notation.length) steps.ends = true;
    else if (notation[at] === '{') places.push(...branches(notation, at).toReversed());
    else if (notation[at] === '}') places.push(at + 1);
    else if (notation[at] === '|') places.push(closing(notation, at + 1) + 1);
    else {
      WORD.lastIndex = at;
      const token = WORD.exec(notation)![0];
      if (token === '<end>') steps.endsAnswer = true;
      else steps.tokens.push([token, at + token.length]);
    }
  }
  return steps;
}

/** Where the branches begin of the choice that opens at `open`. */
function branches(notation: string, open: number): number[] {
  const starts = [open + 1];
  const shut = closing(notation, open + 1);
  let depth = 0;
  for (let at = open + 1; at < shut; at++) {
    const char = notation[at];
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '|' && depth === 0) starts.push(at + 1);
  }
  return starts;
}

/** Where the choice that holds `from` closes; the end of a notation that never closes it. */
function closing(notation: string, from: number): number {
  let depth = 0;
  for (let at = from; at < notation.length; at++) {
    if (notation[at] === '{') depth++;
    else if (notation[at] === '}' && depth-- === 0) return at;
  }
  return notation.length;
}
