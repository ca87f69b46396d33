/** The words of judgement, as types. */
import type { ProductCode, Severity } from '../knowledge/model.ts';
import type { Side } from '../detection/model.ts';

/** A place in the chart: a document of the page (0 is the only one when plain text is judged) and UTF-16 offsets in it. */
export interface Evidence {
  document: number;
  start: number;
  end: number;
}

/** A caution or rule that applies to the chart in front of the clinician. Maps one to one to a CDS Hooks card. */
export interface Finding {
  /** Id of the rule or plan check. */
  rule: string;
  severity: Severity;
  say: string;
  why?: string;
  do?: string;
  /** Short names of the sources. */
  sources: string[];
  evidence: Evidence[];
  /** Set when the chart only says "possible": the severity is then one tier lower. */
  tentative?: true;
  /** The rules, and the sets of muscles to leave alone, whose harm it tells more closely: for one factor of the patient, one region. */
  refines?: string[];
  /** Of such a set: where the chart shows what makes it matter for this patient. They stand first in `evidence`. */
  reasons?: Evidence[];
}

/** One injection that the note states. */
export interface Injection {
  muscle: string;
  side: Side | 'midline' | null;
  product: ProductCode | null;
  units: number | null;
  sites: number | null;
  start: number;
  end: number;
}

/** A past session that the note tells of. */
export interface PastSession {
  product: ProductCode | null;
  units: number | null;
  /** ISO date, where the note gives a full one. */
  date: string | null;
  /** Weeks ago, where the note says so. */
  weeks_ago: number | null;
  start: number;
  end: number;
}

/** Units in a volume, as written. */
export interface Mixture {
  /** How a vial was made up ("100 U in 2 mL"), what a volume holds ("5 U/0.1 mL"), or what was injected ("0.5 mL (100 U)"). */
  of: 'vial' | 'rate' | 'dose';
  product: ProductCode | null;
  units: number;
  /** Millilitres. */
  ml: number;
  start: number;
  end: number;
}

/** Vials that the note names. */
export interface Vials {
  product: ProductCode | null;
  /** Of one vial. */
  units: number;
  /** Null where the note does not tell how many. */
  count: number | null;
  start: number;
  end: number;
}

/** How the toxin was made up, and what was left over. */
export interface Preparation {
  mixtures: Mixture[];
  vials: Vials[];
  /** Units wasted or discarded. */
  wasted: number | null;
}

export interface Plan {
  injections: Injection[];
  /** Units that the author wrote as the sum. */
  stated_total: number | null;
  /** The note says that nothing is injected at its visit, or is of no visit. */
  nothing?: true;
  /** ISO date of the visit that the injections are of, where the note tells of several under their dates. */
  day: string | null;
  history: PastSession[];
  /** Doses of the frown lines, of which the note does not tell how much went into which muscle. */
  areas: { product: ProductCode | null; units: number; start: number; end: number }[];
  /** What could not be read, and why: nothing is guessed. */
  not_read: { start: number; end: number; why: string }[];
  preparation: Preparation;
}
