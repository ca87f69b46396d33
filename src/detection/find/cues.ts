/**
 * Words that speak for or against a reading, looked for only around a term that is in doubt.
 * A word of a cue that has five letters or more stands for every word that begins with it ("spastic": spasticity).
 */
export interface Cue {
  text: string;
  /** `reading × 4 + SAYS`, one for each reading it speaks of. */
  says: readonly number[];
}

export interface FoundCue {
  start: number;
  end: number;
  /** Its number in the file. */
  cue: number;
}

/** All cues, those whose first words begin alike side by side: a page holds them for as long as it stands. */
export interface CueFile {
  /** Their words in small letters, each with one space behind it. */
  words: string;
  /** Where cue i begins in `words`; one more closes the list. */
  starts: Uint32Array;
  /** Where cue i begins in `says`; one more closes the list. */
  saysStart: Uint32Array;
  says: Uint32Array;
  /** The first cue of group i; one more closes the list. Groups are in the order of the first letters of their first words. */
  groupStart: Uint32Array;
}

const FILED_BY = 4;
const STEM = 5;
/** "325mg" is two words. */
const WORD = /\p{L}+|\p{N}+/gu;

export function fileCues(cues: readonly Cue[]): CueFile {
  const byKey = new Map<string, [words: string, says: readonly number[]][]>();
  for (const { text, says } of cues) {
    const words = text.toLowerCase().match(WORD) ?? [];
    const key = words[0]?.slice(0, FILED_BY);
    if (key === undefined) continue;
    const alike = byKey.get(key);
    const filed: [string, readonly number[]] = [`${words.join(' ')} `, says];
    if (alike) alike.push(filed);
    else byKey.set(key, [filed]);
  }
  const groups = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alike]) => alike);
  const all = groups.flat();
  return unpackCues({
    words: all.map(([words]) => words).join(''),
    lengths: all.map(([words]) => words.length),
    says: all.flatMap(([, says]) => says),
    saysCounts: all.map(([, says]) => says.length),
    groupSizes: groups.map(({ length }) => length),
  });
}

/** A file as lists of small numbers: lengths and counts instead of places. */
export interface PackedCues {
  words: string;
  lengths: number[];
  says: number[];
  saysCounts: number[];
  groupSizes: number[];
}

export const packCues = ({ words, starts, says, saysStart, groupStart }: CueFile): PackedCues => ({
  words,
  lengths: lengthsOf(starts),
  says: [...says],
  saysCounts: lengthsOf(saysStart),
  groupSizes: lengthsOf(groupStart),
});

export function unpackCues({ words, lengths, says, saysCounts, groupSizes }: PackedCues): CueFile {
  return {
    words,
    starts: startsOf(lengths),
    saysStart: startsOf(saysCounts),
    says: new Uint32Array(says),
    groupStart: startsOf(groupSizes),
  };
}

const lengthsOf = (starts: Uint32Array): number[] =>
  Array.from(starts.subarray(1), (end, i) => end - starts[i]!);

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}

/** Cues in a stretch of text, in order. */
export function findCues(file: CueFile, text: string, from: number, to: number): FoundCue[] {
  const found: FoundCue[] = [];
  const words = [...text.slice(from, to).matchAll(WORD)];
  const lower = words.map(([word]) => word.toLowerCase());
  for (const [i, word] of lower.entries()) {
    const group = groupOf(file, word.slice(0, FILED_BY));
    if (group < 0) continue;
    for (let cue = file.groupStart[group]!; cue < file.groupStart[group + 1]!; cue++) {
      const count = wordsThatMatch(file, cue, lower, i);
      if (count === 0) continue;
      const last = words[i + count - 1]!;
      found.push({ start: from + words[i]!.index, end: from + last.index + last[0].length, cue });
    }
  }
  return found;
}

/** The group whose first words begin with these letters, or -1. */
function groupOf({ words, starts, groupStart }: CueFile, letters: string): number {
  let low = 0;
  let high = groupStart.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const from = starts[groupStart[middle]!]!;
    const found = words.slice(from, Math.min(from + FILED_BY, words.indexOf(' ', from)));
    if (found === letters) return middle;
    if (found < letters) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Does the cue say this (see `Cue.says`)? */
export function doesSay({ says, saysStart }: CueFile, cue: number, what: number): boolean {
  for (let i = saysStart[cue]!; i < saysStart[cue + 1]!; i++) if (says[i] === what) return true;
  return false;
}

/** How many words the cue has, where they stand in `words` from the place `at` on; else 0. */
function wordsThatMatch(file: CueFile, cue: number, words: readonly string[], at: number): number {
  let count = 0;
  for (let from = file.starts[cue]!; from < file.starts[cue + 1]!; count++) {
    const end = file.words.indexOf(' ', from);
    if (!matches(words[at + count], file.words, from, end)) return 0;
    from = end + 1;
  }
  return count;
}

/** Is the word the one that stands between two places of `all`, or its plural, or does it begin with it? */
function matches(word: string | undefined, all: string, from: number, end: number): boolean {
  const length = end - from;
  if (word === undefined || word.length < length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== all.charCodeAt(from + i)) return false;
  return word.length === length || length >= STEM || (word.length === length + 1 && word.endsWith('s'));
}
