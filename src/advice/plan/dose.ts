/**
 * What the words around one muscle say of its dose: side by side, in all, per site.
 *
 *   "25 U each side"        → left 25, right 25      "5 U x 4 sites"      → 20 in 4 sites
 *   "R 25, L 50"            → right 25, left 50      "20 U in 4 sites"    → 20 in 4 sites
 *   "50 U total" (both)     → bilateral 50           "20 U (5 U each)"    → 20
 *   "10/10/5"               → 25 in 3 sites          "2 pts/side x 4 U"   → left 8, right 8, in 2 sites each
 */
import type { Side } from '../../detection/model.ts';
import { readNumbers } from './dose-readings.ts';
import { halved, ofCounts, pairedWithSides, sitesOfSides } from './dose-sides.ts';
import { isOfEach, saidIn, unpartedOf, wordsOf, type Said } from './dose-words.ts';
import { bothSides, spread, type DoseReading } from './portion.ts';
import { round } from './round.ts';
import { has, type Token } from './token.ts';

/**
 * Reads the dose that `attributes` (the tokens that belong to one muscle or group) state.
 * `given` is the side already known from the words before the muscle or a heading; `several` tells that the
 * attributes belong to more than one muscle.
 */
export function readDose(attributes: readonly Token[], given: Side | null, several = false): DoseReading {
  const words = wordsOf(attributes);
  const { outer, inner } = words;
  const ofSide = halved(outer, inner);
  if (ofSide) return readDose(ofSide, given, several);
  const counted = sitesOfSides(outer, inner);
  const paired = pairedWithSides(outer) ?? (counted ? null : pairedWithSides(inner));
  if (paired) {
    const each = isOfEach(words);
    const shared = pairedWithSides(outer) === null ? ofCounts(outer, paired) : null;
    if (shared) return { each, ...shared };
    const unparted = pairedWithSides(unpartedOf(words, counted));
    const whole = unparted?.length === paired.length ? unparted : paired;
    return { portions: whole.flatMap(({ side, of }) => readDose(of, side).portions), each };
  }
  const said = saidIn(words, attributes, counted, given, several);
  if (said.doses.length > 0 || !has(said.main, 'parts', 'fraction')) return readNumbers(said);
  return ofParts(said) ?? { each: said.each, ...ofFraction(said) };
}

function ofParts({ main, side, sites, aSide, each }: Said): DoseReading | null {
  const parts = main.find((token) => token.kind === 'parts');
  return parts ? spread({ side, units: parts.units, sites: sites ?? parts.count }, aSide, each) : null;
}

/** "R/L 25/50" gives the order; bare "25/25" can be told apart only where the two are equal; "15/10 (2 sites)" is one side's. */
function ofFraction({ attributes, main, side, sites }: Said): Omit<DoseReading, 'each'> {
  const { left, right } = main.find((token) => token.kind === 'fraction')!;
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
