/** What the words of a dose say of its sides: as many doses as sides, counts of each side’s sites, halves. */
import type { Side } from '../../detection/model.ts';
import { countOfSites, dosesOf, isCount, perSite, says } from './choice.ts';
import { round } from './round.ts';
import { has, isPer, type SideToken, type Token } from './token.ts';
import type { DoseReading } from './portion.ts';

/** "R 25, L 50", "25 R / 25 L": as many doses as sides, turn about. One slice of tokens for each. */
export function pairedWithSides(tokens: readonly Token[]): { side: Side; of: Token[] }[] | null {
  const isTotal = (i: number): boolean => tokens[i + 1]?.kind === 'total' || tokens[i - 1]?.kind === 'total';
  const row = tokens.flatMap((token, i) =>
    token.kind === 'side' ||
    (token.kind === 'parts' && !isTotal(i)) ||
    (token.kind === 'dose' && !isCount(tokens, i) && !isTotal(i))
      ? [i]
      : [],
  );
  if (row.length < 4 || row.length % 2 !== 0) return null;
  const slices: { side: Side; of: Token[] }[] = [];
  for (let k = 0; k < row.length; k += 2) {
    const [a, b] = [tokens[row[k]!]!, tokens[row[k + 1]!]!];
    const side = [a, b].find((token): token is SideToken => token.kind === 'side');
    if (!side || a.kind === b.kind || (a.kind === 'side') !== (tokens[row[0]!]!.kind === 'side')) return null;
    slices.push({
      side: side.side,
      of: tokens.slice(row[k], row[k + 2] ?? tokens.length).filter((token) => token !== side),
    });
  }
  // "R 25, L 25, 3 sites each": said once for both.
  const last = slices.at(-1)!.of;
  const shared = last.filter((token) => token.kind === 'sites' || token.kind === 'per');
  if (shared.some((token) => token.kind === 'per'))
    for (const slice of slices.slice(0, -1))
      if (!has(slice.of, 'sites')) slice.of.push(...shared.filter((token) => token.kind === 'sites'));
  return slices.map(({ side, of }) => ({
    side,
    of: of.filter((token) => token.kind !== 'per' || isPer(token, 'site')),
  }));
}

/** "(4 sites total)": of both sides together. */
export const countsAllSites = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }, i) => kind === 'sites' && tokens[i + 1]?.kind === 'total');

/** "40 U (4 sites per side)", "40 U in 8 sites (4 each side)": what is said of a side in the brackets counts its sites, both sides' in all. */
export function sitesOfSides(outer: readonly Token[], inner: readonly Token[]): Token | null {
  const at = inner.findIndex((token) => isPer(token, 'side'));
  const count = inner[at - 1];
  const aSide =
    says(outer, 'side') || says(outer, 'pair') || says(outer, 'each') || pairedWithSides(outer) !== null;
  if (at < 1 || !count || aSide || dosesOf(outer).length === 0) return null;
  const { start, end } = count;
  if (count.kind === 'sites') return { kind: 'sites', count: 2 * count.count, start, end };
  return count.kind === 'dose'
    ? {
        kind: 'sites',
        count: countOfSites([...outer, ...inner.slice(0, at - 1)]) ?? 2 * count.units,
        start,
        end,
      }
    : null;
}

/** "50 U in 4 sites (25 each side)": 25 U and 2 sites of a side; null where the number in brackets is not half of the dose. */
export function halved(outer: readonly Token[], inner: readonly Token[]): Token[] | null {
  const at = inner.findIndex((token) => isPer(token, 'side'));
  const half = inner[at - 1];
  if (half?.kind !== 'dose' || says(outer, 'side') || says(outer, 'pair')) return null;
  if (!dosesOf(outer).some(({ explicit, units }) => explicit && units === round(2 * half.units))) return null;
  const rest = outer.flatMap((token): Token[] => {
    if (token.kind === 'dose' || token.kind === 'total') return [];
    if (token.kind !== 'sites') return [token];
    return token.count % 2 === 0 ? [{ ...token, count: token.count / 2 }] : [];
  });
  return [{ ...half, explicit: true }, inner[at]!, ...rest];
}

/** The most sites of one side that a bare number is taken to count. */
const MOST_SITES_OF_SIDE = 12;

/**
 * "5 U x 4 (2 R, 2 L)", "20 U in 4 sites (2 R, 2 L)": bare numbers of the sides in brackets behind a dose count its sites; null
 * where they are the doses of the sides ("20 U (10 R, 10 L)").
 */
export function ofCounts(
  outer: readonly Token[],
  sides: readonly { side: Side; of: Token[] }[],
): Omit<DoseReading, 'each'> | null {
  const [dose, ...more] = dosesOf(outer);
  const counts = sides.map(({ of }) => dosesOf(of).map(({ units }) => units)[0] ?? 0);
  if (
    !dose?.explicit ||
    sides.some(({ of }) => dosesOf(of).some(({ explicit }) => explicit) || has(of, 'parts'))
  )
    return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const aSite = perSite(outer);
  if ((all === dose.units && !aSite) || Math.max(...counts) > MOST_SITES_OF_SIDE) return null;
  const fits = more.length === 0 && countOfSites(outer) === all;
  if (fits && aSite)
    return {
      portions: sides.map(({ side }, i) => ({
        side,
        units: round(dose.units * counts[i]!),
        sites: counts[i]!,
      })),
    };
  if (fits) return { portions: [{ side: 'bilateral', units: dose.units, sites: all }] };
  return {
    portions: [{ side: 'bilateral', units: null, sites: null }],
    unclear: 'numbers of the sides that do not fit the dose',
  };
}

/** "100 U: 30 U each side and 40 U posteriorly": what is given beside the dose of a side, their sum left out. */
export function besideSides(aSide: number, others: readonly number[]): number[] {
  const rest = others.filter((units) => units !== aSide && units !== round(2 * aSide));
  const all = rest.reduce((sum, units) => sum + units, 2 * aSide);
  return rest.filter((units) => round(all - units) !== units);
}
