import type { Entity } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityShape } from '../../src/ui/severity-shape.tsx';
import { kindsWord, severityWord } from '../../src/ui/words.ts';
import { useReference } from '../pieces/context.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SeverityKey } from '../pieces/severity-key.tsx';
import { Section } from '../pieces/section.tsx';
import { levelOf } from '../reference/level.ts';
import { itemHref } from '../router.ts';
import { NotFound } from './not-found.tsx';

const KINDS = ['muscle', 'condition', 'factor', 'drug-class', 'product', 'procedure'] as const;

/** A product is known by its brand: what it must not be used for stands on its page. */
const aside = (entity: Entity): string =>
  entity.kind === 'product' ? [...entity.brands, entity.code].filter(Boolean).join(' · ') : '';

function Row({ entity }: { entity: Entity }) {
  const level = levelOf(entity, useReference().entity);
  return (
    <li>
      <a class="row" href={itemHref('entry', entity.id)}>
        {entity.kind !== 'product' && (
          <span class={`severity severity-${level}`}>
            <SeverityShape severity={level} />
            {level !== 'none' && <span class="unseen">{severityWord(level)}</span>}
          </span>
        )}
        <span>
          {entity.name}
          {aside(entity) && <span class="faint"> {aside(entity)}</span>}
        </span>
      </a>
    </li>
  );
}

/** Everything of one kind, under headings. */
export function Browse({ kind }: { kind: string }) {
  const { facts } = useReference();
  const { vocabulary } = facts;
  const known = KINDS.find((each) => each === kind);
  if (!known) return <NotFound words={kind} />;

  const groupOf = (entity: Entity): string => {
    if (entity.kind === 'muscle' || entity.kind === 'gland')
      return vocabulary.region[entity.region] ?? entity.region;
    if (entity.kind === 'condition') return vocabulary['condition-group'][entity.group] ?? entity.group;
    if (entity.kind === 'factor') return vocabulary['factor-group'][entity.group] ?? entity.group;
    return '';
  };
  const order = [
    ...Object.values(vocabulary.region),
    ...Object.values(vocabulary['condition-group']),
    ...Object.values(vocabulary['factor-group']),
  ];
  const groups = new Map<string, Entity[]>();
  for (const entity of Object.values(facts.entities)) {
    const shown = (entity.kind === 'gland' ? 'muscle' : entity.kind) === known && !entity.recognised_only;
    if (shown) groups.set(groupOf(entity), [...(groups.get(groupOf(entity)) ?? []), entity]);
  }
  const names = [...groups.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <article>
      <PageHead kicker={t('contents')} title={kindsWord(known)} />
      {known !== 'product' && <SeverityKey />}
      {names.map((name) => {
        const rows = (
          <ul class="rows columns-rows">
            {groups
              .get(name)!
              .sort((a, b) => a.name.localeCompare(b.name))
              .map((entity) => (
                <Row key={entity.id} entity={entity} />
              ))}
          </ul>
        );
        return name === '' ? (
          <div key={name}>{rows}</div>
        ) : (
          <Section key={name} title={name}>
            {rows}
          </Section>
        );
      })}
    </article>
  );
}
