/** What one chosen dose comes to: on which sides, at how many sites, in all. */
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
import { besideSides, countsAllSites } from './dose-sides.ts';
import { states, type Said } from './dose-words.ts';
import { bothSides, spread, type DoseReading, type Portion } from './portion.ts';
import { round } from './round.ts';
import { has, isPer, isWord, type Dose, type Token } from './token.ts';

/** What is said, and the dose that was chosen. */
interface Chosen extends Said {
  dose: Dose;
  others: readonly Dose[];
  /** The sum that brackets hold: "75 U x 2 sites (75 U total)". */
  sumInside: number | undefined;
  /** The dose is that of all sites. */
  whole: boolean;
  /** The number of sites by which the dose is to be multiplied; null where it is not. */
  repeated: number | null;
}

/** The dose where numbers with units tell it; else why it cannot be told. */
export function readNumbers(said: Said): DoseReading {
  const { main, doses, sites } = said;
  const dose = ofUnknownParts(main, doses) ? null : choose(main, doses, sites);
  if (dose === null) return noneOf(said);
  const chosen = chosenOf(said, dose);
  for (const read of READINGS) {
    const reading = read(chosen);
    if (reading) return reading;
  }
  return plain(chosen);
}

const notRead = ({ side, sites, each }: Said, unclear: string): DoseReading => ({
  portions: [{ side, units: null, sites }],
  each,
  unclear,
});

function noneOf(said: Said): DoseReading {
  const { attributes, doses, side, aSide } = said;
  const range = attributes.find((token) => token.kind === 'range');
  const reading = (why: string): DoseReading => {
    const none = notRead(said, why);
    return aSide && side === null ? { ...none, portions: none.portions.flatMap(bothSides) } : none;
  };
  if (has(attributes, 'per-kg')) return reading('units per kg only');
  if (range) return reading(range.why ?? 'a range, not a dose');
  if (doses.length > 1) return reading('more than one dose');
  return reading(doses.length > 0 ? 'a dose of several, and of what is not said' : 'no dose');
}

function chosenOf(said: Said, dose: Dose): Chosen {
  const { main, inner, unparted, doses, sites, partsInside } = said;
  const others = doses.filter((one) => one !== dose);
  const sumInside = dosesOf(inner).find((one) =>
    [-1, 1].some((by) => inner[inner.indexOf(one) + by]?.kind === 'total'),
  )?.units;
  const whole =
    isSum(main, dose) ||
    partsInside ||
    sumInside === dose.units ||
    (others.length > 0 && isSumOf(main, dose, others, sites));
  // "2.5 U each (2 sites)"
  const all = dosesOf(inner).length === 0 ? unparted : main;
  return { ...said, dose, others, sumInside, whole, repeated: perSite(all) && !whole ? sites : null };
}

/** What makes a dose another than it seems: the first that gives a reading holds. */
const READINGS: readonly ((chosen: Chosen) => DoseReading | null)[] = [
  severalPlaces,
  twoSides,
  otherSum,
  ofSitesOrNot,
  besideASide,
  siteUncounted,
  allInside,
  ofOneOrBoth,
  ofBothByTheirSum,
  ofBothTogether,
];

function severalPlaces(chosen: Chosen): DoseReading | null {
  return atSeveralPlaces(chosen.main, chosen.dose)
    ? notRead(chosen, 'units at several places, each or in all')
    : null;
}

/** "5 U x 2" to both: the two are the sides. */
function twoSides({ main, dose, side, sites, aSide, each }: Chosen): DoseReading | null {
  return side === 'bilateral' && sites === 2 && has(main, 'times') && !has(main, 'sites') && !aSide
    ? { portions: bothSides({ side: null, units: dose.units, sites: null }), each }
    : null;
}

function otherSum(chosen: Chosen): DoseReading | null {
  const { dose, repeated, sumInside } = chosen;
  if (repeated === null || sumInside === undefined) return null;
  const fits = [1, 2].some((sides) => round(sides * dose.units * repeated) === sumInside);
  return fits ? null : notRead(chosen, 'a sum that does not fit the dose');
}

/** "Both masseters 30 U each at 3 points", "75 U (x3)": the dose may be of a site or not. */
function ofSitesOrNot(chosen: Chosen): DoseReading | null {
  const { main, inner, dose, side, repeated, sumInside } = chosen;
  if (repeated === null || sumInside !== undefined) return null;
  const next = main.slice(main.indexOf(dose) + 1).find(({ kind }) => kind !== 'product');
  if (side === 'bilateral' && countOfSites(main) !== null && isPer(next, 'each') && !says(main, 'site'))
    return notRead(chosen, 'units each, of the sides or of the sites');
  return inner.length === 2 && inner[0]!.kind === 'times' && inner[1]!.kind === 'dose'
    ? notRead(chosen, 'a dose of one site or of all')
    : null;
}

