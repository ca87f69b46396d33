/** Doses said of one band of the platysma, with how many bands there are. */
import { round } from './round.ts';
import { isMark, isPer, isWord, type Dose, type Token } from './token.ts';

type Sites = Extract<Token, { kind: 'sites' }>;

/**
 * "3 bands R, 2 bands L, 5 U per band (2 sites per band)" → R 15 U in 6 sites, L 10 U in 4. A dose per band of which no
 * count is told, and one "each" where bands and sides are both told, is no dose.
 */
export function countedBands(written: readonly Token[]): Token[] {
  const tokens = withoutHalves(written).map((token, i, all): Token =>
    leadsToBand(token, all[i + 1])
      ? { kind: 'per', what: 'band', start: token.start, end: token.end }
      : token,
  );
  const dose = tokens.find(
    (token, i): token is Dose => token.kind === 'dose' && (isPerBand(tokens, i + 1) || timesBands(tokens, i)),
  );
  const each = dose ? undefined : eachBand(tokens);
  if (each && tokens.some(({ kind }) => kind === 'side'))
    return tokens.map((token) => (token === each ? untold(each, 'units each, of bands or of sides') : token));
  const aBand = dose ?? each;
  const sites = tokens.find((token, i): token is Sites => token.kind === 'sites' && isPerBand(tokens, i + 1));
  const counts = new Map(
    tokens.flatMap((token, i): [Token, number][] => {
      const count = countOfBands(tokens, i);
      return count === null ? [] : [[token, count]];
    }),
  );
  if (!aBand && sites) return ofSites(tokens, sites, counts);
  if (!aBand)
    return tokens.map((token) =>
      token.kind === 'bands' ? { kind: 'other', start: token.start, end: token.end } : token,
    );
  if (counts.size === 0)
    return notCounted(
      tokens.filter((token) => token !== sites),
      aBand,
    );
  return tokens.flatMap((token, i): Token[] => {
    const bands = counts.get(token);
    if (bands !== undefined) {
      const all: Token = { ...aBand, units: round(aBand.units * bands) };
      return sites ? [all, { ...sites, count: sites.count * bands }] : [all];
    }
    const ofBand =
      isPerBand(tokens, i) ||
      token === sites ||
      token === aBand ||
      (token.kind === 'per' && tokens[i - 1] === each);
    const joins =
      token.kind === 'times' &&
      (isPerBand(tokens, i - 1) || counts.has(tokens[i - 1]!) || counts.has(tokens[i + 1]!));
    return ofBand || joins ? [] : [token];
  });
}

/** "2 U per site, 3 sites per band, 2 bands per side": 6 sites of a side; none where the bands are not counted. */
function ofSites(tokens: readonly Token[], sites: Sites, counts: ReadonlyMap<Token, number>): Token[] {
  return tokens.flatMap((token, i): Token[] => {
    const bands = counts.get(token);
    if (bands !== undefined) return [{ ...sites, count: sites.count * bands }];
    return token === sites || isPerBand(tokens, i) ? [] : [token];
  });
}

/** "4 bands (2 per side) x 8 U": the bands of all are told. */
function withoutHalves(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind }) => kind === 'bands');
  const [bands, open, half, per, shut] = tokens.slice(at, at + 5);
  const isHalf =
    bands?.kind === 'bands' && half?.kind === 'dose' && 2 * half.units === bands.count && isPer(per, 'side');
  return isHalf && isMark(open, '(') && isMark(shut, ')')
    ? [...tokens.slice(0, at + 1), ...tokens.slice(at + 5)]
    : tokens;
}

/** "Per platysmal band": the muscle is named as one of its bands. */
const leadsToBand = (token: Token, next: Token | undefined): boolean =>
  next?.kind === 'muscle' && next.band === true && (isWord(token, 'per') || isPer(token, 'each'));

const isPerBand = (tokens: readonly Token[], at: number): boolean => isPer(tokens[at], 'band');

/** "4 bands x 10 U", "10 U x 4 bands". */
const timesBands = (tokens: readonly Token[], at: number): boolean =>
  [-1, 1].some((by) => tokens[at + by]?.kind === 'times' && tokens[at + 2 * by]?.kind === 'bands');

/** "4 bands, 5 U each". */
const eachBand = (tokens: readonly Token[]): Dose | undefined =>
  tokens.some(({ kind }) => kind === 'bands')
    ? tokens.find((token, i): token is Dose => token.kind === 'dose' && isPer(tokens[i + 1], 'each'))
    : undefined;

/** "3 bands", "4 platysmal bands", and "4" in "5 U per band x 4". */
function countOfBands(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]!;
  if (token.kind === 'bands') return token.count;
  if (token.kind !== 'dose' || token.explicit) return null;
  const times = tokens[at - 1]?.kind === 'times';
  const counts =
    tokens[at + 1]?.kind === 'muscle' ||
    (times && (isPerBand(tokens, at - 2) || tokens[at - 2]?.kind === 'muscle'));
  return counts ? token.units : null;
}

/** The dose of a band as one that is not told, behind its muscle. */
function notCounted(tokens: readonly Token[], aBand: Dose): Token[] {
  const shown = untold(aBand, 'units per band, and how many bands is not said');
  const at = tokens.indexOf(aBand);
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  if (muscle < at) return tokens.map((token) => (token === aBand ? shown : token));
  return tokens.flatMap((token, i) => (i === at ? [] : i === muscle ? [token, shown] : [token]));
}

const untold = ({ start, end }: Dose, why: string): Token => ({
  kind: 'range',
  explicit: true,
  why,
  start,
  end,
});
