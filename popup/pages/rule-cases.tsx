import cases from '../../src/knowledge/compiled/rule-cases.json';
import type { RuleCases as Cases } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { Section } from '../pieces/section.tsx';

const CASES = cases as Record<string, Cases>;

const Chart = ({ text }: { text: string }) => (
  <blockquote class="case" lang="en">
    {text}
  </blockquote>
);

/** The charts by which the build tries a rule. An organisation's own rule has none. */
export function RuleCases({ id }: { id: string }) {
  const tried = CASES[id];
  if (!tried) return null;
  return (
    <Section title={t('section_cases')}>
      <p>{t('cases_lead')}</p>
      <h3 class="group-name">{t('cases_fire')}</h3>
      {tried.fires.map((text) => (
        <Chart key={text} text={text} />
      ))}
      <h3 class="group-name">{t('cases_silent')}</h3>
      {tried.silent.map(({ text, because }) => (
        <figure key={text} class="case-silent">
          <Chart text={text} />
          <figcaption lang="en">{because}</figcaption>
        </figure>
      ))}
    </Section>
  );
}
