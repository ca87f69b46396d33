/** How much: dose rows and maxima, each of one product. */
import type { Basis, Jurisdiction, ProductCode } from '../model.ts';

export interface Dose extends Basis {
  id: string;
  product: ProductCode;
  /** Condition id. */
  use: string;
  age_group: 'adult' | 'child' | 'any';
  /** Absent: the figure is for the whole session. */
  muscle?: string;
  /** The part of the muscle that the figure is for ("medial head"). */
  part?: string;
  low: number;
  high: number;
  /**
   * `total`: both sides together. `side`: each side treated (one limb, one gland, one eye). `kg`: units per kg of body
   * weight, for each side treated. `site`: each injection point. `session`: all muscles of the session together.
   */
  per: 'total' | 'kg' | 'side' | 'site' | 'session';
  /** Injection points for the same scope as `per`. */
  sites?: { low: number; high: number };
  /** Middle value of a trial, where the label gives it beside the range. */
  median?: number;
  /** The country of the label; absent where the dose rests on no label. */
  jurisdiction?: Jurisdiction;
  rests_on: 'label' | 'guideline' | 'trial' | 'practice';
  /** Patient's weight in kg for which the row holds: from `low` up to, not including, `high`. */
  weight?: { low: number; high?: number };
  note?: string;
}

/**
 * What a maximum holds for. `body`: every muscle and indication together; `muscle`: the one it names; `use`: the muscles
 * that the product has doses of for that use; `elsewhere`: what other labels give doses for, and this product's does not.
 */
export const AREAS = [
  'body', 'arm', 'arms', 'leg', 'legs', 'limbs', 'shoulder', 'muscle', 'eye', 'bladder', 'glands', 'glabella', 'upper-face', 'neck', 'use', 'elsewhere',
] as const; // prettier-ignore
export type Area = (typeof AREAS)[number];

/**
 * The most of a product that a label or guideline gives. Where units and units per kg are both given, the lower holds.
 * Without units, units per kg or mL: that the label gives no dose there, or none for such a patient.
 */
export interface Maximum extends Basis {
  id: string;
  product: ProductCode;
  who: 'adult' | 'child' | 'any';
  /** What the limit holds for, in words: "all indications together", "upper limb". */
  scope: string;
  /** The same for a program: `arm` is one arm, `arms` both, `limbs` several limbs together. */
  area: Area;
  use?: string;
  muscle?: string;
  units?: number;
  units_per_kg?: number;
  /** Most volume, in mL. */
  ml?: number;
  per: 'session' | 'period' | 'muscle' | 'site';
  /** For `period`: its length. */
  weeks?: number;
  /** Least time between sessions. */
  interval_weeks?: number;
  jurisdiction?: Jurisdiction;
  rests_on: Dose['rests_on'];
  /** A dose that is usual, or of little use above: more than that is a caution. */
  usual?: true;
  /** Without a figure: the patients whom the label leaves out, by years or by kg. */
  patients?: { from_age: number } | { below_kg: number };
  text: string;
  note?: string;
}
