import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Sources } from '../src/ui/source-line.tsx';
import { ACTIONS, actionFor, type Doing } from './actions.ts';
import { askedWords, onTold } from './extension.ts';
import { Header } from './header.tsx';
import { Page } from './pages/page.tsx';
import { ReferenceContext } from './pieces/context.tsx';
import { Rail } from './rail.tsx';
import type { Reference } from './reference/reference.ts';
import { loadReference } from './reference/load.ts';
import type { Route } from './router.ts';
import { followSettings, refresh } from './settings/in-force.ts';
import { ResultList } from './search/result-list.tsx';
import { useSearch } from './search/use-search.ts';
import { navigate, rememberedScroll, searchFor, useRoute } from './state/history.ts';
import { applyPreferences, savePreferences, type Preferences } from './state/preferences.ts';
import { visited } from './state/shelf.ts';

/** What makes a page another page: not the words of a search, not what is chosen on a page, not its type size. */
function addressOf(route: Route): string {
  if (route.page === 'item') return `${route.of}/${route.id}`;
  if (route.page === 'browse') return `browse/${route.kind}`;
  if (route.page === 'training') return `training/${route.view}/${route.of}`;
  return route.page === 'unknown' ? route.path : route.page;
}

/** Read from two steps away: nothing of the frame beside the text. */
const isLarge = (route: Route): boolean =>
  route.page === 'item' ? route.room : route.page === 'training' && route.view === 'present';

/** Links of ours go through `navigate`, so that Back finds the line that was being read. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a[href^="#/"]');
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  navigate(link.getAttribute('href')!);
}

function useReferenceData(): Reference | 'loading' | 'failed' {
  const [state, setState] = useState<Reference | 'loading' | 'failed'>('loading');
  useEffect(() => {
    const load = (): void => void loadReference().then(setState, () => setState('failed'));
    load();
    // The organisation's statements may be others.
    return onTold(({ kind }) => kind === 'settings-changed' && void refresh().then(load));
  }, []);
  useEffect(followSettings, []);
  return state;
}

/** Words that were selected in a page arrive by message, never in an address. */
function useAskedWords(): void {
  useEffect(() => {
    const ask = () => void askedWords().then((words) => words && searchFor(words));
    ask();
    return onTold((message) => message.kind === 'words-asked' && ask());
  }, []);
}

export function App({ preferences: first }: { preferences: Preferences }) {
  const route = useRoute();
  const reference = useReferenceData();
  const [preferences, setPreferences] = useState(first);
  const known = typeof reference !== 'string';
  const search = useSearch(route.page === 'search' ? route.q : '', known ? reference : null);
  const box = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useAskedWords();

  const prefer = useCallback((change: Partial<Preferences>) => {
    setPreferences((before) => {
      const next = { ...before, ...change };
      applyPreferences(next);
      void savePreferences(next);
      return next;
    });
  }, []);

  const address = addressOf(route);
  useEffect(() => {
    if (!known && route.page !== 'start' && route.page !== 'search') return;
    window.scrollTo(0, rememberedScroll());
    if (route.page === 'start' || route.page === 'search') {
      document.title = 'Cautela';
      if (document.documentElement.dataset['size'] !== 'phone') box.current?.focus();
    }
    if (route.page === 'item' && known && reference.titleOf(route.of, route.id)) {
      visited(`${route.of}/${route.of === 'entry' ? reference.entity(route.id)!.id : route.id}`);
    }
  }, [address, known]);

  const doing = useMemo((): Doing => ({ route, box, preferences, prefer }), [route, preferences, prefer]);
  // With the drawing itself: what is switched off on the screen is off.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const action = actionFor(event, doing);
      if (!action) return;
      event.preventDefault();
      action.run(doing);
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, [doing]);

  let page: ComponentChildren = null;
  if (route.page === 'search') page = <ResultList query={route.q} search={search} />;
  else page = <Page key={address} route={route} reference={reference} doing={doing} />;

  return (
    <ReferenceContext.Provider value={known ? reference : null}>
      <Sources.Provider value={known ? reference.facts.sources : {}}>
        <div class={`app${isLarge(route) ? ' room' : ''}`} onClick={followLink}>
          <Header route={route} box={box} search={search} doing={doing} actions={ACTIONS} />
          <Rail route={route} />
          <main ref={main} id="main">
            {page}
          </main>
        </div>
      </Sources.Provider>
    </ReferenceContext.Provider>
  );
}
