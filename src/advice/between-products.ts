/** Whether a note takes the dose of one toxin product for another: "same units", "1:1", "equivalent to 100 U". */
import type { ProductCode } from '../knowledge/model.ts';
import type { Section } from '../detection/model.ts';

export interface NamedProduct {
  start: number;
  end: number;
  code: ProductCode;
}
interface Place {
  start: number;
  end: number;
}

/** What stands there is told to the patient, not done to one. */
const GENERAL: ReadonlySet<Section> = new Set<Section>(['consent', 'education', 'drug-leaflet', 'criteria', 'family-history', 'allergies']); // prettier-ignore

const UNITS = [
  '(?:same|equal|identical) (?:total )?(?:(?:number|amount|count) of )?(?:\\w+ )?units?',
  'units?[- ]for[- ]units?',
  'units (?:are |were |kept |remain(?:ed|s)? )?(?:the )?(?:same|unchanged|identical|converted)',
  'converted units',
];
const DOSE = [
  '(?:same|equal|identical|equivalent) (?:total )?dos(?:e|es|age|ing)',
  'dose[- ]for[- ]dose',
  'dose (?:was |is |kept )?(?:the same|unchanged|converted)',
  '(?:equivalent to|equals) (?:about |approximately |~ ?)?\\d',
  '(?:times|twice|double) the (?:\\w+ )?dose',
  '(?:multiplied by|factor of) \\d',
  'convert(?:ed|ing)? (?:from )?\\d[\\d,]* ?u',
];
/** One side is 1, the other no minute of an hour. */
const RATIO = ['1 ?: ?(?:[1-5](?:\\.\\d)?|[45]0)(?![\\d:])', '(?:[1-5](?:\\.\\d)?|[45]0) ?: ?1(?![\\d:])', '(?:1|one)[- ]to[- ](?:1|one)']; // prettier-ignore

/** "Botox 200 U (Dysport 200 U)", "200 U Botox (200 U Dysport)": in brackets, to the unit the same. */
const NAME = '[a-z-]+(?: [a-z-]+)?';
const IN_BRACKETS = [
  `(?<=\\b(?<after>\\d+) ?(?:u|units) )\\((?=${NAME} \\k<after> ?(?:u|units)\\))`,
  `(?<=\\b(?<before>\\d+) ?(?:u|units) ${NAME} )\\((?=\\k<before> ?(?:u|units) ${NAME}\\))`,
];

const ALIKE = new RegExp(
  `\\b(?:${[...UNITS, ...DOSE, ...RATIO].join('|')})|(?<=\\d ?u(?:nits)? ?\\(? ?)[=≈]|${IN_BRACKETS.join('|')}`,
  'gi',
);
const OF_UNITS = new RegExp(`^(?:${UNITS.join('|')})`, 'i');

/** The sentence says that units differ, or only asks. */
const WARNS =
  /\bnon-?interchang|\bnot (?:be )?(?:directly )?(?:inter-?chang|equivalen|equal|the same|same|compar|convert)|\b(?:do|does|did|should|must)(?: not|n't) (?:be |have |use |assume |give |convert)|\bcan(?:not|'t| not) be|\bdiffer|\bnever\b|\bno (?:[\w:.]+ )?(?:ratio|conversion|equivalen)|\bask(?:s|ed|ing)?\b|\bwonder|\bwhether\b/i;
/** "2:1" of powder and saline. */
const DILUTES = /\bdilut|\breconstit|\bsaline\b|\bepinephrine\b|\badrenaline\b|\blidocaine\b/i;
/** What makes two sentences one story. */
const SWITCHES =
  /\b(?:switch|chang|convert|transition|swap|replac|substitut|instead\b|rather than|in place of|before\b|as prior\b|as previous)/i;
/** What may stand between a product and words about its dose; any other word may be what they are really said of. */
const BETWEEN =
  /^(?:[\s,:()/~=≈–-]|\b(?:at|with|using|used|and|the|that|which|as|keep|kept|keeping|in|to|on|of|her|his|their|a|an|is|are|was|were|been|by|for|from|prior|previous|last|today|now|dosing|dose|doses|units?|u|iu|both|have|has|had|continued?|given|injected|about|approximately|conver(?:ted|sion|ting)|ratio|two|three|four|five|\d+(?:\.\d+)?)\b)*$/i;

/** How far a sentence and the one before it are looked at, in code units. */
const REACH = 240;
const END = /[;\n]|[.?!](?=\s|$)/g;

/**
 * Whether the dose of `product` is said to be taken from another one's, or another one's from it.
 * @param products - all toxin products named in `text`, in their order
 * @param drugs - other drugs named there: "same dose of baclofen"
 */
export function isTakenOver(
  text: string,
  product: NamedProduct,
  section: Section,
  products: readonly NamedProduct[],
  drugs: readonly Place[],
): boolean {
  if (GENERAL.has(section) || products.every(({ code }) => code === product.code)) return false;
  const low = Math.max(0, product.start - REACH);
  for (const { 0: words, index } of text.slice(low, product.end + REACH).matchAll(ALIKE)) {
    const said = { start: low + index, end: low + index + words.length };
    if (productsOf(text, said, products, drugs).includes(product)) return true;
  }
  return false;
}

/** The products whose doses these words make alike; none where they speak of something else. */
function productsOf(
  text: string,
  said: Place,
  products: readonly NamedProduct[],
  drugs: readonly Place[],
): NamedProduct[] {
  const from = beginning(text, said.start);
  const ends = text.slice(said.end, said.end + REACH).search(END);
  const to = ends < 0 ? said.end + REACH : said.end + ends;
  const sentence = text.slice(from, to);
  const words = text.slice(said.start, said.end);
  if (WARNS.test(sentence) || (/\d:|: ?\d/.test(words) && DILUTES.test(sentence))) return [];
  const within = (low: number) => products.filter(({ start }) => start >= low && start < to);
  const own = within(from);
  const ofUnits = OF_UNITS.test(words);
  if (!ofUnits && (drugs.some(({ start }) => start >= from && start < to) || !isJoined(text, said, own)))
    return [];
  if (areTwo(own)) return own;
  // "Previous: Botox 200 U. Today: Dysport 200 U, same units as before."
  const before = beginning(text, Math.max(0, from - 1));
  const both = within(before);
  return areTwo(both) && SWITCHES.test(text.slice(before, to)) ? both : [];
}

const areTwo = (products: readonly NamedProduct[]): boolean =>
  products.some(({ code }) => code !== products[0]!.code);

/** Where the sentence that holds `at` begins. */
function beginning(text: string, at: number): number {
  const low = Math.max(0, at - REACH);
  const last = [...text.slice(low, at).matchAll(END)].at(-1);
  return last ? low + last.index + 1 : low;
}

/** True where nothing but small words stands between these words and a product. */
function isJoined(text: string, said: Place, products: readonly NamedProduct[]): boolean {
  const before = products.findLast(({ end }) => end <= said.start);
  const after = products.find(({ start }) => start >= said.end);
  return (
    (before !== undefined && BETWEEN.test(text.slice(before.end, said.start))) ||
    (after !== undefined && BETWEEN.test(text.slice(said.end, after.start)))
  );
}
