/** The entries of the reference: what a chart can name. */
import type { Basis, Caution, Kind, ProductCode, Region, Route, Severity, Term } from '../model.ts';
import type { Dose } from './dosing.ts';
import type { Ref } from './judgement.ts';

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
  worked_out?: 'same-muscle-both-sides' | 'two-products' | 'dose-of-another-product';
  /** Assertions that answer besides "affirmed": past radiotherapy, therapy that is planned. */
  also_when?: ('historical' | 'hypothetical')[];
  /** What it is where the chart says that it began lately. */
  new_of?: Ref[];
}

export const SIGN_KINDS = ['symptom', 'finding', 'phrase', 'procedure', 'setting', 'exemption'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];
