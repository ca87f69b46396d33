/** Is a number without a unit a dose? */
import { isMark, isNumber, type Token } from './token.ts';

/** Words between a muscle and its dose: which part of it is meant, or that the dose is another now. */
const PLACE =
  /^(?:u[el]?l|l[el]?l|took|got|received|gets|had|reduced|increased|decreased|raised|lowered|now|unchanged|kept|med|medial|lat|lateral|upper|lower|mid|middle|central|sup|superior|inf|inferior|ant|anterior|post|posterior|prox|proximal|dist|distal|head|tail|belly|pretarsal|preseptal)$/;

/** Numbers in words below this count muscles and sites more often than units. */
const LEAST_SPOKEN = 5;

/**
 * A number without a unit counts as a dose right behind its muscle, side or another number ("SCM 50", "R 25, L 25"),
 * behind ×, or where it leads to a muscle ("50 to the brachialis").
 */
export function isMeant(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'dose' && token.spoken && token.units < LEAST_SPOKEN && tokens[at - 1]?.kind !== 'times')
    return false;
  const until = beforeBrackets(tokens, at);
  const before = tokens
    .slice(Math.max(0, until - 4), until)
    .findLast((t) => t.kind !== 'mark' && t.kind !== 'into' && !(t.kind === 'word' && PLACE.test(t.text)));
  const behind = tokens
    .slice(at + 1, at + 6)
    .find(
      (t) =>
        t.kind !== 'into' &&
        t.kind !== 'side' &&
        !(
          t.kind === 'word' &&
          /^(?:the|of|her|his|went|goes|going|placed|put|more|further|was|were)$/.test(t.text)
        ),
    );
  const label = tokens[at - 1]?.kind === 'mark' && tokens[at - 2]?.kind === 'used';
  return (
    label ||
    (tokens[at - 1]?.kind === 'used' && tokens[at - 2]?.kind === 'total') ||
    tokens[at + 1]?.kind === 'total' ||
    behind?.kind === 'muscle' ||
    (before !== undefined &&
      [
        'muscle',
        'side',
        'limb-side',
        'times',
        'dose',
        'parts',
        'total',
        'product',
        'sites',
        'waste',
      ].includes(before.kind))
  );
}

/** "SCM (clavicular + sternal) 25": where the words in brackets before a number begin; brackets with numbers are read. */
function beforeBrackets(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at - 1], ')')) return at;
  const open = tokens.findLastIndex((token, i) => i < at && isMark(token, '('));
  return open < 0 || tokens.slice(open, at).some(isNumber) ? at : open;
}
