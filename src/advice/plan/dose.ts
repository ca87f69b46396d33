/**
 * What the words around one muscle say of its dose: side by side, in all, per site.
 *
 *   "25 U each side"        → left 25, right 25      "5 U x 4 sites"      → 20 in 4 sites
 *   "R 25, L 50"            → right 25, left 50      "20 U in 4 sites"    → 20 in 4 sites
 *   "50 U total" (both)     → bilateral 50           "20 U (5 U each)"    → 20
 */
import type { Side } from '../../detection/model.ts';
import type { Token } from './lex.ts';

export interface Portion {
  side: Side | null;
  units: number | null;
  sites: number | null;
}

export interface DoseReading {
  portions: Portion[];
  /** "each" or "per muscle" was said: every muscle of a group gets the dose. */
  each: boolean;
  /** Why the dose could not be told, in words; the portions then hold `units: null`. */
  unclear?: string;
}

type Dose = Extract<Token, { kind: 'dose' }>;

/** Tokens outside and inside parentheses. An unclosed parenthesis reaches to the end. */
function layers(tokens: readonly Token[]): { outer: Token[]; inner: Token[] } {
  const outer: Token[] = [];
  const inner: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' && (token.text === '(' || token.text === '[')) depth++;
    else if (token.kind === 'mark' && (token.text === ')' || token.text === ']'))
      depth = Math.max(0, depth - 1);
    else (depth > 0 ? inner : outer).push(token);
  }
  return { outer, inner };
}

/** Doses that count: explicit ones where there are any; a number behind × is a count, not a dose. */
function dosesOf(tokens: readonly Token[]): Dose[] {
  const all = tokens.filter(
    (token, i): token is Dose => token.kind === 'dose' && tokens[i - 1]?.kind !== 'times',
  );
  const explicit = all.filter((dose) => dose.explicit);
  return explicit.length > 0 && !pairedWithSides(tokens) ? explicit : all;
}

/** "R 25, L 50", "25 R / 25 L": as many doses as sides, turn about. */
function pairedWithSides(tokens: readonly Token[]): Portion[] | null {
  const isTotal = (i: number): boolean => tokens[i + 1]?.kind === 'total' || tokens[i - 1]?.kind === 'total';
  const row = tokens.filter(
    (token, i): token is Extract<Token, { kind: 'dose' | 'side' }> =>
      token.kind === 'side' || (token.kind === 'dose' && tokens[i - 1]?.kind !== 'times' && !isTotal(i)),
  );
  if (row.length < 4 || row.length % 2 !== 0) return null;
  const portions: Portion[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const [a, b] = [row[i]!, row[i + 1]!];
    const side = a.kind === 'side' ? a : b.kind === 'side' ? b : null;
    const dose = a.kind === 'dose' ? a : b.kind === 'dose' ? b : null;
    if (!side || !dose || a.kind !== row[0]!.kind) return null;
    portions.push({ side: side.side, units: dose.units, sites: null });
  }
  return portions;
}

function countOfSites(tokens: readonly Token[]): number | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'sites') return token.count;
    if (token.kind === 'dose' && !token.explicit && tokens[i - 1]?.kind === 'times') return token.units;
  }
  return null;
}

const has = (tokens: readonly Token[], kind: Token['kind']): boolean =>
  tokens.some((token) => token.kind === kind);
const says = (tokens: readonly Token[], what: 'side' | 'site' | 'muscle' | 'each'): boolean =>
  tokens.some((token) => token.kind === 'per' && token.what === what);

/** The dose times the sites, where the words make it a dose per site. */
function perSite(outer: readonly Token[], sites: number | null): boolean {
  if (sites === null) return false;
  if (says(outer, 'site')) return true;
  const dose = outer.findIndex((token) => token.kind === 'dose');
  const times = outer.findIndex((token) => token.kind === 'times');
  if (dose >= 0 && times > dose) return true;
  // "4 sites of 5 U", "5 U each at 4 sites"
  const counted = outer.findIndex((token) => token.kind === 'sites');
  if (
    counted >= 0 &&
    counted < dose &&
    outer.slice(counted, dose).some((t) => t.kind === 'word' && t.text === 'of')
  )
    return true;
  return says(outer, 'each') && counted >= 0;
}

function bothSides(portion: Portion): Portion[] {
  return (['left', 'right'] as const).map((side) => ({ ...portion, side }));
}

