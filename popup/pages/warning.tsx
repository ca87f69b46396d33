import type { LabelWarning } from '../../src/knowledge/facts.ts';
import { CautionView } from '../../src/ui/caution.tsx';
import { t, type MessageKey } from '../../src/ui/i18n.ts';
import { Cautions } from '../pieces/cautions.tsx';
import { useReference } from '../pieces/context.tsx';
import { EntityList, ProductLink } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { LinkRows } from '../pieces/related.tsx';
import { FactsSection, Section } from '../pieces/section.tsx';
import { headOf, under } from '../reference/titles.ts';

const GROUPS = [
  'boxed-warning',
  'contraindication',
  'warning',
  'pregnancy-lactation',
  'founding-document',
] as const;

const groupWord = (group: LabelWarning['group']): string =>
  t(`warning_${group.replaceAll('-', '_')}` as MessageKey);

export function Warnings() {
  const { facts } = useReference();
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('kinds_warning')} />
      <Cautions cautions={facts.globalRules} title={t('section_global')} />
      {GROUPS.map((group) => {
        const items = facts.labelWarnings.filter((warning) => warning.group === group);
        if (items.length === 0) return null;
        return (
          <Section key={group} title={groupWord(group)}>
            <LinkRows of="warning" items={items.map((warning) => ({ ...warning, title: headOf(warning) }))} />
          </Section>
        );
      })}
    </article>
  );
}

export function WarningPage({ id }: { id: string }) {
  const warning = useReference().warning(id)!;
  const title = headOf(warning);
  return (
    <article class="entry">
      <PageHead kicker={groupWord(warning.group)} title={title} />
      <CautionView
        caution={under(title, warning)}
        when={warning.when?.length ? <EntityList ids={warning.when} /> : undefined}
      />
      <FactsSection
        title={t('section_applies')}
        items={[
          [
            t('applies_products'),
            warning.products.includes('all')
              ? t('applies_all')
              : warning.products.map((code, index) => (
                  <span key={code}>
                    {index > 0 && ', '}
                    <ProductLink code={code} />
                  </span>
                )),
          ],
          [t('applies_uses'), warning.uses?.length ? <EntityList ids={warning.uses} /> : undefined],
          [t('fact_symptoms'), warning.symptoms?.join(', ')],
          [t('fact_onset'), warning.onset],
          [t('fact_duration'), warning.duration],
        ]}
      />
      {warning.details && (
        <FactsSection
          title={t('section_nuance')}
          items={warning.details.map(({ topic, text }) => [topic, text])}
        />
      )}
      {warning.product_wording && warning.product_wording.length > 0 && (
        <FactsSection
          title={t('section_wording')}
          items={warning.product_wording.map(({ product, note }) => [product, note])}
        />
      )}
    </article>
  );
}
