/** What is to be left alone, what follows from a combination, what labels warn of, and what to do. */
import type { Basis, Caution, ProductCode, Severity } from '../model.ts';

/** A curated "leave these alone" set. */
export interface AvoidSet extends Basis {
  id: string;
  title: string;
  severity: Severity;
  say: string;
  why?: string;
  do?: string;
  /** What happens if it does. */
  if_it_happens?: string;
  applies_when?: string;
  members: AvoidMember[];
  /** `muscles`: where it matters for some members only. */
  patients_at_risk: (Basis & { id: string; muscles?: string[]; why: string; do?: string })[];
  technique: (Basis & { say: string })[];
  facts: (Basis & { say: string; direction?: string; strength?: string; product?: string })[];
  exceptions: string[];
  /** Where a chart says so, only what is to be left alone is told. */
  unless?: Ref[];
  /** Avoid sets of the same harm in a wider region: where both hold, one finding is given. */
  refines?: string[];
  evidence_gaps?: string;
  /** What the founding document says, where it does, and how its words were read. */
  seed_says?: string;
  seed_reading: string[];
  when: string[];
}

export interface AvoidMember extends Basis {
  /** Muscle ids. */
  muscles: string[];
  zone?: string;
  /** How surely it belongs: core, probable, related. */
  role?: string;
  severity: Severity;
  harm?: string;
  say: string;
  landmark?: string;
  why?: string;
  do?: string;
  when?: string[];
  /** The caution (`entity/caution`) that this member repeats in short. */
  caution?: string;
}

/** `kind:id`, e.g. `toxin:any`, `region:neck`, `muscle:masseter`, `risk:copd`, `drug:aminoglycosides`, `phrase:bilateral`. */
export type Ref = `${string}:${string}`;

/** Numbers that the advisor works out from a plan. */
export const NUMBERS = [
  'ona-units-this-muscle',
  'ona-units-12-weeks',
  'abo-units-this-session',
  'inco-units-this-session',
  'weeks-since-last-toxin',
  'percent-of-child-limit-or-unknown',
] as const;
export type NumberName = (typeof NUMBERS)[number];

/** A caution that arises only from a combination on one chart. */
export interface Rule extends Caution {
  when_all: { any_of: Ref[] }[];
  none_of: Ref[];
  numeric?: { what: NumberName; op: '>' | '<'; value: number };
  avoid_for?: string[];
  applies_to?: string;
  /** Avoid sets whose harm it tells for one factor of the patient: where both hold, one finding is given. */
  refines?: string[];
  /** Rules of which it says the same more closely: where both hold, one finding is given. */
  says_for?: string[];
}

/** Invented charts that raise a rule, and charts that come near it and do not. */
export interface RuleCases {
  fires: string[];
  silent: { text: string; because: string }[];
}

export interface LabelWarning extends Caution {
  group: 'boxed-warning' | 'contraindication' | 'warning' | 'pregnancy-lactation' | 'founding-document';
  products: (ProductCode | 'all')[];
  uses?: string[];
  rests_on: 'label' | 'label-non-us' | 'literature' | 'practice' | 'seed';
  symptoms?: string[];
  product_wording?: { product: ProductCode; note: string }[];
  onset?: string;
  duration?: string;
  /** More that the entry says, by heading. */
  details?: { topic: string; text: string }[];
}

export interface AdverseRate extends Basis {
  id: string;
  product: ProductCode;
  use: string;
  setting?: string;
  events: { event: string; rate: string }[];
  note?: string;
}

export interface Complication extends Caution {
  /** How it looks, and what it must not be taken for. */
  recognise?: string;
  cause?: string;
  check?: string;
  red_flags?: string[];
  treat: { drug?: string; brands: string[]; use: string }[];
  /** How long it lasts if left alone. */
  self_limits?: string;
  prevent?: string;
  next_time?: string;
  contact?: string;
}

export interface AuditClaim extends Basis {
  id: string;
  order: number;
  claim: string;
  topics: Ref[];
  status: 'current' | 'superseded' | 'disputed' | 'general-advice';
  /** Today's position, shown first. */
  now: string;
  say: string;
  reference: string;
  note?: string;
}

export interface Approval extends Basis {
  product: ProductCode;
  use: string;
  year: number;
  who: string;
  /** False: the year is recalled, not read. */
  year_read: boolean;
}
