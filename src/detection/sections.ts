/**
 * Sections of a chart: which heading opens which, and what an unknown heading closes.
 * A heading of a kind the reader does not know ends the section before it, so that "Family History" never rules on
 * into "Vaccines"; a body system inside a review of systems does not.
 */
import { drain } from './drain.ts';
import type { Section } from './model.ts';
import { COLON_ONLY, HEADINGS, headingsIn, SUBHEADINGS } from './sections-headings.ts';

/** Sections that a body system or a relation divides without ending them. */
const DIVIDED = new Set<Section>(['review-of-systems', 'exam', 'history', 'family-history', 'problem-list', 'education', 'drug-leaflet', 'criteria', 'assessment', 'plan']); // prettier-ignore

/** Where one heading names two sections, the first of these rules: it says most about the names below it. */
const PRECEDENCE: readonly Section[] = [
  'family-history',
  'allergies',
  'history',
  'past-treatments',
  'surgical-history',
  'assessment',
];

/** Abbreviations that open their section without a colon ("PMHx asthma. FHx stroke."). */
const UNMARKED = /^(?:PM[HS]x?|PSHx?|FHx|FamHx|SHx|SocHx|ROS|Meds)(?=\s+[^\s:\-–—])/i;

/** Words that may stand before a heading without changing it. */
const QUALIFIERS = 'update|updated|current|pertinent|significant|relevant|brief|patient|patients|pt|his|her|their|additional|other|complete|extended|pediatric|adult|known|the|reviewed|interim|active|remainder of|pre procedure|post procedure|preoperative|postoperative'; // prettier-ignore
const QUALIFIER = new RegExp(`^(?:${QUALIFIERS}) `);

/** What records add after a heading: "(12)", "- reviewed", "as of 3/4/2020", "on file". */
const SUFFIX = / (?:reviewed.*|updated.*|as of.*|on file.*|per .*|at (?:time of )?(?:the )?\w+|from .*|today|noted|details|summary|section|obtained.*|list|include|includes|continued|contd)$/; // prettier-ignore

/** Longest heading that is looked for. */
const LONGEST = 70;

interface Vocabulary {
  sections: Map<string, Section>;
  /** What a heading may begin and end with: most lines are told apart by this alone. */
  first: Set<string>;
  last: Set<string>;
  parts: Set<string>;
  colonOnly: Set<string>;
}

let vocabulary: Vocabulary | undefined;

function headings(): Vocabulary {
  if (!vocabulary) drain(prepareHeadings());
  return vocabulary!;
}

/** Makes on the way what would else be made when the first heading is looked up. Pauses often. */
export function* prepareHeadings(): Generator<void> {
  if (vocabulary) return;
  const sections = new Map<string, Section>();
  const first = new Set(QUALIFIERS.split('|').map(firstWord));
  const last = new Set<string>();
  for (const [section, list] of Object.entries(HEADINGS)) {
    for (const phrase of headingsIn(list)) {
      sections.set(phrase, section as Section);
      first.add(firstWord(phrase));
      last.add(phrase.slice(phrase.lastIndexOf(' ') + 1));
    }
    yield;
  }
  const parts = new Set(headingsIn(SUBHEADINGS));
  const colonOnly = new Set(headingsIn(COLON_ONLY));
  vocabulary = { sections, first, last, parts, colonOnly };
}

function firstWord(phrase: string): string {
  const space = phrase.indexOf(' ');
  return space < 0 ? phrase : phrase.slice(0, space);
}

/** Whether a heading may end with this word, lower case. */
export const endsLikeHeading = (word: string): boolean => headings().last.has(word);

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
  const found = headings().sections.get(phrase);
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
  const first = /[a-z]+/i.exec(heading)?.[0].toLowerCase();
  if (heading.length > LONGEST || !first || !headings().first.has(first)) return undefined;
  const whole = lookUp(normal(heading));
  if (whole || !/[/&,+]| and /i.test(heading)) return whole;
  const named = heading.split(/[/&,+]| and /i).map((part) => lookUp(normal(part)));
  return (
    PRECEDENCE.find((section) => named.includes(section)) ??
    (named[0] && named.every(Boolean) ? named[0] : undefined)
  );
}

