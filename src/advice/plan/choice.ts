/** Which of the doses that stand with one muscle is its dose: the one for a side, the one that is the sum. */
import type { Side } from '../../detection/model.ts';
import { round } from './round.ts';
import { has, isMark, isPer, isWord, type Dose, type Token } from './token.ts';

/** A bare number beside × counts sites where the other number has its unit. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'dose' || token.explicit) return false;
  if (tokens[at - 1]?.kind === 'times') return true;
  const other = tokens[at + 2];
  return tokens[at + 1]?.kind === 'times' && other?.kind === 'dose' && other.explicit;
}

/** Doses that count: explicit ones where there are any. */
export function dosesOf(tokens: readonly Token[]): Dose[] {
  const all = tokens.filter((token, i): token is Dose => token.kind === 'dose' && !isCount(tokens, i));
  const explicit = all.filter((dose) => dose.explicit);
  return explicit.length > 0 ? explicit : all;
}

/** True where `dose` stands as the sum itself ("5 U x 4 = 20 U", "20 U total"). */
export function isSum(tokens: readonly Token[], dose: Dose): boolean {
  const at = tokens.indexOf(dose);
  const before = tokens[at - 1];
  return (
    isMark(before, '=') ||
    tokens[at + 1]?.kind === 'total' ||
    (isWord(before, 'of') && tokens[at - 2]?.kind === 'total')
  );
}

/** True where the dose is said to be for a side ("30 U per side"). */
export function isASide(tokens: readonly Token[], dose: Dose): boolean {
  return isPer(tokens[tokens.indexOf(dose) + 1], 'side');
}

/** "20 U: 10 U at 3 o'clock and 10 U at 9 o'clock", "100 U in four quadrants, 25 U each", "100 U, 2 U per site": the first. */
export function isSumOf(
  tokens: readonly Token[],
  dose: Dose,
  others: readonly Dose[],
  sites: number | null,
): boolean {
  const all = round(others.reduce((sum, { units }) => sum + units, 0));
  if (others.length > 1) return all === dose.units;
  const at = tokens.indexOf(others[0]!);
  // "50 U given as 20 injections of 2.5 U"
  if (isWord(tokens[at - 1], 'of') && tokens[at - 2]?.kind === 'sites')
    return sites !== null && round(all * sites) === dose.units;
  // "25 U in each of 4 quadrants"
  const behind = tokens[at + 1]?.kind === 'into' ? tokens[at + 2] : tokens[at + 1];
  return (
    isPer(behind, 'site', 'each') &&
    (sites === null ? isPer(behind, 'site') && all < dose.units : round(all * sites) === dose.units)
  );
}

/** Of several doses the one for a side, else the one that is the sum; of one, that one; else none. */
export function choose(tokens: readonly Token[], doses: readonly Dose[], sites: number | null): Dose | null {
  if (doses.length <= 1) return doses[0] ?? null;
  const told = doses.find((dose) => isASide(tokens, dose)) ?? doses.find((dose) => isSum(tokens, dose));
  if (told) return told;
  const sum = doses.find((dose) =>
    isSumOf(
      tokens,
      dose,
      doses.filter((one) => one !== dose),
      sites,
    ),
  );
  if (sum) return sum;
  const atPlaces = doses.every((dose) => tokens[tokens.indexOf(dose) + 1]?.kind === 'place');
  if (atPlaces) return { ...doses[0]!, units: round(doses.reduce((all, { units }) => all + units, 0)) };
  // "Hamstrings (medial 200, lateral 100)"
  const parts = [-1, 1].map((by) => doses.map((dose) => tokens[tokens.indexOf(dose) + by]));
  if (parts.some(arePartsApart))
    return { ...doses[0]!, units: round(doses.reduce((all, { units }) => all + units, 0)) };
  // "Masseter | 25 | 25": two columns, and nobody says of what.
  if (doses.some((dose, i) => i > 0 && isMark(tokens[tokens.indexOf(dose) - 1], '|'))) return null;
  const values = new Set(doses.map((dose) => dose.units));
  return values.size === 1 ? doses[0]! : null;
}

const arePartsApart = (words: readonly (Token | undefined)[]): boolean =>
  words.every((word) => word?.kind === 'word' && PART.test(word.text)) &&
  new Set(words.map((word) => word?.kind === 'word' && word.text)).size === words.length;

/** A part of a muscle. */
const PART =
  /^(?:med(?:ial)?|lat(?:eral)?|upper|lower|mid(?:dle)?|sup(?:erior)?|inf(?:erior)?|ant(?:erior)?|post(?:erior)?|prox(?:imal)?|dist(?:al)?|clavicular|sternal)$/;

export const says = (tokens: readonly Token[], what: 'side' | 'site' | 'muscle' | 'each' | 'pair'): boolean =>
  tokens.some((token) => isPer(token, what));

const isSeveralPlaces = (token: Token | undefined): token is Extract<Token, { kind: 'place' }> =>
  token?.kind === 'place' && token.count > 1;

/** "25 U at 3, 6 and 9 o'clock": at each of them, or in all. */
export const atSeveralPlaces = (tokens: readonly Token[], dose: Dose): boolean =>
  isSeveralPlaces(tokens[tokens.indexOf(dose) + 1]) && !says(tokens, 'each') && !says(tokens, 'site');

/** How many sites are told; null where none are. */
export function countOfSites(tokens: readonly Token[]): number | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'sites' || isSeveralPlaces(token)) return token.count;
    if (isCount(tokens, i)) return (token as Dose).units;
  }
  return null;
}

/** "At 12 sites on the left and 14 on the right": the sites that are told of one side. */
export function sitesOfSide(tokens: readonly Token[], side: Side | null): number | null {
  const own = tokens.find((token, i) => {
    const of = tokens.slice(i + 1, i + 4).find(({ kind }) => kind !== 'word' && kind !== 'into');
    return token.kind === 'sites' && of?.kind === 'side' && of.side === side;
  });
  return own?.kind === 'sites' ? own.count : null;
}

/** True where the words make the dose one per site. */
export function perSite(tokens: readonly Token[]): boolean {
  if (says(tokens, 'site')) return true;
  const dose = tokens.findIndex((token, i) => token.kind === 'dose' && !isCount(tokens, i));
  const counted = tokens.findIndex(
    (token, i) => token.kind === 'sites' || isSeveralPlaces(token) || isCount(tokens, i),
  );
  if (dose < 0 || counted < 0) return false;
  const between = tokens.slice(Math.min(dose, counted) + 1, Math.max(dose, counted));
  if (has(between, 'times')) return true;
  // "100 U each, 30 points each": of the sides or the muscles, both.
  if (isPer(tokens[dose + 1], 'each') && isPer(tokens[counted + 1], 'each')) return false;
  // "4 sites of 5 U"
  if (counted < dose && between.some((token) => isWord(token, 'of'))) return true;
  // "5 U each at 4 sites", "4 sites, 5 U each", "5 U in each of 4 sites"; "25 U in 3 sites each" is of the muscles.
  return tokens.some(
    (token, i) => isPer(token, 'each') && (i < counted || i > dose) && tokens[i - 1]?.kind !== 'sites',
  );
}
