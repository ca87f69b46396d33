/** A part of a dose and the side it is for. */
import type { Side } from '../../detection/model.ts';

export interface Portion {
  /** Where the units are a dose times its sites ("50 U x 20 points"): the dose, which may be that of all. */
  aSite?: number;
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

export function bothSides(portion: Portion): Portion[] {
  return (['left', 'right'] as const).map((side) => ({ ...portion, side }));
}

/** What is said of a side holds for both, unless one is named. */
export function spread(portion: Portion, eachSide: boolean, each: boolean): DoseReading {
  const both = eachSide && (portion.side === 'bilateral' || portion.side === null);
  return { portions: both ? bothSides(portion) : [portion], each };
}
