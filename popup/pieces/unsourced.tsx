import { t } from '../../src/ui/i18n.ts';

/** Under lines that the knowledge base gives no source of their own: anatomy, guidance, lists of muscles. It says so. */
export function Unsourced() {
  return (
    <p class="basis">
      {t('basis_none')}
      <span class="basis-state">{t('not_reviewed')}</span>
    </p>
  );
}
