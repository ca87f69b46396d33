/** Other ways to find the same terms. Each finds plain strings only: no plural, no accent, no evidence, no shared words. */
import AhoCorasick from 'modern-ahocorasick';

/** Where the terms stand, longest first from the left; what a page needs to mark them. */
export type Peer = (text: string) => [start: number, end: number][];

/** Only reads every code unit: what no finder can be faster than. */
export function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/**
 * Fed in pieces of a few hundred characters and with the boundaries of words told by ourselves: by far its fastest way
 * (whole notes take a hundred times as long, its own boundaries ten times).
 */
export function ahoCorasick(terms: readonly string[]): Peer {
  const matcher = new AhoCorasick(terms);
  return (text) => {
    const found: [number, number][] = [];
    for (const { 0: piece, index } of text.toLowerCase().matchAll(/[^]{1,500}(?= |$)/g)) {
      let end = 0;
      for (const match of matcher.search(piece))
        if (match.start >= end && !isWordAt(piece, match.start - 1) && !isWordAt(piece, match.end)) {
          found.push([index + match.start, index + match.end]);
          end = match.end;
        }
    }
    return found;
  };
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

export function regExp(terms: readonly string[]): Peer {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
  return (text) => {
    const found: [number, number][] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push([match.index, pattern.lastIndex]);
    return found;
  };
}

interface Node {
  next: Map<string, Node>;
  isEnd: boolean;
}

export function tokenTrie(terms: readonly string[]): Peer {
  const root: Node = { next: new Map(), isEnd: false };
  for (const term of terms) {
    let node = root;
    for (const word of term.match(/[a-z0-9]+/g) ?? []) {
      let child = node.next.get(word);
      if (!child) node.next.set(word, (child = { next: new Map(), isEnd: false }));
      node = child;
    }
    if (node !== root) node.isEnd = true;
  }
  return (text) => {
    const { words, starts } = wordsOf(text.toLowerCase());
    const found: [number, number][] = [];
    for (let i = 0; i < words.length;) {
      let node: Node | undefined = root;
      let end = 0;
      for (let j = i; j < words.length && (node = node.next.get(words[j]!)); j++) if (node.isEnd) end = j + 1;
      if (end > 0) found.push([starts[i]!, starts[end - 1]! + words[end - 1]!.length]);
      i = end || i + 1;
    }
    return found;
  };
}

function wordsOf(text: string): { words: string[]; starts: number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWordAt(text, i)) continue;
    const start = i;
    while (++i < text.length && isWordAt(text, i));
    words.push(text.slice(start, i));
    starts.push(start);
  }
  return { words, starts };
}
