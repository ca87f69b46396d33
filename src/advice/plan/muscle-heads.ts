/** Heads of a muscle that a plan names by themselves ("both heads of the gastrocnemius"). */
import type { Mention } from '../../detection/model.ts';
import { MEANT } from './name-lists.ts';

/** "Medial and lateral heads of the gastrocnemius". */
export const BOTH_HEADS =
  /\b(?:med(?:ial)?|lat(?:eral)?)\.?(\s+and\s+|\s*&\s*|\s*\/\s*|\s*\+\s*)(?:med(?:ial)?|lat(?:eral)?)\.?\s+heads?(?: of (?:the |each )?| )(?:gastroc\w*)/gi;

/**
 * "R gastroc: medial 50, lateral 50", "L gastroc 250 U MH / 150 U LH": heads listed behind their muscle, each with its dose and the side
 * of the whole. Letters, and heads behind their doses, count where every dose behind the muscle is that of a head: elsewhere "MH" are the
 * medial hamstrings.
 */
export function headsListed(
  words: string,
  line: { start: number; end: number },
  taken: readonly Mention[],
): Mention[] {
  const inLine = taken.filter(({ start, end }) => start >= line.start && end <= line.end);
  return inLine.flatMap((whole): Mention[] => {
    const heads = LISTED_HEADS[whole.entity];
    if (!heads) return [];
    const from = whole.end - line.start;
    const listed = heads.flatMap(([pattern, entity]) =>
      Array.from(words.slice(from).matchAll(pattern), ({ 0: head, index }) => ({
        head,
        entity,
        at: from + index,
      })).filter(
        ({ head, at }) =>
          BEFORE_DOSE.test(words.slice(at + head.length)) || BEHIND_DOSE.test(words.slice(0, at)),
      ),
    );
    const isHead = (start: number): boolean =>
      listed.some(({ head, at }) => start >= line.start + at && start < line.start + at + head.length);
    const next = inLine.find(({ start }) => start >= whole.end && !isHead(start));
    const until = next ? next.start - line.start : words.length;
    const within = listed.filter(({ at }) => at < until);
    const doses = [DOSES, NUMBERS]
      .map((pattern) => words.slice(from, until).match(pattern)?.length ?? 0)
      .find((count) => count > 0);
    const areAll =
      within.length > 1 && within.length === doses && new Set(within.map(({ entity }) => entity)).size > 1;
    return within.flatMap(({ head, entity, at }): Mention[] => {
      const behind = BEFORE_DOSE.exec(words.slice(at + head.length));
      if (!areAll && (LETTERS.test(head) || !behind || RIGHT_BEHIND_NAME.test(words.slice(from, at))))
        return [];
      const side =
        whole.side && !behind?.[1] && !SIDE_BEFORE.test(words.slice(0, at)) ? { side: whole.side } : {};
      const start = line.start + at;
      return [{ start, end: start + head.length, entity, kind: 'muscle', assertion: 'affirmed', ...side }];
    });
  });
}

