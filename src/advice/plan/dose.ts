/**
 * What the words around one muscle say of its dose: side by side, in all, per site.
 *
 *   "25 U each side"        → left 25, right 25      "5 U x 4 sites"      → 20 in 4 sites
 *   "R 25, L 50"            → right 25, left 50      "20 U in 4 sites"    → 20 in 4 sites
 *   "50 U total" (both)     → bilateral 50           "20 U (5 U each)"    → 20
 *   "10/10/5"               → 25 in 3 sites          "2 pts/side x 4 U"   → left 8, right 8, in 2 sites each
 */
import type { Side } from '../../detection/model.ts';
import {
  atSeveralPlaces,
  choose,
  countOfSites,
  dosesOf,
  isASide,
  isSum,
  isSumOf,
  perSite,
  says,
  sitesOfSide,
} from './choice.ts';
import { round } from './round.ts';
import { has, isMark, isPer, isWord, type Dose, type Token } from './token.ts';
import { type Portion, type DoseReading, bothSides, spread } from './portion.ts';
import {
  pairedWithSides,
  countsAllSites,
  sitesOfSides,
  halved,
  ofCounts,
  besideSides,
} from './dose-sides.ts';

/** Tokens outside and inside parentheses. An unclosed parenthesis reaches to the end. */
function layers(tokens: readonly Token[]): { outer: Token[]; inner: Token[] } {
  const outer: Token[] = [];
  const inner: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (isMark(token, '(', '[')) depth++;
    else if (isMark(token, ')', ']')) depth = Math.max(0, depth - 1);
    else (depth > 0 ? inner : outer).push(token);
  }
  return { outer, inner };
}

/** "20 shots of 5 U": of what there are twenty is not known here. */
function ofUnknownParts(tokens: readonly Token[], doses: readonly Dose[]): boolean {
  const at = doses.length === 1 ? tokens.indexOf(doses[0]!) : -1;
  const count = tokens[at - 3];
  return (
    isWord(tokens[at - 1], 'of') &&
    tokens[at - 2]?.kind === 'word' &&
    count?.kind === 'dose' &&
    !count.explicit
  );
}

/**
 * Reads the dose that `attributes` (the tokens that belong to one muscle or group) state.
 * `given` is the side already known from the words before the muscle or a heading; `several` tells that the
 * attributes belong to more than one muscle.
 */
