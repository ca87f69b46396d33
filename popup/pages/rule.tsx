import { Fragment } from 'preact';
import { PLAN_CHECKS } from '../../src/advice/checks.ts';
import type { Ref, Rule } from '../../src/knowledge/facts.ts';
import { CautionView } from '../../src/ui/caution.tsx';
import { t } from '../../src/ui/i18n.ts';
import { useReference } from '../pieces/context.tsx';
import { lazy } from '../pieces/lazy.tsx';
import { EntityLink, EntityList } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { LinkRows } from '../pieces/related.tsx';
import { SeverityKey } from '../pieces/severity-key.tsx';
import { Facts, Section } from '../pieces/section.tsx';
import { idOfRef } from '../reference/reference.ts';
import { headOf, under } from '../reference/titles.ts';
import { itemHref } from '../router.ts';

const RuleCases = lazy(async () => (await import('./rule-cases.tsx')).RuleCases);

export function Rules() {
  const { facts } = useReference();
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('kinds_rule')}>
        <p class="lead">{t('rules_lead')}</p>
      </PageHead>
      <SeverityKey />
      <LinkRows of="rule" items={facts.rules.map((rule) => ({ ...rule, title: headOf(rule) }))} />
      <Section title={t('kinds_check')}>
        <p>{t('checks_lead')}</p>
        <ul class="rows">
          {PLAN_CHECKS.map(({ id, title }) => (
            <li key={id} lang="en">
              <a class="row" href={itemHref('check', id)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

/** One condition of a rule, by the name a reader knows. */
function Input({ to }: { to: Ref }) {
  const { facts } = useReference();
  const id = idOfRef(to);
  const of = to.slice(0, to.indexOf(':'));
  if (to === 'toxin:any') return <>{t('any_toxin')}</>;
  if (of === 'region') return <>{t('any_muscle_of', facts.vocabulary.region[id] ?? id)}</>;
  const sign = facts.signs[id];
  if (sign) return <>{sign.meaning || sign.name}</>;
  return <EntityLink id={id} />;
}

function Inputs({ refs }: { refs: readonly Ref[] }) {
  return (
    <>
      {refs.map((to, index) => (
        <Fragment key={to}>
          {index > 0 && (index === refs.length - 1 ? ` ${t('or')} ` : ', ')}
          <Input to={to} />
        </Fragment>
      ))}
    </>
  );
}

function Logic({ rule }: { rule: Rule }) {
  return (
    <Section title={t('section_logic')}>
      <p>{t('logic_lead')}</p>
      <ol class="logic">
        {rule.when_all.map((group) => (
          <li key={group.any_of.join()}>
            <Inputs refs={group.any_of} />
          </li>
        ))}
        {rule.numeric && (
          <li>
            {t(
              rule.numeric.op === '>' ? 'logic_more_than' : 'logic_less_than',
              rule.numeric.what.replaceAll('-', ' '),
              rule.numeric.value,
            )}
          </li>
        )}
      </ol>
      {rule.none_of.length > 0 && (
        <p>
          {t('logic_unless')} <Inputs refs={rule.none_of} />.
        </p>
      )}
    </Section>
  );
}

/** A combination rule explained: what it looks for, in words; what it says; on what it rests; when it keeps silent. */
export function RulePage({ id }: { id: string }) {
  const rule = useReference().rule(id)!;
  const title = headOf(rule);
  return (
    <article class="entry">
      <PageHead kicker={t('kind_rule')} title={title} place={`rule/${rule.id}`} />
      <CautionView
        caution={under(title, rule)}
        when={rule.when?.length ? <EntityList ids={rule.when} /> : undefined}
      />
      <Logic rule={rule} />
      <Section title={t('section_limits')}>
        <p>{t('rule_silent')}</p>
        <Facts
          items={[
            [t('applies_avoid_for'), rule.avoid_for?.join(', ')],
            [t('fact_applies_to'), rule.applies_to],
          ]}
        />
      </Section>
      <RuleCases id={rule.id} />
    </article>
  );
}
