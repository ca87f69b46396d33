/** The patterns of the words that a dose is written in, and the tokens that they make. */
import type { Side } from '../../detection/model.ts';
import { CLIPPED_HUNDRED, NUMBER_WORDS, WITH_FRACTION, wordValue } from './number-words.ts';
import { round } from './round.ts';
import type { Token } from './token.ts';

export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const UNIT = String.raw`(?:(?:[Ss]peywood )?[Uu]nits?\b|UNITS?\b|[Uu](?=x\d)|[Uu]\.?(?![\w/]|\.\w)|[Uu](?=\s*/\s*(?!vial|min|hour|day|week|month)[A-Za-z]{3}|\s*/\s*(?:pt\b|\d+\s*(?:m[Ll]|cc)))|IU\b|UI\b|[sS]\.?U\b|un\.)`;
const PER_KG = String.raw`(?:units?|U)\s*(?:/|per)\s*kg\b`;
const PER_VOLUME = String.raw`(?:units?|U)\s*(?:/|per)\s*(?:0?\.\d+\s*)?(?:mL|cc)\b`;
const MEASURE = String.raw`(?:m[Ll]s?|millilit(?:re|er)s?|cc|mg|mcg|µg|cm|mm|kg|lbs?|gauge|[Gg]a?(?![\w])|inch(?:es)?|in\.|%|°|hz|mA|years?|yrs?|y\/?o|weeks?|wks?|months?|mos?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|s\b(?!\/|\.\w)|reps?\b|sets?\b|needles?|passes|times|th\b|st\b|nd\b|rd\b|\+)`;
const SITES = String.raw`(?:[x×]\s*\d*\.?\d+\s*(?:m[Ll]|cc)[ \t]+)?(?:(?:\d*\.?\d+\s*-?(?:m[Ll]|cc)|intradermal|subcutaneous|intramuscular|intradetrusor|small|evenly[- ]spaced|injection|inj|separate|different|equal|divided|label(?:l?ed)?)\.?\s+)*(?:sites?|points?|pts?\b|spots?|locations?|places?|aliquots?|punctures?|boluses|needle sticks|divided doses|quadrants?|wheals?|blebs?|injections?|injs?)\b`;
/** Not the beginning of a concentration, a dose by weight, a volume or a count of sites. */
const NO_MEASURE = String.raw`(?![\d.,]*\d|\s*(?:units?|U)?\s*(?:\/|per)\s*(?:kg|m[Ll]|cc|\d)|\s*(?:m[Ll]|cc|mg|kg|%)|\s*${SITES})`;
const CORRECTED = String.raw`(?:(?:was |in |by |an? )*(?:correct(?:ed|ion)|amend(?:ed|ment)|revised|changed|error|mistake|typo)\b[,:;]?(?: dose)?|(?=should (?:be|read)))(?:\s*(?:to|as|now|is|should (?:be|read)))?:?`;
const ARROW = String.raw`(?:→|[-=]{0,2}>)`;
const BEFORE = String.raw`(?:(?:increased |decreased |changed |up |down |reduced )?from|previously|formerly|last time|\(\s*(?:was|prior|prev|last))(?: dose)?:?`;

