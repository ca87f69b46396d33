/** Whether a dose speaks of the product, not of where it went. */
import { isMark, isWord, type Token } from './token.ts';

/** True for a dose that tells what was taken or used of a product ("Botox 200 U:", "100 units of Botox"), not where it went. */
export function besideProduct(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 3).find((token) => token.kind !== 'into' && !isWord(token, 'of'));
  if (next?.kind === 'product') return true;
  let before = at - 1;
  while (before >= 0 && tokens[before]!.kind === 'mark' && !isMark(tokens[before], '.')) before--;
  return tokens[before]?.kind === 'product';
}
