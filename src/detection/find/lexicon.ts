/** From the knowledge base's lexicon to what the finder holds. */
import type { Kind, Lexicon, LexiconEntry, Region, Term } from '../../knowledge/model.ts';
import { fileCues, type CueFile } from './cues.ts';
import { ENGLISH_WORDS, NOT_A_MENTION } from './not.ts';
import { buildTrie, type Phrase } from './phrases.ts';
import { CASE, type Index, type Trie } from './trie.ts';

export interface Entity {
  id: string;
  kind: Kind;
  /** Absent where it is the id in words. */
  name?: string;
  region?: Region;
}

export const nameOf = ({ id, name }: Entity): string => name ?? inWords(id);

/** "levator-scapulae": "Levator scapulae", as most names are. */
const inWords = (id: string): string => id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');

/**
 * What a phrase can mean. Readings are the outputs of the trie; one is a term of an entity.
 * Kept in columns: a page holds thousands.
 */
export interface Readings {
  /** Index of the entity; -1 for a phrase that means nothing to us. */
  entity: Int32Array;
  /** Bits of `TRAIT`, and the rank above them. */
  traits: Uint8Array;
}

export const TRAIT = {
  /** Counts only with evidence. */
  ambiguous: 1,
  /** Letters that stand for words: harder to believe than a word of the language ("levator"). */
  abbreviation: 2,
  code: 4,
  /** Words nearby may speak against it. */
  contested: 8,
  /** A category alone ("G20"): without its point and more digits it may be a room or a vertebra. */
  category: 16,
} as const;
/** Where the rank begins: how likely the term is to be this entity's among terms that several share; lower is likelier. */
const RANK_SHIFT = 5;

/** Everything the finder needs; `T`: the trie as it is packed, or as it is read. */
export interface LexiconData<T = Index> {
  version: string;
  entities: Entity[];
  readings: Readings;
  trie: T;
  cues: CueFile;
}

const RANKS: Record<Term['type'], number> = {
  name: 0,
  latin: 1,
  brand: 1,
  synonym: 2,
  'class-word': 2,
  code: 2,
  abbreviation: 3,
  misspelling: 4,
};

export const rankOf = (readings: Readings, reading: number): number =>
  readings.traits[reading]! >> RANK_SHIFT;

/** Letters with their plural s written small ("PPMs"). */
const IN_PLURAL = /[A-Z]s$/;

/** Compiles a lexicon. Slow (a tenth of a second): a page loads the packed form instead. */
export function compileLexicon(lexicon: Lexicon): LexiconData<Trie> {
  const entities: Entity[] = [];
  const entity: number[] = [];
  const traits: number[] = [];
  const phrases: Phrase[] = [];
  const cues = new Map<string, number[]>();
  const owners = new Map(
    lexicon.entries.flatMap(({ id, terms }) =>
      terms.filter(({ text }) => !IN_PLURAL.test(text)).map(({ text }) => [text.toLowerCase(), id]),
    ),
  );

  const nothing = (text: string) => {
    phrases.push({ text, out: entity.push(-1) - 1, case: CASE.any, forms: 'words' });
    traits.push(0);
  };
  for (const { terms, not, ...entry } of lexicon.entries) {
    const at = entities.push(asEntity(entry)) - 1;
    for (const term of terms) {
      if (isRedundant(term, terms)) continue;
      const out = entity.push(at) - 1;
      traits.push(traitsOf(term));
      // letters have no plural that is another's letters (PPM, PPMS)
      const owner = owners.get(`${term.text.toLowerCase()}s`);
      phrases.push(phraseOf(term, out, owner === undefined || owner === entry.id));
      const add = (texts: readonly string[] | undefined, says: number) =>
        texts?.forEach((text) => cues.set(text, [...(cues.get(text) ?? []), out * 4 + says]));
      add(term.support, SAYS.yes);
      add(term.against, SAYS.no);
      add(term.ambiguous_with, SAYS.other);
      if (term.names_a_diagnosis) add(BESIDE_DIAGNOSES, SAYS.listed);
    }
    not?.forEach(nothing);
  }
  NOT_A_MENTION.forEach(nothing);
  return {
    version: lexicon.version,
    entities,
    readings: { entity: Int32Array.from(entity), traits: Uint8Array.from(traits) },
    trie: buildTrie(phrases),
    cues: fileCues([...cues].map(([text, says]) => ({ text, says }))),
  };
}

