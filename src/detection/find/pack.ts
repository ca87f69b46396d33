/**
 * The compiled lexicon as text, so that a page loads it in a few milliseconds: no term is cut up or inflected there.
 * JSON, because the engine's own parser reads lists of numbers several times faster than a loop in a script; a line for each
 * part, so that none takes long.
 */
import type { Kind, Region } from '../../knowledge/model.ts';
import type { Entity, LexiconData } from './lexicon.ts';
import { drain } from '../drain.ts';
import { packCues, unpackCues, type PackedCues } from './cues.ts';
import { indexing, type Numbers, type Trie } from './trie.ts';

/** Says that a text is a packed lexicon, and of which make. */
const FORMAT = 'cautela-lexicon-11';

type Packed = Omit<Trie, 'exact' | 'before'> & {
  version: string;
  /** `0` for a name that is the id in words. */
  entities: [id: string, kind: Kind, name: string | 0, region?: Region][];
  /** By reading: its entity and its traits. */
  entity: Numbers;
  traits: Numbers;
  exact: [number, string][];
  before: [number, string][];
  cues: PackedCues;
};

export function pack({ version, entities, readings, trie, cues }: LexiconData<Trie>): string {
  const packed: Packed = {
    version,
    entities: entities.map(({ id, kind, name, region }) =>
      region ? [id, kind, name ?? 0, region] : [id, kind, name ?? 0],
    ),
    entity: [...readings.entity],
    traits: [...readings.traits],
    ...trie,
    // How far each lies behind the one before it: small numbers.
    out: Array.from(trie.out, (one, i) => one - (trie.out[i - 1] ?? 0)),
    exact: [...trie.exact],
    before: [...trie.before],
    cues: packCues(cues),
  };
  return [FORMAT, ...Object.entries(packed).map((part) => JSON.stringify(part))].join('\n');
}

/** @throws where the text is no packed lexicon of this make. */
export const unpack = (text: string): LexiconData => drain(unpacking(text));

/** The same with pauses. */
export function* unpacking(text: string): Generator<void, LexiconData> {
  const { version, entities, entity, traits, cues, out, exact, before, ...rest } = yield* partsOf(text);
  const trie = { ...rest, out: sums(out), exact: new Map(exact), before: new Map(before) };
  yield;
  const indexed = yield* indexing(trie);
  yield;
  const named = entities.map(([id, kind, name, region]): Entity => ({
    id,
    kind,
    ...(name !== 0 && { name }),
    ...(region && { region }),
  }));
  yield;
  const filed = unpackCues(cues);
  yield;
  return {
    version,
    entities: named,
    readings: { entity: new Int32Array(entity), traits: new Uint8Array(traits) },
    trie: indexed,
    cues: filed,
  };
}

/** Reads line by line. */
function* partsOf(text: string): Generator<void, Packed> {
  const isPacked = text.startsWith(`${FORMAT}\n`);
  if (!isPacked) throw new Error(`This is no lexicon of the form ${FORMAT}: compile the knowledge again.`);
  const packed: Record<string, unknown> = {};
  for (let from = FORMAT.length + 1, end = 0; end < text.length; from = end + 1) {
    const next = text.indexOf('\n', from);
    end = next < 0 ? text.length : next;
    const [name, part] = JSON.parse(text.slice(from, end)) as [string, unknown];
    packed[name] = isNumbers(part) ? new Int32Array(part) : part;
    yield;
  }
  return packed as unknown as Packed;
}

const isNumbers = (part: unknown): part is number[] => Array.isArray(part) && typeof part[0] === 'number';

function sums(steps: Numbers): Numbers {
  const out = new Uint32Array(steps.length);
  for (let i = 0, sum = 0; i < steps.length; i++) out[i] = sum += steps[i]!;
  return out;
}
