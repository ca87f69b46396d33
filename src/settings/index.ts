/** The person's settings, kept in this profile and nowhere else. */
import type { Browser } from '../browser.ts';
import { keyOf, readSettings, VERSION, VERSION_KEY, type Reading } from './read.ts';
import { SETTING_NAMES, type SettingName, type Settings } from './schema.ts';

export { DENSITIES, DEFAULTS, type SettingName, type Settings } from './schema.ts';
export { type Fault, type Reading } from './read.ts';

/** Settings, and what could not be read. A store that cannot be read at all gives the defaults. */
export async function loadSettings(storage: Pick<Browser['storage'], 'local'>): Promise<Reading> {
  try {
    return readSettings(await storage.local.get([VERSION_KEY, ...SETTING_NAMES.map(keyOf)]));
  } catch (error) {
    const reading = readSettings({});
    return { ...reading, faults: [{ key: 'storage', problem: String(error) }] };
  }
}

/** Keeps one setting. @throws what the browser throws when its store is full or broken */
export async function saveSetting<K extends SettingName>(
  storage: Pick<Browser['storage'], 'local'>,
  name: K,
  value: Settings[K],
): Promise<void> {
  await storage.local.set({ [keyOf(name)]: value, [VERSION_KEY]: VERSION });
}
