/** Which side a mention is on, read from the words that stand against it. */
import type { Side } from './model.ts';

const WORDS: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['lt', 'left'],
  ['l', 'left'],
  ['right', 'right'],
  ['rt', 'right'],
  ['r', 'right'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bilat', 'bilateral'],
  ['both', 'bilateral'],
  ['b/l', 'bilateral'],
  ['b', 'bilateral'],
]);
/** A full stop after these ends no sentence. */
const SHORT: ReadonlySet<string> = new Set(['lt', 'rt', 'l', 'r', 'b', 'bilat']);
/** "R>L", "left and right": both sides. */
const BOTH: ReadonlySet<string> = new Set(['>', '<', '=', '/', '&', '+', 'and', 'or', 'than', 'greater']);
/** May stand between the side and the name. */
const BETWEEN: ReadonlySet<string> = new Set(
  `: ) ] - – of the side sided upper lower middle mid medial lateral anterior posterior superficial deep proximal distal
  cervical thoracic lumbar inferior superior internal external facial spastic tight tender hypertrophic`.split(
    /\s+/,
  ),
);
/** May stand between the name and its side. */
const AFTER: ReadonlySet<string> = new Set(
  ', : ( [ - – muscle muscles tendon gland glands on the to in x side'.split(' '),
);
/** A name carries its side over to the next across these: "left splenius and levator". (`(?=)` keeps the machine code short.) */
const CARRIES =
  /^(?:[\s,&+/]|\b(?:and|the)(?=)\b|\b(?:\d+(?:\.\d+)?|u|units?|iu)(?=)\b|\(\s?\d+(?:\.\d+)?(?=)\s?(?=)(?:u|units?|iu)?(?=)\s?\)){0,12}$/i;
const TOKEN = /b\/l|[A-Za-z]+|\d+(?:\.\d+)?|[^\sA-Za-z0-9]/gi;
/** Any of `WORDS` ("b/l" against whatever follows): most names have none near, and need no tokens. */
const SIDE = new RegExp(`(?<![a-z])(?:${[...WORDS.keys()].join('|')})(?![a-z])|b/l`, 'i');
const REACH = 40;
const LINE = 200;

/** The side of each place, in order; undefined where the text names none. Looks at most forty characters to either side. */
export function sidesOf(
  text: string,
  places: readonly { start: number; end: number }[],
): (Side | undefined)[] {
  const sides: (Side | undefined)[] = [];
  for (const [i, { start, end }] of places.entries()) {
    if (places[i - 1]?.start === start) {
      sides.push(sides[i - 1]);
      continue;
    }
    const previous = places[i - 1]?.end ?? 0;
    const next = places[i + 1]?.start ?? Infinity;
    const side =
      before(tokens(text.slice(Math.max(previous, start - REACH), start))) ??
      after(tokens(text.slice(end, Math.max(end, Math.min(next, end + REACH)))), next < end + REACH) ??
      carried(text.slice(previous, start), sides[i - 1], previous > 0) ??
      ofLine(text, start);
    sides.push(side);
  }
  return sides;
}

function tokens(text: string): string[] {
  return (SIDE.test(text) && text.match(TOKEN)) || [];
}

/** A single letter is a side in capitals only. */
function sideOf(token: string | undefined): Side | undefined {
  if (token === 'l' || token === 'r' || token === 'b') return undefined;
  return WORDS.get(token?.toLowerCase() ?? '');
}

function before(words: readonly string[]): Side | undefined {
  let i = words.length - 1;
  while (i >= 0 && BETWEEN.has(words[i]!.toLowerCase())) i--;
  if (words[i] === '.' && SHORT.has(words[i - 1]?.toLowerCase() ?? '')) i--;
  const side = sideOf(words[i]);
  if (!side) return undefined;
  let j = i - 1;
  while (j >= 0 && BOTH.has(words[j]!.toLowerCase())) j--;
  const other = j < i - 1 ? sideOf(words[j]) : undefined;
  return other && other !== side ? 'bilateral' : side;
}

/** @param named another name follows within reach: a side right before it is its own. */
function after(words: readonly string[], named: boolean): Side | undefined {
  let i = 0;
  while (i < words.length && AFTER.has(words[i]!.toLowerCase())) i++;
  const side = sideOf(words[i]);
  if (!side) return undefined;
  const rest = words.slice(i + 1);
  if (named && rest.every((word) => BETWEEN.has(word.toLowerCase()) && !/[)\].:]/.test(word)))
    return undefined;
  const other = rest.slice(0, 6).find((word, k) => sideOf(word) && (k > 0 || BOTH.has(word)));
  const opposite = other ? sideOf(other) : undefined;
  return opposite && opposite !== side && !named ? 'bilateral' : side;
}

function carried(between: string, side: Side | undefined, follows: boolean): Side | undefined {
  return follows && side && between.length < REACH && CARRIES.test(between) ? side : undefined;
}

/** "Left side: masseter 20, temporalis 10": the line is headed by its side. */
function ofLine(text: string, at: number): Side | undefined {
  const from = Math.max(0, at - LINE);
  const above = text.slice(from, at);
  const line = above.lastIndexOf('\n') + 1;
  if (line === 0 && from > 0) return undefined;
  const heading = /^\s{0,8}([A-Za-z/]{1,11})(?:\s(?:side|arm|leg|hand|face|neck))?\s?:/.exec(
    above.slice(line),
  );
  return sideOf(heading?.[1]);
}
