/**
 * Names that share a word. In "splenius and semispinalis capitis" the first is short of its end, in "flexor carpi radialis
 * and ulnaris" the second of its beginning; each gets a mark on the words it has.
 */
import { FOLD, type Passage } from './characters.ts';
import { markOf, type Finder, type Mark } from './finder.ts';
import { follow, tokens, type Hit } from './scan.ts';
import { childOf, fromRoot } from './trie.ts';

/**
 * What stands between two names: a dose, perhaps, and a conjunction, which haste may leave out. (`(?=)` matches everywhere: it
 * keeps the engine from writing out what follows once for each way of what goes before.)
 */
const AFTER =
  /^\s{0,3}(?=)(?:\([^()]{0,24}\)|\d{1,4}(?:\.\d+)?(?=)\s?(?=)(?:u|units?|iu)\b)?(?=)(?:\s{0,3}(?=)[,;]?(?=)\s{0,3}(?=)(?:(?:and\/or|and|or)(?=)\s{1,3}|[&+/,]\s{0,3}(?=)(?:and\s|or\s)?)|\s)(?=)(?:the |left |right |l |r )?/i;
/** Words that end a name rather than begin the next. */
const TAIL = /^(?:muscles?|tendons?|heads?|groups?|bell(?:y|ies))\b/i;
const BEFORE =
  /(?:,?\s{1,3}(?=)(?:and\/or|and|or)\s{1,3}|\s{0,2}[&+/,]\s{0,3})(?=)(?:the |left |right |l |r )?$/i;
const REACH = 48;
/** Most words that the shorter name has. */
const WORDS = 3;
const [SPACE, HYPHEN] = [0x20, 0x2d];

/**
 * Marks for names that lean on a neighbour, in no order; a mark of `marks` whose name becomes more exact is changed.
 * `hits` are in order, `marks` what they can mean.
 */
export function coordinate(
  finder: Finder,
  passage: Passage,
  hits: readonly Hit[],
  marks: readonly (Mark | null)[],
): Mark[] {
  const added: Mark[] = [];
  for (const [i, hit] of hits.entries()) {
    const mark = marks[i];
    if (hit.words < 2 || !mark || !isMuscle(finder, mark)) continue;
    const words = tokens(finder.trie, passage, hit.start, hit.end);
    if (!words) continue;
    shortOfBeginning(finder, passage, hit.end, hits[i + 1]?.start ?? passage.length, words, added);
    shortOfEnd(finder, passage, hits, marks, i, words, added);
  }
  return added;
}

/** "flexor carpi radialis | and ulnaris": follows the conjunction from ever shorter beginnings of the name. */
function shortOfBeginning(
  finder: Finder,
  passage: Passage,
  end: number,
  limit: number,
  words: readonly number[],
  added: Mark[],
): void {
  for (let at = end; ;) {
    const gap = AFTER.exec(passage.text.slice(at, at + REACH));
    const start = gap ? at + gap[0].length : limit;
    const mark = start < limit && !TAIL.test(passage.text.slice(start, start + 8)) ? continued(start) : null;
    if (!mark) return;
    added.push(mark);
    at = mark.end;
  }

  function continued(start: number): Mark | null {
    for (let length = words.length - 1; length > 0; length--) {
      const node = nodeOf(finder, words.slice(0, length));
      const hit = node === 0 ? null : follow(finder.trie, passage, start, limit, node);
      const mark = hit && markOf(finder, passage, hit);
      if (mark && isMuscle(finder, mark)) return mark;
    }
    return null;
  }
}

/** "anterior and | middle scalenes": gives the words before the conjunction ever shorter ends of the name. */
function shortOfEnd(
  finder: Finder,
  passage: Passage,
  hits: readonly Hit[],
  marks: readonly (Mark | null)[],
  index: number,
  words: readonly number[],
  added: Mark[],
): void {
  let endings = words.slice(1).map((_, i) => words.slice(i + 1));
  let previous = index - 1;
  for (let at = hits[index]!.start; ;) {
    const gap = BEFORE.exec(passage.text.slice(Math.max(0, at - REACH), at));
    if (!gap) return;
    const end = at - gap[0].length;
    while (previous >= 0 && hits[previous]!.start >= end) previous--;
    const neighbour = hits[previous];
    const whole = neighbour?.end === end;
    const found = completed(whole ? [neighbour.start] : wordStarts(passage, end, neighbour?.end ?? 0), end);
    if (!found) return;
    const old = whole ? marks[previous] : null;
    if (old) old.entity = found.mark.entity;
    else if (found.mark.entity !== marks[index]!.entity) added.push(found.mark);
    endings = [found.ending];
    at = found.mark.start;
  }

  function completed(starts: readonly number[], end: number): { mark: Mark; ending: number[] } | null {
    for (const start of starts) {
      const path = tokens(finder.trie, passage, start, end);
      for (const ending of path ? endings : []) {
        const node = nodeOf(finder, [...path!, ...ending]);
        const mark = node === 0 ? null : markOf(finder, passage, { start, end, node, words: 0 });
        if (mark && isMuscle(finder, mark)) return { mark, ending };
      }
    }
    return null;
  }
}

/** Starts of the last words before `end`, the farthest first. */
function wordStarts({ bytes }: Passage, end: number, from: number): number[] {
  const starts: number[] = [];
  const stop = Math.max(from, end - REACH);
  let at = end;
  while (starts.length < WORDS && at > stop && FOLD[bytes[at - 1]!] !== 0) {
    while (at > stop && FOLD[bytes[at - 1]!] !== 0) at--;
    starts.unshift(at);
    if (bytes[at - 1] !== SPACE && bytes[at - 1] !== HYPHEN) break;
    at--;
  }
  return starts;
}

/** The node that a sequence of words leads to, or 0. */
function nodeOf({ trie }: Finder, words: readonly number[]): number {
  let node = fromRoot(trie, words[0]!);
  for (let i = 1; i < words.length && node !== 0; i++) node = childOf(trie.nodes, node, words[i]!);
  return node;
}

function isMuscle({ entities }: Finder, { entity }: Mark): boolean {
  return entity >= 0 && (entities[entity]!.kind === 'muscle' || entities[entity]!.kind === 'gland');
}
