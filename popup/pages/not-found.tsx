import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { searchFor } from '../state/history.ts';

/** An address that leads nowhere: says so and offers to look for its words. */
export function NotFound({ words }: { words: string }) {
  const query = words.replaceAll(/[-_/]+/g, ' ').trim();
  return (
    <article>
      <PageHead kicker={t('not_found_kicker')} title={t('not_found_title')} />
      <p class="lead">{t('not_found_text', words)}</p>
      <p>
        <button type="button" class="button" onClick={() => searchFor(query)}>
          {t('not_found_search', query)}
        </button>
      </p>
    </article>
  );
}
