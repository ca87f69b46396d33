/** Boxes and gaps of a form: what stands with an empty one was not given. */
import { isMark, type Token } from './token.ts';

/** A side or a label whose place in the form was left empty says nothing; nor does what stands behind an empty box. */
export function withoutBlanks(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let checked = true;
  if (boxesTrail(tokens))
    return tokens.flatMap((token, i) => (token.kind === 'box' || isUnchecked(tokens, i) ? [] : [token]));
  for (const token of tokens) {
    if (token.kind === 'box') {
      ({ checked } = token);
      kept.push({ kind: 'mark', text: '|', start: token.start, end: token.end });
    } else if (!checked) continue;
    // "[R: 30 ] [L:    ]"
    else if (isMark(token, ']', ')') && isMark(kept.at(-1), ':', '=') && kept.at(-2)?.kind === 'side')
      kept.splice(-3);
    else if (token.kind === 'blank') {
      while (isMark(kept.at(-1), ':', '=', '-')) kept.pop();
      if (kept.at(-1)?.kind === 'side') kept.pop();
      else kept.push(token);
    } else kept.push(token);
  }
  return kept;
}

/** What an injection ends with, and a box behind it speaks of: not "tolerated well [ ]". */
const TICKED: ReadonlySet<string> = new Set(['dose', 'sites', 'side', 'muscle', 'per', 'used']);

/** "R masseter 25 U ✓, L masseter 25 U ✗": each box behind what it speaks of. */
function boxesTrail(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !isMark(token, '.', ',', ';', '-', '•'));
  return words.at(-1)?.kind === 'box' && words[0]?.kind !== 'box' && TICKED.has(words.at(-2)?.kind ?? '');
}

const isUnchecked = (tokens: readonly Token[], at: number): boolean => {
  const box = tokens.slice(at + 1).find(({ kind }) => kind === 'box');
  return box?.kind === 'box' && !box.checked;
};
