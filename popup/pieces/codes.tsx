import type { Condition, Factor } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { FactsSection } from './section.tsx';

/** ICD-10-CM: which codes name it, which only point to it. */
export function Codes({ entity }: { entity: Condition | Factor }) {
  if (!entity.icd10cm_related?.length && !entity.icd10cm_note) return null;
  return (
    <FactsSection
      title={t('section_codes')}
      extra
      items={[
        [t('codes_main'), entity.icd10cm.join(', ')],
        [t('codes_related'), entity.icd10cm_related?.join(', ')],
        [t('part_note'), entity.icd10cm_note],
      ]}
    />
  );
}
