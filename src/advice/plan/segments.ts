/**
 * A note → lines, tables and sentences, each with what it is about. Injections are read only from what is given or
 * planned now: past sessions, teaching, and what is merely considered are told apart here.
 */
import type { Section } from '../../detection/model.ts';
import { isoDate, latestDate } from './history.ts';
import { sectionAt, type Line } from './lines.ts';
import { DOSED, GIVEN, LEFT_OUT, PATTERNS as OF_TENSE, tenseOf, TOXIN, type Tense } from './tense.ts';
import { PATTERNS as OF_SPEECH, statementsWithin } from '../../detection/spoken.ts';
import { datedVisits, NOT_LOGGED, notedDays } from './visits.ts';
import { continuesRecord, wraps } from './wrapped.ts';

export interface Segment {
  start: number;
  end: number;
  tense: Tense;
  /** Number of the paragraph: what a heading or a product name reaches to. */
  paragraph: number;
  /** The day of its visit, where the note tells of several. */
  day?: string;
  /** It takes back what the one before it offered. */
  takesBack?: true;
}

/** Sections that no heading ends where the injections follow at once: "Exam: …", then "Botox 200 U: …"; and those that only "Today: …" ends. */
const RUNS_ON: ReadonlySet<Section> = new Set<Section>([
  'exam',
  'review-of-systems',
  'social-history',
  'surgical-history',
  'allergies',
]);
const TOLD_OF_BEFORE: ReadonlySet<Section> = new Set<Section>(['past-treatments', 'history', 'drug-leaflet']);
const OPENS_TODAY = /^\W*today\b/i;
const OPENS_INJECTING = new RegExp(String.raw`^\W*${TOXIN}\b[^.]*\d`, 'i');

/** "Exam: tone 3. Injected L gracilis 50 U": tells what was done, in whatever section. */
const DONE = /^\W*(?:(?:i|we|was|were) )?(?:injected|inj(?:ected)? today)\b/i;

const opensAnew = (line: string, section: Section): boolean =>
  (OPENS_TODAY.test(line) && (RUNS_ON.has(section) || TOLD_OF_BEFORE.has(section))) ||
  (RUNS_ON.has(section) && OPENS_INJECTING.test(line) && DOSED_OR_LISTED.test(line));
const DOSED_OR_LISTED = /\d\s*(?:u\b|units?\b)|:\s*\S/i;

/** Where a note tells of a top-up, "Initial: …" is of the visit before. */
const TOP_UP = /\b(?:top|touch)[- ]?up\b/i;
const INITIAL = /^\W*(?:initial(?:ly)?|original(?:ly)?|first)(?: (?:treatment|session|visit|doses?))?\s*:/i;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:\b(?:[a-z]|rt|lt|bilat|inj|approx|vs|dr|mr|mrs|ms|no|m|mm|sup|inf|ant|post|med|lat|cap|cerv|ext|flex|gastroc|splen|scap|dig|prof|superf|uln|fem|tib|corr|occ|proc|lev|spl|orb|long|oz|incl|e\.g|i\.e|u|un|st|dys)|\d)$/i;

/** A sentence that takes back what the one before it offered. */
const TAKEN_BACK =
  /^\W*(?:the )?(?:pt|patient|she|he|they|procedure|injections?|this|it)?\s*(?:was |were |has |have )?(?:declin(?!\w* (?:the |any )?(?:treatment|injections?) (?:of|to|in|into|for) )|deferr?|refus|cancel|postpon|not done|not performed|did not (?:want|wish|consent))/i;

/** What stands under a heading is of its time; one that says nothing of it leaves the time as it was. */
const headed = (words: string, tense: Tense): Tense =>
  GIVEN.test(words) && tense !== 'past' && tense !== 'considered' ? 'now' : tense;

/** A heading over words for the patient. */
const FOR_PATIENTS =
  /\b(?:what to (?:know|expect|avoid)|patient (?:education|information|instructions|handout)|(?:about|after|before) your|frequently asked|aftercare instructions|how it works)\b/i;

/** "Typical doses:" */
const OF_DOSES = /\bdos(?:es?|ing|ages?)\b[^:]*:\s*$/i;

/** "Previous visit:", "--- Copied from 4/1/2026 ---". */
const isHeading = (words: string): boolean => /:\s*$|^\s*([-=*_~])\1.*\1\1\s*$/.test(words);

/** A heading on a line of its own that opens a list of past injections ("Previous injection 3/1/2026:"). */
const opensList = (text: string): boolean => isHeading(text) || !/[\d]\s*(?:u\b|units)/i.test(text);

/**
 * Sentences and lines of `text` in order, with section and tense. Lines for which `taken` answers true (tables) are left out.
 * Pauses at each line.
 */
