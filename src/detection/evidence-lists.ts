/** Lists of muscles, and the doses beside them: what an injection record looks like even where every name is an abbreviation. */
import type { Region } from '../knowledge/model.ts';
import type { Finder, Mark } from './find/finder.ts';
import { nameOf } from './find/lexicon.ts';
import { closeness } from './find/regions.ts';

/** The list that a mark stands in. */
export interface MuscleList {
  /** Would a muscle of this region belong to the list? */
  fits: (region: Region | undefined) => boolean;
  words: string;
}

/*
 * `(?=)` in a long pattern matches everywhere. It stands where ways meet again: from there the engine goes on in one way,
 * else it writes out all that follows for each.
 */

/** Between two names of a list. */
const GAP =
  /^(?:[\s,;:/&+()[\]|•*#=x–-]|\d+(?:\.\d+)?|\b(?:and|or|then|also|plus|with|the|both|each|per|side|left|right|bilat(?:eral(?:ly)?)?|b\/l|l|r|lt|rt|u|iu|units?|ml|cc|sites?|points?|inj(?:ect(?:ed|ions?)?)?|muscles?|heads?|to|into|in|of|at|on|total|ii|iii|iv|v|medial|lateral|upper|lower|mid(?:dle)?|superficial|deep|proximal|distal|anterior|posterior)(?=)\b)*$/i;
const WIDEST = 60;
/** So many abbreviations in a row are a list by themselves; with a dose, two are enough. */
const MANY = 3;

const DOSE_AFTER =
  /^(?:[\s:,=(–-]*|[ .…_]{2}[ .…_]*)(?=)(?:(?:[2-5]|ii|iii|iv|v)(?=)(?:\s?(?=)[-–,/&]\s?(?=)(?:[2-5]|ii|iii|iv|v)(?=))*\s+(?=))?(?:(?:l|r|lt|rt|left|right|bilat\w*|muscle)(?=)\b[\s:,(]*(?=))?\d+(?:\.\d+)?(?=)\s?(?=)(?:u|iu|units?)\b/i;
const DOSE_BEFORE =
  /\d\s?(?=)(?:u|iu|units?)(?=)\s{1,2}(?=)(?:(?:to|into|in|of|each|per|the|left|right|l|r|lt|rt|bilateral|both)(?=)\s{1,2}){0,4}$/i;

/**
 * Is a dose in units written against the mark? The finger may stand between ("FDP III 20 U"), or a leader ("FCR.....10 U").
 * Little text is looked at, so few patterns count how often something stands: the engine writes a loop of up to n out n times.
 */
export function hasDose(text: string, { start, end }: Mark): boolean {
  return (
    DOSE_AFTER.test(text.slice(end, end + 30)) || DOSE_BEFORE.test(text.slice(Math.max(0, start - 30), start))
  );
}

/** What is said of muscles alone; "strength" and the like also of a patient ("PT strengthening"), so of longer letters only. */
const OF_A_MUSCLE =
  /^\s?(?=)(?:muscles?|tendons?|tend[io]nitis|tendinopathy|tenosynovitis|spasticity|(?:strength\s(?:is\s|was\s)?(?=))?\(?[0-5][+-]?\/5)(?=)(?![a-z\d])/i;
const OF_ONE_SPELT_OUT =
  /^\s?(?=)(?:strength|weakness|power|tone|activation|overactivity|insertion|tightness|transfer|lengthening|release|function|rupture|repair|tear|laceration|contracture|atrophy|hypertrophy)(?=)\b/i;

/** Is the mark spoken of as a muscle: its tendon, its grade of power? */
export function isExamined(text: string, { start, end }: Mark): boolean {
  const after = text.slice(end, end + 20);
  return OF_A_MUSCLE.test(after) || (end - start > 2 && OF_ONE_SPELT_OUT.test(after));
}

const ITEM_AFTER = /(?:^|[\n,;:•*·/+-]|\b(?:and|with|of|has|had|plus|including))\s{0,3}$/i;
const ITEM_BEFORE =
  /^(?:\d[A-Z]?\b)?\s{0,2}(?:$|[\n,;.)/+•·]|(?:and|or|with|on|since|diagnosed|dx)\b|w\/|s\/p|\((?:dx|diagnosed|since)\b|type\s|(?:in\s)?(?:19|20)\d\d\b)/i;

/** Is the mark an item by itself ("HTN, ALS, gout"), and no part of a phrase ("ALS crew")? */
export function isItem(text: string, { start, end }: Mark): boolean {
  return (
    ITEM_AFTER.test(text.slice(Math.max(0, start - 12), start)) && ITEM_BEFORE.test(text.slice(end, end + 16))
  );
}

const AT_BEHIND = /(?:\d\s?U|UNITS?|EACH|SITES?|INJECTED|INJECTIONS?|GIVEN|PLACED|LOOKED|SEEN)\s+$/;
const AT_BEFORE =
  /^\s+(?:THE|EACH|BOTH|LEAST|THIS|HOME|ALL|A|\d{1,2}\s*(?:O\b|SITES?|POINTS?|WEEKS?|MONTHS?|CM|MM|:\d))\b/;

/** "10 MG", "5 ML": an amount, whatever else the letters may be. */
export function isAmount(text: string, { start, end }: Mark): boolean {
  // "40 UNITS AT 3 O'CLOCK" is no muscle; "L AT 50 U" is.
  if (text.slice(start, end) === 'AT')
    return (
      AT_BEHIND.test(text.slice(Math.max(0, start - 14), start)) || AT_BEFORE.test(text.slice(end, end + 16))
    );
  return (
    /^(?:mg|gm|g|ml|l|mm|cm|in|pt)$/i.test(text.slice(start, end)) &&
    /\d\s?$/.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** The list that each mark stands in, where it stands in one that can speak for it. */
export function muscleLists(
  finder: Finder,
  text: string,
  marks: readonly Mark[],
): (MuscleList | undefined)[] {
  const lists: (MuscleList | undefined)[] = [];
  for (let from = 0; from < marks.length;) {
    let to = from + 1;
    if (regionsOf(finder, marks[from]!).length > 0)
      while (
        to < marks.length &&
        regionsOf(finder, marks[to]!).length > 0 &&
        isListed(text, marks[to - 1]!, marks[to]!)
      )
        to++;
    const list = to - from > 1 ? listOf(finder, text, marks.slice(from, to)) : undefined;
    for (; from < to; from++) lists.push(list);
  }
  return lists;
}

function isListed(text: string, a: Mark, b: Mark): boolean {
  if (b.start - a.end > WIDEST) return false;
  const gap = text.slice(a.end, b.start);
  // "pelvic floor PT", "lat hamstrings": side by side only letters make a list
  if (/^[^\S\n]+$/.test(gap)) return isLetters(text, a) && isLetters(text, b);
  return GAP.test(gap);
}

function isLetters(text: string, { start, end }: Mark): boolean {
  return /^[A-Z]+$/.test(text.slice(start, end));
}

function listOf(finder: Finder, text: string, marks: readonly Mark[]): MuscleList | undefined {
  const certain = marks.filter(({ entity }) => entity >= 0);
  if (certain.length > 0) {
    const regions = [...new Set(certain.flatMap((mark) => regionsOf(finder, mark)))];
    return {
      fits: (region) => regions.some((r) => closeness(r, region) > 0),
      words: `it stands in a list with “${nameOf(finder.entities[certain[0]!.entity]!)}”`,
    };
  }
  const names = new Set(marks.map(({ start, end }) => text.slice(start, end)));
  if (names.size < (marks.some((mark) => hasDose(text, mark)) ? 2 : MANY)) return undefined;
  const home = commonRegion(marks.map((mark) => regionsOf(finder, mark)));
  return home && { fits: (region) => closeness(home, region) > 0, words: 'it stands in a list of muscles' };
}

/** The region that every member of the list can be close to; the one that most can lie in. */
function commonRegion(members: readonly (readonly Region[])[]): Region | undefined {
  let best: Region | undefined;
  let most = 0;
  for (const home of new Set(members.flat())) {
    const fit = members.map((regions) => Math.max(...regions.map((r) => closeness(r, home))));
    const sum = fit.reduce((a, b) => a + b, 0);
    if (fit.every((f) => f > 0) && sum > most) [best, most] = [home, sum];
  }
  return best;
}

/** Regions of the muscles that a mark names or can name. */
function regionsOf({ entities, readings }: Finder, mark: Mark): Region[] {
  const meant = mark.entity >= 0 ? [mark.entity] : mark.readings.map((reading) => readings.entity[reading]!);
  return meant.flatMap((entity) => entities[entity]!.region ?? []);
}
