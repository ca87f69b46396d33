import { useContext } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Caution } from '../knowledge/model.ts';
import { quotation } from './basis-words.ts';
import { CopyButton } from './copy-button.tsx';
import { t } from './i18n.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { SourceLine, Sources } from './source-line.tsx';

type Shown = Omit<Caution, 'id' | 'harm'> & { harm?: string };

/** A labelled part of a statement: "Instead …", "Why …". */
export function Part({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="part">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One sourced statement: severity, harm, the line, what to do, why, and on what it rests. `when` is what makes it matter more. */
export function CautionView({
  caution,
  when,
  more,
}: {
  caution: Shown;
  when?: ComponentChildren;
  more?: ComponentChildren;
}) {
  const sources = useContext(Sources);
  return (
    <article class="caution" data-severity={caution.severity}>
      <header>
        <SeverityBadge severity={caution.severity} />
        {caution.harm && <span class="harm">{caution.harm}</span>}
        <CopyButton text={quotation(caution.say, caution, sources)} label={t('copy_line')} />
      </header>
      <p class="say">{caution.say}</p>
      {(caution.do || caution.why || when || caution.note || more) && (
        <dl class="parts">
          {caution.do && <Part label={t('part_do')}>{caution.do}</Part>}
          {caution.why && <Part label={t('part_why')}>{caution.why}</Part>}
          {when && <Part label={t('part_when')}>{when}</Part>}
          {caution.note && <Part label={t('part_note')}>{caution.note}</Part>}
          {more}
        </dl>
      )}
      <SourceLine basis={caution} />
    </article>
  );
}