export function* segmentsOf(
  text: string,
  lines: readonly Line[],
  taken: (line: number) => boolean,
): Generator<void, Segment[]> {
  const segments: Segment[] = [];
  let paragraph = 0;
  let inherited: Tense = 'now';
  let reopened = false;
  const visitAt = datedVisits(text, lines);
  const today = notedDays(text).reduce((last, date) => (date > last ? date : last), '');
  let headedBy: string | null = null;
  const toppedUp = TOP_UP.test(text);
  for (let i = 0; i < lines.length; i++) {
    yield;
    const first = i;
    const { start } = lines[i]!;
    if (lines[i]!.section !== lines[i - 1]?.section) reopened = false;
    reopened ||= opensAnew(text.slice(start, lines[i]!.end), lines[i]!.section);
    if (taken(i)) continue;
    let end = lines[i]!.end;
    if (text.slice(start, end).trim() === '') {
      paragraph++;
      inherited = 'now';
      continue;
    }
    while (
      i + 1 < lines.length &&
      !taken(i + 1) &&
      lines[i + 1]!.section === lines[i]!.section &&
      visitAt(lines[i + 1]!.start) === visitAt(start) &&
      (wraps(text.slice(lines[i]!.start, end), text.slice(lines[i + 1]!.start, lines[i + 1]!.end)) ||
        continuesRecord(text.slice(start, end), text.slice(lines[i + 1]!.start, lines[i + 1]!.end)))
    ) {
      i++;
      end = lines[i]!.end;
    }
    const own = lines.slice(first, i + 1);
    let runsOn = false;
    for (const [from, to] of sentences(text, start, end).flatMap((part) => clauses(text, ...part))) {
      const words = text.slice(from, to);
      if (/^\W*today\b/i.test(words)) inherited = 'now';
      const at = from + Math.max(0, words.search(/\S/));
      const written = sectionAt(
        own.findLast((line) => line.start <= at)!,
        at,
      );
      // "ROS: no dysphagia. Botox 100 U: …" in one line.
      runsOn ||= RUNS_ON.has(written) && opensAnew(words, written);
      const within = reopened || runsOn || (DONE.test(words) && DOSED.test(words)) ? 'none' : written;
      const visit = visitAt(to - 1);
      const tense: Tense =
        visit?.isEarlier || (toppedUp && INITIAL.test(words)) || isDatedBefore(words, today)
          ? 'past'
          : tenseOf(words, within, inherited);
      const day = visit?.date ?? (tense === 'past' && inherited === 'past' ? headedBy : null);
      const takesBack = TAKEN_BACK.test(words) && segments.at(-1)?.paragraph === paragraph;
      segments.push({
        start: from,
        end: to,
        tense,
        paragraph,
        ...(day && { day }),
        ...(takesBack && { takesBack }),
      });
      if ((FOR_PATIENTS.test(words) && !DOSED.test(words)) || (tense === 'teaching' && OF_DOSES.test(words)))
        inherited = 'teaching';
      if (to === end && isHeading(words) && opensList(words)) {
        headedBy = isoDate(words);
        inherited = tense === 'teaching' ? inherited : headed(words, tense);
      }
    }
  }
  return segments;
}

/** "Botox injections performed 1/4/26 and 4/6/26" in a note of a later day. */
function isDatedBefore(words: string, today: string): boolean {
  const given = today === '' || NOT_LOGGED.test(words) ? null : GIVEN_ON.exec(words);
  const date = given && latestDate(words.slice(given.index));
  return date !== null && date < today;
}
const GIVEN_ON = new RegExp(
  String.raw`\b${TOXIN}\b(?:(?:[^.;\n]|\bDr\.)*?\b(?:on|given|performed|administered|received|injected|done|dated)\b(?:[^.;\n\d]|\bDr\.)*|[ ,(]+)\d\d?[/-]\d`,
  'i',
);

/** The ends of lines and sentences as they are dictated. */
const DICTATED = /\b(?:new ?line|next line|new paragraph|full stop)\b[.,;:]?\s*/gi;

/**
 * The parts of a sentence that may be of different times: at a semicolon, before "today", and around what was left out
 * ("R SCM 50 U, L SCM held").
 */
function clauses(text: string, start: number, end: number): [number, number][] {
  const words = text.slice(start, end);
  const cuts = [
    ...words.matchAll(
      /;(?!\s*(?:#|sites?|points?|inj)\b)|,?\s+(?=(?:but |and |so )?today\b)|,\s+(?=(?:avoiding|sparing|staying)\b)/gi,
    ),
  ].flatMap(({ index, 0: { length } }) =>
    depthAt(words, index) === 0 && !TAKEN_BACK_TODAY.test(words.slice(index)) && partsTimes(words, index)
      ? [index + length]
      : [],
  );
  for (const { index, 0: whole } of words.matchAll(DICTATED)) cuts.push(index + whole.length);
  cuts.push(...statementsWithin(words));
  if (LEFT_OUT.test(words) && (DOSED.test(words) || LISTS.test(words)))
    for (const { index, 0: whole } of words.matchAll(/,\s|\s(?=but\b|while\b|whereas\b|with\b)/gi))
      if (depthAt(words, index) === 0 && leavesOut(words, index + whole.length, cuts))
        cuts.push(index + whole.length);
  const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), words.length];
  return at
    .slice(1)
    .flatMap((to, i): [number, number][] => (to > at[i]! ? [[start + at[i]!, start + to]] : []));
}

