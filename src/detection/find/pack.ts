/**
 * The compiled lexicon as text, so that a page loads it in a few milliseconds: no term is cut up or inflected there.
 * JSON, because the engine's own parser reads lists of numbers several times faster than a loop in a script.
 */
import type { Kind, Region } from '../../knowledge/model.ts';
import type { LexiconData } from './lexicon.ts';
import { index, LONGEST_WORD, type Index, type Trie } from './trie.ts';

/** Says that a text is a packed lexicon, and of which make. */
const FORMAT = 'cautela-lexicon-3';

interface Packed {
  format: string;
  version: string;
  entities: [id: string, kind: Kind, name: string, region?: Region][];
  readings: [entity: number[], traits: number[]];
  letters: string;
  /** By form, in the order of their letters. */
  forms: [length: number[], token: number[]];
  /** By node: its token, how many children and outputs it has. */
  nodes: [token: number[], children: number[], outputs: number[]];
  /** Nodes that a slash may stand before. */
  slash: number[];
  out: number[];
  outCase: number[];
  exact: [number, string][];
  before: [number, string][];
  cues: [text: string, says: readonly number[]][];
}

export function pack({ version, entities, readings, trie, cues }: LexiconData): string {
  const packed: Packed = {
    format: FORMAT,
    version,
    entities: entities.map(({ id, kind, name, region }) =>
      region ? [id, kind, name, region] : [id, kind, name],
    ),
    readings: [[...readings.entity], [...readings.traits]],
    letters: new TextDecoder().decode(trie.letters.subarray(0, trie.letters.indexOf(0))),
    forms: formsOf(trie),
    ...nodesOf(trie),
    out: [...trie.out],
    outCase: [...trie.outCase],
    exact: [...trie.exact],
    before: [...trie.before],
    cues: cues.map(({ text, says }) => [text, says]),
  };
  return JSON.stringify(packed);
}

/** @throws where the text is no packed lexicon of this make. */
export function unpack(text: string): LexiconData {
  const packed = JSON.parse(text) as Packed;
  if (packed.format !== FORMAT)
    throw new Error(`This is no lexicon of the form ${FORMAT}: compile the knowledge again.`);
  const { entities, readings, cues } = packed;
  return {
    version: packed.version,
    entities: entities.map(([id, kind, name, region]) =>
      region ? { id, kind, name, region } : { id, kind, name },
    ),
    readings: { entity: new Int32Array(readings[0]), traits: new Uint8Array(readings[1]) },
    trie: index(trieOf(packed)),
    cues: cues.map(([cue, says]) => ({ text: cue, says })),
  };
}

/** Takes the forms out of their table again, in the order in which their letters stand. */
function formsOf({ forms }: Index): Packed['forms'] {
  const places: number[] = [];
  for (let slot = 0; slot < forms.length; slot += 4) if (forms[slot] !== 0) places.push(slot);
  places.sort((a, b) => forms[a + 2]! - forms[b + 2]!);
  return [places.map((slot) => forms[slot + 2]! & LONGEST_WORD), places.map((slot) => forms[slot + 3]!)];
}

/** Counts instead of places: small numbers pack well. The last node only closes the list. */
function nodesOf({ nodes }: Index): Pick<Packed, 'nodes' | 'slash'> {
  const count = nodes.length / 4 - 1;
  const each = <T>(of: (at: number) => T) => Array.from({ length: count }, (_, node) => of(node * 4));
  return {
    nodes: [
      each((at) => nodes[at]!),
      each((at) => nodes[at + 5]! - nodes[at + 1]!),
      each((at) => nodes[at + 6]! - nodes[at + 2]!),
    ],
    slash: each((at) => at / 4).filter((node) => nodes[node * 4 + 3]! < 0),
  };
}

function trieOf({ letters, forms, nodes, slash, out, outCase, exact, before }: Packed): Trie {
  const [lengths, formToken] = forms;
  const [token, children, outputs] = nodes;
  const slashes = new Uint8Array(token.length);
  for (const node of slash) slashes[node] = 1;
  return {
    letters,
    formEnd: sums(lengths, 0).subarray(1),
    formToken: Uint32Array.from(formToken),
    tokens: formToken.reduce((most, one) => Math.max(most, one), -1) + 1,
    // Children stand side by side in the order of their parents, behind the root.
    childStart: sums(children, 1),
    token: Uint32Array.from(token),
    slash: slashes,
    outStart: sums(outputs, 0),
    out: Uint32Array.from(out),
    outCase: Uint8Array.from(outCase),
    exact: new Map(exact),
    before: new Map(before),
  };
}

/** Running sums: one more than there are counts. */
function sums(counts: readonly number[], first: number): Uint32Array {
  const out = new Uint32Array(counts.length + 1);
  out[0] = first;
  for (let i = 0; i < counts.length; i++) out[i + 1] = out[i]! + counts[i]!;
  return out;
}
