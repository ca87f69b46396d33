import type { RefObject } from 'preact';
import { Icon } from '../src/ui/icon.tsx';
import { t } from '../src/ui/i18n.ts';
import type { Action, Doing } from './actions.ts';
import { Menu } from './menu.tsx';
import type { Route } from './router.ts';
import { SearchBox } from './search/search-box.tsx';
import type { SearchState } from './search/use-search.ts';
import { goBack } from './state/history.ts';

interface Props {
  route: Route;
  box: RefObject<HTMLInputElement | null>;
  search: SearchState;
  doing: Doing;
  actions: readonly Action[];
}

export function Header({ route, box, search, doing, actions }: Props) {
  return (
    <header class="bar">
      <a class="skip" href="#main" onClick={skipToMain}>
        {t('skip')}
      </a>
      {route.page === 'start' ? (
        <span class="wordmark" aria-hidden="true">
          C
        </span>
      ) : (
        <button type="button" class="icon-button" aria-label={t('action_back')} onClick={goBack}>
          <Icon name="back" />
        </button>
      )}
      <SearchBox route={route} box={box} search={search} />
      <Menu doing={doing} actions={actions} />
    </header>
  );
}

/** The hash is our address, so the link moves the focus itself. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
