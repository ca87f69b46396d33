import { useMemo } from 'preact/hooks';
import type { SourceKind } from '../../src/knowledge/model.ts';
import { sourceWords } from '../../src/ui/basis-words.ts';
import { t, tn } from '../../src/ui/i18n.ts';
import { Citation } from '../../src/ui/source-line.tsx';
import { useReference } from '../pieces/context.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { citations } from '../reference/citations.ts';
import { itemHref } from '../router.ts';

const KINDS: readonly SourceKind[] = ['label', 'guideline', 'trial', 'review', 'textbook', 'seed', 'other'];

/** The bibliography. */
export function SourceList() {
  const reference = useReference();
  const sources = Object.values(reference.facts.sources).sort((a, b) => a.short.localeCompare(b.short));
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('sources_title')}>
        <p class="lead">{t('sources_lead', sources.length)}</p>
      </PageHead>
      {KINDS.map((kind) => {
        const items = sources.filter((source) => source.kind === kind);
        if (items.length === 0) return null;
        return (
          <Section key={kind} title={t(`source_${kind}`)}>
            <ul class="rows">
              {items.map((source) => (
                <li key={source.id}>
                  <a class="row" href={itemHref('source', source.id)}>
                    <span>{sourceWords(source)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </article>
  );
}

/** One source: its citation and every statement that rests on it. */
export function SourcePage({ id }: { id: string }) {
  const { facts } = useReference();
  const source = facts.sources[id]!;
  const resting = useMemo(() => citations(facts, id), [facts, id]);
  return (
    <article class="entry">
      <PageHead kicker={t(`source_${source.kind}`)} title={source.short}>
        {source.year && <p class="sub">{source.year}</p>}
      </PageHead>
      <Citation source={source} />
      {resting.length > 0 && (
        <Section title={tn('resting', resting.length)}>
          <ul class="statements">
            {resting.map((item) => (
              <li key={item.place + item.line}>
                <a href={`#/${item.place}`}>{item.title}</a>: {item.line}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
