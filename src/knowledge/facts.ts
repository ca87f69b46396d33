/** The compiled facts (`facts.json`): everything the reference, the advisor and the training read. Ids join the parts. */
import type {
  Basis,
  Caution,
  Jurisdiction,
  Kind,
  ProductCode,
  Region,
  Route,
  Severity,
  Source,
  Term,
} from './model.ts';

export interface Facts {
  version: string;
  entities: Record<string, Entity>;
  avoidSets: AvoidSet[];
  doses: Dose[];
  maxima: Maximum[];
  rules: Rule[];
  /** By id. Signs are no entities: no entry page, no mark. */
  signs: Record<string, Sign>;
  labelWarnings: LabelWarning[];
  rates: AdverseRate[];
  complications: Complication[];
  audit: AuditClaim[];
  globalRules: Caution[];
  approvals: Approval[];
  sources: Record<string, Source>;
  /** How a screen writes the words that entries use: `vocabulary.region.neck` is "Neck". */
  vocabulary: Record<Word['of'], Record<string, string>>;
}

export interface Word {
  of: 'region' | 'condition-group' | 'factor-group' | 'guidance' | 'verdict';
  id: string;
  label: string;
}

export type Entity = Muscle | Condition | Factor | Drug | DrugClass | Product | Procedure;

interface EntityBase {
  id: string;
  kind: Kind;
  name: string;
  /** Not looked for in a chart: it only names a circumstance that other entries point at. */
  find?: false;
  /** Other ids by which the same thing is known. */
  aliases: string[];
  /** More general entities, whose cautions hold for this one too. */
  broader?: string[];
  /** It holds terms but no statement: the reference can name it and says nothing about it. */
  recognised_only?: true;
  terms: Term[];
  cautions: Caution[];
  evidence_gaps?: string;
}

export interface Guidance {
  recommended: (
    'none' | 'palpation' | 'emg' | 'stimulation' | 'ultrasound' | 'ct' | 'fluoroscopy' | 'endoscopy'
  )[];
  why: string;
}

export interface Muscle extends EntityBase {
  kind: 'muscle' | 'gland';
  region: Region;
  latin?: string;
  uberon?: string;
  /** Absent for groups and parts that are only recognised. */
  location?: string;
  action?: string;
  innervation?: string;
  /** Condition ids. */
  used_for: string[];
  guidance?: Guidance;
  at_risk: {
    structure: string;
    kind: 'muscle' | 'vessel' | 'nerve' | 'eye' | 'viscus' | 'gland' | 'pleura';
    harm: string;
  }[];
  parts?: { id?: string; name: string; note?: string }[];
  /** For a group: ids of its muscles. */
  members?: string[];
  notes?: string[];
}

export type Verdict =
  | 'effective' | 'probably-effective' | 'possibly-effective' | 'conflicting' | 'insufficient'
  | 'probably-ineffective' | 'ineffective' | 'recommended-against' | 'depends'; // prettier-ignore

export interface Condition extends EntityBase {
  kind: 'condition';
  group: string;
  /** Less common uses that have a short entry only. */
  minor?: true;
  definition?: string;
  /** Code prefixes: a chart code matches when it begins with one. No ranges, no hyphens. */
  icd10cm: string[];
  icd10cm_related?: string[];
  icd10cm_note?: string;
  related_terms?: string[];
  seed_says?: string;
  in_seed?: boolean;
  /** Absent, with `evidence`, for a condition that is only recognised. */
  regulatory?: Basis & {
    status: 'labelled-for-some-products' | 'off-label-all';
    label: { product: ProductCode; since: number; who: string; aim?: string }[];
    off_label: ProductCode[];
    note?: string;
  };
  evidence?: Basis & { verdict: Verdict; grade?: string; summary: string };
  muscles?: { usual: string[]; avoid: { id: string; why: string; severity: Severity }[] };
  guidance?: Guidance;
  physical_therapy?: Basis & { note: string };
}

/** A patient factor that raises a caution. Its own cautions say what to be careful about, `applies_to` where. */
export interface Factor extends EntityBase {
  kind: 'factor';
  group: string;
  /** Absent for a factor that is only recognised, or has its severity from a broader one. */
  severity?: Severity;
  icd10cm: string[];
  icd10cm_related?: string[];
  icd10cm_note?: string;
  related_terms?: string[];
  /** Words that take the patient out of the caution ("clean intermittent catheterization"). */
  exemption_terms?: string[];
  in_seed?: boolean;
  applies_to: {
    regions?: (Region | 'all')[];
    products?: (ProductCode | 'all')[];
    uses?: string[];
    procedures?: string[];
    muscles?: string[];
  };
  avoid_for?: string[];
  nuance?: string;
  match_note?: string;
}