/** Whether a heading divides `current` rather than ends it. */
function isPart(heading: string, current: Section): boolean {
  if (!DIVIDED.has(current)) return false;
  return heading.split(/[/&,]| and /i).every((part) => headings().parts.has(normal(part)));
}

/** All that an empty section says ("Surgical history: None."). */
const EMPTY =
  /^(?:none|no|negative|neg|nil|n\/a|na|unremarkable|non-?\s?contributory|not (?:pertinent|contributory|significant|applicable|relevant)|non-?significant|unknown|denied|denies|nkda|nka|none known|as above|see above|noted above|reviewed)\W*$/i;

/** Whether the text after a heading says that there is nothing to list, so that what follows is not of the section. */
export const isEmpty = (text: string, start: number, end: number): boolean =>
  end - start < 30 && EMPTY.test(text.slice(start, end).trim());

/** Sections that a lead-in opens; any line of prose of its own ends them. */
const LED = new Set<Section>(['negatives', 'differential']);

/** What is done, with its dose: no item of a list of allergies or of the past. */
const DOSE = /\b\d[\d.,]*\s{0,2}(?:u|units?)\b/i;
const DONE_NOW = /\btoday\b|\b(?:was|were) injected\b/i;
/** "Change in health: …" below "Side effects: none to mild", which was no leaflet's. */
const LABEL = /^\W*[A-Z][A-Za-z /]{2,30}:\s/;
/** So far into a sentence it is looked for what ends a section. */
const LOOKED_AT = 240;

/**
 * Whether a sentence without a heading ends the section in force, because it tells what is given.
 * @param inline the section was opened and filled in one line, and this is another ("PMH: COPD" / "Botox R SCM 50 U")
 */
export function endsSection(
  text: string,
  start: number,
  end: number,
  current: Section,
  inline: boolean,
): boolean {
  const sentence = text.slice(start, Math.min(end, start + LOOKED_AT));
  if (current === 'family-history' && OF_PATIENT.test(sentence)) return !OF_KIN.test(sentence);
  if (current !== 'allergies' && !(inline && LISTS.has(current))) return false;
  if (current === 'drug-leaflet' && LABEL.test(sentence)) return true;
  return DOSE.test(sentence) || (current === 'allergies' && DONE_NOW.test(sentence));
}

/** A sentence within a family history whose subject is the patient, and that names no relative. */
const OF_PATIENT =
  /^(?:(?:the|this|our) )?(?:patient|pt|child|boy|girl|infant|baby)(?: (?:him|her)self)?(?: (?:also|now|currently|still))? (?:has|had|takes|uses|is|was|suffers|carries)\b/i;
const OF_KIN =
  /\b(?:mother|father|parents?|sisters?|brothers?|siblings?|twin|aunts?|uncles?|cousins?|grand\w+|sons?|daughters?|children|relatives?|family|adopted)\b/i;

/** Sections that are often one line among others. */
const LISTS = new Set<Section>(['history', 'surgical-history', 'family-history', 'social-history', 'review-of-systems', 'past-treatments', 'drug-leaflet']); // prettier-ignore

