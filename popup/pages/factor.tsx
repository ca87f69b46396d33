import type { Factor } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { Codes } from '../pieces/codes.tsx';
import { CODE_SYSTEMS } from '../reference/code-systems.ts';
import { useReference } from '../pieces/context.tsx';
import { EntityList } from '../pieces/links.tsx';
import { FactsSection, Section } from '../pieces/section.tsx';

export function FactorHead({ factor }: { factor: Factor }) {
  return (
    <p class="sub">
      {factor.severity && <SeverityBadge severity={factor.severity} />}
      {factor.icd10cm.length > 0 && ` ${CODE_SYSTEMS.condition} ${factor.icd10cm.join(', ')}`}
    </p>
  );
}

/** Where the factor matters: regions, products, uses. */
export function FactorFacts({ factor }: { factor: Factor }) {
  const { vocabulary } = useReference().facts;
  const { regions, products, uses, procedures, muscles } = factor.applies_to;
  const all = (words: readonly string[]) => words.includes('all');
  return (
    <>
      <FactsSection
        title={t('section_applies')}
        items={[
          [
            t('applies_regions'),
            regions &&
              (all(regions) ? t('applies_all') : regions.map((id) => vocabulary.region[id] ?? id).join(', ')),
          ],
          [t('applies_products'), products && (all(products) ? t('applies_all') : products.join(', '))],
          [t('applies_uses'), uses?.length ? <EntityList ids={uses} /> : undefined],
          [t('applies_muscles'), muscles?.length ? <EntityList ids={muscles} /> : undefined],
          [t('applies_procedures'), procedures?.length ? <EntityList ids={procedures} /> : undefined],
          [t('applies_avoid_for'), factor.avoid_for?.join(', ')],
        ]}
      />
      {factor.nuance && (
        <Section title={t('section_nuance')}>
          <p>{factor.nuance}</p>
        </Section>
      )}
      <Codes entity={factor} />
    </>
  );
}
