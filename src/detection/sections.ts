/**
 * Sections of a chart: which heading opens which, and what an unknown heading closes.
 * A heading of a kind the reader does not know ends the section before it, so that "Family History" never rules on
 * into "Vaccines"; a body system inside a review of systems does not.
 */
import type { Section } from './model.ts';
import { HEADINGS, SUBHEADINGS } from './sections-headings.ts';

/** Sections that a body system or a relation divides without ending them. */
const DIVIDED = new Set<Section>(['review-of-systems', 'exam', 'history', 'family-history', 'problem-list', 'education', 'drug-leaflet', 'criteria', 'assessment', 'plan']); // prettier-ignore

/** Where one heading names two sections, the first of these rules: it says most about the names below it. */
const PRECEDENCE: readonly Section[] = [
  'family-history',
  'allergies',
  'history',
  'surgical-history',
  'assessment',
];

/** Abbreviations that open their section without a colon ("PMHx asthma. FHx stroke."). */
const UNMARKED = /^(?:PM[HS]x?|PSHx?|FHx|FamHx|SHx|SocHx|ROS|Meds)(?=\s+[^\s:])/i;

/** Words that may stand before a heading without changing it. */
const QUALIFIER = /^(?:updated?|current|pertinent|significant|relevant|brief|patient|patients|pt|his|her|their|additional|other|complete|extended|pediatric|adult|known|the|reviewed|interim|active|remainder of|pre procedure|post procedure|preoperative|postoperative) /; // prettier-ignore

/** What records add after a heading: "(12)", "- reviewed", "as of 3/4/2020", "on file". */
const SUFFIX = / (?:reviewed.*|updated.*|as of.*|on file.*|per .*|at (?:time of )?(?:the )?\w+|from .*|today|noted|details|summary|section|obtained.*|list|include|includes|continued|contd)$/; // prettier-ignore

let known: Map<string, Section> | undefined;
let parts: Set<string> | undefined;

function headings(): Map<string, Section> {
  known ??= new Map(
    Object.entries(HEADINGS).flatMap(([section, phrases]) =>
      phrases.map((phrase) => [phrase, section as Section] as const),
    ),
  );
  return known;
}

/** Lower case, one space between words, no brackets, figures or signs: the form in which headings are listed. */
function normal(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/['’]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function lookUp(phrase: string): Section | undefined {
  const found = headings().get(phrase);
  if (found) return found;
  const bare = phrase.replace(SUFFIX, '').replace(/ \d+$/, '');
  const shorter = bare === phrase ? phrase.replace(QUALIFIER, '') : bare;
  return shorter === phrase || shorter === '' ? undefined : lookUp(shorter);
}

/**
 * The section that a heading opens, or undefined for a phrase that is no known heading.
 * @param heading the heading as written, without its colon
 */
export function sectionOf(heading: string): Section | undefined {
  if (heading.length > 90) return undefined;
  const whole = lookUp(normal(heading));
  if (whole || !/[/&,+]| and /i.test(heading)) return whole;
  const named = heading.split(/[/&,+]| and /i).map((part) => lookUp(normal(part)));
  return (
    PRECEDENCE.find((section) => named.includes(section)) ??
    (named[0] && named.every(Boolean) ? named[0] : undefined)
  );
}

/** Whether a heading divides `current` rather than ends it. */
export function isPart(heading: string, current: Section): boolean {
  parts ??= new Set(SUBHEADINGS);
  if (!DIVIDED.has(current)) return false;
  return heading.split(/[/&,]| and /i).every((part) => parts!.has(normal(part)));
}

/** All that an empty section says ("Surgical history: None."). */
const EMPTY =
  /^(?:none|no|negative|neg|nil|n\/a|na|unremarkable|non-?\s?contributory|not (?:pertinent|contributory|significant|applicable|relevant)|non-?significant|unknown|denied|denies|nkda|nka|none known|as above|see above|noted above|reviewed)\W*$/i;

/** Whether the text after a heading says that there is nothing to list, so that what follows is not of the section. */
export const isEmpty = (text: string, start: number, end: number): boolean =>
  end - start < 30 && EMPTY.test(text.slice(start, end).trim());

/** Sections that a lead-in opens; any line of prose of its own ends them. */
const LED = new Set<Section>(['negatives', 'differential']);

/** Longest heading that is looked for. */
const LONGEST = 70;

export interface Heading {
  section: Section;
  /** Where the text after a known heading begins; the start of the sentence where the heading is unknown. */
  body: number;
}

/**
 * The heading that opens a sentence, or undefined where none does.
 * @param start,end the sentence
 * @param current the section in force before it
 * @param firstName where the first name in it begins: a heading holds none
 */
export function openSection(
  text: string,
  start: number,
  end: number,
  current: Section,
  firstName: number,
): Heading | undefined {
  const marker = /^(?:[*_#>•\-–\s]|\d{1,2}[.)](?=\s))*/.exec(text.slice(start, start + 12))![0].length;
  const from = start + marker;
  const limit = Math.min(end, from + LONGEST);
  const line = text.slice(from, limit);
  const colon = line.search(/:|\s[-–—]{1,2}\s/);
  const heading = colon < 0 ? line : line.slice(0, colon);
  const short = UNMARKED.exec(line);
  if (short && colon !== short[0].length)
    return { section: sectionOf(short[0])!, body: from + short[0].length };
  if (firstName < from + heading.length) return undefined;
  if (colon < 0) {
    const alone = end - from <= LONGEST && /^\p{Lu}.*[^.!?\s]\s*$/u.test(line);
    const section = alone ? sectionOf(line) : undefined;
    if (section) return { section, body: end };
    const prose = LED.has(current) && /^(?:the|she|he|patient|pt|we|i|they|on|his|her)\s/i.test(line);
    return prose ? { section: 'none', body: start } : undefined;
  }
  const named = /^[^a-z]|^(?:\w+ ){0,2}\w+$/.test(heading) ? sectionOf(heading) : undefined;
  if (named) return { section: named, body: Math.min(end, from + colon + 1) };
  if (text[from + colon] !== ':' || isPart(heading, current)) return undefined;
  const words = heading.trim().split(/\s+/).length;
  const shouted = /\p{Lu}{3}/u.test(heading) && heading === heading.toUpperCase();
  const alone = end <= from + colon + 1;
  const closes = (shouted && words < 8) || (alone && words < 7) || LED.has(current);
  return closes ? { section: 'none', body: start } : undefined;
}
