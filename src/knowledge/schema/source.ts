import * as v from 'valibot';
import { JURISDICTIONS } from '../model.ts';
import { id, ids, text } from './basis.ts';

/** One line of the bibliography. `short` is what a clinician sees under a statement. */
export const source = v.strictObject({
  id,
  /** Ids under which the same work was cited before. */
  aliases: ids,
  kind: v.picklist(['label', 'guideline', 'trial', 'review', 'textbook', 'seed', 'other']),
  /** Of a label: the country whose label it is. */
  jurisdiction: v.optional(v.picklist(JURISDICTIONS)),
  short: v.pipe(text, v.maxLength(60, 'keep the short name within 60 characters')),
  citation: text,
  year: v.optional(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{4})?$/, 'write the year as "2016" or "2023-2024"')),
  ),
  section: v.optional(text),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'write the DOI without its web address'))),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, 'write the PubMed number alone, in quotes'))),
  url: v.optional(v.pipe(v.string(), v.url('write a full web address'))),
  /** Reviewer's note: where the text was read, when that is not the work itself. Never shown. */
  read_at: v.optional(v.array(v.string()), []),
  note: v.optional(text),
});
