/** What the settings ask of the browser. */
import type { SettingsState } from '../../src/messages/index.ts';
import type { SettingName, Settings, Silenced } from '../../src/settings/schema.ts';
import { api, send } from '../extension.ts';

const state = async (answer: Promise<unknown>): Promise<SettingsState | null> =>
  ((await answer) as SettingsState | undefined) ?? null;

/** Settings, policy and sites as they are now; null outside an extension. */
export async function settingsNow(): Promise<SettingsState | null> {
  return api() ? state(send({ kind: 'settings' }).catch(() => undefined)) : null;
}

/** Keeps a setting; answers what holds then, which is the old value where it is locked. What is silenced goes item by item. */
export const changeSetting = <N extends Exclude<SettingName, 'silenced'>>(
  name: N,
  value: Settings[N],
): Promise<SettingsState | null> => state(send({ kind: 'set', name, value }));

/** Silences one term or rule, or lets it speak again (`on` false). Answers what holds then. */
export const silenceItem = (item: Silenced, on: boolean): Promise<SettingsState | null> =>
  state(send({ kind: 'silence-item', item, on }));

/** Gives the access to a site back, unless the organisation wants it on. Answers what holds then. */
export const removeSite = (pattern: string): Promise<SettingsState | null> =>
  state(send({ kind: 'remove-site', pattern }));

/** Straight from a click only: the browser asks its own question. Answers whether access was given. */
export const requestSites = (patterns: readonly string[]): Promise<boolean> =>
  api()!.permissions.request({ origins: [...patterns] });

export interface Command {
  name: string;
  description: string;
  /** Empty where none is set. */
  keys: string;
}

/** The shortcuts, as the browser has them now. */
export async function commands(): Promise<Command[]> {
  const all = (await api()?.commands.getAll()) ?? [];
  return all
    .filter(({ description }) => description)
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's own page of shortcuts: no extension may set one. */
export async function openShortcuts(): Promise<void> {
  const browser = api();
  if (browser?.commands.openShortcutSettings) await browser.commands.openShortcutSettings();
  else await browser?.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Everything that this profile keeps. */
export const kept = async (): Promise<Record<string, unknown>> =>
  (await api()?.storage.local.get(null)) ?? {};

/** Writes a whole set of values into this profile, as a backup brings them. */
export async function keep(values: Record<string, unknown>): Promise<void> {
  await api()?.storage.local.set(values);
}

/** Everything but the access to sites, which is the browser's. */
export async function eraseKept(): Promise<void> {
  await api()?.storage.local.clear();
  await api()?.storage.session?.clear();
}
