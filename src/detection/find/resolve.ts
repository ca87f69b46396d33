/** Which of the hits that overlap stand: the one with more words, then the longer one, then the earlier one. */
import { follow, type Hit } from './scan.ts';
import type { Passage } from './characters.ts';
import type { Index } from './trie.ts';

/**
 * `hits` in order of their starts, as the scanner gives them; the answer is in the same order and nothing in it overlaps.
 * A hit that loses its end to a later one may keep a shorter phrase from the same word on ("neck muscle | spasm").
 */
export function resolve(trie: Index, passage: Passage, hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    let stands = true;
    for (let last = kept.at(-1); last && last.end > hit.start; last = kept.at(-1)) {
      stands = hit.end > last.end && isStronger(hit, last);
      if (!stands) break;
      kept.pop();
      const shorter = last.start < hit.start ? follow(trie, passage, last.start, hit.start) : null;
      if (shorter) kept.push(shorter);
    }
    if (stands) kept.push(hit);
  }
  return kept;
}

function isStronger(a: Hit, b: Hit): boolean {
  return a.words > b.words || (a.words === b.words && a.end - a.start > b.end - b.start);
}
