/**
 * A note → lines, tables and sentences, each with what it is about. Injections are read only from what is given or
 * planned now: past sessions, teaching, and what is merely considered are told apart here.
 */
import type { Section } from '../../detection/model.ts';
import { sectionAt, type Line } from './lines.ts';
import { earlierVisits } from './visits.ts';
import { continuesRecord, wraps } from './wrapped.ts';

export type Tense = 'now' | 'past' | 'considered' | 'teaching';

export interface Segment {
  start: number;
  end: number;
  tense: Tense;
  /** Number of the paragraph: what a heading or a product name reaches to. */
  paragraph: number;
}

const TOXIN = String.raw`(?:botox|dysport|xeomin|myobloc|daxxify|jeuveau|letybo|\w*botulinum\w*|neurotoxin|toxin|chemodenervation)`;
const COUNT = String.raw`(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|(?:a )?few|(?:a )?couple of)`;
const PAST = [
  String.raw`\b(?:last|previous(?:ly)?|prior|past|earlier|most recent|initial(?:ly)?)\s+(?:\w+\s+){0,2}?(?:${TOXIN}|injected|injections?|treated|treatments?|treatment session|sessions?|doses?|cycles?|rounds?|series|visits?|procedures?|set|received|given|had|done)\b`,
  // "Previous: 20 U to each …"
  String.raw`^\W*(?:previous(?:ly)?|prior|last)(?: time| visit| session| one| treatment)?(?:\s*(?:on |of )?[\d(][^:;\n]{0,24})?\s*:`,
  String.raw`\b(?:s\/p|status post)\s+(?:\w+\s+){0,3}?${TOXIN}`,
  String.raw`\b(?:history|hx|h\/o) (?:of )?${TOXIN}`,
  String.raw`\bhas (?:previously )?(?:received|had)\b`,
  String.raw`\bhad ${TOXIN}\b(?! injected)`,
  String.raw`\b(?:copied|carried|pulled) (?:from|forward)\b`,
  String.raw`\b(?:wearing|wore|worn) off\b`,
  String.raw`\bwas (?:last|previously) (?:injected|treated)\b`,
  String.raw`\blast (?:injected|treated)\b`,
  String.raw`\bat (?:the|her|his|their) last\b`,
  String.raw`\b${TOXIN}[^,;:.]{0,30}\bin (?:\w+ )?(?:19|20)\d\d\b`,
  String.raw`\boutside (?:clinic|provider|hospital|facility|injector)\b`,
].map((words) => new RegExp(words, 'i'));
/** "3 months ago", of the toxin or the injecting: a stroke may be years ago. */
const AGO = new RegExp(
  String.raw`\b${COUNT}\s*(?:weeks?|wks?|months?|mos?|years?|yrs?)\s+(?:ago|back|earlier|prior)\b`,
  'i',
);
const OTHER_EVENT =
  /\b(?:stroke|cva|tia|tbi|injur\w+|accident|mva|mvc|fall|fell|fracture|surger\w+|operat\w+|onset|began|started|diagnos\w+|infarct\w*|hemorrhage|haemorrhage|bleed|quit|smok\w+|born)\b/i;
/** How long since the last one: said of today's injections as much as of the last. */
const AFTER_TOXIN = new RegExp(
  String.raw`\b${COUNT}\s*(?:days?|weeks?|wks?|months?|mos?)\s+(?:since|after|from|post|following|out from)\s+(?:the\s+|her\s+|his\s+|their\s+)?${TOXIN}`,
  'i',
);
const SINCE = new RegExp(
  String.raw`\b${COUNT}\s*(?:weeks?|wks?|months?|mos?)\s+(?:since|after|from)\s+(?:the\s+|her\s+|his\s+|their\s+)?(?:last|previous|prior)\b`,
  'i',
);
/** "Same as last time" is of now. */
const AS_BEFORE =
  /\b(?:(?:same|unchanged|similar|identical)\s+(?:\w+\s+){0,2}?(?:as|to|from|with)|as (?:at|with|in|per)|compared (?:to|with)|(?:increase|decrease|reduction|change)d?\s+from|based on|given|after good response to)\s+(?:the\s+|her\s+|his\s+|their\s+)?(?:last|previous|prior)\s+(?:\w+\s+){0,2}?(?:time|visit|session|injections?|treatments?|doses?|cycle|round|response)\b/i;
/** Left out this time: said of a part of the sentence. */
const LEFT_OUT =
  /\b(?:held|holding|hold|on hold|not (?:be )?inject(?:ed)?|did not inject|omit(?:ted)?|spared?|skip(?:ped)?|none today|not (?:done|treated|given)|deferred)\b/i;
