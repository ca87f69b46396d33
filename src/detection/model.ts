/** The words of detection, as types. Offsets are in UTF-16 code units of the text that was given. */
import type { Kind } from '../knowledge/model.ts';

/** What the text says of a mention (after ConText: Chapman 2007, Harkema 2009). */
export const ASSERTIONS = [
  'affirmed',
  'negated',
  'possible',
  'hypothetical',
  'historical',
  'family',
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

export type Side = 'left' | 'right' | 'bilateral';

/** A term found in text. `text.slice(start, end)` is the term as written. */
export interface Mention {
  start: number;
  end: number;
  /** Entity id. */
  entity: string;
  kind: Kind;
  assertion: Assertion;
  side?: Side;
  /** A drug named as an allergy or intolerance, not as given. */
  allergy?: true;
  /** For an ambiguous abbreviation: why it was taken to mean this, in words for the tooltip. */
  evidence?: string;
}

/**
 * What a stretch of the chart is about: decides assertions before any sentence is read. `negatives` and `differential`
 * are lists opened by a lead-in ("Patient denies:", "Differential diagnosis:"); `criteria` who may enter a trial.
 */
export const SECTIONS = [
  'none', 'problem-list', 'medications', 'allergies', 'history', 'past-treatments', 'surgical-history', 'family-history', 'social-history',
  'review-of-systems', 'exam', 'assessment', 'plan', 'procedure', 'consent', 'education', 'drug-leaflet',
  'criteria', 'negatives', 'differential',
] as const; // prettier-ignore
export type Section = (typeof SECTIONS)[number];

/**
 * One block of text as read: a paragraph, a list item, a table cell, a field.
 * Reading is pure: the same text under the same section always gives the same reading, so a page can keep it
 * until the block changes.
 */
export interface BlockReading {
  /** Settled mentions and, marked `pending`, ambiguous ones that only the document can decide. */
  candidates: readonly Candidate[];
  /** The section in force after this block (a heading opens one). */
  section: Section;
}

export interface Candidate extends Mention {
  /** Waits for evidence elsewhere in the document (see `settle`). */
  pending?: true;
}

export interface Detector {
  /** Reads one block that stands in `section`. Never throws, whatever the text. */
  read(text: string, section?: Section): BlockReading;
  /** Decides pending candidates from what the whole document holds. Same order and length as `readings`. */
  settle(readings: readonly BlockReading[]): (readonly Mention[])[];
  /** The same with pauses. */
  settling(readings: readonly BlockReading[]): Generator<void, (readonly Mention[])[]>;
  /** A whole note at once: sections, sentences and evidence are all found in the text itself. */
  detect(text: string): Mention[];
  /** Judges the assertion of given spans, known to the lexicon or not. Same order as `spans`. */
  assertions(text: string, spans: readonly (readonly [number, number])[]): Assertion[];
}
