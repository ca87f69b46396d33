import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadSearch } from '../reference/load.ts';
import { grouped, search, type Engine, type Hit, type HitGroup } from './engine.ts';

export interface SearchState {
  state: 'loading' | 'failed' | 'ready';
  groups: HitGroup[];
  /** The hits in the order in which they stand on the screen. */
  hits: Hit[];
  active: number;
  setActive: (index: number) => void;
}

/** What is found for a query, and which line the arrow keys stand on. */
export function useSearch(query: string): SearchState {
  const [engine, setEngine] = useState<Engine | 'loading' | 'failed'>('loading');
  const [chosen, setChosen] = useState({ query, index: 0 });
  useEffect(() => {
    loadSearch().then(setEngine, () => setEngine('failed'));
  }, []);
  const groups = useMemo(
    () => (typeof engine === 'string' ? [] : grouped(search(engine, query))),
    [engine, query],
  );
  const hits = groups.flatMap((group) => group.hits);
  return {
    state: typeof engine === 'string' ? engine : 'ready',
    groups,
    hits,
    active: chosen.query === query ? Math.min(chosen.index, Math.max(0, hits.length - 1)) : 0,
    setActive: (index) => setChosen({ query, index }),
  };
}