const CONSIDERED =
  /^\W*if\b|\bnext (?:time|visit|session|cycle|round|injections?|treatment|appointment)\b|\bconsider(?:ing|ed|ation)?\b|\b(?:could|may|might|would)\s+(?:\w+\s+){0,3}?(?:inject|add|increase|decrease|reduce|lower|raise|drop|omit|stop|start|switch|change|use|give|benefit|try|treat|need|be)\b|\bin (?:the )?future\b|\bif (?:no|not|needed|inadequate|insufficient|there is|response|symptoms)\b|\bfuture (?:sessions?|injections?|treatments?)\b|\b(?:defer(?:red)?|declin(?:ed|es)|will not|avoid(?:ed|ing)?|contraindicated|cancel(?:l?ed)?)\b|\b(?:pending|awaiting|once|until|subject to|after) (?:\w+\s+){0,2}?(?:approv\w+|authori[sz]\w+|clear\w+)|\bwill (?:schedule|order|submit|request|arrange|book)\b|\bplanned (?:when|next|once|(?:for|at|in) (?:the |her |his |their )?(?:next|later|follow|\d|two|three|four|six))|\b(?:postpon|abandon|abort)ed\b|\bno[- ]show\b|\b(?:rebook|reschedul)\w*|\breturn for\b|\bagreed not to\b|\bnot (?:today|yet)\b/i;
/** "100 units to the bladder every 9 months": what somebody gives again and again. */
const REPEATED =
  /\d\s*(?:u|units?)\b[^.;:]*\b(?:every|q\.?)\s*(?:\d+|two|three|four|six|nine)(?:\s*(?:-|–|to)\s*\d+)?\s*(?:weeks?|wks?|w|months?|mos?)\b\D*$/i;
