/** A protocol whose muscles nobody lists, with more beside it: "PREEMPT 155 U + follow the pain: trapezius 20 U". */
import { isMark, isWord, type Dose, type Token } from './token.ts';

/** Why such a dose is listed as not read. */
export const OF_PROTOCOL = 'a protocol, and its muscles are not listed';

/** The dose of a protocol to which a plus adds others, and what it adds; null where the protocol is all there is. */
export function protocolBeside(tokens: readonly Token[]): { dose: Dose; rest: readonly Token[] } | null {
  const named = tokens.findIndex((token) => isWord(token, 'preempt'));
  const at = tokens.findIndex(({ kind }, i) => i > named && kind === 'dose');
  const dose = tokens[at];
  if (named < 0 || dose?.kind !== 'dose' || !dose.explicit) return null;
  const plus = tokens.findIndex((token, i) => i > at && (token.kind === 'and' || isMark(token, '+')));
  const rest = tokens.slice(plus + 1);
  const adds = rest.some((token) => token.kind === 'dose' || isWord(token, 'follow'));
  return plus > 0 && adds && tokens.slice(0, plus).every(({ kind }) => kind !== 'muscle')
    ? { dose, rest }
    : null;
}