export interface Drug extends EntityBase {
  kind: 'drug';
  classes: string[];
  note?: string;
}

export interface DrugClass extends EntityBase {
  kind: 'drug-class';
  severity: Severity;
  basis: 'label' | 'label-non-us' | 'literature' | 'practice';
  members: string[];
  effect?: string;
  /** Which routes raise the caution and which do not, in words. */
  route_rule?: string;
  /** The same for a program. Absent: every route raises it. `unstated`: what holds when the chart names no route. */
  routes?: { raise: Route[]; quiet: Route[]; unstated: 'raise' | 'quiet' };
  label_wording?: string;
  stronger_elsewhere?: string;
  notes?: string[];
}

/** A statement of a product's entry with a basis of its own. `topic` is its heading: "needle", "outside the US". */
export interface Detail extends Basis {
  topic: string;
  text: string;
}

export interface Product extends EntityBase {
  kind: 'product';
  /** Absent for products without US approval and for the class "botulinum toxin". */
  code?: ProductCode;
  generic: string;
  brands: string[];
  maker?: string;
  serotype?: string;
  first_approval?: number;
  us_approved: boolean;
  status_note?: string;
  other_country_brands: { brand: string; where: string }[];
  hcpcs: { code: string; descriptor: string; billed_unit: number; basis: Basis }[];
  complexing_proteins?: string;
  vials: { units: number; form: string }[];
  excipients: { name: string; amount: string; alert?: string }[];
  reconstitution?: Basis & {
    diluent: string;
    table: { vial: number; diluent_ml: number; units_per_0_1_ml: number; note?: string }[];
    by_use: { use: string; dilution: string; units_per_0_1_ml: string; basis: Basis }[];
    note?: string;
  };
  storage?: Basis & { unopened: string; reconstituted: string; note?: string };
  onset_duration?: string;
  indications: Indication[];
  /** How each part of the entry was confirmed, by part name. */
  confirmed_parts: Record<string, Basis>;
  details: Detail[];
}

/** A labelled use of a product: the table's head. Its rows are `Facts.doses` with the same product and condition. */
export interface Indication extends Basis {
  condition: string;
  age_group: Dose['age_group'];
  age: string;
  dose?: string;
  interval?: string;
  limits?: string;
  /** Month of the label change that added it. */
  added?: string;
  total?: { low: number; high: number; sites?: number };
  guidance?: Guidance['recommended'];
  notes: string[];
  details: Detail[];
}

/** Something done with or beside the toxin that has a CPT code. */
export interface Procedure extends EntityBase {
  kind: 'procedure';
  code: string;
  note?: string;
}

/** A word of the chart that only rules ask for. */
export interface Sign {
  id: string;
  of: SignKind;
  name: string;
  terms: Term[];
  meaning: string;
  /** What the advisor works out itself; `terms` then only add to it. */
  worked_out?: 'same-muscle-both-sides' | 'two-products';
  /** Assertions that answer besides "affirmed": past radiotherapy, therapy that is planned. */
  also_when?: ('historical' | 'hypothetical')[];
}

export const SIGN_KINDS = ['symptom', 'finding', 'phrase', 'procedure', 'setting', 'exemption'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

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

/** What a maximum holds for. `body`: every muscle and indication together. */
export const AREAS = [
  'body', 'arm', 'arms', 'leg', 'legs', 'limbs', 'shoulder', 'muscle', 'eye', 'bladder', 'glands', 'face', 'neck',
] as const; // prettier-ignore
export type Area = (typeof AREAS)[number];

/** The most of a product that a label or guideline gives. Where units and units per kg are both given, the lower holds. */
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
  region?: Region;
  units?: number;
  units_per_kg?: number;
  /** Most volume, in mL. */
  ml?: number;
  per: 'session' | 'period' | 'muscle' | 'site' | 'dose';
  /** For `period`: its length. */
  weeks?: number;
  /** Least time between sessions. */
  interval_weeks?: number;
  jurisdiction?: Jurisdiction;
  rests_on: Dose['rests_on'];
  text: string;
  note?: string;
}

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
  patients_at_risk: (Basis & { id: string; why: string; do?: string })[];
  technique: (Basis & { say: string })[];
  facts: (Basis & { say: string; direction?: string; strength?: string; product?: string })[];
  exceptions: string[];
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
] as const;
export type NumberName = (typeof NUMBERS)[number];

/** A caution that arises only from a combination on one chart. */
export interface Rule extends Caution {
  when_all: { any_of: Ref[] }[];
  none_of: Ref[];
  numeric?: { what: NumberName; op: '>' | '<'; value: number };
  avoid_for?: string[];
  applies_to?: string;
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
