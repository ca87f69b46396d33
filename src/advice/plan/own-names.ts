/**
 * Finds the names that only a plan gives to muscles. One pattern of them all takes the engine a tenth of a second to compile,
 * so each is a pattern of its own, compiled when a word begins as it does.
 */
import type { Side } from '../../detection/model.ts';
import { CUT_SHORT, LEAST_OF_A_WORD, WORDS } from './name-lists.ts';

export interface OwnName {
  /** Offset in the words that were searched. */
  index: number;
  length: number;
  entity: string;
  /** Written against the name ("LSCM"). */
  side: Side | undefined;
}

interface Entry {
  entity: string;
  /** Where the name ends that begins at an offset, or -1. */
  endAt: (text: string, at: number) => number;
}

const SIDES: Readonly<Record<string, Side>> = { R: 'right', L: 'left', B: 'bilateral' };

/** By the letters in small with which a name may begin. */
let entries: ReadonlyMap<string, readonly Entry[]> | undefined;

function filed(): ReadonlyMap<string, readonly Entry[]> {
  const byLetter = new Map<string, Entry[]>();
  const file = (letters: Iterable<string>, entry: Entry): void => {
    for (const letter of letters) {
      const here = byLetter.get(letter);
      if (here) here.push(entry);
      else byLetter.set(letter, [entry]);
    }
  };
  for (const [entity, words] of WORDS) file(beginnings(words), { entity, endAt: byPattern(words) });
  for (const entity of CUT_SHORT) {
    const words = entity.split('-');
    file(entity[0]!, { entity, endAt: (text, at) => endOfCut(text, at, words) });
  }
  return byLetter;
}

/** How often patterns were compiled: an engine does so at their first two uses. */
let compiled = 0;

function byPattern(words: string): Entry['endAt'] {
  let pattern: RegExp | undefined;
  let uses = 0;
  return (text, at) => {
    pattern ??= new RegExp(String.raw`(?:${words})(?!\w)`, 'iy');
    if (uses++ < 2) compiled++;
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

/** The end of a Latin name of which every word may be cut short; -1 where there is none. */
function endOfCut(text: string, at: number, words: readonly string[]): number {
  let end = at;
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      if (text[end] === '.') end++;
      if (text[end] !== ' ' && text[end] !== '-') return -1;
      end++;
    }
    const from = end;
    while (end - from < word.length && text[end]?.toLowerCase() === word[end - from]) end++;
    if (end - from < LEAST_OF_A_WORD) return -1;
  }
  return isOfWord(text, end) ? -1 : end;
}

/**
 * The letters with which what a pattern describes may begin. Knows what the patterns are made of: letters, groups, choices and what
 * may be left out.
 * @throws where a pattern begins with anything else
 */
export function beginnings(pattern: string): Set<string> {
  const letters = new Set<string>();
  for (const choice of choicesOf(pattern)) {
    let rest = choice;
    for (let open = true; open;) {
      const group = rest.startsWith('(?:') ? rest.slice(3, closing(rest)) : null;
      const first = group === null ? rest[0] : null;
      if (first !== null && !/^[a-z\d]$/i.test(first ?? ''))
        throw new Error(`"${pattern}" does not begin with a letter or a group of choices.`);
      for (const letter of group === null ? [first!.toLowerCase()] : beginnings(group)) letters.add(letter);
      rest = rest.slice(group === null ? 1 : group.length + 4);
      open = rest.startsWith('?');
      if (open) rest = rest.slice(1);
    }
  }
  return letters;
}

/** What stands between the bars of a pattern, outside its groups. */
function choicesOf(pattern: string): string[] {
  const choices: string[] = [];
  let from = 0;
  for (let at = 0; at <= pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') at += closing(pattern.slice(at));
    if (at < pattern.length && pattern[at] !== '|') continue;
    choices.push(pattern.slice(from, at));
    from = at + 1;
  }
  return choices;
}

/** The place of the bracket that closes the one with which a pattern begins. */
function closing(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`"${pattern}" has a bracket that is not closed.`);
}

const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);
const OF_WORD = /[\p{L}\d]/u;
const isOfWord = (text: string, at: number): boolean => at < text.length && OF_WORD.test(text[at]!);

/** The names in a line, in order; of several that begin at one place the first of the list. Pauses where it took long. */
export function* ownNames(line: string): Generator<void, OwnName[]> {
  entries ??= filed();
  const names: OwnName[] = [];
  for (let at = 0; at < line.length;) {
    const before = compiled;
    const mayBegin =
      at === 0 ||
      (!isOfWord(line, at - 1) && (line[at - 1] !== '/' || PER.test(line.slice(Math.max(0, at - 12), at))));
    const name = mayBegin ? nameAt(line, at, entries) : null;
    if (name) names.push(name);
    at += name?.length ?? 1;
    if (compiled !== before) yield;
  }
  return names;
}

/** "15 u/SMG" */
const PER = /\d\s*(?:u|units?)\s*\/$/i;

function nameAt(line: string, at: number, all: NonNullable<typeof entries>): OwnName | null {
  const side = isCapital(line[at + 1]) ? SIDES[line[at]!] : undefined;
  for (const from of side ? [at + 1, at] : [at]) {
    for (const { entity, endAt } of all.get(line[from]?.toLowerCase() ?? '') ?? []) {
      const end = endAt(line, from);
      if (end < 0 || isOfWord(line, end)) continue;
      return { index: at, length: end - at, entity, side: from > at ? side : undefined };
    }
  }
  return null;
}
