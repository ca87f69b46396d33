/** Whether a dose beside its product opens the list of where it went. */
import { besideProduct } from './beside-product.ts';
import { has, isMark, isWord, type Token } from './token.ts';

/** "Botox 200 U: …", or "Botox 200 U" alone on its line: the dose beside the product, before any muscle. */
export function opensList(tokens: readonly Token[], at: number): boolean {
  // "Converted 500 U Dysport to 200 U Botox"
  const codes = new Set(
    tokens.flatMap((token) => (token.kind === 'product' && token.code ? [token.code] : [])),
  );
  if (codes.size > 1) return false;
  // "Botox 5 U x 31 sites", "2 vials of Botox 100 units (…): …"
  if (tokens[at + 1]?.kind === 'times' || has(tokens.slice(0, at), 'vial')) return false;
  if (!besideProduct(tokens, at) && !underProduct(tokens, at)) return false;
  // "Dysport 1000 U (2 x 500 U vials)"
  const shut = isMark(tokens[at + 1], '(') ? tokens.findIndex((t, i) => i > at && isMark(t, ')')) : -1;
  const within = tokens.slice(at + 2, Math.max(shut, 0));
  const ofVials =
    within.some(({ kind }) => kind === 'dose') &&
    tokens.every((t, i) => t.kind !== 'vial' || (i > at && i < shut));
  const inBrackets = shut > 0 && (isMark(tokens[shut + 1], ':') || ofVials);
  if ((tokens.some(({ kind }) => kind === 'vial') && !inBrackets) || isMadeUp(tokens, at)) return false;
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const head = tokens.slice(0, muscle < 0 ? tokens.length : muscle);
  // "Botox 2.5 U to …" says where it went, though not in words known here.
  if (muscle < 0) return tokens[at + 1]?.kind !== 'into' || tokens[at + 2]?.kind !== 'word';
  if (at >= head.length) return false;
  if (head.some((token, i) => i >= at && isMark(token, ':', '-', '–', '—') && !isHyphen(head, i)))
    return true;
  return (
    head.slice(at).some((token) => isMark(token, '|')) &&
    tokens.slice(muscle).some(({ kind }) => kind === 'dose')
  );
}

/** "Real-time" */
const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.start === tokens[at - 1]?.end && tokens[at]!.end === tokens[at + 1]?.start;

/** "Botox 100 U in 4 mL": how the vial was made up. */
const isMadeUp = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 2]?.kind === 'other' && (tokens[at + 1]?.kind === 'into' || isWord(tokens[at + 1], 'with'));

/** "Daxxify glabella 40 U": the product opens the line, and nothing but words stands before its dose. */
const underProduct = (tokens: readonly Token[], at: number): boolean =>
  tokens[0]?.kind === 'product' &&
  tokens.slice(1, at).every((token) => token.kind === 'word' || isMark(token, ','));
