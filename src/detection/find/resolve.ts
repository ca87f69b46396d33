/**
 * Which of the hits that overlap stand. Where one begins inside another and reaches beyond it:
 *   - what lies beyond may be a name by itself: then both keep what is theirs ("calf muscles | spasticity");
 *   - else the one with more words; of two with as many the later one, for in English the last noun says what a thing is
 *     ("neck muscle spasm" is a spasm) - unless that noun is "muscle", which any name may take ("lateral rectus | muscle").
 * The one that yields may keep a shorter name from the same word on.
 */
import type { Passage } from './characters.ts';
import { follow, type Hit } from './scan.ts';
import type { Index } from './trie.ts';

const TAIL = /^\s{0,9}(?:muscles?|musculature|tendons?|glands?)$/i;

/** `hits` in order of their starts, as the scanner gives them; the answer is in the same order and nothing in it overlaps. */
export function resolve(trie: Index, passage: Passage, hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const [i, hit] of hits.entries()) {
    let stands = true;
    for (let last = kept.at(-1); last && last.end > hit.start; last = kept.at(-1)) {
      const shorter = last.start < hit.start ? follow(trie, passage, last.start, hit.start) : null;
      stands =
        hit.end > last.end &&
        hit.words >= last.words &&
        !TAIL.test(passage.text.slice(last.end, hit.end)) &&
        (shorter !== null || last.start === hit.start || !hasRest(hits, i, last.end, hit.end));
      if (!stands) break;
      kept.pop();
      if (shorter) kept.push(shorter);
    }
    if (stands) kept.push(hit);
  }
  return kept;
}

/** Does a later hit begin after `from` and end at `to`? */
function hasRest(hits: readonly Hit[], index: number, from: number, to: number): boolean {
  for (let i = index + 1; i < hits.length && hits[i]!.start < to; i++)
    if (hits[i]!.start >= from && hits[i]!.end === to) return true;
  return false;
}
