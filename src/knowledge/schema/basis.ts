/**
 * The pieces that every authored entry is made of. Objects are strict: an unknown key is an error, so that a typing
 * slip never silently drops a warning.
 */
import * as v from 'valibot';
import { CONFIRMATION_LEVELS, PRODUCT_CODES, REGIONS, ROUTES, SEVERITIES } from '../model.ts';
import type { Target } from './target.ts';

/** Lower-case words joined by hyphens: the name by which one entry points at another. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id as lower-case words joined by hyphens'),
);
export const ids = v.optional(v.array(id), []);

/** An id, or an alias of it, of a thing that stands elsewhere. `references.ts` says what each target may point at. */
export const refTo = (target: Target) => v.pipe(id, v.metadata({ refersTo: target }));
export const refsTo = (target: Target) => v.optional(v.array(refTo(target)), []);

export const text = v.pipe(
  v.string(),
  v.check((s) => s.trim() === s && s !== '', 'write some text, with no space at its ends'),
);
export const texts = v.optional(v.array(text), []);

/** Longest line that a tooltip shows without wrapping into a paragraph. */
const TOOLTIP_LIMIT = 160;
export const tooltipLine = v.pipe(
  text,
  v.maxLength(
    TOOLTIP_LIMIT,
    (issue) => `shorten it: ${issue.received} of at most ${TOOLTIP_LIMIT} characters`,
  ),
);

export const severity = v.picklist(SEVERITIES);
export const product = v.picklist(PRODUCT_CODES);
export const region = v.picklist(REGIONS);

export const isoDate = v.pipe(v.string(), v.isoDate('write a date as 2026-11-22'));

/** `none` alone, or how much of the source was read and where. */
export const confirmation = v.pipe(
  v.unknown(),
  v.transform((value) => (value === 'none' ? { level: 'none' } : value)),
  v.strictObject({
    level: v.picklist(CONFIRMATION_LEVELS),
    what: v.optional(text),
    quality: v.optional(v.literal('low')),
    by: v.optional(text),
  }),
);

export const review = v.strictObject({ reviewed_by: text, reviewed_on: isoDate, review_due: isoDate });

/** What every statement carries: spread into a `strictObject`. */
export const basis = {
  sources: v.pipe(v.array(refTo('source')), v.minLength(1, 'name at least one source from sources.yaml')),
  section: v.optional(text),
  confirmed: confirmation,
  review: v.optional(review),
};
export const basisObject = v.strictObject(basis);

export const caution = v.strictObject({
  id,
  severity,
  harm: text,
  say: tooltipLine,
  why: v.optional(text),
  do: v.optional(text),
  when: refsTo('circumstance'),
  note: v.optional(text),
  ...basis,
});
export const cautions = v.optional(v.array(caution), []);

/**
 * One written form: the text alone, or with what decides whether it is meant. A form that `needs_context` counts only
 * with one of the `support` words nearby; `ambiguous_with` tells the reader what else it stands for. One that
 * `names_a_diagnosis` counts in a list of diagnoses too ("PMH: HTN, ALS").
 */
export const form = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { text: value } : value)),
  v.strictObject({
    text,
    route: v.optional(v.picklist(ROUTES)),
    needs_context: v.optional(v.boolean(), false),
    names_a_diagnosis: v.optional(v.boolean(), false),
    ambiguous_with: texts,
    support: texts,
    against: texts,
    case_sensitive: v.optional(v.boolean()),
    note: v.optional(text),
  }),
);
export type AuthoredForm = v.InferOutput<typeof form>;
export { form as abbreviation };

/** The written forms of an entity besides its name, in groups. `not` holds phrases that contain a form but mean something else. */
export const termGroups = v.strictObject({
  synonyms: v.optional(v.array(form), []),
  latin: texts,
  abbreviations: v.optional(v.array(form), []),
  misspellings: texts,
  brands: v.optional(v.array(form), []),
  class_words: v.optional(v.array(form), []),
  codes: texts,
  not: texts,
});
export const terms = v.optional(termGroups, {});

export type TermGroups = v.InferOutput<typeof termGroups>;
export type AuthoredBasis = v.InferOutput<typeof basisObject>;
export type AuthoredCaution = v.InferOutput<typeof caution>;

/** What entries of every kind begin with. `broader` names more general entities whose cautions hold for this one too. */
export const entity = (of: Target) => ({
  id,
  name: text,
  /** Not looked for in a chart: it only names a circumstance that other entries point at. */
  find: v.optional(v.literal(false)),
  /** Another way to write the name is a term; another id for the same thing is an alias. */
  aliases: ids,
  broader: refsTo(of),
  terms,
  cautions,
  evidence_gaps: v.optional(text),
});
