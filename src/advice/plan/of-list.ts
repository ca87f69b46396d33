/** What is said of a whole list behind it: its mirror on the other side, the side of all, the sites of each. */
import { isMark, isPer, isWord, type SideToken, type Token } from './token.ts';

export interface Mirror {
  /** Where the words of the mirror begin. */
  at: number;
  side: 'left' | 'right' | 'other';
  /** The only muscle that is meant. */
  muscle?: string;
}

/** "The same on the left", "L orbicularis: same": the side that is to be a mirror of what was said before; null where nothing is. */
export function mirrored(tokens: readonly Token[]): Mirror | null {
  const at = tokens.findIndex(({ kind }) => kind === 'same');
  if (at < 0) return null;
  const after = tokens.slice(at + 1);
  if (after.some(({ kind }) => kind === 'muscle' || kind === 'dose')) return null;
  // "Left: same as right" tells of the left.
  const asOther = isWord(after[0], 'as');
  const side = asOther
    ? undefined
    : after.find((token) => token.kind === 'side' || token.kind === 'limb-side');
  if (side && 'side' in side && side.side !== null && side.side !== 'bilateral')
    return { at, side: side.side };
  const [first, muscle, ...more] = tokens
    .slice(0, at)
    .filter(({ kind }) => kind !== 'mark' && kind !== 'word');
  const leads = first?.kind === 'side' && first.side !== 'bilateral' && more.length === 0;
  if (leads && (muscle === undefined || muscle.kind === 'muscle'))
    return { at: 0, side: first.side as 'left' | 'right', ...(muscle ? { muscle: muscle.id } : {}) };
  return after.some((token) => isWord(token, 'contralateral', 'opposite', 'other'))
    ? { at, side: 'other' }
    : null;
}

/** "…, all on the left": the side of everything in the sentence. */
export function sideOfAll(tokens: readonly Token[]): SideToken | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'side') continue;
    const before = tokens.slice(Math.max(0, i - 3), i).filter((t) => !isWord(t, 'the', 'on'));
    const near = before.findLast(({ kind }) => kind !== 'into');
    if (isWord(near, 'all', 'everything', 'entirely')) return token;
  }
  // "… 18 U, … 12 U (bilateral)": the only side of the sentence, in parentheses at its end.
  const sides = tokens.filter((token) => token.kind === 'side');
  const at = tokens.indexOf(sides[0]!);
  const closes =
    isMark(tokens[at - 1], '(') &&
    isMark(tokens[at + 1], ')') &&
    tokens.slice(at + 2).every((token) => isMark(token, '.'));
  return sides.length === 1 && closes && !isMark(tokens[at - 2], ':') ? sides[0]! : null;
}

/** "FDS 60, FCR 40; one site each", "Two sites each.": the sites of every muscle of a list; null where they may be of one alone. */
export function sitesOfEach(tokens: readonly Token[]): number | null {
  const muscles = tokens.filter(({ kind }) => kind === 'muscle').length;
  const end = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  const [parts, sites, per] = [end.at(-3), end.at(-2), end.at(-1)];
  const opens = end.length === 2 || isMark(parts, ',', ';', '.', '-', '–', '—');
  const each = isPer(per, 'each', 'muscle');
  return sites?.kind === 'sites' && each && opens && (muscles > 1 || end.length === 2) ? sites.count : null;
}
