import type { Drug, DrugClass } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { useReference } from '../pieces/context.tsx';
import { EntityLink, EntityList } from '../pieces/links.tsx';
import { Facts, Section } from '../pieces/section.tsx';

/** A drug speaks through its classes: the routes that matter stand on its own page too. */
export function DrugFacts({ drug }: { drug: Drug }) {
  const reference = useReference();
  return (
    <>
      {drug.note && <p>{drug.note}</p>}
      {drug.classes.map((id) => {
        const drugClass = reference.entity(id);
        if (drugClass?.kind !== 'drug-class') return null;
        return (
          <div key={id}>
            <DrugClassFacts drugClass={drugClass} />
            <p>
              <EntityLink id={id} />
            </p>
          </div>
        );
      })}
    </>
  );
}

export function DrugClassFacts({ drugClass }: { drugClass: DrugClass }) {
  return (
    <>
      <Section title={t('section_interaction')}>
        <Facts
          items={[
            [t('fact_rests_on'), t(`basis_${drugClass.basis.replaceAll('-', '_') as 'label'}`)],
            [t('fact_effect'), drugClass.effect],
            [t('fact_route'), drugClass.route_rule],
            [t('fact_label_wording'), drugClass.label_wording],
            [t('fact_elsewhere'), drugClass.stronger_elsewhere],
          ]}
        />
        {drugClass.notes?.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Section>
      {drugClass.members.length > 0 && (
        <Section title={t('section_members')}>
          <p>
            <EntityList ids={drugClass.members} />
          </p>
        </Section>
      )}
    </>
  );
}
