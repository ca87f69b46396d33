import type { AvoidMember, AvoidSet } from '../../src/knowledge/facts.ts';
import type { Basis } from '../../src/knowledge/model.ts';
import { CautionView } from '../../src/ui/caution.tsx';
import { t } from '../../src/ui/i18n.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { SetFigure } from '../figures/index.ts';
import { useReference } from '../pieces/context.tsx';
import { JumpList } from '../pieces/jump-list.tsx';
import { EntityLink, EntityList } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { LinkRows } from '../pieces/related.tsx';
import { SeverityKey } from '../pieces/severity-key.tsx';
import { FactsSection, Section } from '../pieces/section.tsx';

export function Sets() {
  const { facts } = useReference();
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('kinds_set')}>
        <p class="lead">{t('sets_lead')}</p>
      </PageHead>
      <SeverityKey />
      <LinkRows of="set" items={facts.avoidSets} />
    </article>
  );
}

/** One place or muscle of the set: where it is, what happens, what to do. */
function Member({ member }: { member: AvoidMember }) {
  return (
    <div class="member">
      <h3>
        {member.zone ?? <EntityList ids={member.muscles} />}
        {member.zone && member.muscles.length > 0 && (
          <span class="faint member-muscles">
            <EntityList ids={member.muscles} />
          </span>
        )}
      </h3>
      <CautionView
        caution={member}
        when={member.when?.length ? <EntityList ids={member.when} /> : undefined}
        landmark={member.landmark}
      />
    </div>
  );
}

interface StatementsProps {
  title: string;
  items: readonly (Basis & { say: string })[];
  extra?: boolean;
}

function Statements({ title, items, extra = false }: StatementsProps) {
  if (items.length === 0) return null;
  return (
    <Section title={title} extra={extra}>
      <ul class="statements">
        {items.map((item) => (
          <li key={item.say}>
            <p class="line">{item.say}</p>
            <SourceLine basis={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who is most at risk; a patient factor that is named for several reasons stands once. */
function PatientsAtRisk({ set }: { set: AvoidSet }) {
  const ids = [...new Set(set.patients_at_risk.map((patient) => patient.id))];
  if (ids.length === 0) return null;
  return (
    <Section title={t('section_patients')}>
      <ul class="statements">
        {ids.map((id) => (
          <li key={id}>
            <h3>
              <EntityLink id={id} />
            </h3>
            {set.patients_at_risk
              .filter((patient) => patient.id === id)
              .map((patient) => (
                <div key={patient.why} class="patient">
                  <p class="line">
                    {patient.why}
                    {patient.do && <span class="soft"> {patient.do}</span>}
                  </p>
                  <SourceLine basis={patient} />
                </div>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A "leave these alone" set: the rule, its members, for whom it matters most, what happens if. */
export function SetPage({ id }: { id: string }) {
  const set = useReference().set(id)!;
  return (
    <article class="entry">
      <PageHead kicker={t('kind_set')} title={set.title} place={`set/${set.id}`}>
        {set.applies_when && <p class="sub">{set.applies_when}</p>}
      </PageHead>
      <div class="set-rule">
        <CautionView caution={set} when={set.when.length > 0 ? <EntityList ids={set.when} /> : undefined} />
      </div>
      <JumpList />
      <div class="columns">
        <div class="column-main">
          <Section title={t('section_set_members')}>
            {[...set.members].sort(bySeverity).map((member) => (
              <Member key={(member.zone ?? '') + member.say} member={member} />
            ))}
          </Section>
        </div>
        <div class="column-aside">
          <SetFigure set={set} />
          <PatientsAtRisk set={set} />
          <Statements title={t('section_technique')} items={set.technique} />
          <Statements title={t('section_facts')} items={set.facts} extra />
          {set.if_it_happens && (
            <Section title={t('section_if_it_happens')}>
              <p>{set.if_it_happens}</p>
            </Section>
          )}
          {set.exceptions.length > 0 && (
            <Section title={t('section_exceptions')}>
              <ul class="plain-list">
                {set.exceptions.map((exception) => (
                  <li key={exception}>{exception}</li>
                ))}
              </ul>
            </Section>
          )}
          {(set.seed_says || set.evidence_gaps) && (
            <FactsSection
              title={t('section_background')}
              extra
              items={[
                [t('section_seed'), set.seed_says],
                [t('seed_reading'), set.seed_reading.join('; ')],
                [t('section_gaps'), set.evidence_gaps],
              ]}
            />
          )}
        </div>
      </div>
    </article>
  );
}
