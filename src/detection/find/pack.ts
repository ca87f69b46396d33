/**
 * The compiled lexicon as text, so that a page loads it in a few milliseconds: no term is cut up, inflected or hashed there.
 * JSON, because the engine's own parser reads lists of numbers several times faster than a loop in a script.
 */
import type { Kind, Region } from '../../knowledge/model.ts';
import type { LexiconData } from './lexicon.ts';
import { fileForms, type Index } from './trie.ts';

/** Says that a text is a packed lexicon, and of which make. */
const FORMAT = 'cautela-lexicon-1';

interface Packed {
  format: string;
  version: string;
  entities: [id: string, kind: Kind, name: string, region?: Region][];
  readings: [entity: number[], traits: number[]];
  letters: string;
  /** By form: hash, length, token. */
  forms: [hash: number[], length: number[], token: number[]];
  nodes: number[];
  first: number[];
  codes: number;
  filter: number[];
  out: number[];
  outCase: number[];
  exact: [number, string][];
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
    letters: new TextDecoder().decode(trie.letters),
    forms: formsOf(trie),
    nodes: [...trie.nodes],
    first: [...trie.first],
    codes: trie.codes,
    filter: [...trie.filter],
    out: [...trie.out],
    outCase: [...trie.outCase],
    exact: [...trie.exact],
    cues: cues.map(({ text, says }) => [text, says]),
  };
  return JSON.stringify(packed);
}

/** @throws where the text is no packed lexicon of this make. */
export function unpack(text: string): LexiconData {
  const packed = JSON.parse(text) as Packed;
  if (packed.format !== FORMAT)
    throw new Error(`This is no lexicon of the form ${FORMAT}: compile the knowledge again.`);
  const { entities, readings, forms, cues } = packed;
  return {
    version: packed.version,
    entities: entities.map(([id, kind, name, region]) =>
      region ? { id, kind, name, region } : { id, kind, name },
    ),
    readings: { entity: new Int32Array(readings[0]), traits: new Uint8Array(readings[1]) },
    trie: {
      ...fileForms(forms[0], forms[1], forms[2]),
      letters: new TextEncoder().encode(packed.letters),
      nodes: new Int32Array(packed.nodes),
      first: new Int32Array(packed.first),
      codes: packed.codes,
      filter: new Int32Array(packed.filter),
      filterShift: 32 - Math.log2(packed.filter.length * 32),
      out: new Uint32Array(packed.out),
      outCase: new Uint8Array(packed.outCase),
      exact: new Map(packed.exact),
    },
    cues: cues.map(([cue, says]) => ({ text: cue, says })),
  };
}

/** Takes the forms out of their table again, in the order in which their letters stand. */
function formsOf({ forms }: Index): Packed['forms'] {
  const places: number[] = [];
  for (let slot = 0; slot < forms.length; slot += 4) if (forms[slot + 2] !== 0) places.push(slot);
  places.sort((a, b) => forms[a + 1]! - forms[b + 1]!);
  const column = (k: number) => places.map((slot) => forms[slot + k]!);
  return [column(0), column(2), column(3)];
}
