import type { Caution } from '../../src/knowledge/model.ts';
import { CautionView } from '../../src/ui/caution.tsx';
import { t } from '../../src/ui/i18n.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { EntityList } from './links.tsx';
import { Section } from './section.tsx';

/** Cautions, the gravest first. */
export function Cautions({
  cautions,
  title = t('section_cautions'),
}: {
  cautions: readonly Caution[];
  title?: string;
}) {
  if (cautions.length === 0) return null;
  return (
    <Section title={title} id="cautions">
      {[...cautions].sort(bySeverity).map((caution) => (
        <CautionView
          key={caution.id}
          caution={caution}
          when={caution.when?.length ? <EntityList ids={caution.when} /> : undefined}
        />
      ))}
    </Section>
  );
}