/**
 * Reads the dose that `attributes` (the tokens that belong to one muscle or group) state.
 * `given` is the side already known from the words before the muscle or a heading; `several` tells that the
 * attributes belong to more than one muscle.
 */
export function readDose(attributes: readonly Token[], given: Side | null, several = false): DoseReading {
  // "0.5 mL each" speaks of volumes.
  const { outer, inner } = layers(
    attributes.filter((token, i) => token.kind !== 'per' || attributes[i - 1]?.kind !== 'other'),
  );
  const each = says(outer, 'each') || says(outer, 'muscle');
  const paired = pairedWithSides(outer) ?? pairedWithSides(inner);
  if (paired) return { portions: paired, each };

  const main =
    dosesOf(outer).length > 0 || has(outer, 'fraction')
      ? outer
      : inner.length > 0
        ? [...outer, ...inner]
        : outer;
  const stated = main
    .filter((token): token is Extract<Token, { kind: 'side' }> => token.kind === 'side')
    .map((token) => token.side);
  const sides = new Set(stated);
  const side: Side | null = sides.size > 1 ? 'bilateral' : (stated[0] ?? given);
  const sites = countOfSites(outer) ?? countOfSites(inner);

  const fraction = main.find((token) => token.kind === 'fraction');
  if (fraction?.kind === 'fraction' && dosesOf(main).length === 0) {
    // "R/L 25/50" gives the order; bare "25/25" can be told apart only where the two are equal.
    const order = attributes.find((token) => token.kind === 'side-order');
    if (order?.kind === 'side-order') {
      const second = order.first === 'right' ? 'left' : 'right';
      return {
        portions: [
          { side: order.first, units: fraction.left, sites },
          { side: second, units: fraction.right, sites },
        ],
        each,
      };
    }
    if (side !== null && side !== 'bilateral')
      return { portions: [{ side, units: null, sites }], each, unclear: 'two numbers for one side' };
    if (fraction.left === fraction.right)
      return { portions: bothSides({ side: null, units: fraction.left, sites }), each };
    return {
      portions: [{ side: 'bilateral', units: null, sites }],
      each,
      unclear: 'two numbers, and which side each is for is not said',
    };
  }

  const doses = dosesOf(main);
  const dose = choose(main, doses);
  if (dose === null) {
    const why = has(attributes, 'per-kg')
      ? 'units per kg only'
      : has(attributes, 'range')
        ? 'a range, not a dose'
        : doses.length > 1
          ? 'more than one dose'
          : 'no dose';
    return { portions: [{ side, units: null, sites }], each, unclear: why };
  }
  const repeated = perSite(main, sites) && !isSum(main, dose);
  const doubled = side === 'bilateral' && sites === 2 && has(main, 'times') && !has(main, 'sites');
  if (doubled) return { portions: bothSides({ side: null, units: dose.units, sites: null }), each };
  const portion: Portion = {
    side,
    units: repeated && sites !== null ? round(dose.units * sites) : dose.units,
    sites,
  };
  const eachSide =
    says(main, 'side') ||
    says(inner, 'side') ||
    (side === 'bilateral' && says(main, 'each') && !several && !repeated);
  if (side === 'bilateral' && eachSide && !has(main, 'total'))
    return { portions: bothSides(portion), each: each && several };
  if (side === null && says(main, 'side')) return { portions: bothSides(portion), each };
  return { portions: [portion], each };
}

/** True where `dose` stands as the sum itself ("5 U x 4 = 20 U", "20 U total"). */
function isSum(tokens: readonly Token[], dose: Dose): boolean {
  const at = tokens.indexOf(dose);
  const before = tokens[at - 1];
  return (
    (before?.kind === 'mark' && before.text === '=') ||
    tokens[at + 1]?.kind === 'total' ||
    (before?.kind === 'total' && has(tokens, 'per'))
  );
}

/** Of several doses the one that is the sum; of one, that one; else none. */
function choose(tokens: readonly Token[], doses: readonly Dose[]): Dose | null {
  if (doses.length <= 1) return doses[0] ?? null;
  const sum = doses.find((dose) => isSum(tokens, dose));
  if (sum) return sum;
  const values = new Set(doses.map((dose) => dose.units));
  return values.size === 1 ? doses[0]! : null;
}

/** Decimal sums without the noise of binary fractions. */
export function round(units: number): number {
  return Math.round(units * 1000) / 1000;
}
