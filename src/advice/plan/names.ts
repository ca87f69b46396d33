/** Finds the names that only a plan gives to muscles, and what a name of the lexicon means with the words behind it. */
import type { Mention, Side } from '../../detection/model.ts';
import { ABBREVIATIONS, MEANT } from './name-lists.ts';
import { ownNames } from './own-names.ts';
import { ready } from './ready.ts';
import {
  BOTH_HEADS,
  headsListed,
  headsOf,
  PATTERNS as OF_HEADS,
  withHead,
  withoutHeadWords,
} from './muscle-heads.ts';

/** The pattern of all abbreviations that a note allows, each with its entity. */
function allowed(text: string): { pattern: RegExp; of: Map<string, { id: string; sided: boolean }> } {
  const of = new Map<string, { id: string; sided: boolean }>();
  for (const { within, names, sided = false } of ABBREVIATIONS)
    if (within.test(text))
      for (const [name, id] of Object.entries(names)) if (!of.has(name)) of.set(name, { id, sided });
  const longestFirst = [...of.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\d/])(Rt|Lt|[RLB])?(${longestFirst})(?![\p{L}\d])`, 'gu'),
    of,
  };
}

/** "forehead 10 U", "corr: 5x2", "MG (R) 50": a number stands close behind, in the same clause. */
const DOSE_BEHIND =
  /^[:|\s]*(?:\s+(?:muscles?|glands?|lines?|area|region|complex|lines)\b)?(?:\s*[(,]?\s*(?:left|right|bilateral(?:ly)?|bilat\.?|b\/l|both(?: sides)?|each(?: side)?|per side|R|L|B|R\/L|L\/R|total|x|in total|units?|dose|med(?:ial)?|lat(?:eral)?|to D\d|digit \d|[a-z ]{0,24})\s*\)?)?[\s:=,|–—@>→-]*(?:\.{2,}\s*)?\(?\d/i;
/** "10 U to the forehead", "50 U per axilla", "2.5 units: RMR". */
const DOSE_BEFORE = /\d\s*-?\s*(?:u|units?|iu)\b\.?[^.;:|\n]{0,60}$/i;
const SPELT =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|hundred)(?:\s+units?|\s+and)[^.;\n]{0,60}$/i;

/** "R FCR twenty-five units". */
const SPELT_BEHIND =
  /^[\s:,–-]*(?:with |at |received |got )?(?:an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b[a-z -]{0,40}? units?\b/i;

/** Clipped words are common ones: the dose stands right behind them, at most a side between. */
const CLIPPED = /^(?:temp|temporal|occ|occip|occipital|front|frontal|proc|corr|corrug|corrugs|mass|thenar)$/i;
const RIGHT_BEHIND =
  /^[\s.:=-]*(?:[LRB]|bilat\.?|b\/l|R\/L|L\/R)?[\s.:=-]*\d+(?:\.\d+)?\s*(?:u\b|units?\b|[x×/,;)(]|\.?\s*$|\s+[a-z])/i;

/** "Intradetrusor injection of …", "bladder Botox #4". */
const tellsPlace = (name: string, after: string): boolean =>
  /^intra/i.test(name) ||
  (/^bladder$/i.test(name) && /^ (?:botox|toxin|botulinum|injection|chemodenerv)/i.test(after));

/** "Muscle: R FCR", its dose on a line below. */
const LABELLED = /\bmuscle\s*:\s*(?:(?:left|right|bilateral|[LRB]|lt|rt)\.?\s+)?$/i;

function isDosed(name: string, before: string, after: string): boolean {
  if (LABELLED.test(before)) return true;
  // It tells where the needle goes, wherever the dose stands; "30 intradetrusor injections" counts sites.
  if (tellsPlace(name, after)) return !/\d\s*$/.test(before);
  if (CLIPPED.test(name)) return RIGHT_BEHIND.test(after);
  return (
    DOSE_BEHIND.test(after) || SPELT_BEHIND.test(after) || DOSE_BEFORE.test(before) || SPELT.test(before)
  );
}

/** Words that name no muscle before them ("temp 98.6 F", "PT 2x/week", "bladder scan 200 mL"). */
const MEASURED =
  /^[\s:=(-]*(?:(?:3[5-9]|9[5-9]|10[0-4])\.\d\b(?!\s*u)|\d+(?:[.,]\d+)?\s*(?:°|degrees?|[FC]\b|(?:mL|cc)\b(?!\s*[(=,]\s*\d)|%|mg\b|mm\b|cm\b|x\s*\/|\/5\b|weeks?|days?|months?|years?|yrs?))/i;

/** Names of this kind in `text`, in no order. `taken` are the muscles that the detector found. Pauses at each line. */
export function* namesOfPlan(
  text: string,
  lines: readonly { start: number; end: number }[],
  taken: readonly Mention[],
): Generator<void, Mention[]> {
  const found: Mention[] = [];
  yield* ready(PATTERNS, text);
  const { pattern, of } = allowed(text);
  yield* ready([pattern], text);
  const add = (
    start: number,
    length: number,
    entity: string,
    side: Side | undefined,
    line: { start: number; end: number },
  ): void => {
    const end = start + length;
    // A longer name that is known already holds; one that lies within gives way.
    if (
      taken.some(
        (one) =>
          one.start < end &&
          one.end > start &&
          one.end - one.start >= length &&
          !(side && isSame(one, start, end, entity)),
      )
    )
      return;
    if (found.some((one) => one.start < end && one.end > start)) return;
    const after = text.slice(end, Math.min(line.end, end + 60));
    if (/^intra/i.test(text.slice(start, end)) && taken.some((one) => one.entity === entity)) return;
    if (
      MEASURED.test(after) ||
      !isDosed(text.slice(start, end), text.slice(Math.max(line.start, start - 80), start), after)
    )
      return;
    found.push({ start, end, entity, kind: 'muscle', assertion: 'affirmed', ...(side ? { side } : {}) });
  };
  for (const line of lines) {
    yield;
    const words = text.slice(line.start, line.end);
    for (const { index, length, entity, side } of yield* ownNames(words))
      add(line.start + index, length, entity, side, line);
    for (const match of words.matchAll(BOTH_HEADS)) {
      const [whole, join] = match;
      const at = line.start + match.index;
      const joined = whole.indexOf(join!);
      found.push(
        ...headsOf([at, at + joined], [at + joined + join!.length, at + whole.length], /^med/i.test(whole)),
      );
    }
    found.push(...headsListed(words, line, taken));
    for (const match of words.matchAll(pattern)) {
      const [whole, side, name] = match;
      const { id, sided } = of.get(name!)!;
      if (!sided || side)
        add(line.start + match.index, whole.length, id, side ? sideOfLetter(side) : undefined, line);
    }
  }
  const named = [...taken, ...found].some(({ entity }) => ROUND_EYE.startsWith(entity));
  if (!named && OF_LIDS.test(text))
    for (const line of lines)
      for (const { 0: whole, 1: letters, index } of text.slice(line.start, line.end).matchAll(EYE))
        add(
          line.start + index,
          whole.length,
          ROUND_EYE,
          letters ? (letters === 'OD' ? 'right' : letters === 'OS' ? 'left' : 'bilateral') : undefined,
          line,
        );
  return found;
}

/** "60 U right eye, 40 U left eye" of a blepharospasm, where the note names no muscle. */
const EYE = /\beyes?\b|\b(O[DSU])\b|(?<=\b(?:R|L|[Rr]ight|[Ll]eft) )(?:upper|lower)(?= \d)/g;
const OF_LIDS = /blepharo|\bBEB\b|hemifacial|\bHFS\b/i;
const ROUND_EYE = 'orbicularis-oculi';

/** "LMR", as the lexicon has it: without the side that its first letter tells. */
const isSame = (one: Mention, start: number, end: number, entity: string): boolean =>
  one.start === start && one.end === end && one.entity === entity && one.side === undefined;

const sideOfLetter = (letter: string): Side =>
  letter.startsWith('R') ? 'right' : letter.startsWith('L') ? 'left' : 'bilateral';

/** What names muscles in a plan besides the lexicon. Given to its reader, since it comes to a page in a script of its own. */
export interface PlanNames {
  namesOfPlan: typeof namesOfPlan;
  withoutHeadWords: typeof withoutHeadWords;
  withHead: typeof withHead;
}

export const planNames: PlanNames = { namesOfPlan, withoutHeadWords, withHead };

/** What each line is looked through for: see `ready`. */
const PATTERNS: readonly RegExp[] = [
  ...ABBREVIATIONS.map(({ within }) => within),
  DOSE_BEHIND,
  DOSE_BEFORE,
  SPELT,
  SPELT_BEHIND,
  CLIPPED,
  RIGHT_BEHIND,
  LABELLED,
  MEASURED,
  OF_LIDS,
  EYE,
  ...OF_HEADS,
  ...MEANT.flatMap(({ name, within }) => [name, within]),
];