/** In order: the first that matches at a place wins. Made when a first plan is read: evaluating a script is a task that no pause divides. */
const newRules = (): readonly [string, RegExp][] => [
  ['line', /\r?\n|\r/y],
  ['date', /\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b/y],
  // 14.07.2026, and 14.07. or "on 14.07" without its year.
  ['date', /(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d\b|(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?:\d\d\b(?!\.\d)|(?!\s?\d))|(?<=\b(?:on|of|since|from|last|prev(?:ious)?|date)[: ]\s?)(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\b(?!\.?\d|\s*(?:u\b|units?|m[Ll]))/yi],
  ['mark', /\.{2,}(?=\s*\d)/y],
  ['blank', /_{2,}(?!\d)|\.{4,}/y],
  ['box', /\[\s?\]|\(\s\)|☐|\[[xX✓✔]\]|\([xX✓✔]\)|☑|☒|[✓✔]/y],
  // A cross says no only where ticks stand in the same list.
  ['box', /[✗✘](?:(?<=[✓✔☑][^]{0,400})|(?=[^]{0,400}[✓✔☑]))/y],
  // What it was before, and "→": only what it is now counts.
  ['other', new RegExp(`${BEFORE}\\s+${NUMBER}\\s*(?:${UNIT})?(?:\\s*(?:to|${ARROW}))?`, 'yi')],
  // "Up 10 to 40 U": by so much, or from so much.
  ['other', new RegExp(`(?:up|down|increased?|decreased?|reduced?|raised?|lowered?)\\s+(?:by\\s+)?${NUMBER}\\s*(?:${UNIT})?\\s*(?:to|${ARROW})(?=\\s*\\d)`, 'yi')],
  // "A grid of 4 x 5", "2 x 2 cm": how the sites lie.
  ['other', /grid(?: of)?:?\s*\d{1,2}\s*[x×]\s*\d{1,2}\b|\d{1,2}\s*[x×]\s*\d{1,2}\s*(?:cm|mm|grid)\b/yi],
  ['change', new RegExp(`${NUMBER}\\s*(?:${UNIT})?\\s*${ARROW}(?=\\s*\\d)`, 'y')],
  // "50 U, corrected to 40 U", "50 U - error, 40 U"
  ['change', new RegExp(`${NUMBER}\\s*(?:${UNIT})?\\s*[-–—,;(]?\\s*${CORRECTED}(?=\\s*${NUMBER}\\s*(?:${UNIT}|[^\\w\\s]|$))`, 'yi')],
  ['other', new RegExp(`(?:below|less than|no more than|not (?:to )?exceed(?:ing)?|at most|max(?:imum)?(?: of)?|limit(?: of)?)\\s*:?\\s*${NUMBER}\\s*(?:${UNIT})?`, 'yi')],
  ['other', new RegExp(`${NUMBER}\\s*(?:Speywood )?(?:units?|U)\\s*(?:/|per )\\s*vial\\b`, 'yi')],
  ['per-kg', new RegExp(`(${NUMBER})\\s*${PER_KG}`, 'yi')],
  ['rate', new RegExp(`(?:${NUMBER})\\s*${PER_VOLUME}`, 'yi')],
  // "7 5 units": one number torn in two, or two.
  ['comma', new RegExp(`(?<![\\d.,x×:=@/] ?)\\b\\d{1,2} \\d{1,2}\\s*(${UNIT})`, 'y')],
  // "5O units" with a letter, "7 1/2 units", "one fifty units".
  ['comma', new RegExp(`(?:\\d[\\d.]*[Ool][\\dOolI]*|[OolI]+\\d[\\dOolI]*|\\d+\\s1/[24])\\s*(units?\\b|U\\b)`, 'y')],
  ['fractional', new RegExp(`(${WITH_FRACTION})(?:\\s+(units?)\\b)?(?!\\s+(?:week|month|year|day|hour|minute|mil|c))`, 'yi')],
  ['comma', new RegExp(`${CLIPPED_HUNDRED}\\s+(units?)\\b`, 'yi')],
  ['dose', new RegExp(`(\\d*[½¼¾])\\s*${UNIT}`, 'y')],
  // "Dr. R."
  ['other', /(?:Dr|Mrs?|Ms)\.?\s+[A-Z]\b\.?/y],
  // "2,5 U": two and a half, or two numbers.
  ['other', new RegExp(`\\d+,\\d{1,2}\\s*-?\\s*${MEASURE}(?![a-z])`, 'y')],
  // "10,10,5": several numbers, or one mistyped.
  ['comma', /\d{1,3}(?:,\d{1,2}(?!\d)){2,}/y],
  ['comma', new RegExp(`\\d+,\\d{1,2}(?![\\d,]|\\.\\d)(?:\\s*(${UNIT}))?`, 'y')],
  // "About 6.7 U per injection": not a dose to count with.
  ['other', new RegExp(`(?:~|≈|\\b(?:approx(?:imately|\\.)?|about|roughly|circa)\\s)\\s*${NUMBER}\\s*(?:${UNIT})?\\s*(?:(?:per|each|every|a)\\s+|/\\s*)(?:injection\\s+)?(?:sites?|points?|pts?|spots?|injections?|inj)\\b`, 'yi')],
  ['range', new RegExp(`${NUMBER}\\s*(?:-|–|to)\\s*${NUMBER}(?:\\s*(${UNIT}))?`, 'y')],
  ['parts', new RegExp(`(${NUMBER}(?:\\s*[/+]\\s*${NUMBER}){2,})(?:\\s*${UNIT})?`, 'y')],
  ['parts', new RegExp(`(${NUMBER}(?:\\s*${UNIT})?(?:\\s*\\+\\s*${NUMBER}(?:\\s*${UNIT})?)+)`, 'y')],
  // "75/2 sites"; "50 u/2", and of what the second number is nobody says.
  ['dose', new RegExp(`(${NUMBER})\\s*(?:${UNIT}|[Uu])?(?=\\s*/\\s*\\d{1,2}\\s*${SITES})`, 'y')],
  ['two', new RegExp(`${NUMBER}\\s*[Uu]\\s*/\\s*\\d{1,2}(?![\\w.])(?!\\s*(?:m[Ll]|cc|kg|${UNIT}))`, 'y')],
  ['fraction', new RegExp(`(${NUMBER})\\s*(?:[Uu]nits?|[Uu])\\s*/\\s*(${NUMBER})\\s*(${UNIT})(?!\\s*(?:/|vial))`, 'y')],
  ['fraction', new RegExp(`(${NUMBER})\\s*/\\s*(${NUMBER})(?:\\s*(${UNIT}))?(?!\\s*/\\s*\\d)`, 'y')],
  ['one-site', /(?:an? )?single (?:injection )?(?:sites?|points?|injections?|spots?|depots?)\b/yi],
  // "Units: 75   Sites: 2": labels with their numbers behind them.
  ['dose', new RegExp(`(?:units?|dose|amount)\\s*[:=]\\s*(${NUMBER})(?=\\s+(?:number of |no\\. of |# of |injection )?${SITES}\\s*[:=]\\s*\\d)`, 'yi')],
  ['sites', new RegExp(`(?:sites?|points?|pts)\\s*[:=]\\s*(${NUMBER})(?=\\s+(?:units?|dose|amount)\\s*[:=])`, 'yi')],
  ['sites', new RegExp(`(${NUMBER}|${NUMBER_WORDS})[\\]}]?\\s*${SITES}`, 'yi')],
  ['bands', new RegExp(`(${NUMBER}|${NUMBER_WORDS})\\s*(?:(?:platysmal?|vertical|neck|medial|lateral|anterior)\\s+)*bands?\\b`, 'yi')],
  ['sites', new RegExp(`(?:#|no\\.|number)\\s*(?:of )?(?:injections?|inj|sites?|points?|pts)\\s*[:=]?\\s*(${NUMBER})(?![\\d.]|[ \\t]*${UNIT})`, 'yi')],
  ['sites', new RegExp(`(?:(?:injection )?sites?|points?|pts)\\s*[:=]\\s*(${NUMBER})(?![\\d.]|[ \\t]*${UNIT})`, 'yi')],
  ['dose', new RegExp(`(${NUMBER})[\\]}]?\\s*-?\\s*${UNIT}`, 'y')],
  ['dose', new RegExp(`(?:units?|dose|amount)\\s*(?:\\((?:units?|u)\\)\\s*)?[:=|]?\\s*(${NUMBER})${NO_MEASURE}(?:\\s*${UNIT})?`, 'yi')],
  ['dose', new RegExp(`(${NUMBER_WORDS})\\s+units?\\b`, 'yi')],
  ['other', new RegExp(`(?:${NUMBER}|${NUMBER_WORDS})\\s*-?\\s*${MEASURE}(?![a-z])`, 'y')],
  // Procedure codes.
  ['place', /(?:at )?(?:\d{1,2}(?:\s*,\s*(?:and )?|\s*(?:and|&|\/)\s*))*\d{1,2}:?0{0,2}\s*o\s?[’']?\s?clock(?: positions?)?/yi],
  ['other', /(?:52287|6461[1-7]|6464[2-7]|6465[03]|67345|7694[02]|958[67]\d)\b/y],
  // "L5 R5": two sides, each with its dose in one word.
  ['side', /L(?=\d+(?:\.\d+)?\s*u?[\s,;/&-]+R\s?\d)|R(?=\d+(?:\.\d+)?\s*u?[\s,;/&-]+L\s?\d)|(?<=\bL\s?\d+(?:\.\d+)?\s*u?[\s,;/&-]+)R(?=\d)|(?<=\bR\s?\d+(?:\.\d+)?\s*u?[\s,;/&-]+)L(?=\d)/y],
  // "30R/25L"
  ['bare', /(\d+(?:\.\d+)?)(?=R[\s,;/&+-]+\d+(?:\.\d+)?L\b|L[\s,;/&+-]+\d+(?:\.\d+)?R\b)|(?<=\dR[\s,;/&+-]+)(\d+(?:\.\d+)?)(?=L\b)|(?<=\dL[\s,;/&+-]+)(\d+(?:\.\d+)?)(?=R\b)/y],
  ['side', /(?<=\d)[RL]\b/y],
  ['other', /#\s*\d+|(?![x×]\s?\d)[A-Z]{1,3}\d{2,}\w*|\d+(?!x\s?\d)[A-Za-z]\w*|(?:MAS|ashworth|grade|level|stage|lot|exp|no|C|T|S|CN|age|phase|TWSTRS)\b[.:#]?\s*[A-Z]?\d[\w./-]*/yi],
  ['bare', new RegExp(`(${NUMBER})(?:(?!\\w)|(?=[x×]\\s?\\d))`, 'y')],
  ['spoken', new RegExp(`(${NUMBER_WORDS})\\b`, 'yi')],
  ['per-side', /(?:on |to |in |at |for |into )?(?:each|ea\.?|per|every|either|a)\s+(?:side|leg|arm|limb|eye|calf|thigh|hemi\w+)\b|\/\s*(?:side|leg|arm|limb|eye)\b|on both sides each/yi],
  ['per-site', /(?:at |in |to |into )?(?:each|per|every)\s+(?:injection\s+)?(?:site|point|pt|spot|injection|level|quadrant|position)\b|\/\s*(?:site|point|pt|spot|injection|level)\b/yi],
  ['per-band', /(?:at |in |to |into )?(?:each|per|every|a)\s+(?:platysmal?\s+)?band\b|\/\s*band\b/yi],
  ['per-muscle', /(?:each|per)\s+(?:muscle|belly)\b|\/\s*muscle\b/yi],
  ['per-each', /(?:each|apiece|ea\.?)(?![a-z])/yi],
  ['respectively', /respectively\b|resp\./yi],
  ['same', /(?:the |with the )?(?:same|identical|mirrored|repeated|likewise)\b/yi],
  ['passed', /(?:via|through|sparing|avoiding|spared?|adjacent to|lateral to|medial to|anterior to|posterior to|superficial to|deep to|beneath|near|(?:posterior|anterior) border of)\b/yi],
  ['waste', /left(?= (?:in|from) (?:the |this |that )?(?:vial|syringe))|wast(?:ed|e|age)\b|discard(?:ed)?\b|unused\b|left ?over\b|remain(?:ing|der)\b|unavoidable\b/yi],
  ['side-order', /(?:\b(?:right|rt|R)\s*\/\s*(?:left|lt|L)|\b(?:left|lt|L)\s*\/\s*(?:right|rt|R))\b/y],
  ['limb-side', /(?:on |in |to |of )?(?:the |his |her |their )?(?:[Ll]eft|[Rr]ight|[Bb]ilateral|[Bb]oth|[Ll]t\.?|[Rr]t\.?|[LR])\s+(?:(?:spastic|weak|affected|(?:hemi)?(?:paretic|plegic))\s+)?(?:upper extremit(?:y|ies)|lower extremit(?:y|ies)|upper limbs?|lower limbs?|UE|LE|RUE|arms?|legs?|limbs?|forearms?|hands?|face|neck|shoulder|calf|foot|thigh|hemiface|side of (?:the |his |her )?(?:face|neck))\b|\b[LR][UL]E\b|\b(?:[Ll]imb|[Ee]xtremity)\s*:\s*(?:[Ll]eft|[Rr]ight|[LR])\b(?: upper| lower)?/y],
  ['side', /bilaterally\b|bilateral\b|bilat\b\.?|bil\b\.?|b\/l\b|both(?: sides)?\b(?! (?:heads|bellies|bands|parts|portions|layers|fibers|fibres))|(?:left|right)(?:[- ]sided?)?\b|\b(?:lt|rt)\b\.?/yi],
  // Oculus dexter, sinister, uterque.
  ['side', /\bO[DSU](?=[\s:,.;)-])/y],
  // Right and left eye; elsewhere LE is the lower extremity.
  ['side', /(?<=\b[Oo]culi,? \(?)[RL]E\b/y],
  // "25 U B"
  ['side', /(?<=\d\s?(?:[Uu]|[Uu]nits?)\s)B(?![\w'’/-])/y],
  ['side', /\((?:left|right|lt|rt)\.?\)/yi],
  ['side', /\(?[LR]\)(?=\W|$)|\b[LR](?![\w/'’.-]|\s*\/\s*\d)|\b[LR](?=[.:]?(?:\s|$))|BL(?!\w)|\b[Blr](?=[. ]\s?[a-z])/y],
  // "4 sites @ 5 U", "3 @ 5 U"
  ['times', new RegExp(`[x×](?=\\s*\\d|\\s*(?:one|two|three|four|five|six))|(?<=\\b(?:\\d|sites|points|pts|injections|spots)\\s?)@(?=\\s*${NUMBER}\\s*${UNIT})`, 'yi')],
  ['total', /(?:in )?(?:grand )?total(?:s|ing|ling|led|ed)?\b|tot\b\.?|altogether\b|in all\b|all told\b|sum\b/yi],
  ['used', /(?:units |amount |dose )?(?:injected|used|administered|given|delivered)\b/yi],
  ['vial', /vials?\b|reconstitut\w*|dilut\w*|saline\b|concentration\b|lot\b|supplied\b|drawn\b(?: up\b)?|opened\b|available\b/yi],
  ['into', /(?:in|into|to|at|within|over)\b/yi],
  ['and', /and\b|&|plus\b/yi],
  ['mark', /[|\t:;,.()/=+\-–—•*@[\]]/y],
  ['word', /[\p{L}'’]+/yu],
]; // prettier-ignore
let rules: ReturnType<typeof newRules> | undefined;
export const rulesNow = () => (rules ??= newRules());

const PARTS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
export const toNumber = (written: string): number =>
  Number(written.replaceAll(',', '').replace(/[½¼¾]/, (part) => PARTS[part]!));
const isDigitStart = (text: string): boolean => /^[\d.½¼¾]/.test(text);

function sideOf(text: string): Side {
  if (/^[LR][UL]?E$/.test(text)) return text.startsWith('L') ? 'left' : 'right';
  const eye = /^O([DSU])$/.exec(text)?.[1];
  if (eye) return eye === 'D' ? 'right' : eye === 'S' ? 'left' : 'bilateral';
  const word = text.toLowerCase();
  if (word.startsWith('b')) return 'bilateral';
  return /left|lt|l(?![a-z])/.test(word) && !/right/.test(word) ? 'left' : 'right';
}

const PER = {
  'per-side': 'side',
  'per-site': 'site',
  'per-band': 'band',
  'per-muscle': 'muscle',
  'per-each': 'each',
} as const;

export function tokenOf(rule: string, match: RegExpExecArray): Token | null {
  const place = { start: match.index, end: match.index + match[0].length };
  const [whole, first = '', second = '', third] = match;
  switch (rule) {
    case 'line':
      return { ...place, kind: 'line' };
    case 'per-kg':
      return { ...place, kind: 'per-kg', units: toNumber(first) };
    case 'range':
      return { ...place, kind: 'range', explicit: Boolean(first) };
    case 'two':
      return {
        ...place,
        kind: 'range',
        explicit: true,
        why: 'two numbers, and what the second is of is not said',
      };
    case 'comma':
      return {
        ...place,
        kind: 'range',
        explicit: true,
        why: 'a number that may be two, or is not clearly written',
      };
    // Out of five, and no unit: muscle strength.
    case 'parts': {
      const doses = first.split(/[/+]/).map((part) => toNumber(part.replace(/[^\d.,]|\.$/g, '')));
      return {
        ...place,
        kind: 'parts',
        units: round(doses.reduce((sum, dose) => sum + dose, 0)),
        count: doses.length,
      };
    }
    case 'spoken':
      return { ...place, kind: 'dose', units: wordValue(first), explicit: false, spoken: true };
    case 'fractional':
      return { ...place, kind: 'dose', units: wordValue(first), explicit: Boolean(second), spoken: true };
    case 'fraction':
      return second === '5' && !third && toNumber(first) <= 5
        ? { ...place, kind: 'other' }
        : {
            ...place,
            kind: 'fraction',
            left: toNumber(first),
            right: toNumber(second),
            explicit: Boolean(third),
          };
    case 'change':
      return { ...place, kind: 'mark', text: '→' };
    case 'rate':
      return { ...place, kind: 'other', rate: true };
    case 'one-site':
      return { ...place, kind: 'sites', count: 1 };
    case 'bands':
    case 'sites':
      return { ...place, kind: rule, count: isDigitStart(first) ? toNumber(first) : wordValue(first) };
    case 'dose':
      return {
        ...place,
        kind: 'dose',
        units: isDigitStart(first) ? toNumber(first) : wordValue(first),
        explicit: true,
        ...(/^dose/i.test(whole) ? { labelled: true } : {}),
      };
    case 'bare':
      return { ...place, kind: 'dose', units: toNumber(whole), explicit: false };
    case 'per-side':
    case 'per-site':
    case 'per-band':
    case 'per-muscle':
    case 'per-each':
      return { ...place, kind: 'per', what: PER[rule] };
    case 'side-order':
      return { ...place, kind: 'side-order', first: /^r/i.test(whole) ? 'right' : 'left' };
    case 'limb-side':
      return {
        ...place,
        kind: 'limb-side',
        side: sideOf(whole.replace(/^(?:on|in|to|of|the|his|her|their)\s+|^\w+\s*:\s*/gi, '')),
      };
    case 'side':
      return { ...place, kind: 'side', side: sideOf(whole) };
    case 'box':
      return { ...place, kind: 'box', checked: /[xX✓✔☑☒]/.test(whole) };
    case 'place':
      return {
        ...place,
        kind: 'place',
        count: whole.replace(/o\s?[’']?\s?clock.*|:00/gi, '').match(/\d+/g)!.length,
      };
    case 'mark':
      return { ...place, kind: 'mark', text: whole };
    case 'word':
      return { ...place, kind: 'word', text: whole.toLowerCase() };
    case 'times':
    case 'total':
    case 'waste':
    case 'vial':
    case 'into':
    case 'and':
    case 'used':
    case 'blank':
    case 'same':
    case 'respectively':
    case 'passed':
      return { ...place, kind: rule };
    default:
      return { ...place, kind: 'other' };
  }
}

/** What each place is looked at for: see `ready`. */
export const patterns = (): RegExp[] => rulesNow().map(([, pattern]) => pattern);