/** "Was due for 155 U today: deferred" is one statement. */
const TAKEN_BACK_TODAY =
  /^\W*(?:but |and |so )?today\W+(?:(?:was|is|but|and|has been|had to be) )*(?:held|deferred|cancel\w*|postponed|declined|not (?:done|given))\W*$/i;

/** True where what stands before a place holds doses, or tells of the past what is dosed behind it. */
function partsTimes(words: string, at: number): boolean {
  const [before, behind] = [words.slice(0, at), words.slice(at)];
  return DOSED.test(before) || LISTED.test(before) || LEFT_OUT.test(before) !== LEFT_OUT.test(behind) || (DOSED.test(behind) && tenseOf(before, 'none', 'now') === 'past');
} // prettier-ignore

/** "Biceps 50, FDS 50": numbers without units that end the items of a list. */
const LISTS = /[a-z]\s\d{1,4},[^,;]*[a-z]\s\d{1,4}\b/i;
/** A list before the place. */
const LISTED = new RegExp(`${LISTS.source}$`, 'i');

/** True where a cut parts what was left out from a dose, on either side of it. */
function leavesOut(words: string, at: number, cuts: readonly number[]): boolean {
  const from = Math.max(0, ...cuts.filter((cut) => cut < at));
  const before = words.slice(from, at);
  const after = words.slice(at).split(/[,;]/)[0]!;
  return LEFT_OUT.test(before) !== LEFT_OUT.test(after);
}

const depthAt = (words: string, at: number): number =>
  words.slice(0, at).split('(').length - words.slice(0, at).split(')').length;

const SIDES_BEHIND = /\d\s*(?:u|units?)\s+[LR]\s*(?:,|\/|;|and|&)\s*\d[\d.]*\s*(?:u|units?)\s+[LR]$/i;

/** "12 U anterior scalene R": the side of the muscle before it, not of what follows. */
const SIDE_BEHIND =
  /\d\s*(?:u|units?)\s(?:[^.;,\n\d]*\s)?(?!(?:to|into|in|the|and|of|for|at|with|or|on|u|units?)\s)[a-z]{2,}\s[RL]$/i;

function sentences(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 40) depth++;
    else if (c === 41) depth = Math.max(0, depth - 1);
    const stop =
      c === 46 &&
      depth === 0 &&
      (i + 1 >= end || /\s/.test(text[i + 1]!)) &&
      !(text[i - 1] === '.' && /^\s*\d/.test(text.slice(i + 1, end))) &&
      !ABBREVIATED.test(text.slice(Math.max(start, i - 8), i));
    // "50. Left …", "50 U. Botox …": a sentence ends behind a number or its unit when a capital follows.
    const numberStop =
      c === 46 &&
      depth === 0 &&
      /\d\s*[Uu]?$/.test(text.slice(Math.max(start, i - 4), i)) &&
      /^\s+(?:[A-Z]|tot(?:al)?\b|\d[\d,.]*\s*(?:[Uu]|units?)?\s*(?:total|in (?:all|total)|altogether|all told)|\d{1,2}[/-]\d{1,2}[/-]\d{2}|\d{4}-\d)/.test(
        text.slice(i + 1, i + 24),
      );
    // "1.25 U R, 0.75 U L. Breathy …": the sides stand behind their doses.
    const sideStop =
      c === 46 &&
      depth === 0 &&
      ((SIDES_BEHIND.test(text.slice(Math.max(start, i - 40), i)) &&
        /^\s+[A-Z][a-z]/.test(text.slice(i + 1, i + 8))) ||
        (SIDE_BEHIND.test(text.slice(Math.max(start, i - 60), i)) &&
          /^\s+[A-Z][A-Za-z]/.test(text.slice(i + 1, i + 8))));
    if (stop || numberStop || sideStop) {
      parts.push([from, i + 1]);
      from = i + 1;
    }
  }
  if (from < end) parts.push([from, end]);
  return parts;
}

/** What each sentence is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [
  ...OF_TENSE,
  ...OF_SPEECH,
  TAKEN_BACK,
  ABBREVIATED,
  FOR_PATIENTS,
  OPENS_TODAY,
  OPENS_INJECTING,
  DOSED_OR_LISTED,
  LISTS,
  LISTED,
  SIDES_BEHIND,
  SIDE_BEHIND,
  GIVEN_ON,
  TOP_UP,
  INITIAL,
];
