/**
 * The words of the knowledge base, as types: what the YAML under `data/` says once it has been checked,
 * and what the compiler makes of it. Every other part of Cautela reads facts in these shapes.
 */

/** Always in this order, always these words: the first is the most severe. */
export const SEVERITIES = ['avoid', 'serious', 'caution', 'technique'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What an entity is. `group` entities (hamstrings, wrist flexors) are muscles with `members`. A `sign` is a word of the chart
 * that only rules ask for ("landmark technique", "new trouble swallowing"): it is found, but never marked.
 */
export const KINDS = [
  'muscle',
  'gland',
  'condition',
  'factor',
  'drug',
  'drug-class',
  'product',
  'procedure',
  'sign',
] as const;
export type Kind = (typeof KINDS)[number];

/** Toxin products by the code that stands beside every dose. Units never convert between them. */
export const PRODUCT_CODES = ['ONA', 'ABO', 'INCO', 'RIMA', 'PRABO', 'DAXI', 'LETI'] as const;
export type ProductCode = (typeof PRODUCT_CODES)[number];

export const REGIONS = [
  'scalp', 'face', 'eye', 'jaw', 'tongue-pharynx-larynx', 'gland', 'neck', 'shoulder', 'arm', 'forearm', 'hand',
  'thorax', 'back', 'abdomen', 'pelvis', 'hip', 'thigh', 'leg', 'foot',
] as const; // prettier-ignore
export type Region = (typeof REGIONS)[number];

/** How much of the source was read: the whole, its abstract, a passage, or nothing (general knowledge of it). */
export const CONFIRMATION_LEVELS = ['full', 'abstract', 'excerpt', 'none'] as const;
export type ConfirmationLevel = (typeof CONFIRMATION_LEVELS)[number];

export interface Confirmation {
  level: ConfirmationLevel;
  /** What the reading covered, where it did not cover the whole statement. */
  what?: string;
  /** `low`: read on a page of doubtful standing. */
  quality?: 'low';
}

export interface Review {
  reviewed_by: string;
  /** ISO dates, `2026-11-22`. */
  reviewed_on: string;
  review_due: string;
}

/** What every statement carries. */
export interface Basis {
  /** Ids of the bibliography, at least one. */
  sources: string[];
  /** Label section or page, where known. */
  section?: string;
  confirmed: Confirmation;
  review?: Review;
}

/** Whose label a source is. Doses of two countries never stand in one table. */
export const JURISDICTIONS = ['US', 'EU', 'SG', 'other'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export type SourceKind = 'label' | 'guideline' | 'trial' | 'review' | 'textbook' | 'seed' | 'other';

export interface Source {
  id: string;
  kind: SourceKind;
  /** Of a label. */
  jurisdiction?: Jurisdiction;
  /** The name shown on one line, e.g. "Botox US label" or "AAN guideline". */
  short: string;
  citation: string;
  year?: string;
  section?: string;
  doi?: string;
  pmid?: string;
  url?: string;
  note?: string;
}

/** One sourced statement about an entity. `say` is the tooltip line: harm first, then what to do, at most 160 characters. */
export interface Caution extends Basis {
  /** Unique in the whole knowledge base; for a caution of an entity `entity/caution`. */
  id: string;
  severity: Severity;
  harm: string;
  say: string;
  why?: string;
  do?: string;
  /** Factors and conditions (entity ids) that make it matter more. */
  when?: string[];
  note?: string;
  /** The boxed warning of a label. */
  boxed?: true;
  /** Stated by the reader's organisation, not by us. */
  organisation?: true;
}

/** How a drug is given. Parenteral routes are `iv`, `im` and `intrathecal`. */
export const ROUTES = [
  'iv', 'im', 'intrathecal', 'inhaled', 'oral', 'irrigation', 'peritoneal', 'topical', 'ophthalmic', 'otic', 'nasal', 'vaginal',
] as const; // prettier-ignore
export type Route = (typeof ROUTES)[number];

export type TermType =
  'name' | 'synonym' | 'latin' | 'abbreviation' | 'misspelling' | 'brand' | 'code' | 'class-word';

/** One written form of an entity. */
export interface Term {
  text: string;
  type: TermType;
  /** In a chart these letters usually mean something else: they count only with support nearby. */
  needs_context?: boolean;
  /** As an item of a list of diagnoses they mean this ("PMH: HTN, ALS"). */
  names_a_diagnosis?: boolean;
  ambiguous_with?: string[];
  /** Words nearby that decide for this meaning. */
  support?: string[];
  /** Words nearby that decide against it. */
  against?: string[];
  /** Must be matched with the case as written (MG, not mg). */
  case_sensitive?: boolean;
  /** The route by which this brand or form is given, where the name itself tells it ("Tobrex" goes into the eye). */
  route?: Route;
}

/** What the finder needs to know of an entity. Compiled to `lexicon.json`. */
export interface LexiconEntry {
  id: string;
  kind: Kind;
  name: string;
  region?: Region;
  terms: Term[];
  /** Phrases that hold one of the terms but mean something else ("pronator drift"). */
  not?: string[];
  /** For a group: the ids of its muscles. For a drug: the ids of its classes. */
  members?: string[];
  classes?: string[];
  /** More general entities: a mention of this one is also a mention of them (a pacemaker is an implanted cardiac device). */
  broader?: string[];
  /** It holds terms but no statement: naming it in a chart says nothing by itself. */
  recognised_only?: true;
}

export interface Lexicon {
  /** Hash of the knowledge it was compiled from. */
  version: string;
  entries: LexiconEntry[];
}

/** What a first tooltip shows. Compiled to `tips.json`, by entity id. */
export interface Tip {
  id: string;
  kind: Kind;
  name: string;
  region?: Region;
  /** Ordered by severity; an entity without cautions has those of its broader ones. Empty when it is only recognised. */
  cautions: TipCaution[];
  /** For a group of muscles: their names. */
  members?: string[];
  /** Of what a patient has or takes: all more general entities, so that a caution for one of them is raised by this one. */
  broader?: string[];
  /** How many cautions the reader's settings leave out. */
  hidden?: number;
}

export interface TipCaution {
  /** Entity id and the caution's own id: `sternocleidomastoid/dose-cap`. */
  id: string;
  severity: Severity;
  harm: string;
  say: string;
  do?: string;
  when?: string[];
  /** Short names with year and section: "Botox US label 2023-2024, Warnings". */
  sources: string[];
  confirmed: ConfirmationLevel;
  reviewed: boolean;
  /** Said first. */
  boxed?: true;
  organisation?: true;
}
