/** Where the reader is and how she got there. Scroll positions are kept so that Back returns to the same line. */
import { useEffect, useState } from 'preact/hooks';
import { hrefOf, parseRoute, type Route } from '../router.ts';

const scrolls = new Map<string, number>();
/** What was searched for, by history entry: kept out of addresses, so that no looked-up word ends in the browser's history. */
const queries = new Map<string, string>();
const listeners = new Set<() => void>();
let depth = 0;

let current = '';

/** The name of the history entry that is shown. One that came without us, by an address that was typed, is given its own. */
function entryName(): string {
  const { key } = (history.state ?? {}) as { key?: string };
  if (key !== undefined) return key;
  const named = crypto.randomUUID();
  history.replaceState({ key: named }, '');
  return named;
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** Goes to an address. `replace` leaves no trace in the history (a query being typed). */
export function navigate(to: Route | string, replace = false): void {
  const href = typeof to === 'string' ? to : hrefOf(to);
  if (href === location.hash) return;
  scrolls.set(current, window.scrollY);
  if (replace) {
    history.replaceState(history.state, '', href);
  } else {
    current = crypto.randomUUID();
    depth += 1;
    history.pushState({ key: current }, '', href);
  }
  changed();
}

/** Shows what is found for these words. While a query is being typed, each letter takes the place of the one before. */
export function searchFor(words: string): void {
  const searching = parseRoute(location.hash).page === 'search';
  if (!searching) navigate('#/search');
  else if (location.hash !== '#/search') history.replaceState(history.state, '', '#/search');
  queries.set(current, words);
  changed();
}

/** Back to where the reader came from, or to the start when this page was the first. */
export function goBack(): void {
  if (depth > 0) {
    depth -= 1;
    history.back();
  } else if (location.hash !== '' && location.hash !== '#/') {
    navigate({ page: 'start' }, true);
  }
}

/** Where this history entry was scrolled to when it was left. */
export const rememberedScroll = (): number => scrolls.get(current) ?? 0;

/** Starts listening to the browser's own back, forward and address edits. */
export function startHistory(): void {
  history.scrollRestoration = 'manual';
  current = entryName();
  addEventListener('popstate', () => {
    scrolls.set(current, window.scrollY);
    current = entryName();
    changed();
  });
}

function here(): Route {
  const route = parseRoute(location.hash);
  return route.page === 'search' ? { page: 'search', q: queries.get(current) ?? route.q } : route;
}

/** The present page, followed through every change of the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const listener = () => setRoute(here());
    listeners.add(listener);
    // A letter may have been typed between the first drawing and now.
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return route;
}
