import type { Guidance } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { useReference } from './context.tsx';
import { Section } from './section.tsx';
import { Unsourced } from './unsourced.tsx';

/** How the needle is to be guided, and why. */
export function GuidanceSection({ guidance }: { guidance: Guidance | undefined }) {
  const { vocabulary } = useReference().facts;
  if (!guidance) return null;
  return (
    <Section title={t('section_guidance')}>
      <p>
        <strong>{guidance.recommended.map((way) => vocabulary.guidance[way] ?? way).join(', ')}</strong>
        {guidance.why && `. ${guidance.why}`}
      </p>
      <Unsourced />
    </Section>
  );
}