const BEFORE_DOSE = /^[\s:=(-]*(R|L|right|left)?[\s:=-]*\d/i;
const BEHIND_DOSE = /\d\s*(?:u|units?)?\s*\(?(?:(?:to|in|into)\s)?(?:the\s)?$/i;
const DOSES = /\d\s*(?:u|units?)\b/gi;
const NUMBERS = /\d+(?:\.\d+)?/g;
const SIDE_BEFORE = /\b(?:R|L|[rl]t|right|left|both|bilateral)\.?\s+$/i;
const LETTERS = /^[A-Z]{2}$/;
/** See `withHead`. */
const RIGHT_BEHIND_NAME = /^[\s.,(/-]{1,3}$/;

/** The two heads, each with where its words stand. */
export function headsOf(first: [number, number], last: [number, number], medialFirst: boolean): Mention[] {
  const head = ([start, end]: [number, number], isMedial: boolean): Mention => ({
    start,
    end,
    entity: isMedial ? 'gastrocnemius-medial-head' : 'gastrocnemius-lateral-head',
    kind: 'muscle',
    assertion: 'affirmed',
  });
  return [head(first, medialFirst), head(last, !medialFirst)];
}

/** Heads: the words that name one behind its muscle, and its letters. */
const HEAD_WORDS: Readonly<Record<string, readonly [words: string, letters: string, entity: string][]>> = {
  gastrocnemius: [
    [String.raw`med(?:ial)?\b\.?(?: (?:head|belly))?`, 'MH', 'gastrocnemius-medial-head'],
    [String.raw`lat(?:eral)?\b\.?(?: (?:head|belly))?`, 'LH', 'gastrocnemius-lateral-head'],
  ],
  'biceps-femoris': [
    ['long head', 'LH', 'biceps-femoris-long-head'],
    ['short head', 'SH', 'biceps-femoris-short-head'],
  ],
  'triceps-brachii': [
    ['long head', '', 'triceps-brachii-long-head'],
    ['lat(?:eral)? head', '', 'triceps-brachii-lateral-head'],
    ['med(?:ial)? head', '', 'triceps-brachii-medial-head'],
  ],
  'biceps-brachii': [
    ['long head', 'LH', 'biceps-brachii-long-head'],
    ['short head', 'SH', 'biceps-brachii-short-head'],
  ],
};

const patternsOfHeads = (pattern: (words: string, letters: string) => RegExp): typeof LISTED_HEADS =>
  Object.fromEntries(
    Object.entries(HEAD_WORDS).map(([muscle, heads]) => [
      muscle,
      heads.map(([words, letters, entity]) => [pattern(words, letters), entity]),
    ]),
  );

/** Written right behind their muscle: "Gastrocnemius, medial head", "biceps femoris (long head)", "gastroc med". */
const HEADS: typeof LISTED_HEADS = {
  ...patternsOfHeads((words) => new RegExp(String.raw`^[\s.,(/-]{1,3}${words}`, 'i')),
  trapezius: ['upper', 'middle', 'lower'].map((part) => [
    new RegExp(String.raw`^[\s.,(/-]{1,3}${part}\b(?=\W*(?:\d|$|[:)|,]|fib|part|portion|R\b|L\b))`, 'i'),
    `${part}-trapezius`,
  ]),
};
/** Listed behind it, each with its dose. */
const LISTED_HEADS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = patternsOfHeads(
  (words, letters) => new RegExp(String.raw`\b(?:${letters && String.raw`${letters}\b|`}${words})`, 'gi'),
);

/** "Gastroc (lat) 40 U": the short word for the head is no muscle of its own ("lat" for the latissimus). */
export function withoutHeadWords(text: string, muscles: readonly Mention[]): Mention[] {
  return muscles.filter(({ start, end }, i) => {
    const before = muscles[i - 1];
    if (!before || before.end > start || !/^(?:lat|med)$/i.test(text.slice(start, end))) return true;
    const behind = text.slice(before.end, end);
    return !(HEADS[before.entity] ?? []).some(
      ([pattern]) => pattern.exec(behind)?.[0].length === behind.length,
    );
  });
}

const OF_TRUNK =
  /\b(?:shoulders?|arms?|[RLB]?UE|upper (?:limb|extremity)|pec\w*|dorsi|back|trunk|teres|subscap\w*)\b/i;

/** The mention as it is meant with the head behind it; none where "lat" or "med" only describes the muscle behind it. */
export function withHead(text: string, mention: Mention, next: Mention | undefined): Mention | null {
  const words = text.slice(mention.start, mention.end);
  if (/^(?:lat|med)\.?$/i.test(words)) {
    // "Upper lid 5, lat 2.5": a part; the latissimus is injected where the note speaks of the shoulder or the back.
    if (!OF_TRUNK.test(text)) return null;
    const describes = next && /^\.? $/.test(text.slice(mention.end, next.start));
    if (describes || text[mention.start - 1] === '/') return null;
  }
  const meant = MEANT.find(({ name, within }) => name.test(words) && within.test(text));
  if (meant) return { ...mention, entity: meant.entity };
  const behind = text.slice(mention.end, mention.end + 24);
  for (const [pattern, entity] of HEADS[mention.entity] ?? []) {
    const match = pattern.exec(behind);
    // "Gastrocnemius, medial and lateral": both heads, so the muscle as a whole.
    if (
      match &&
      !/^\.\s+[A-Z]/.test(match[0]) &&
      (!next || next.start >= mention.end + match[0].length) &&
      !/^\s*(?:and|&|\/|\+)\s*(?:med|lat)/i.test(behind.slice(match[0].length))
    )
      return { ...mention, entity, end: mention.end + match[0].length };
  }
  return mention;
}

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [
  BOTH_HEADS,
  BEFORE_DOSE,
  BEHIND_DOSE,
  DOSES,
  OF_TRUNK,
  ...Object.values(HEADS).flatMap((heads) => heads.map(([head]) => head)),
];
