/** The lines of a note, each with the section in which it stands. */
import type { Section } from '../../detection/model.ts';

export interface Line {
  start: number;
  end: number;
  /** In force behind it. */
  section: Section;
  /** Of a line that opens another section behind its beginning ("R SCM 50 U. Consent: signed."): its parts, in order. */
  parts?: readonly { start: number; section: Section }[];
}

/** The section in force behind a line that stands in `section` and begins at `start`. */
export type SectionAfter = (line: string, section: Section, start: number) => Section;

/** A heading behind the end of a sentence. */
const HEADING_WITHIN = /(?<=[.;]\s+)[A-Z][A-Za-z /&]{1,30}:/g;

/** What is said to the patient goes on to the end of its line ("Risks explained. R masseter 25 U. Consent: signed."). */
const FOR_CONSENT = /^\W*(?:\w+ )?(?:consent|risks?|education|information|instructions?|counsel\w*)\b/i;

/** "Side effects: mild dysphagia for two weeks": of its line alone; over a leaflet the heading has a line of its own. */
const EFFECTS = /^\W*(?:side|adverse) (?:effects|events)[^:]{0,30}:\s*\S/i;

/** Lines of `text` with the section each stands in. Pauses at each line. */
export function* linesOf(text: string, sectionAfter: SectionAfter): Generator<void, Line[]> {
  const lines: Line[] = [];
  let section: Section = 'none';
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const words = text.slice(start, end);
    const after = sectionAfter(words, section, start);
    const cuts =
      after === section || FOR_CONSENT.test(words)
        ? []
        : Array.from(words.matchAll(HEADING_WITHIN), ({ index }) => index);
    const parts: { start: number; section: Section }[] = [];
    for (const [i, from] of cuts.length > 0 ? [0, ...cuts].entries() : []) {
      section = sectionAfter(words.slice(from, cuts[i]), section, start + from);
      parts.push({ start: start + from, section });
    }
    lines.push({ start, end, section: after, ...(parts.length > 0 ? { parts } : {}) });
    section = after === 'drug-leaflet' && EFFECTS.test(words) ? section : after;
    start = end + 1;
    yield;
  }
  return lines;
}

/** The section of what stands at an offset of a line. */
export const sectionAt = ({ section, parts }: Line, offset: number): Section =>
  parts?.findLast(({ start }) => start <= offset)?.section ?? section;