export function readDose(attributes: readonly Token[], given: Side | null, several = false): DoseReading {
  // "0.5 mL each" speaks of volumes.
  const ofVolume = (i: number): boolean =>
    attributes[i - 1]?.kind === 'other' &&
    !(attributes[i - 2]?.kind === 'into' && attributes[i - 3]?.kind === 'dose');
  // Nor does "2.5-4 U per site" say more of a dose that is told.
  const ofRange = (i: number): boolean =>
    attributes[i - 1]?.kind === 'range' && dosesOf(attributes).length > 0;
  const told = attributes.filter((token, i) => token.kind !== 'per' || !(ofVolume(i) || ofRange(i)));
  const { outer, inner: layer } = layers(told);
  // "(an extra site each side)": of words, not of the dose.
  const bracketed = layer.filter((token, i) => token.kind !== 'per' || layer[i - 1]?.kind !== 'word');
  const ofSide = halved(outer, bracketed);
  if (ofSide) return readDose(ofSide, given, several);
  const counted = sitesOfSides(outer, bracketed);
  const inner = counted ? [] : bracketed;
  const speaks = dosesOf(outer).length > 0 ? outer : told;
  const each = says(speaks, 'each') || says(speaks, 'muscle');
  const unparted = (counted ? [...outer, counted] : told).filter((token) => token.kind !== 'mark');
  const paired = pairedWithSides(outer) ?? pairedWithSides(inner);
  const shared = paired && pairedWithSides(outer) === null ? ofCounts(outer, paired) : null;
  if (shared) return { each, ...shared };
  if (paired) {
    const whole = pairedWithSides(unparted) ?? paired;
    return {
      portions: (whole.length === paired.length ? whole : paired).flatMap(
        ({ side, of }) => readDose(of, side).portions,
      ),
      each,
    };
  }

  const stated = (tokens: readonly Token[]): boolean =>
    dosesOf(tokens).length > 0 || has(tokens, 'fraction') || has(tokens, 'parts');
  const main = [...(stated(outer) ? outer : [...outer, ...inner]), ...(counted ? [counted] : [])];
  const sidesNamed = main.flatMap((token) => (token.kind === 'side' ? [token.side] : []));
  const ordered = has(told, 'side-order') && !has(told, 'fraction') ? 'bilateral' : null;
  const side: Side | null = new Set(sidesNamed).size > 1 ? 'bilateral' : (sidesNamed[0] ?? given ?? ordered);
  const places = Math.max(
    ...[main, inner].map(
      (tokens) =>
        tokens.filter((token, i) => token.kind === 'place' && tokens[i - 1]?.kind === 'dose').length,
    ),
  );
  const sites = countOfSites(main) ?? countOfSites(inner) ?? (places > 1 ? places : null);
  // "30 U either side (15 U at 3 o'clock, 15 U at 9 o'clock)": the brackets tell the parts of what stands before them.
  const partsInside =
    dosesOf(inner).length > 1 &&
    dosesOf(outer).length === 1 &&
    round(dosesOf(inner).reduce((all, { units }) => all + units, 0)) === dosesOf(outer)[0]!.units;
  const aSide = !partsInside && (says(main, 'side') || says(inner, 'side') || says(main, 'pair'));

  const parts = main.find((token) => token.kind === 'parts');
  if (parts?.kind === 'parts' && dosesOf(main).length === 0)
    return spread({ side, units: parts.units, sites: sites ?? parts.count }, aSide, each);
  const fraction = main.find((token) => token.kind === 'fraction');
  if (fraction?.kind === 'fraction' && dosesOf(main).length === 0)
    return { each, ...ofFraction(fraction, attributes, side, sites) };

  const notRead = (unclear: string): DoseReading => ({
    portions: [{ side, units: null, sites }],
    each,
    unclear,
  });
  const doses = dosesOf(main);
  const dose = ofUnknownParts(main, doses) ? null : choose(main, doses, sites);
  if (dose === null) {
    const range = attributes.find((token) => token.kind === 'range');
    const why = has(attributes, 'per-kg')
      ? 'units per kg only'
      : range
        ? (range.why ?? 'a range, not a dose')
        : doses.length > 1
          ? 'more than one dose'
          : doses.length > 0
            ? 'a dose of several, and of what is not said'
            : 'no dose';
    return {
      portions:
        aSide && side === null ? bothSides({ side, units: null, sites }) : [{ side, units: null, sites }],
      each,
      unclear: why,
    };
  }
  if (atSeveralPlaces(main, dose)) return notRead('units at several places, each or in all');
  // "5 U x 2" to both: the two are the sides.
  const isTwoSides =
    side === 'bilateral' && sites === 2 && has(main, 'times') && !has(main, 'sites') && !aSide;
  if (isTwoSides) return { portions: bothSides({ side: null, units: dose.units, sites: null }), each };
  // "2.5 U each (2 sites)"
  const all = dosesOf(inner).length === 0 ? unparted : main;
  const others = doses.filter((one) => one !== dose);
  // "75 U x 2 sites (75 U total)"
  const sumInside = dosesOf(inner).find((one) =>
    [-1, 1].some((by) => inner[inner.indexOf(one) + by]?.kind === 'total'),
  )?.units;
  const whole =
    isSum(main, dose) ||
    partsInside ||
    sumInside === dose.units ||
    (others.length > 0 && isSumOf(main, dose, others, sites));
  const repeated = sites !== null && perSite(all) && !whole;
  if (
    repeated &&
    sumInside !== undefined &&
    ![1, 2].some((sides) => round(sides * dose.units * sites) === sumInside)
  )
    return notRead('a sum that does not fit the dose');
  const maybe = repeated && sumInside === undefined ? ofSitesOrNot(main, inner, dose, side) : null;
  if (maybe) return notRead(maybe);
  const beside = isASide(main, dose)
    ? besideSides(
        dose.units,
        others.map(({ units }) => units),
      )
    : [];
  if (beside.length === 1 && has(main, 'and'))
    return {
      portions: [
        ...bothSides({ side: null, units: dose.units, sites: null }),
        { side: null, units: beside[0]!, sites: null },
      ],
      each,
    };
  if (beside.length > 0) return notRead('more than one dose');
  // "25 U at each level", and nobody says how many there are.
  if (sites === null && says(main, 'site') && !whole)
    return notRead('units per site, and how many sites is not said');
  // "10 U each to digits 2, 3, 4 and 5 (40 U)"
  const [inAll, ...more] = dosesOf(inner);
  if (
    inAll?.explicit &&
    more.length === 0 &&
    stated(outer) &&
    each &&
    sites === null &&
    inAll.units > dose.units &&
    inAll.units % dose.units === 0
  )
    return { portions: [{ side, units: inAll.units, sites }], each: false };
  const portion: Portion = {
    side,
    units: repeated ? round(dose.units * sites) : dose.units,
    sites,
    ...(repeated && has(main, 'times') ? { aSite: dose.units } : {}),
  };
  if (aSide && portion.sites !== null && !repeated && portion.sites % 2 === 0 && countsAllSites(told))
    portion.sites /= 2;
  // "4 U/kg each gastroc = 60 U each": the units of one; without the second "each" they may be of both.
  const next = main[main.indexOf(dose) + 1];
  const ofWeight = has(main, 'per-kg') && isSum(main, dose) && next?.kind !== 'total';
  if (ofWeight && aSide && next?.kind !== 'per') return notRead('units of one side or of both');
  const eachSide =
    aSide || (side === 'bilateral' && (says(main, 'each') || says(main, 'muscle')) && !several && !repeated);
  // "30 U both sides (60 U total)": the sum tells that the dose is one side's.
  const sum = dosesOf(told.filter(({ kind }) => kind !== 'mark')).find(
    (other) => other !== dose && other.units === dose.units * 2,
  );
  if (side === 'bilateral' && sum && !repeated) return { portions: bothSides(portion), each };
  if (eachSide && isSum(main, dose) && !isASide(main, dose) && !ofWeight)
    return {
      portions: [{ ...portion, side: side ?? 'bilateral', sites: sites === null ? null : sites * 2 }],
      each,
    };
  const read = spread(portion, eachSide, each && (several || side !== 'bilateral'));
  return repeated
    ? read
    : {
        ...read,
        portions: read.portions.map((one) => ({ ...one, sites: sitesOfSide(main, one.side) ?? one.sites })),
      };
}

