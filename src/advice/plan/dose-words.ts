/** The words around one muscle, parted into what tells its dose: sides, sites, doses. */
import type { Side } from '../../detection/model.ts';
import { countOfSites, dosesOf, says } from './choice.ts';
import { round } from './round.ts';
import { has, isMark, type Dose, type Token } from './token.ts';

/** The tokens that belong to one muscle or group, parted. */
export interface Words {
  /** Without what speaks of volumes and ranges. */
  told: readonly Token[];
  /** Outside parentheses, and inside. */
  outer: readonly Token[];
  inner: readonly Token[];
}

/** What they say. */
export interface Said extends Words {
  /** All that is told, as written. */
  attributes: readonly Token[];
  /** The part that states the dose. */
  main: readonly Token[];
  /** Both parts without marks. */
  unparted: readonly Token[];
  side: Side | null;
  sites: number | null;
  /** Told of a side: "per side". */
  aSide: boolean;
  /** Told of each muscle: "each", "per muscle". */
  each: boolean;
  /** The words belong to more than one muscle. */
  several: boolean;
  /** "30 U either side (15 U at 3 o'clock, 15 U at 9 o'clock)": the brackets tell the parts of what stands before them. */
  partsInside: boolean;
  doses: readonly Dose[];
}

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

/** Parts what was written with a muscle. */
export function wordsOf(attributes: readonly Token[]): Words {
  // "0.5 mL each" speaks of volumes.
  const ofVolume = (i: number): boolean =>
    attributes[i - 1]?.kind === 'other' &&
    !(attributes[i - 2]?.kind === 'into' && attributes[i - 3]?.kind === 'dose');
  // Nor does "2.5-4 U per site" say more of a dose that is told.
  const ofRange = (i: number): boolean =>
    attributes[i - 1]?.kind === 'range' && dosesOf(attributes).length > 0;
  const told = attributes.filter((token, i) => token.kind !== 'per' || !(ofVolume(i) || ofRange(i)));
  const { outer, inner } = layers(told);
  // "(an extra site each side)": of words, not of the dose.
  return {
    told,
    outer,
    inner: inner.filter((token, i) => token.kind !== 'per' || inner[i - 1]?.kind !== 'word'),
  };
}

/** True where a dose is stated, in whatever way. */
export const states = (tokens: readonly Token[]): boolean =>
  dosesOf(tokens).length > 0 || has(tokens, 'fraction', 'parts');

/** True where it is said of each muscle. */
export function isOfEach({ told, outer }: Words): boolean {
  const speaks = dosesOf(outer).length > 0 ? outer : told;
  return says(speaks, 'each') || says(speaks, 'muscle');
}

/** All but the marks; `counted`: what the brackets count of sites, where they do nothing else. */
export const unpartedOf = ({ told, outer }: Words, counted: Token | null): Token[] =>
  (counted ? [...outer, counted] : told).filter(({ kind }) => kind !== 'mark');

/**
 * What the words say. `given` is the side already known from the words before the muscle or a heading.
 */
export function saidIn(
  words: Words,
  attributes: readonly Token[],
  counted: Token | null,
  given: Side | null,
  several: boolean,
): Said {
  const { told, outer } = words;
  const inner = counted ? [] : words.inner;
  const main = [...(states(outer) ? outer : [...outer, ...inner]), ...(counted ? [counted] : [])];
  const [first, ...more] = new Set(main.flatMap((token) => (token.kind === 'side' ? [token.side] : [])));
  const ordered = has(told, 'side-order') && !has(told, 'fraction') ? 'bilateral' : null;
  const places = Math.max(...[main, inner].map(dosesAtPlaces));
  const [whole, ...others] = dosesOf(outer);
  const parts = dosesOf(inner);
  const partsInside =
    parts.length > 1 &&
    others.length === 0 &&
    round(parts.reduce((all, { units }) => all + units, 0)) === whole?.units;
  return {
    told,
    outer,
    inner,
    attributes,
    main,
    unparted: unpartedOf(words, counted),
    side: more.length > 0 ? 'bilateral' : (first ?? given ?? ordered),
    sites: countOfSites(main) ?? countOfSites(inner) ?? (places > 1 ? places : null),
    aSide: !partsInside && (says(main, 'side') || says(inner, 'side') || says(main, 'pair')),
    each: isOfEach(words),
    several,
    partsInside,
    doses: dosesOf(main),
  };
}

/** "10 U at 3 o'clock, 10 U at 9 o'clock": how many are told with a place. */
const dosesAtPlaces = (tokens: readonly Token[]): number =>
  tokens.filter((token, i) => token.kind === 'place' && tokens[i - 1]?.kind === 'dose').length;
