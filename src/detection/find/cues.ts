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
  says: readonly number[];
}

/** Words of the cue, and where it is filed: by the first letters of its first word. */
interface Filed {
  words: readonly string[];
  says: readonly number[];
}
export type CueFile = ReadonlyMap<string, readonly Filed[]>;

const FILED_BY = 4;
const STEM = 5;
/** "325mg" is two words. */
const WORD = /\p{L}+|\p{N}+/gu;

export function fileCues(cues: readonly Cue[]): CueFile {
  const file = new Map<string, Filed[]>();
  for (const { text, says } of cues) {
    const words = text.toLowerCase().match(WORD) ?? [];
    const key = words[0]?.slice(0, FILED_BY);
    if (key === undefined) continue;
    const filed = file.get(key);
    if (filed) filed.push({ words, says });
    else file.set(key, [{ words, says }]);
  }
  return file;
}

/** Cues in a stretch of text, in order. */
export function findCues(file: CueFile, text: string, from: number, to: number): FoundCue[] {
  const found: FoundCue[] = [];
  const words = [...text.slice(from, to).matchAll(WORD)];
  const lower = words.map(([word]) => word.toLowerCase());
  for (const [i, word] of lower.entries()) {
    for (const cue of file.get(word.slice(0, FILED_BY)) ?? []) {
      if (!cue.words.every((part, k) => matches(lower[i + k], part))) continue;
      const last = words[i + cue.words.length - 1]!;
      found.push({ start: from + words[i]!.index, end: from + last.index + last[0].length, says: cue.says });
    }
  }
  return found;
}

function matches(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return word === part || word === `${part}s` || (part.length >= STEM && word.startsWith(part));
}
