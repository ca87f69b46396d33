/** Everything that can be done by key: one list for the keyboard, the menu and the page of shortcuts. */
import type { RefObject } from 'preact';
import type { MessageKey } from '../src/ui/i18n.ts';
import type { IconName } from '../src/ui/icon.tsx';
import { hasPanel, openInTab, openPanel } from './extension.ts';
import { hrefOf, type Route } from './router.ts';
import { goBack, navigate, searchFor } from './state/history.ts';
import type { Preferences } from './state/preferences.ts';
import { toggleFavourite } from './state/shelf.ts';

/** What an action may look at and change. */
export interface Doing {
  route: Route;
  box: RefObject<HTMLInputElement | null>;
  preferences: Preferences;
  prefer: (change: Partial<Preferences>) => void;
}

export interface Action {
  id: string;
  label: MessageKey;
  /** As shown and as compared: modifiers first, then `KeyboardEvent.key`. */
  keys: string[];
  icon?: IconName;
  /** Shown in the menu. */
  menu?: true;
  /** Also while the caret is in a field. */
  inFields?: true;
  when?: (doing: Doing) => boolean;
  run: (doing: Doing) => void;
}

const size = (): string => document.documentElement.dataset['size'] ?? '';

/** The place on the shelf of the page that is shown. */
export const placeOf = (route: Route): string | null =>
  route.page === 'item' ? `${route.of}/${route.id}` : null;

const canEnlarge = ({ route }: Doing): boolean =>
  route.page === 'item' && (route.of === 'entry' || route.of === 'set');

function clearOrClose({ route, box }: Doing): void {
  if (route.page === 'item' && route.room) navigate({ ...route, room: false }, true);
  else if (route.page === 'search' && route.q !== '') {
    searchFor('');
    box.current?.focus();
  } else if (route.page !== 'start') goBack();
  else if (size() === 'popup') window.close();
}

export const ACTIONS: readonly Action[] = [
  { id: 'search', label: 'action_search', keys: ['/'], icon: 'search', run: ({ box }) => (box.current?.focus(), box.current?.select()) },
  { id: 'clear', label: 'action_clear', keys: ['Escape'], inFields: true, run: clearOrClose },
  { id: 'back', label: 'action_back', keys: ['Backspace'], run: goBack },
  { id: 'back-too', label: 'action_back', keys: ['Alt+ArrowLeft'], inFields: true, run: goBack },
  { id: 'home', label: 'action_home', keys: ['h'], run: () => navigate({ page: 'start' }) },
  { id: 'page', label: 'action_this_page', keys: ['o'], run: () => navigate({ page: 'this-page' }) },
  { id: 'favourite', label: 'action_favourite', keys: ['f'], when: ({ route }) => route.page === 'item', run: ({ route }) => toggleFavourite(placeOf(route)!) },
  {
    id: 'room', label: 'action_room', keys: ['l'], icon: 'large', menu: true, when: canEnlarge,
    run: ({ route }) => route.page === 'item' && navigate({ ...route, room: !route.room }, true),
  },
  { id: 'print', label: 'action_print', keys: ['p'], icon: 'print', menu: true, when: ({ route }) => route.page !== 'start', run: () => window.print() },
  { id: 'tab', label: 'action_tab', keys: ['t'], icon: 'tab', menu: true, when: () => size() !== 'tab', run: ({ route }) => void openInTab(hrefOf(route)) },
  { id: 'panel', label: 'action_panel', keys: [], icon: 'panel', menu: true, when: () => size() === 'popup' && hasPanel(), run: () => void openPanel() },
  { id: 'settings', label: 'settings_title', keys: [','], icon: 'settings', menu: true, run: () => navigate({ page: 'settings' }) },
  { id: 'shortcuts', label: 'action_shortcuts',
    icon: 'keyboard', keys: ['?'], menu: true, run: () => navigate({ page: 'shortcuts' }) },
]; // prettier-ignore

const EDITABLE = 'input, select, textarea, [contenteditable]';

function nameOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey) return null;
  return event.altKey ? `Alt+${event.key}` : event.key;
}

/** The action that a key press asks for. Single keys rest while the reader has switched them off or types in a field. */
export function actionFor(event: KeyboardEvent, doing: Doing): Action | undefined {
  const key = nameOf(event);
  if (key === null || event.defaultPrevented || event.isComposing) return undefined;
  const inField = (event.target as Element | null)?.matches?.(EDITABLE) ?? false;
  return ACTIONS.find(
    (action) =>
      action.keys.includes(key) &&
      (!inField || action.inFields) &&
      (key.length > 1 || doing.preferences.singleKeys) &&
      (action.when?.(doing) ?? true),
  );
}