/** "30 U per side and 10 U in the midline" */
function besideASide(chosen: Chosen): DoseReading | null {
  const { main, dose, others, each } = chosen;
  if (!isASide(main, dose)) return null;
  const [beside, ...more] = besideSides(
    dose.units,
    others.map(({ units }) => units),
  );
  if (beside === undefined) return null;
  if (more.length > 0 || !has(main, 'and')) return notRead(chosen, 'more than one dose');
  const sides = bothSides({ side: null, units: dose.units, sites: null });
  return { portions: [...sides, { side: null, units: beside, sites: null }], each };
}

/** "25 U at each level", and nobody says how many there are. */
function siteUncounted(chosen: Chosen): DoseReading | null {
  const { main, sites, whole } = chosen;
  return sites === null && says(main, 'site') && !whole
    ? notRead(chosen, 'units per site, and how many sites is not said')
    : null;
}

/** "10 U each to digits 2, 3, 4 and 5 (40 U)" */
function allInside({ inner, outer, side, sites, each, dose }: Chosen): DoseReading | null {
  const [inAll, ...more] = dosesOf(inner);
  return inAll?.explicit &&
    more.length === 0 &&
    states(outer) &&
    each &&
    sites === null &&
    inAll.units > dose.units &&
    inAll.units % dose.units === 0
    ? { portions: [{ side, units: inAll.units, sites }], each: false }
    : null;
}

/** "4 U/kg each gastroc = 60 U each": the units of one; without the second "each" they may be of both. */
function ofOneOrBoth(chosen: Chosen): DoseReading | null {
  const next = chosen.main[chosen.main.indexOf(chosen.dose) + 1];
  return isByWeight(chosen) && chosen.aSide && next?.kind !== 'per'
    ? notRead(chosen, 'units of one side or of both')
    : null;
}

/** "30 U both sides (60 U total)": the sum tells that the dose is one side's. */
function ofBothByTheirSum(chosen: Chosen): DoseReading | null {
  const { told, dose, side, repeated, each } = chosen;
  const sum = dosesOf(told.filter(({ kind }) => kind !== 'mark')).some(
    (other) => other !== dose && other.units === dose.units * 2,
  );
  return side === 'bilateral' && sum && repeated === null
    ? { portions: bothSides(portionOf(chosen)), each }
    : null;
}

/** "5 U at 2 sites per side, 20 U total": the dose is that of both sides. */
function ofBothTogether(chosen: Chosen): DoseReading | null {
  const { main, dose, side, sites, each } = chosen;
  if (!isEachSide(chosen) || !isSum(main, dose) || isASide(main, dose) || isByWeight(chosen)) return null;
  const both = { ...portionOf(chosen), side: side ?? 'bilateral', sites: sites === null ? null : sites * 2 };
  return { portions: [both], each };
}

function plain(chosen: Chosen): DoseReading {
  const { main, side, each, several, repeated } = chosen;
  const read = spread(portionOf(chosen), isEachSide(chosen), each && (several || side !== 'bilateral'));
  if (repeated !== null) return read;
  const portions = read.portions.map((one) => ({ ...one, sites: sitesOfSide(main, one.side) ?? one.sites }));
  return { ...read, portions };
}

/** The dose, times the sites where it is one of each. */
function portionOf({ told, main, dose, side, sites, aSide, repeated }: Chosen): Portion {
  if (repeated !== null)
    return {
      side,
      units: round(dose.units * repeated),
      sites,
      ...(has(main, 'times') && { aSite: dose.units }),
    };
  const ofBoth = aSide && sites !== null && sites % 2 === 0 && countsAllSites(told);
  return { side, units: dose.units, sites: ofBoth ? sites / 2 : sites };
}

/** "4 U/kg = 60 U" */
function isByWeight({ main, dose }: Chosen): boolean {
  const next = main[main.indexOf(dose) + 1];
  return has(main, 'per-kg') && isSum(main, dose) && next?.kind !== 'total';
}

function isEachSide({ main, side, aSide, several, repeated }: Chosen): boolean {
  const ofEach = says(main, 'each') || says(main, 'muscle');
  return aSide || (side === 'bilateral' && ofEach && !several && repeated === null);
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
