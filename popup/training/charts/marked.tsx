import { useState } from 'preact/hooks';
import { t } from '../../../src/ui/i18n.ts';
import { SeverityBadge } from '../../../src/ui/severity-badge.tsx';
import { SourceLine } from '../../../src/ui/source-line.tsx';
import { itemHref } from '../../router.ts';
import type { Mark } from './reading.ts';
import { cut } from './words.ts';

/** Lines of an entity that a tooltip shows first. */
const FIRST = 2;

/** The chart as Cautela marks it; the caution of the mark that is pointed at stands below. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const [active, setActive] = useState<Mark>();
  return (
    <>
      <p class="note" lang="en">
        {cut(text, marks).map(({ start, text: words, span }) =>
          span ? (
            <span
              key={start}
              role="button"
              tabIndex={0}
              class={`mark mark-${span.level}`}
              aria-pressed={active === span}
              onPointerEnter={() => setActive(span)}
              onFocus={() => setActive(span)}
              onClick={() => setActive(span)}
            >
              {words}
            </span>
          ) : (
            words
          ),
        )}
      </p>
      <div class="mark-tip" aria-live="polite">
        {active ? (
          <>
            <p class="mark-name" lang="en">
              <a href={itemHref('entry', active.entity.id)}>{active.entity.name}</a>
            </p>
            {active.cautions.slice(0, FIRST).map((caution) => (
              <div key={caution.id} class="mark-line">
                <SeverityBadge severity={caution.severity} />
                <p lang="en">{caution.say}</p>
                <SourceLine basis={caution} />
              </div>
            ))}
          </>
        ) : (
          <p class="faint">{t('charts_hover')}</p>
        )}
      </div>
    </>
  );
}
