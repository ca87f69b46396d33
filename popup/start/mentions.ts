/** What stands on a page, gathered by entity. */
import type { PageState } from '../../src/messages/index.ts';
import type { Group } from '../../src/ui/words.ts';

type Mention = PageState['mentions'][number];

export interface Named {
  entity: string;
  kind: Mention['kind'];
  mentions: Mention[];
}

const ORDER: readonly Group[] = [
  'product',
  'muscle',
  'condition',
  'factor',
  'drug-class',
  'drug',
  'procedure',
];

const groupOf = (kind: Mention['kind']): Group | null =>
  kind === 'gland' ? 'muscle' : kind === 'sign' ? null : kind;

/** By kind, then by how often; words that only rules ask for are left out. */
export function namedOnPage(mentions: readonly Mention[]): { group: Group; named: Named[] }[] {
  const byEntity = new Map<string, Named>();
  for (const mention of mentions) {
    const named = byEntity.get(mention.entity);
    if (named) named.mentions.push(mention);
    else byEntity.set(mention.entity, { entity: mention.entity, kind: mention.kind, mentions: [mention] });
  }
  const all = [...byEntity.values()].sort((a, b) => b.mentions.length - a.mentions.length);
  return ORDER.map((group) => ({
    group,
    named: all.filter((named) => groupOf(named.kind) === group),
  })).filter(({ named }) => named.length > 0);
}
