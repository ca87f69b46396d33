import type { Item } from './item.ts';
import { list, strings, text, type DossierFile, type Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';

/** Names, synonyms, abbreviations and misspellings: each leads to some entry of ours. */
export function termItems(raw: Raw, ours: Ours, at: string): Item[] {
  const forms = [
    ...['name', 'latin', 'synonyms', 'misspellings', 'related_terms', 'terms'].flatMap((key) =>
      strings(raw, key),
    ),
    ...list(raw, 'abbreviations').map((form) => text(form, 'text')),
    ...strings(raw, 'abbreviations'),
  ];
  return forms.map((form) => ({ at: `${at}/terms/${form}`, kind: 'terms', taken: ours.isTerm(form) }));
}

/** The bibliography: each source stands in ours, under its id or an alias. */
export function sourceItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  return list(raw, 'sources').map((source) => ({
    at: `${file}/sources/${text(source, 'id')}`,
    kind: 'sources',
    taken: ours.source(text(source, 'id')) !== undefined,
  }));
}
