import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadNames, loadSearch } from '../reference/load.ts';
import type { Reference } from '../reference/reference.ts';
import { grouped, search, type Engine, type Hit, type HitGroup } from './engine.ts';

export interface SearchState {
  /** While it loads, pages are found by their names alone. */
  state: 'loading' | 'failed' | 'ready';
  groups: HitGroup[];
  /** The hits in the order in which they stand on the screen. */
  hits: Hit[];
  active: number;
  setActive: (index: number) => void;
}

/**
 * What is found for a query, and which line the arrow keys stand on.
 * @param reference - whose organisation's statements are to be found as well, once it is there
 */
export function useSearch(query: string, reference: Reference | null): SearchState {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState({ query, index: 0 });
  useEffect(() => {
    let stale = false;
    const take = (found: Engine): void => void (stale || setEngine(found));
    if (!reference) void loadNames().then(take, () => undefined);
    loadSearch(reference?.facts).then(take, () => setFailed(true));
    return () => void (stale = true);
  }, [reference]);
  const groups = useMemo(() => (engine ? grouped(search(engine, query)) : []), [engine, query]);
  const hits = groups.flatMap((group) => group.hits);
  return {
    state: failed ? 'failed' : engine?.words ? 'ready' : 'loading',
    groups,
    hits,
    active: chosen.query === query ? Math.min(chosen.index, Math.max(0, hits.length - 1)) : 0,
    setActive: (index) => setChosen({ query, index }),
  };
}
