/**
 * Text of a procedure note → tokens. Muscles and products come from the detector; numbers are told apart by what
 * stands behind them, so that a needle's gauge, a date or a volume is never taken for a dose.
 *
 *   "R SCM 50 U in 2 sites (30G)"  →  side muscle dose sites other
 */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Mention } from '../../detection/model.ts';
import { numbersOfList } from './numbered.ts';
import type { Token } from './token.ts';
import { rulesNow, tokenOf } from './lex-rules.ts';

/** What the lexer needs of a recognised name: muscles with their side, products with their code. */
export interface Named {
  mention: Mention;
  product?: ProductCode | null;
  /** It names its product as a unit ("20 Speywood units"). */
  unit?: true;
  /** Its heads are dosed behind it, each by itself. */
  whole?: true;
  /** The side is written as one word with the name ("LSCM"). */
  glued?: true;
}

/** "Key: units / sites": of all that its paragraph lists. */
export const LEGEND = /\b(?<!\d\s?)units\s*\/\s*(?:sites|points|pts)\b/i;

/** "30/1, 20/2 (units/sites)" */
const UNITS_AND_SITES = /\bunits?\s*\/\s*(?:sites?|points?|pts)\b/i;

/**
 * Tokens of `text` from `from` to `to` (UTF-16 offsets), in order. `named` are the muscles, glands and products in it,
 * sorted by start; where two muscles share words ("medial and lateral gastrocs") both are given. `legend`: "30/1" is units and sites.
 */
export function lex(
  text: string,
  named: readonly Named[],
  from = 0,
  to = text.length,
  legend = false,
): Token[] {
  const tokens: Token[] = [];
  const numbered = numbersOfList(text.slice(from, to));
  const counts = legend || UNITS_AND_SITES.test(text.slice(from, to));
  let at = from;
  let next = 0;
  while (at < to) {
    const numberEnd = numbered.get(at - from);
    if (numberEnd !== undefined) {
      tokens.push({ kind: 'mark', text: ';', start: at, end: from + numberEnd });
      at = from + numberEnd;
      continue;
    }
    while (next < named.length && (named[next]!.mention.end <= at || named[next]!.unit)) next++;
    const name = named[next];
    if (name && name.mention.start <= at) {
      const { start, end, entity, side } = name.mention;
      if (name.whole) {
        tokens.push({ kind: 'word', text: 'muscle', start, end });
        at = Math.max(at, end);
        next++;
        continue;
      }
      if (name.glued && side) tokens.push({ kind: 'side', start, end: start + 1, side });
      tokens.push(
        name.product === undefined
          ? {
              kind: 'muscle',
              start,
              end,
              id: entity,
              side: side ?? null,
              ...(/band$/i.test(text.slice(start, end)) ? { band: true } : {}),
            }
          : { kind: 'product', start, end, code: name.product },
      );
      // "Dys. 500 U": the full stop of a product cut short.
      const cut = name.product !== undefined && /^\.\s*\d/.test(text.slice(end, end + 4));
      at = Math.max(at, cut ? end + 1 : end);
      next++;
      continue;
    }
    const limit = Math.min(to, name?.mention.start ?? to);
    let token: Token | null = null;
    for (const [rule, pattern] of rulesNow()) {
      pattern.lastIndex = at;
      let match = pattern.exec(text);
      if (match && match.index + match[0].length > to) {
        // "Total units: 300", and "Units wasted" on the next line: what stands behind the end is of another sentence.
        pattern.lastIndex = at;
        match = pattern.exec(text.slice(0, to));
      }
      if (match && match.index + match[0].length <= limit) {
        token = tokenOf(rule, match);
        break;
      }
    }
    if (token?.kind === 'fraction' && counts) {
      tokens.push(
        { ...token, kind: 'dose', units: token.left, explicit: true },
        { ...token, kind: 'sites', count: token.right },
      );
    } else if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens.map((token, i) =>
    isLoneLetter(text, token) && !isLed(tokens, i) && !isBehindDose(tokens, i)
      ? {
          kind: 'word',
          text: text.slice(token.start, token.end).toLowerCase(),
          start: token.start,
          end: token.end,
        }
      : token,
  );
}

/** "Masseter 25 U B" */
const isBehindDose = (tokens: readonly Token[], at: number): boolean => {
  const [muscle, dose] = tokens.slice(Math.max(0, at - 2), at);
  return muscle?.kind === 'muscle' && dose?.kind === 'dose' && dose.explicit;
};

/**
 * "B", "l" and "r" are sides only before a muscle ("B masseters", "B medial hamstrings") or behind its dose; else "B" is
 * the type of toxin.
 */
const isLoneLetter = (text: string, { kind, start, end }: Token): boolean =>
  kind === 'side' && /^[Blr]$/.test(text.slice(start, end));
const isLed = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 3).some(({ kind }) => kind === 'muscle');
