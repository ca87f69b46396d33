import { CautionView } from '../../src/ui/caution.tsx';
import { t } from '../../src/ui/i18n.ts';
import { Phones } from '../settings/organisation.tsx';
import { harmTitle, under } from '../reference/titles.ts';
import { useReference } from '../pieces/context.tsx';
import { EntityList } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { LinkRows } from '../pieces/related.tsx';
import { SeverityKey } from '../pieces/severity-key.tsx';
import { FactsSection, Section } from '../pieces/section.tsx';

export function Complications() {
  const { facts } = useReference();
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('kinds_complication')}>
        <p class="lead">{t('complications_lead')}</p>
      </PageHead>
      <SeverityKey />
      <LinkRows
        of="complication"
        items={facts.complications.map((item) => ({ ...item, title: harmTitle(item) }))}
      />
    </article>
  );
}

/** What to do when it has gone wrong: recognise, red flags, treat, how long, next time. */
export function ComplicationPage({ id }: { id: string }) {
  const item = useReference().complication(id)!;
  const title = harmTitle(item);
  return (
    <article class="entry">
      <PageHead kicker={t('kind_complication')} title={title} place={`complication/${item.id}`} />
      {item.red_flags && item.red_flags.length > 0 && (
        <section class="red-flags">
          <h2>{t('section_red_flags')}</h2>
          <ul>
            {item.red_flags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </section>
      )}
      <CautionView
        caution={under(title, item)}
        when={item.when?.length ? <EntityList ids={item.when} /> : undefined}
      />
      <Phones />
      <FactsSection
        title={t('section_what_to_do')}
        items={[
          [t('fact_recognise'), item.recognise],
          [t('fact_check'), item.check],
          [t('fact_cause'), item.cause],
          [t('fact_self_limits'), item.self_limits],
          [t('fact_prevent'), item.prevent],
          [t('fact_next_time'), item.next_time],
          [t('fact_contact'), item.contact],
        ]}
      />
      {item.treat.length > 0 && (
        <Section title={t('section_treat')}>
          <dl class="facts">
            {item.treat.map((treat) => (
              <div key={(treat.drug ?? '') + treat.use}>
                <dt>
                  {treat.drug ?? t('treat_measure')}
                  {treat.brands.length > 0 && <span class="faint"> {treat.brands.join(', ')}</span>}
                </dt>
                <dd>{treat.use}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </article>
  );
}
