/** Of what time a sentence is: injections are read only from what is given or planned now. */
import type { Section } from '../../detection/model.ts';

export type Tense = 'now' | 'past' | 'considered' | 'teaching';

export const TOXIN = String.raw`(?:botox|dysport|xeomin|myobloc|daxxify|jeuveau|letybo|\w*botulinum\w*|neurotoxin|toxin|chemodenervation)`;
const COUNT = String.raw`(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|several|(?:a )?few|(?:a )?couple of)`;
const MONTH = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december)`;
const PAST = [
  String.raw`\b(?:last|previous(?:ly)?|prior|past|earlier|most recent|initial(?:ly)?)\s+(?:[\w/.-]+\s+){0,2}?(?:${TOXIN}|injected|injections?|inj\b|tx\b|treated|treatments?|treatment session|sessions?|doses?|cycles?|rounds?|series|visits?|procedures?|set|received|given|had|done)\b`,
  // "Previous: 20 U to each …"
  String.raw`^\W*(?:previous(?:ly)?|prior|last)(?: (?:time|visit|session|one|treatment|regimen|doses?|dosing|injections?|pattern|map|protocol|cycle|round|plan))?(?:\s*(?:on |of )?[\d(][^:;\n]{0,24})?\s*:`,
  String.raw`\b(?:s\/p|status post)\s+(?:\w+\s+){0,3}?${TOXIN}`,
  String.raw`\b(?:history|hx|h\/o) (?:of )?${TOXIN}`,
  String.raw`\bhas (?:previously )?(?:received|had)\b`,
  String.raw`\bhad (?:(?:my|her|his|their|the|some) )?(?:\d[\d,.]*\s*(?:u|units?)\s+(?:of\s+)?)?${TOXIN}\b(?! injected)`,
  String.raw`\b(?:copied|carried|pulled) (?:from|forward)\b`,
  String.raw`\b(?:wearing|wore|worn) off\b`,
  String.raw`\b(?:interval|time|weeks) since (?:the )?last\b`,
  String.raw`\bwas (?:last|previously) (?:injected|treated)\b`,
  String.raw`\blast (?:injected|treated)\b`,
  String.raw`\bat (?:the|her|his|their) last\b`,
  String.raw`\b${TOXIN}[^,;:.]{0,30}\bin (?:\w+ )?(?:19|20)\d\d\b`,
  String.raw`\bin ${MONTH}\b[^.;:]*\b(?:had|received|got|was given)\b`,
  String.raw`\b(?:had|received|got|was given)\b[^.;:]*\bin ${MONTH}\b`,
  String.raw`\boutside (?:clinic|provider|hospital|facility|injector)\b`,
].map((words) => new RegExp(words, 'i'));
/** "3 months ago", of the toxin or the injecting: a stroke may be years ago. */
const AGO = new RegExp(
  String.raw`\b${COUNT}\s*(?:(?<=\d[\s-]?)d|days?|weeks?|wks?|months?|mos?|years?|yrs?)\s+(?:ago|back|earlier|prior|before (?:this |the )?admission)\b`,
  'i',
);
const OTHER_EVENT =
  /\b(?:stroke|cva|tia|tbi|injur\w+|accident|mva|mvc|fall|fell|fracture|surger\w+|operat\w+|onset|began|started|diagnos\w+|infarct\w*|hemorrhage|haemorrhage|bleed|quit|smok\w+|born)\b/i;
/** How long since the last one: said of today's injections as much as of the last. */
const AFTER_TOXIN = new RegExp(
  String.raw`\b${COUNT}[\s-]*(?:(?<=\d[\s-]?)d|days?|weeks?|wks?|months?|mos?)\s+(?:review|check(?:-?up)?|follow[- ]?up|f\/u|visit|call)?\s*(?:since|after|from|post|following|out from|s\/p|status post)[\s-]+(?:the\s+|her\s+|his\s+|their\s+)?(?:\d[\d,.]*\s*(?:u|units?)\s+(?:of\s+)?)?${TOXIN}`,
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
export const LEFT_OUT =
  /\b(?:held|holding|hold|on hold|not (?:be )?inject(?:ed)?|did not inject|omit(?:ted)?|spared?|skip(?:ped)?|none today|not (?:done|treated|given)|deferred)\b/i;
const CONSIDERED =
  /^\W*if\b|\bnext (?:time|visit|session|cycle|round|injections?|treatment|appointment)\b|\bconsider(?:ing|ed|ation)?\b|\b(?:could|may|might|would)\s+(?:\w+\s+){0,3}?(?:inject|add|increase|decrease|reduce|lower|raise|drop|omit|stop|start|switch|change|use|give|benefit|try|treat|need|be)\b|\bin (?:the )?future\b|\bif (?:no|not|needed|inadequate|insufficient|there is|response|symptoms)\b|\bfuture (?:sessions?|injections?|treatments?)\b|\b(?:defer(?:red)?|declin(?:ed|es)|will not|avoid(?:ed|ing)?|contraindicated|cancel(?:l?ed)?)\b|\b(?:pending|awaiting|once|until|subject to|after) (?:\w+\s+){0,2}?(?:approv\w+|authori[sz]\w+|clear\w+)|\bwill (?:schedule|order|submit|request|arrange|book)\b|\bplanned (?:when|next|once|(?:for|at|in) (?:the |her |his |their )?(?:next|later|follow|\d|two|three|four|six))|\b(?:postpon|abandon|abort)ed\b|\bno[- ]show\b|\b(?:rebook|reschedul)\w*|\breturn for\b|\bagreed not to\b|\bnot (?:today|yet)\b|\b(?:prior[- ]auth\w*|authori[sz]ation) (?:request|submitted|needed|required|form|letter)|^\W*intended\b|^\W*prior[- ]auth\w*\s*:/i;
/** "RTC 12 weeks for Dysport 400 U" */
const RETURN =
  /^\W*(?:rtc|return(?: to clinic)?|f\/?u|follow[- ]?up|r\/?v|review|recall|repeat|rebook)\b[^.;]*?(?:\d\s*\/\s*(?:12|52)|\b(?:weeks?|wks?|months?|mos?|mths?))\b(?!\s+(?:after|since|post|from|following))/i;
/** "100 units to the bladder every 9 months": what somebody gives again and again. */
const REPEATED =
  /\d\s*(?:u|units?)\b[^.;:]*\b(?:every|once (?:in|per|every)|q\.?)\s*(?:\d+|two|three|four|six|nine)(?:\s*(?:-|–|to)\s*\d+)?\s*(?:days?|d|weeks?|wks?|w|months?|mos?)\b\D*$/i;
const DONE = /\b(?:injected|injecting|given|administered|performed|today)\b/i;
const TEACHING =
  /\b(?:risks? of (?:inject\w*|the)|(?<!thank )you|your(?! patient| (?:lady|gentleman))|most (?:people|patients)|people (?:get|receive)|typical(?:ly)?|(?<!\b(?:her|his|their|the patient[’']s|my) )usual(?:ly)?|recommended|maximum|max(?:imal)? (?:dose|recommended)|labell?ed (?:dos\w+|max\w+|limits?|range|indications?|use)|(?:is|are|as|per|its) labell?ed|guidelines?|not (?:to )?exceed|should not|do not|up to(?!\s+\d+\s*(?:ml|cc)\b)|starting doses?|dose ranges?|per the label|package insert|prescribing information|studies|trials?|journal club|phase [1-4i]+|(?:this|the|in an?) (?:\w+ ){0,3}study|placebo|such as|patients (?:receive|received|were|with))\b/i;
const OFFERED =
  /\b(?:discuss(?:ed|ing)?|offered|suggest(?:ed)?|proposed(?! (?:\w+ )?(?:plan|treatment|dos\w+|injections?|sites?|muscles?)\b[^.;:]*:)|interested in)\b/i;
export const GIVEN = /\b(?:inject(?:ed|ing)?|administered|given|placed|performed|today)\b/i;
const NOT_NOW: ReadonlySet<Section> = new Set<Section>([
  'family-history', 'social-history', 'surgical-history', 'review-of-systems', 'exam', 'consent', 'education', 'drug-leaflet', 'allergies',
]); // prettier-ignore

/** Units are told. */
export const DOSED = /\d\s*(?:u\b|units?\b)/i;

/** `inherited`: of the heading it stands under. */
export function tenseOf(text: string, section: Section, inherited: Tense): Tense {
  if (NOT_NOW.has(section)) return 'teaching';
  if (section === 'past-treatments' || isPast(text)) return 'past';
  if ((REPEATED.test(text) || RETURN.test(text)) && !DONE.test(text)) return 'considered';
  if (CONSIDERED.test(text) || LEFT_OUT.test(withoutBrackets(text))) return 'considered';
  if (TEACHING.test(text)) return 'teaching';
  if (OFFERED.test(text) && !GIVEN.test(text)) return 'considered';
  return inherited;
}

/** "5 sites (skipped the central lid)": what brackets leave out is not the dose before them. */
function withoutBrackets(text: string): string {
  const outside = text.replace(/\([^()]*\)/g, ' ');
  return DOSED.test(outside) ? outside : text;
}

function isPast(text: string): boolean {
  const words = text.replace(AS_BEFORE, ' ').replace(/["“”]/g, '');
  if (AFTER_TOXIN.test(words) && !/\btoday\b/i.test(words)) return true;
  if (SINCE.test(words) && GIVEN.test(words) && DOSED.test(words)) return false;
  if (PAST.some((pattern) => pattern.test(words)) || SINCE.test(words)) return true;
  // The clause that says how long ago must not be of something else.
  return words.split(/[,;()]/).some((clause) => AGO.test(clause) && !OTHER_EVENT.test(clause));
}

/** What each sentence is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [
  ...PAST,
  AGO,
  AFTER_TOXIN,
  SINCE,
  AS_BEFORE,
  LEFT_OUT,
  CONSIDERED,
  RETURN,
  REPEATED,
  DONE,
  TEACHING,
  OFFERED,
  GIVEN,
  DOSED,
];
