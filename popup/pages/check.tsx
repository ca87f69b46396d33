import { planCheck } from '../../src/advice/checks.ts';
import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';

/** A check of the plan explained: what it compares, when it keeps silent, on what it rests. */
export function CheckPage({ id }: { id: string }) {
  const { title, compares, silent, rests_on } = planCheck(id)!;
  return (
    <article class="entry">
      <PageHead kicker={t('kind_check')} title={title} place={`check/${id}`} />
      <Section title={t('section_compares')}>
        <p lang="en">{compares}</p>
      </Section>
      <Section title={t('section_silent')}>
        <p lang="en">{silent}</p>
        <p>{t('check_silent')}</p>
      </Section>
      <Section title={t('section_rests_on')}>
        <p lang="en">{rests_on}</p>
      </Section>
    </article>
  );
}
