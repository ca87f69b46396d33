import { useContext } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Caution } from '../knowledge/model.ts';
import { quotation } from './basis-words.ts';
import { CopyButton } from './copy-button.tsx';
import { t } from './i18n.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { SourceLine, Sources } from './source-line.tsx';

type Shown = Omit<Caution, 'id' | 'harm'> & { harm?: string };

interface Props {
  caution: Shown;
  /** What makes it matter more. */
  when?: ComponentChildren;
  /** Where exactly. */
  landmark?: string | undefined;
}

/** A labelled part of a statement: "Instead …", "Why …". */
function Part({ label, children }: { label: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div class="part">
      <dt>{label}</dt>
      <dd lang="en">{children}</dd>
    </div>
  );
}

/** Reasons unfold on a small page and stand open on a wide one. */
const isWide = (): boolean => matchMedia('(min-width: 48rem)').matches;

function Reasons({ caution, when }: Props) {
  const labels = [
    caution.why && t('part_why'),
    when && t('part_when'),
    caution.note && t('part_note'),
  ].filter(Boolean);
  if (labels.length === 0) return null;
  return (
    <details class="reasons" open={isWide()}>
      <summary>{labels.join(' · ')}</summary>
      <dl class="parts">
        <Part label={t('part_why')}>{caution.why}</Part>
        <Part label={t('part_when')}>{when}</Part>
        <Part label={t('part_note')}>{caution.note}</Part>
      </dl>
    </details>
  );
}

/** One sourced statement (clinical content is English in every language of the interface): severity, harm, the line, what to do instead, why, and on what it rests. */
export function CautionView({ caution, when, landmark }: Props) {
  const sources = useContext(Sources);
  return (
    <article class="caution" data-severity={caution.severity}>
      <header>
        <SeverityBadge severity={caution.severity} />
        {caution.organisation && <span class="theirs">{t('tip_organisation')}</span>}
        {caution.harm && (
          <span class="harm" lang="en">
            {caution.harm}
          </span>
        )}
        <CopyButton text={quotation(caution.say, caution, sources)} label={t('copy_line')} />
      </header>
      <p class="say" lang="en">
        {caution.say}
      </p>
      {(caution.do || landmark) && (
        <dl class="parts">
          <Part label={t('part_landmark')}>{landmark}</Part>
          <Part label={t('part_do')}>{caution.do}</Part>
        </dl>
      )}
      <Reasons caution={caution} when={when} />
      <SourceLine basis={caution} />
    </article>
  );
}
