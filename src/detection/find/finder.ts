/** The finder: what is held of a lexicon while text is read, and the marks it makes. */
import type { Kind } from '../../knowledge/model.ts';
import { FOLD, type Passage } from './characters.ts';
import type { CueFile } from './cues.ts';
import { NERVE_OR_VESSEL, OTHER_PART } from './not.ts';
import { rankOf, TRAIT, type Entity, type LexiconData, type Readings } from './lexicon.ts';
import { resolve } from './resolve.ts';
import { follow, scan, writtenAs, type Hit } from './scan.ts';
import { CASE, type Index } from './trie.ts';

export interface Finder {
  entities: readonly Entity[];
  readings: Readings;
  trie: Index;
  cues: CueFile;
}

/** A term found, before it is settled what it means. */
export interface Mark {
  start: number;
  end: number;
  /** The terms it can be. */
  readings: readonly number[];
  /** The entity it names; -1 while that is in doubt. */
  entity: number;
  evidence?: string;
  /** Readings that the text speaks against. */
  refused?: readonly number[];
}

export function createFinder({ entities, readings, trie, cues }: LexiconData): Finder {
  return { entities, readings, trie, cues };
}

/** The one kind that all is of that a node's phrase can mean; null where there is none. */
function kindAt({ entities, readings, trie: { nodes, out } }: Finder, node: number): Kind | null {
  const from = nodes[node * 4 + 2]!;
  let kind: Kind | null = null;
  for (let output = from; output < nodes[node * 4 + 6]!; output++) {
    const own = entities[readings.entity[out[output]!]!]?.kind ?? null;
    if (output > from && own !== kind) return null;
    kind = own;
  }
  return kind;
}

/**
 * What a passage holds: names, none of which overlaps another, and what lies over them: signs ("new trouble swallowing")
 * and procedures that name their toxin ("intradetrusor Botox").
 */
export interface Found {
  names: Hit[];
  signs: Hit[];
}

/** Hits of the lexicon, each list in order. */
export function find(finder: Finder, passage: Passage): Found {
  const { trie } = finder;
  const names: Hit[] = [];
  const signs: Hit[] = [];
  for (const hit of scan(trie, passage)) {
    let name: Hit | null = hit;
    if (kindAt(finder, hit.node) === 'sign') {
      signs.push(hit);
      while (name && kindAt(finder, name.node) === 'sign') name = withoutLastWord(finder, passage, name);
      if (!name) continue;
    }
    if (kindAt(finder, name.node) === 'product')
      for (let over = names.at(-1); over && over.end >= name.end; over = names.at(-1)) {
        if (kindAt(finder, over.node) !== 'procedure') break;
        signs.push(names.pop()!);
      }
    names.push(name);
  }
  return { names: resolve(trie, passage, names), signs };
}

/** The longest shorter phrase from the same word on. */
function withoutLastWord({ trie }: Finder, passage: Passage, { start, end, words }: Hit): Hit | null {
  if (words < 2) return null;
  let limit = end;
  while (limit > start && FOLD[passage.bytes[limit - 1]!] !== 0) limit--;
  return follow(trie, passage, start, limit);
}

/** What a hit can mean; null for a phrase that means nothing to us. */
export function markOf(finder: Finder, passage: Passage, { start, end, node, words }: Hit): Mark | null {
  const { nodes, out } = finder.trie;
  const outputs: number[] = [];
  for (let output = nodes[node * 4 + 2]!; output < nodes[node * 4 + 6]!; output++)
    if (writtenAs(finder.trie, output, passage, start, end)) outputs.push(output);
  // A phrase that reaches back to the word before is the longer one.
  const longer = outputs.filter((output) => finder.trie.outCase[output] === CASE.after);
  const meant = (longer.length > 0 ? longer : outputs).map((output) => out[output]!);
  const readings = meant.filter((reading) => finder.readings.entity[reading]! >= 0);
  if (readings.length === 0) return null;
  if (isMuscle(finder, readings)) {
    const after = passage.text.slice(end, end + AHEAD);
    if (NERVE_OR_VESSEL.test(after) || (words === 1 && OTHER_PART.test(after))) return null;
  }
  const pointed = passage.bytes[start + 3] === POINT;
  return { start, end, readings, entity: likeliest(finder.readings, readings, pointed) };
}

function isMuscle({ entities, readings }: Finder, possible: readonly number[]): boolean {
  return possible.some((reading) => entities[readings.entity[reading]!]!.kind === 'muscle');
}

const POINT = 0x2e;
const AHEAD = 40;

/** The entity of the reading that needs no evidence and ranks first; -1 where every reading needs some. */
function likeliest(all: Readings, readings: readonly number[], pointed: boolean): number {
  let best = -1;
  for (const reading of readings) {
    const traits = all.traits[reading]!;
    if (traits & (TRAIT.ambiguous | TRAIT.contested)) continue;
    if (traits & TRAIT.category && !pointed) continue;
    if (best < 0 || rankOf(all, reading) < rankOf(all, best)) best = reading;
  }
  return best < 0 ? -1 : all.entity[best]!;
}
