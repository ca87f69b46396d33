import { useEffect, useRef } from 'preact/hooks';
import { SeverityShape } from '../../src/ui/severity-shape.tsx';
import { t, tn } from '../../src/ui/i18n.ts';
import { kindsWord, kindWord, severityWord } from '../../src/ui/words.ts';
import { navigate } from '../state/history.ts';
import type { Hit } from './engine.ts';
import type { SearchState } from './use-search.ts';

export const RESULTS_ID = 'results';
export const optionId = (index: number): string => `result-${index}`;

function Result({
  hit,
  index,
  active,
  onPoint,
  kinded,
}: {
  hit: Hit;
  index: number;
  active: boolean;
  onPoint: () => void;
  /** Says of what kind it is, where no heading does. */
  kinded: boolean;
}) {
  return (
    <div
      id={optionId(index)}
      class="result"
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={() => navigate(`#/${hit.place}`)}
    >
      <span class={`result-mark severity-${hit.severity ?? 'none'}`}>
        <SeverityShape severity={hit.severity ?? 'none'} />
        {hit.severity && <span class="unseen">{severityWord(hit.severity)}</span>}
      </span>
      <span class="result-title">
        {hit.title}
        {hit.as && <span class="result-as"> {hit.as}</span>}
      </span>
      {(kinded || hit.hint) && (
        <span class="result-hint">
          {[kinded && kindWord(hit.group), hit.hint].filter(Boolean).join(' · ')}
        </span>
      )}
    </div>
  );
}

/** What was found, under headings; the search box moves through it with the arrow keys. */
export function ResultList({ query, search }: { query: string; search: SearchState }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [search.active, query]);

  let index = 0;
  return (
    <div class="results">
      <h1 class="unseen" tabIndex={-1}>
        {t('search_title')}
      </h1>
      <p class={search.hits.length > 0 ? 'unseen' : 'nothing'} role="status">
        {search.state === 'failed' && t('search_failed')}
        {search.state === 'ready' &&
          query !== '' &&
          (search.hits.length > 0 ? tn('results', search.hits.length) : t('search_nothing', query))}
        {search.state === 'ready' && query === '' && t('search_hint')}
      </p>
      <div ref={list} id={RESULTS_ID} role="listbox" aria-label={t('search_title')}>
        {search.groups.map(({ group, hits }) => (
          <div key={group} role="group" aria-label={group === 'best' ? t('results_best') : kindsWord(group)}>
            <div class="group-name" aria-hidden="true">
              {group === 'best' ? t('results_best') : kindsWord(group)}
            </div>
            {hits.map((hit) => {
              const at = index++;
              return (
                <Result
                  key={hit.place}
                  kinded={group === 'best'}
                  hit={hit}
                  index={at}
                  active={at === search.active}
                  onPoint={() => search.active !== at && search.setActive(at)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
