import type { Entity } from '../../src/knowledge/facts.ts';
import type { Term, TermType } from '../../src/knowledge/model.ts';
import { t } from '../../src/ui/i18n.ts';
import { FactsSection } from './section.tsx';

const GROUPS: [TermType[], Parameters<typeof t>[0]][] = [
  [['name', 'synonym', 'latin', 'class-word'], 'names_other'],
  [['abbreviation'], 'names_abbreviations'],
  [['brand'], 'names_brands'],
  [['code'], 'names_codes'],
  [['misspelling'], 'names_misspellings'],
];

/** An abbreviation that usually means something else says what. */
function written(term: Term): string {
  return term.ambiguous_with?.length
    ? `${term.text} (${t('also_means', term.ambiguous_with.join(', '))})`
    : term.text;
}

/** By which words it is found in a chart. */
export function Names({ entity }: { entity: Entity }) {
  const items = GROUPS.map(([types, label]): [string, string] => [
    t(label),
    entity.terms
      .filter((term) => types.includes(term.type) && term.text !== entity.name)
      .map(written)
      .join(', '),
  ]).filter(([, words]) => words !== '');
  if (items.length === 0) return null;
  return <FactsSection title={t('section_names')} extra items={items} />;
}