/** "Both masseters 30 U each at 3 points", "75 U (x3)": the dose may be of a site or not; why, or null where it is told. */
function ofSitesOrNot(
  main: readonly Token[],
  inner: readonly Token[],
  dose: Dose,
  side: Side | null,
): string | null {
  const next = main.slice(main.indexOf(dose) + 1).find(({ kind }) => kind !== 'product');
  if (side === 'bilateral' && countOfSites(main) !== null && isPer(next, 'each') && !says(main, 'site'))
    return 'units each, of the sides or of the sites';
  return inner.length === 2 && inner[0]!.kind === 'times' && inner[1]!.kind === 'dose'
    ? 'a dose of one site or of all'
    : null;
}

/** "R/L 25/50" gives the order; bare "25/25" can be told apart only where the two are equal; "15/10 (2 sites)" is one side's. */
function ofFraction(
  { left, right }: { left: number; right: number },
  attributes: readonly Token[],
  side: Side | null,
  sites: number | null,
): Omit<DoseReading, 'each'> {
  const order = attributes.find((token) => token.kind === 'side-order');
  if (order?.kind === 'side-order') {
    const second = order.first === 'right' ? 'left' : 'right';
    return {
      portions: [
        { side: order.first, units: left, sites },
        { side: second, units: right, sites },
      ],
    };
  }
  if (side !== null && side !== 'bilateral') {
    return sites === 2
      ? { portions: [{ side, units: round(left + right), sites }] }
      : { portions: [{ side, units: null, sites }], unclear: 'two numbers for one side' };
  }
  if (left === right) return { portions: bothSides({ side: null, units: left, sites }) };
  return {
    portions: [{ side: 'bilateral', units: null, sites }],
    unclear: 'two numbers, and which side each is for is not said',
  };
}
