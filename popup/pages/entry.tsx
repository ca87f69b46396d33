import type { Entity } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { kindWord } from '../../src/ui/words.ts';
import { broaderOf } from '../../src/knowledge/broader.ts';
import { Cautions } from '../pieces/cautions.tsx';
import { useReference } from '../pieces/context.tsx';
import { JumpList } from '../pieces/jump-list.tsx';
import { EntityList } from '../pieces/links.tsx';
import { Names } from '../pieces/names.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Related } from '../pieces/related.tsx';
import { Section } from '../pieces/section.tsx';
import { Claims } from './audit.tsx';
import { ConditionFacts, ConditionHead, ConditionUse } from './condition.tsx';
import { DrugClassFacts, DrugFacts } from './drug.tsx';
import { FactorFacts, FactorHead } from './factor.tsx';
import { MuscleFacts, MuscleHead, MuscleUse } from './muscle.tsx';
import { ProductFacts, ProductHead, ProductLimits, ProductUse } from './product.tsx';
import { CODE_SYSTEMS } from '../reference/code-systems.ts';
import { headOf } from '../reference/titles.ts';

function Kicker({ entity }: { entity: Entity }) {
  const { vocabulary } = useReference().facts;
  const place =
    entity.kind === 'muscle' || entity.kind === 'gland'
      ? vocabulary.region[entity.region]
      : entity.kind === 'condition'
        ? vocabulary['condition-group'][entity.group]
        : entity.kind === 'factor'
          ? vocabulary['factor-group'][entity.group]
          : undefined;
  return (
    <>
      {kindWord(entity.kind)}
      {place && ` · ${place}`}
    </>
  );
}

/** What stands under the title. */
function Head({ entity }: { entity: Entity }) {
  switch (entity.kind) {
    case 'muscle':
    case 'gland':
      return <MuscleHead muscle={entity} />;
    case 'condition':
      return <ConditionHead condition={entity} />;
    case 'factor':
      return <FactorHead factor={entity} />;
    case 'product':
      return <ProductHead product={entity} />;
    case 'procedure':
      return (
        <p class="sub">
          {CODE_SYSTEMS.procedure} {entity.code}
        </p>
      );
    default:
      return null;
  }
}

/** What is used how: doses, muscles, indications; of drugs, how they interact. */
function Use({ entity }: { entity: Entity }) {
  switch (entity.kind) {
    case 'muscle':
    case 'gland':
      return <MuscleUse muscle={entity} />;
    case 'condition':
      return <ConditionUse condition={entity} />;
    case 'product':
      return <ProductUse product={entity} />;
    case 'drug':
      return <DrugFacts drug={entity} />;
    case 'drug-class':
      return <DrugClassFacts drugClass={entity} />;
    default:
      return null;
  }
}

/** What it is: beside the statements where there is room. */
function About({ entity }: { entity: Entity }) {
  switch (entity.kind) {
    case 'muscle':
    case 'gland':
      return <MuscleFacts muscle={entity} />;
    case 'condition':
      return <ConditionFacts condition={entity} />;
    case 'factor':
      return <FactorFacts factor={entity} />;
    case 'product':
      return <ProductFacts product={entity} />;
    default:
      return null;
  }
}

/** Statements of more general entries, which hold for this one too. */
function Broader({ entity }: { entity: Entity }) {
  const reference = useReference();
  return (
    <>
      {broaderOf(entity, reference.entity)
        .filter(({ cautions }) => cautions.length > 0)
        .map(({ id, name, cautions }) => (
          <Cautions key={id} cautions={cautions} title={t('section_broader', name)} />
        ))}
    </>
  );
}

/** Everything the knowledge base holds on one thing. */
export function EntryPage({ id }: { id: string }) {
  const reference = useReference();
  const entity = reference.entity(id)!;
  const near = [...(entity.broader ?? []), ...('members' in entity ? (entity.members ?? []) : [])];
  const rules = reference.rulesAbout(entity).map((rule) => ({ ...rule, title: headOf(rule) }));
  return (
    <article class="entry">
      <PageHead kicker={<Kicker entity={entity} />} title={entity.name} place={`entry/${entity.id}`}>
        <Head entity={entity} />
      </PageHead>
      {entity.recognised_only && (
        <p class="lead">
          {t('recognised_only')}
          {near.length > 0 && (
            <>
              {' '}
              {t('recognised_see')} <EntityList ids={near} />
            </>
          )}
        </p>
      )}
      <JumpList />
      <div class="columns">
        <div class="column-main">
          {entity.kind === 'product' && <ProductLimits product={entity} />}
          <Cautions cautions={entity.cautions} />
          <Broader entity={entity} />
          <Use entity={entity} />
        </div>
        <div class="column-aside">
          <About entity={entity} />
          <Related title={t('section_rules')} of="rule" items={rules} />
          <Claims claims={reference.claimsAbout(entity)} />
          {entity.evidence_gaps && (
            <Section title={t('section_gaps')} extra>
              <p>{entity.evidence_gaps}</p>
            </Section>
          )}
          <Names entity={entity} />
        </div>
      </div>
    </article>
  );
}
