import type { Muscle } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { MuscleFigure } from '../figures/index.ts';
import { useReference } from '../pieces/context.tsx';
import { GuidanceSection } from '../pieces/guidance.tsx';
import { DoseTable, Maxima } from '../pieces/doses.tsx';
import { EntityLink, EntityList } from '../pieces/links.tsx';
import { Related } from '../pieces/related.tsx';
import { FactsSection, Section } from '../pieces/section.tsx';
import { Unsourced } from '../pieces/unsourced.tsx';

export function MuscleHead({ muscle }: { muscle: Muscle }) {
  const short = muscle.terms.filter((term) => term.type === 'abbreviation').map((term) => term.text);
  return (
    <p class="sub">
      {muscle.latin && <i lang="la">{muscle.latin}</i>}
      {muscle.latin && short.length > 0 && ' · '}
      {short.slice(0, 4).join(', ')}
    </p>
  );
}

export function MuscleUse({ muscle }: { muscle: Muscle }) {
  const reference = useReference();
  const avoiding = reference.conditionsAvoiding(muscle.id);
  return (
    <>
      <Related title={t('section_in_sets')} of="set" items={reference.setsWithMuscle(muscle.id)} />
      {reference.dosesOfMuscle(muscle.id).length > 0 && (
        <Section title={t('section_doses')}>
          <DoseTable
            doses={reference.dosesOfMuscle(muscle.id)}
            naming="use"
            caption={t('doses_never_convert')}
          />
        </Section>
      )}
      {reference.maximaFor({ muscle: muscle.id }).length > 0 && (
        <Section title={t('section_maxima')}>
          <Maxima maxima={reference.maximaFor({ muscle: muscle.id })} />
        </Section>
      )}
      {avoiding.length > 0 && (
        <Section title={t('section_avoided_in')}>
          <ul class="statements">
            {avoiding.map(({ condition, why, severity }) => (
              <li key={condition.id}>
                <SeverityBadge severity={severity} /> <EntityLink id={condition.id} />: {why}
              </li>
            ))}
          </ul>
          <Unsourced />
        </Section>
      )}
    </>
  );
}

export function MuscleFacts({ muscle }: { muscle: Muscle }) {
  const reference = useReference();
  const uses = [
    ...new Set([
      ...muscle.used_for,
      ...reference.conditionsUsing(muscle.id).map((condition) => condition.id),
    ]),
  ];
  return (
    <>
      <MuscleFigure muscle={muscle} />
      <FactsSection
        title={t('section_anatomy')}
        items={[
          [t('fact_location'), muscle.location],
          [t('fact_action'), muscle.action],
          [t('fact_innervation'), muscle.innervation],
          [t('fact_members'), muscle.members?.length ? <EntityList ids={muscle.members} /> : undefined],
          [
            t('fact_parts'),
            muscle.parts?.map((part) => (part.note ? `${part.name} (${part.note})` : part.name)).join('; '),
          ],
        ]}
        foot={<Unsourced />}
      />
      <GuidanceSection guidance={muscle.guidance} />
      {muscle.at_risk.length > 0 && (
        <Section title={t('section_at_risk')}>
          <ul class="plain-list">
            {muscle.at_risk.map((neighbour) => (
              <li key={neighbour.structure}>
                {neighbour.structure}: <strong>{neighbour.harm}</strong>
              </li>
            ))}
          </ul>
          <Unsourced />
        </Section>
      )}
      {uses.length > 0 && (
        <Section title={t('section_used_for')}>
          <p>
            <EntityList ids={uses} />
          </p>
        </Section>
      )}
      {muscle.notes?.map((note) => (
        <p key={note} class="faint">
          {note}
        </p>
      ))}
    </>
  );
}