/** What a cue says of a reading: `reading × 4 + SAYS`. */
export const SAYS = {
  yes: 0,
  no: 1,
  /** The other meaning written out: weaker than a plain no. */
  other: 2,
  /** A list of diagnoses stands here: for an item of it alone. */
  listed: 3,
} as const;

/** What tells a list of diagnoses: its heading, or what most such lists hold. */
const BESIDE_DIAGNOSES = [
  'PMH', 'PMHx', 'medical history', 'problem list', 'active problems', 'diagnoses', 'comorbidities', 'diagnosed with', 'known case of',
  'history of', 'h/o', 'HTN', 'hypertension', 'HLD', 'hyperlipidemia', 'hypothyroidism', 'GERD', 'T2DM', 'DM2', 'CKD',
]; // prettier-ignore

function asEntity({ id, kind, name, region }: Omit<LexiconEntry, 'terms' | 'not'>): Entity {
  return { id, kind, ...(name !== inWords(id) && { name }), ...(region && { region }) };
}

/** "Masseter muscle" beside "masseter": the shorter form marks the name alone. */
function isRedundant(term: Term, terms: readonly Term[]): boolean {
  const bare = /^(.+?) (?:muscles?|mm?\.?)$/i.exec(term.text)?.[1]?.toLowerCase();
  return bare !== undefined && terms.some((t) => !t.needs_context && t.text.toLowerCase() === bare);
}

function traitsOf(term: Term): number {
  return (
    (term.needs_context ? TRAIT.ambiguous : 0) |
    (isAbbreviation(term) ? TRAIT.abbreviation : 0) |
    (term.type === 'code' ? TRAIT.code : 0) |
    (term.type === 'code' && term.text.length <= 3 ? TRAIT.category : 0) |
    (!term.needs_context && term.against ? TRAIT.contested : 0) |
    (RANKS[term.type] << RANK_SHIFT)
  );
}

function phraseOf(term: Term, out: number, hasPlural: boolean): Phrase {
  const code = term.type === 'code';
  const forms = formsOf(term);
  return {
    text: term.text,
    out,
    case: caseOf(term),
    forms: forms === 'plural' && !hasPlural ? 'none' : forms,
    ...(code && { code }),
  };
}

/** An abbreviation by its letters, whatever the list it stands in: "levator" may be filed as one and is a word. */
function isAbbreviation(term: Term): boolean {
  return term.type !== 'code' && /^[A-Z]/.test(term.text)
    ? /^(?:[A-Z][A-Za-z]{0,3}|[A-Z0-9/-]{2,7}s?)$/.test(term.text) &&
        term.type !== 'brand' &&
        term.type !== 'name'
    : term.type === 'abbreviation' && term.text.length <= 4;
}

function caseOf(term: Term): Phrase['case'] {
  const letters = term.text.replace(/[^A-Za-z]/g, '');
  const capitals = letters === letters.toUpperCase() && letters !== '';
  // capitals may take a small s ("TIAs"), but it is none of theirs (PPMS, PPMs)
  if (term.case_sensitive) return capitals && !letters.endsWith('S') ? CASE.upper : CASE.exact;
  if (!isAbbreviation(term)) return CASE.any;
  const risky = letters.length <= 2 || term.needs_context || ENGLISH_WORDS.has(letters.toLowerCase());
  if (capitals) return risky ? CASE.upper : CASE.any;
  return letters.length <= 3 && /[A-Z]/.test(letters) ? CASE.exact : CASE.any;
}

function formsOf(term: Term): Phrase['forms'] {
  if (term.type === 'code' || term.type === 'brand') return 'none';
  if (!isAbbreviation(term)) return 'words';
  return term.text.length > 2 && !/s$/i.test(term.text) ? 'plural' : 'none';
}
