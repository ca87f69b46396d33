import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../../src/messages/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { failures, version } from '../extension.ts';
import { useReference } from '../pieces/context.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Facts, FactsSection, Section } from '../pieces/section.tsx';
import { standing } from '../reference/standing.ts';
import { forgetRecent } from '../state/shelf.ts';

function Failures() {
  const [list, setList] = useState<Failure[]>([]);
  useEffect(() => void failures().then(setList), []);
  return (
    <Section title={t('section_failures')}>
      {list.length === 0 ? (
        <p>{t('failures_none')}</p>
      ) : (
        <Facts items={list.map((failure) => [failure.when, `${failure.part}: ${failure.message}`])} />
      )}
    </Section>
  );
}

/** What this is, what it keeps, how far its content has been checked, what failed lately. */
export function About() {
  const { facts } = useReference();
  const counts = useMemo(() => standing(facts), [facts]);
  const percent = (count: number): string => `${count} (${Math.round((100 * count) / counts.statements)} %)`;
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('about_title')}>
        <p class="lead">{t('about_lead')}</p>
      </PageHead>
      <Section title={t('section_privacy')}>
        <ul class="plain-list">
          <li>{t('privacy_1')}</li>
          <li>{t('privacy_2')}</li>
          <li>{t('privacy_3')}</li>
        </ul>
        <p>
          <button type="button" class="button" onClick={forgetRecent}>
            {t('forget_recent')}
          </button>
        </p>
      </Section>
      <Section title={t('section_standing')}>
        <Facts
          items={[
            [t('standing_statements'), counts.statements],
            [t('confirmed_full'), percent(counts.full)],
            [t('confirmed_abstract'), percent(counts.abstract)],
            [t('confirmed_excerpt'), percent(counts.excerpt)],
            [t('confirmed_none'), percent(counts.none)],
            [t('standing_reviewed'), percent(counts.reviewed)],
          ]}
        />
        <p>{t('standing_note')}</p>
      </Section>
      <FactsSection
        title={t('section_versions')}
        items={[
          [t('version_software'), version()],
          [t('version_content'), facts.version],
        ]}
      />
      <Failures />
    </article>
  );
}
