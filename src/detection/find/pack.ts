/**
 * The compiled lexicon as text, so that a page loads it in a few milliseconds: no term is cut up or inflected there.
 * JSON, because the engine's own parser reads lists of numbers several times faster than a loop in a script; a line for each
 * part, so that none takes long.
 */
import type { Kind, Region } from '../../knowledge/model.ts';
import type { Entity, LexiconData } from './lexicon.ts';
import { drain } from '../drain.ts';
import { packCues, unpackCues, type PackedCues } from './cues.ts';
import { indexing, LENGTH_BITS, LONGEST_WORD, type Index, type Trie } from './trie.ts';

/** Says that a text is a packed lexicon, and of which make. */
const FORMAT = 'cautela-lexicon-9';

/** A list of numbers: an array where it is packed, a typed one as soon as it is read, which no garbage collection copies. */
type Numbers = ArrayLike<number>;

interface Packed {
  version: string;
  /** `0` for a name that is the id in words. */
  entities: [id: string, kind: Kind, name: string | 0, region?: Region][];
  /** By reading: its entity and its traits. */
  entity: Numbers;
  traits: Numbers;
  /** How many forms there are, and how long they are together. */
  sizes: { forms: number; letters: number };
  /** By token the forms of a word: what all begin with, and how each ends ("disease", "musc|le,les,ular"). */
  words: string;
  /** By node: how far its token lies behind that of the sibling before it, how many children and outputs it has. */
  steps: Numbers;
  children: Numbers;
  outputs: Numbers;
  /** Nodes that a slash may stand before. */
  slash: Numbers;
  /** How far each lies behind the one before it. */
  out: Numbers;
  outCase: Numbers;
  exact: [number, string][];
  before: [number, string][];
  cues: PackedCues;
}

export function pack({ version, entities, readings, trie, cues }: LexiconData): string {
  const packed: Packed = {
    version,
    entities: entities.map(({ id, kind, name, region }) =>
      region ? [id, kind, name ?? 0, region] : [id, kind, name ?? 0],
    ),
    entity: [...readings.entity],
    traits: [...readings.traits],
    ...wordsOf(trie),
    ...nodesOf(trie),
    out: Array.from(trie.out, (one, i) => one - (trie.out[i - 1] ?? 0)),
    outCase: [...trie.outCase],
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
  const packed = yield* partsOf(text);
  const { entities, entity, traits, cues } = packed;
  const trie = yield* indexing(yield* trieOf(packed));
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
    version: packed.version,
    entities: named,
    readings: { entity: new Int32Array(entity), traits: new Uint8Array(traits) },
    trie,
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

/** Takes the forms out of their table again. */
function wordsOf({ forms, letters }: Index): Pick<Packed, 'sizes' | 'words'> {
  const text = new TextDecoder().decode(letters);
  const places: number[] = [];
  for (let slot = 0; slot < forms.length; slot += 4) if (forms[slot] !== 0) places.push(slot);
  places.sort((a, b) => forms[a + 2]! - forms[b + 2]!);
  const words: string[][] = [];
  for (const slot of places) {
    const at = forms[slot + 2]! >> LENGTH_BITS;
    (words[forms[slot + 3]!] ??= []).push(text.slice(at, at + (forms[slot + 2]! & LONGEST_WORD)));
  }
  const all = words.flat();
  return {
    sizes: { forms: all.length, letters: all.join('').length },
    words: words.map(shared).join(' '),
  };
}

function shared(forms: readonly string[]): string {
  const [first = ''] = forms;
  if (forms.length < 2) return first;
  let stem = first;
  while (!forms.every((form) => form.startsWith(stem))) stem = stem.slice(0, -1);
  return `${stem}|${forms.map((form) => form.slice(stem.length)).join(',')}`;
}

const [SPACE, COMMA, BAR] = [0x20, 0x2c, 0x7c];
/** Words taken up between two pauses. */
const STRIDE = 512;

/** The forms of all words, one after the other, as the trie has them. Bytes, since joining short strings takes several times as long. */
function* formsOf({
  words,
  sizes,
}: Packed): Generator<void, Pick<Trie, 'letters' | 'formEnd' | 'formToken' | 'tokens'>> {
  const bytes = new TextEncoder().encode(words);
  const letters = new Uint8Array(sizes.letters);
  const formEnd = new Uint32Array(sizes.forms);
  const formToken = new Uint32Array(sizes.forms);
  let token = 0;
  let form = 0;
  let end = 0;
  for (let at = 0; at < bytes.length; token++) {
    if (token % STRIDE === 0) yield;
    const stem = end;
    while (at < bytes.length && bytes[at] !== SPACE && bytes[at] !== BAR) letters[end++] = bytes[at++]!;
    const length = end - stem;
    let more = bytes[at] === BAR;
    if (more) at++;
    do {
      if (more)
        while (at < bytes.length && bytes[at] !== SPACE && bytes[at] !== COMMA) letters[end++] = bytes[at++]!;
      formEnd[form] = end;
      formToken[form++] = token;
      more = bytes[at++] === COMMA;
      // The next form begins as the word does.
      if (more) for (let i = 0; i < length; i++) letters[end++] = letters[stem + i]!;
    } while (more);
  }
  return { letters, formEnd, formToken, tokens: token };
}

/** Counts instead of places: small numbers pack well. The last node only closes the list. */
function nodesOf({ nodes }: Index): Pick<Packed, 'steps' | 'children' | 'outputs' | 'slash'> {
  const count = nodes.length / 4 - 1;
  const each = <T>(of: (at: number) => T) => Array.from({ length: count }, (_, node) => of(node * 4));
  const eldest = new Set(each((at) => nodes[at + 1]!));
  return {
    steps: each((at) => nodes[at]! - (at === 0 || eldest.has(at / 4) ? 0 : nodes[at - 4]!)),
    children: each((at) => nodes[at + 5]! - nodes[at + 1]!),
    outputs: each((at) => nodes[at + 6]! - nodes[at + 2]!),
    slash: each((at) => at / 4).filter((node) => nodes[node * 4 + 3]! < 0),
  };
}

function* trieOf(packed: Packed): Generator<void, Trie> {
  const { steps, children, outputs, slash, out, outCase, exact, before } = packed;
  const slashes = new Uint8Array(steps.length);
  for (let i = 0; i < slash.length; i++) slashes[slash[i]!] = 1;
  const forms = yield* formsOf(packed);
  yield;
  // Children stand side by side in the order of their parents, behind the root.
  const childStart = sums(children, 1);
  yield;
  const token = tokensOf(steps, children);
  yield;
  const outStart = sums(outputs, 0);
  yield;
  return {
    ...forms,
    childStart,
    token,
    slash: slashes,
    outStart,
    out: sums(out, 0).subarray(1),
    outCase: new Uint8Array(outCase),
    exact: new Map(exact),
    before: new Map(before),
  };
}

function tokensOf(steps: Numbers, children: Numbers): Uint32Array {
  const tokens = new Uint32Array(steps);
  let child = 1;
  for (let node = 0; node < children.length; node++) {
    const end = child + children[node]!;
    while (++child < end) tokens[child]! += tokens[child - 1]!;
    child = end;
  }
  return tokens;
}

/** Running sums: one more than there are counts. */
function sums(counts: Numbers, first: number): Uint32Array {
  const out = new Uint32Array(counts.length + 1);
  out[0] = first;
  for (let i = 0; i < counts.length; i++) out[i + 1] = out[i]! + counts[i]!;
  return out;
}
