import type { RefObject } from 'preact';
import { Icon } from '../../src/ui/icon.tsx';
import { t } from '../../src/ui/i18n.ts';
import type { Route } from '../router.ts';
import { navigate, searchFor } from '../state/history.ts';
import { optionId, RESULTS_ID } from './result-list.tsx';
import type { SearchState } from './use-search.ts';

interface Props {
  route: Route;
  box: RefObject<HTMLInputElement | null>;
  search: SearchState;
}

/** The one search field. Arrow keys move through what was found, Enter opens it. */
export function SearchBox({ route, box, search }: Props) {
  const searching = route.page === 'search';
  const query = searching ? route.q : '';
  const open = searching && search.hits.length > 0;

  const move = (event: KeyboardEvent) => {
    if (event.isComposing || !open) return;
    const last = search.hits.length - 1;
    const to = { ArrowDown: search.active + 1, ArrowUp: search.active - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      search.setActive(to > last ? 0 : to < 0 ? last : to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      navigate(`#/${search.hits[search.active]!.place}`);
    }
  };

  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={t('search_label')}
        aria-expanded={open}
        aria-controls={RESULTS_ID}
        aria-autocomplete="list"
        aria-activedescendant={open ? optionId(search.active) : undefined}
        placeholder={t('search_placeholder')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="go"
        value={query}
        onInput={(event) => searchFor(event.currentTarget.value)}
        onKeyDown={move}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('action_clear_search')}
          onClick={() => {
            searchFor('');
            box.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
