/** By which route a drug is given, as far as the words around it tell. */
import type { Route } from '../knowledge/model.ts';

const WORDS: readonly [Route, RegExp][] = [
  [
    'ophthalmic',
    /\b(?:eye ?drops?|eye|ophth(?:almic)?|ocular|gtts?|o\.?[dsu]\.?(?=\s|$)|ou|conjunctiv\w+)\b/i,
  ],
  ['otic', /\b(?:ear ?drops?|otic|ears?)\b/i],
  ['vaginal', /\bvagin\w+/i],
  ['nasal', /\b(?:nasal|intranasal|nares|nostrils?)\b/i],
  ['inhaled', /\b(?:inhal\w+|neb(?:uli[sz]\w+|s)?\b|aerosol\w*)/i],
  ['topical', /\b(?:topical(?:ly)?|ointment|cream|gel|lotion|skin|swab|wash|solution to (?:the )?face)\b/i],
  ['irrigation', /\birrigat\w+/i],
  ['peritoneal', /\b(?:intra)?peritoneal\w*/i],
  ['intrathecal', /\b(?:intrathecal\w*|it pump)\b/i],
  ['iv', /\b(?:iv|i\.v\.|ivpb|intravenous\w*|infusion|drip)\b/i],
  ['im', /\b(?:im|i\.m\.|intramuscular\w*)\b/i],
  ['oral', /\b(?:po|p\.o\.|by mouth|oral(?:ly)?|tabs?|tablets?|caps(?:ules?)?)\b/i],
];
/** A route is looked for in the same line, at most this many characters to either side. */
const REACH = 48;

/** The route nearest to the drug at `start`–`end` in its own line or clause; null where none is stated. */
export function routeOf(text: string, start: number, end: number): Route | null {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[\n;,]|\.\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/[\n;,]|\.\s/)[0] ?? '';
  let best: { route: Route; distance: number } | null = null;
  for (const [route, words] of WORDS) {
    const behind = words.exec(after);
    const ahead = [...before.matchAll(new RegExp(words.source, 'gi'))].at(-1);
    const distance = Math.min(
      behind ? behind.index : Infinity,
      ahead ? before.length - ahead.index - ahead[0].length : Infinity,
    );
    if (distance < (best?.distance ?? Infinity)) best = { route, distance };
  }
  return best?.route ?? null;
}
