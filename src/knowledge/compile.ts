/** Checked content → the three files that the run time reads. The same content always gives the same bytes. */
import { createHash } from 'node:crypto';
import { avoidSetOf } from './compile/avoid-sets.ts';
import { entitiesOf } from './compile/entities.ts';
import { lexiconEntry } from './compile/lexicon.ts';
import { statementsOf } from './compile/statements.ts';
import { tidy } from './compile/tidy.ts';
import { tipsOf } from './compile/tips.ts';
import type { Facts, Word } from './facts.ts';
import type { Lexicon, Source, Tip } from './model.ts';
import type { Content } from './parts.ts';
import { canonical, ENTITY_PARTS } from './references.ts';

export interface Compiled {
  lexicon: Lexicon;
  tips: { version: string; tips: Record<string, Tip> };
  facts: Facts;
}

/** The content must have passed the check: references that resolve to nothing are passed on as they stand. */
export function compile(authored: Content): Compiled {
  const content = canonical(authored);
  const entities = entitiesOf(content);
  const sources = content.sources.map(({ aliases: _aliases, read_at: _readAt, ...source }): Source =>
    tidy(source),
  );
  const facts: Omit<Facts, 'version'> = {
    entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])),
    avoidSets: content.avoidSets.map(avoidSetOf),
    ...statementsOf(content),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    vocabulary: vocabularyOf(content.vocabulary),
  };
  const not = notPhrases(content);
  const entries = [
    ...entities.filter(({ find }) => find !== false).map((entity) => lexiconEntry(entity, not)),
    ...Object.values(facts.signs).map(({ id, name, terms }) =>
      tidy({ id, kind: 'sign' as const, name, terms, not: not.get(id) }),
    ),
  ];
  const tips = tipsOf(entities, new Map(sources.map((source) => [source.id, source])));
  const version = hash([facts, entries, tips]);
  return {
    lexicon: { version, entries },
    tips: { version, tips },
    facts: { version, ...facts },
  };
}

function notPhrases(content: Content): Map<string, string[]> {
  const entries = ENTITY_PARTS.flatMap((part): { id: string; terms: { not: string[] } }[] => content[part]);
  return new Map(entries.filter(({ terms }) => terms.not.length > 0).map(({ id, terms }) => [id, terms.not]));
}

function vocabularyOf(words: readonly Word[]): Facts['vocabulary'] {
  const vocabulary: Facts['vocabulary'] = {
    region: {},
    'condition-group': {},
    'factor-group': {},
    guidance: {},
    verdict: {},
  };
  for (const { of, id, label } of words) vocabulary[of][id] = label;
  return vocabulary;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