const TEACHING =
  /\b(?:risks? of (?:inject\w*|the)|you|your(?! patient| (?:lady|gentleman))|most (?:people|patients)|people (?:get|receive)|typical(?:ly)?|(?<!\b(?:her|his|their|the patient[’']s|my) )usual(?:ly)?|recommended|maximum|max(?:imal)? (?:dose|recommended)|labell?ed|guidelines?|not (?:to )?exceed|should not|do not|up to|starting doses?|dose ranges?|per the label|package insert|prescribing information|studies|trials?|journal club|phase [1-4i]+|(?:this|the|in an?) (?:\w+ ){0,3}study|placebo|such as|patients (?:receive|received|were|with))\b/i;
const OFFERED = /\b(?:discuss(?:ed|ing)?|offered|suggest(?:ed)?|proposed|interested in)\b/i;
const GIVEN = /\b(?:inject(?:ed|ing)?|administered|given|placed|performed|today)\b/i;
const NOT_NOW: ReadonlySet<Section> = new Set<Section>([
  'family-history', 'social-history', 'surgical-history', 'review-of-systems', 'exam', 'consent', 'education', 'drug-leaflet', 'allergies',
]); // prettier-ignore

/** Sections that no heading ends where the injections follow at once: "Exam: …", then "Botox 200 U: …"; and those that only "Today: …" ends. */
const RUNS_ON: ReadonlySet<Section> = new Set<Section>([
  'exam',
  'review-of-systems',
  'social-history',
  'surgical-history',
  'allergies',
]);
const TOLD_OF_BEFORE: ReadonlySet<Section> = new Set<Section>(['past-treatments', 'history']);
const OPENS_TODAY = /^\W*today\b/i;
const OPENS_INJECTING = new RegExp(String.raw`^\W*${TOXIN}\b[^.]*\d`, 'i');

const opensAnew = (line: string, section: Section): boolean =>
  (OPENS_TODAY.test(line) && (RUNS_ON.has(section) || TOLD_OF_BEFORE.has(section))) ||
  (RUNS_ON.has(section) && OPENS_INJECTING.test(line) && DOSED_OR_LISTED.test(line));
const DOSED_OR_LISTED = /\d\s*(?:u\b|units?\b)|:\s*\S/i;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:\b(?:[a-z]|rt|lt|bilat|inj|approx|vs|dr|mr|mrs|ms|no|m|mm|sup|inf|ant|post|med|lat|cap|cerv|ext|flex|gastroc|splen|scap|dig|prof|superf|uln|fem|tib|corr|occ|proc|lev|spl|orb|long|oz|incl|e\.g|i\.e|u|un|st|dys)|\d)$/i;

/** A sentence that takes back what the one before it offered. */
const TAKEN_BACK =
  /^\W*(?:the )?(?:pt|patient|she|he|they|procedure|injections?|this|it)?\s*(?:was |were |has |have )?(?:declin|deferr?|refus|cancel|postpon|not done|not performed|did not (?:want|wish|consent))/i;

function tenseOf(text: string, section: Section, inherited: Tense): Tense {
  if (NOT_NOW.has(section)) return 'teaching';
  if (section === 'past-treatments' || isPast(text)) return 'past';
  if (REPEATED.test(text) && !GIVEN.test(text)) return 'considered';
  if (CONSIDERED.test(text) || LEFT_OUT.test(text)) return 'considered';
  if (TEACHING.test(text)) return 'teaching';
  if (OFFERED.test(text) && !GIVEN.test(text)) return 'considered';
  return inherited;
}

function isPast(text: string): boolean {
  const words = text.replace(AS_BEFORE, ' ');
  if (AFTER_TOXIN.test(words) && !/\btoday\b/i.test(words)) return true;
  if (SINCE.test(words) && GIVEN.test(words) && DOSED.test(words)) return false;
  if (PAST.some((pattern) => pattern.test(words)) || SINCE.test(words)) return true;
  // The clause that says how long ago must not be of something else.
  return words.split(/[,;()]/).some((clause) => AGO.test(clause) && !OTHER_EVENT.test(clause));
}

/** What stands under a heading is of its time; one that says nothing of it leaves the time as it was. */
const headed = (words: string, tense: Tense): Tense =>
  GIVEN.test(words) && tense !== 'past' && tense !== 'considered' ? 'now' : tense;

const DOSED = /\d\s*(?:u\b|units?\b)/i;

/** A heading over words for the patient. */
const FOR_PATIENTS =
  /\b(?:what to (?:know|expect|avoid)|patient (?:education|information|instructions|handout)|(?:about|after|before) your|frequently asked|aftercare instructions|how it works)\b/i;

/** "Typical doses:" */
const OF_DOSES = /\bdos(?:es?|ing|ages?)\b[^:]*:\s*$/i;

/** A heading on a line of its own that opens a list of past injections ("Previous injection 3/1/2026:"). */
const opensList = (text: string): boolean => /:\s*$/.test(text) || !/[\d]\s*(?:u\b|units)/i.test(text);

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
  const earlier = earlierVisits(text, lines);
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
      earlier(lines[i + 1]!.start) === earlier(start) &&
      (wraps(text.slice(lines[i]!.start, end), text.slice(lines[i + 1]!.start, lines[i + 1]!.end)) ||
        continuesRecord(text.slice(start, end), text.slice(lines[i + 1]!.start, lines[i + 1]!.end)))
    ) {
      i++;
      end = lines[i]!.end;
    }
    const own = lines.slice(first, i + 1);
    for (const [from, to] of sentences(text, start, end).flatMap((part) => clauses(text, ...part))) {
      const words = text.slice(from, to);
      if (/^\W*today\b/i.test(words)) inherited = 'now';
      const at = from + Math.max(0, words.search(/\S/));
      const within = reopened
        ? 'none'
        : sectionAt(
            own.findLast((line) => line.start <= at)!,
            at,
          );
      const tense: Tense = earlier(to - 1) ? 'past' : tenseOf(words, within, inherited);
      const before = segments.at(-1);
      if (before?.paragraph === paragraph && before.tense === 'now' && TAKEN_BACK.test(words))
        before.tense = 'considered';
      segments.push({ start: from, end: to, tense, paragraph });
      if ((FOR_PATIENTS.test(words) && !DOSED.test(words)) || (tense === 'teaching' && OF_DOSES.test(words)))
        inherited = 'teaching';
      if (to === end && /:\s*$/.test(words) && opensList(words))
        inherited = tense === 'teaching' ? inherited : headed(words, tense);
    }
  }
  return segments;
}

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
    DOSED.test(words.slice(0, index)) && depthAt(words, index) === 0 ? [index + length] : [],
  );
  if (LEFT_OUT.test(words) && DOSED.test(words))
    for (const { index, 0: whole } of words.matchAll(/,\s|\s(?=but\b|while\b|whereas\b|with\b)/gi))
      if (depthAt(words, index) === 0 && leavesOut(words, index + whole.length, cuts))
        cuts.push(index + whole.length);
  const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), words.length];
  return at
    .slice(1)
    .flatMap((to, i): [number, number][] => (to > at[i]! ? [[start + at[i]!, start + to]] : []));
}

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
      /^\s+(?:[A-Z]|\d+\s*(?:u|units)?\s*total|\d{1,2}[/-]\d{1,2}[/-]\d{2}|\d{4}-\d)/.test(
        text.slice(i + 1, i + 24),
      );
    // "1.25 U R, 0.75 U L. Breathy …": the sides stand behind their doses.
    const sideStop =
      c === 46 &&
      depth === 0 &&
      SIDES_BEHIND.test(text.slice(Math.max(start, i - 40), i)) &&
      /^\s+[A-Z][a-z]/.test(text.slice(i + 1, i + 8));
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
  ...PAST,
  AGO,
  AFTER_TOXIN,
  SINCE,
  AS_BEFORE,
  TAKEN_BACK,
  LEFT_OUT,
  CONSIDERED,
  REPEATED,
  TEACHING,
  OFFERED,
  GIVEN,
  ABBREVIATED,
  FOR_PATIENTS,
  OPENS_TODAY,
  OPENS_INJECTING,
  DOSED_OR_LISTED,
  SIDES_BEHIND,
  DOSED,
];