/** Lists of the chart, which "Today: …" is no item of. */
const LISTED = new Set<Section>([...LISTS, 'medications', 'problem-list', 'allergies']);
const TODAY = /^today(?:['’]s \w+)?$/i;

/** Sections of what was, or of others. */
const ELSEWHERE = new Set<Section>(['history', 'surgical-history', 'family-history', 'past-treatments']);

/** How a sentence begins that tells of the patient today ("FHx of stroke. Denies dysphagia."). */
const OF_TODAY =
  /^(?:(?:she|he|patient|pt|the patient)\s{1,3}(?:now\s|also\s|is\s|currently\s){0,2})?(?:denie[sd]|denying|reports|endorses|complains|c\/o|takes|taking|(?:is )?on\s|currently|presents|here\s(?:for|today)|today|now\s(?:on|with|has))/i;

/** Whether a sentence in the line of a section that was opened and filled in it speaks of the patient today. */
export function tellsOfNow(text: string, start: number, end: number, current: Section): boolean {
  return ELSEWHERE.has(current) && OF_TODAY.test(text.slice(start, Math.min(end, start + 60)));
}

export interface Heading {
  section: Section;
  /** Where the text after a known heading begins; the start of the sentence where the heading is unknown. */
  body: number;
}

/** List markers before a heading: "1. ", "* ", "## ". */
const MARKER = /^(?:[*_#>•\-–\s]|\d{1,2}[.)](?=\s))+/;

/**
 * The heading that opens a sentence, or undefined where none does.
 * @param start,end the sentence
 * @param current the section in force before it
 * @param firstName where the first name in it begins: a heading that is not known holds none
 */
export function openSection(
  text: string,
  start: number,
  end: number,
  current: Section,
  firstName: number,
): Heading | undefined {
  const from =
    start + (/[a-z]/i.test(text[start]!) ? 0 : (MARKER.exec(text.slice(start, start + 12))?.[0].length ?? 0));
  const line = text.slice(from, Math.min(end, from + LONGEST));
  const colon = MAY_END.test(line) ? line.search(HEADING_END) : -1;
  if (colon < 0) {
    const short = UNMARKED.exec(line);
    if (short) return opened(sectionOf(short[0])!, from + short[0].length);
    const alone = end - from <= LONGEST && !'.!?'.includes(line.at(-1) ?? '.') && STANDS_ALONE.test(line);
    const section = alone ? sectionOf(line) : undefined;
    if (section && !wantsColon(line)) return opened(section, end);
    const over = (LED.has(current) && PROSE.test(line)) || (TOLD.has(current) && NARRATES.test(line));
    return over ? { section: 'none', body: start } : undefined;
  }
  const heading = line.slice(0, colon);
  const named = CAPITALISED.test(heading) ? sectionOf(heading) : undefined;
  if (named) return opened(named, Math.min(end, from + colon + 1));
  if (TOLD.has(current) && NARRATES.test(line)) return { section: 'none', body: start };
  if (line[colon] === ':' && LISTED.has(current) && TODAY.test(heading))
    return { section: 'none', body: start };
  if (line[colon] !== ':' || firstName < from + colon || isPart(heading, current)) return undefined;
  return closes(heading, end <= from + colon + 1) || LED.has(current)
    ? { section: 'none', body: start }
    : undefined;

  function opened(section: Section, body: number): Heading {
    return { section, body: firstName < body ? start : body };
  }
}

/** True where a heading, or one of those that it names in one, is none without a colon ("FH 8, CF 10/10" are doses). */
const wantsColon = (line: string): boolean =>
  [line, ...line.split(/[/&,+]| and /i)].some((part) =>
    headings().colonOnly.has(normal(part).replace(/ \d+$/, '')),
  );

/** What ends a heading inside its line: a colon, or a dash between spaces. */
const HEADING_END = /:|\s[-–—]{1,2}\s/;
/** Without one of these there is no end to look for. */
const MAY_END = /[:\-–—]/;

/** A line that may be a heading without a colon. */
const STANDS_ALONE = /^\p{Lu}.*[^.!?\s]\s*$/u;

/** What stands before a colon may be a heading: a capital first, or a few words alone. */
const CAPITALISED = /^[^a-z]|^(?:\w+ ){0,2}\w+$/;

/** Allergies, risks and advice: a sentence that tells what was done or found with this patient ends them. */
const TOLD = new Set<Section>(['allergies', 'consent', 'education', 'drug-leaflet', 'criteria']);

/** How a sentence begins that tells what was done or found. */
const NARRATES =
  /^(?:received|injected|after|following|under|using|a total of|you (?:were|are being) (?:seen|treated|given|diagnosed|injected)|(?:the )?(?:patient|pt|area|skin|site|muscles?|injections?|she|he) (?:was|were|has|had|is here|presents|presented|reports|denies|tolerated|returned|received))\b/i;

/** How a sentence of prose begins. */
const PROSE = /^(?:the|she|he|patient|pt|we|i|they|on|his|her)\s/i;

/** Whether an unknown heading ends the section before it: it is written in capitals, or stands alone in its line. */
function closes(heading: string, alone: boolean): boolean {
  const words = heading.trim().split(/\s+/).length;
  const shouted = /\p{Lu}{3}/u.test(heading) && heading === heading.toUpperCase();
  return (shouted && words < 8) || (alone && words < 7);
}
