/** The person's settings and the organisation's policy: one reader for both. The policy wins. */
import type { Browser } from '../browser.ts';
import type { Known } from '../knowledge/known.ts';
import { policyInTime, policyOf, type Patience } from './last-policy.ts';
import { PAGE_VIEW_KEY } from './page-view.ts';
import { readPolicy, type Policy } from './policy.ts';
import { keyOf, readSettings, VERSION, VERSION_KEY, type Fault, type Reading } from './read.ts';
import { isSame, SETTING_NAMES, type SettingName, type Settings } from './schema.ts';

export {
  COLOURS,
  DEFAULTS,
  DENSITIES,
  isSame,
  LANGUAGES,
  LINES,
  markSheet,
  type Density,
  type MarkLook,
  type SettingName,
  type Settings,
  type Silenced,
} from './schema.ts';
export { keepPolicy } from './last-policy.ts';
export { hostOf, patternOf } from './patterns.ts';
export { NO_POLICY, type Policy } from './policy.ts';
export { keyOf, type Fault } from './read.ts';

/** What holds for this person now. */
export interface InForce {
  settings: Settings;
  /** Set by the organisation: the person cannot change them. */
  locked: SettingName[];
  policy: Policy;
  /** What of the person's own could not be read. */
  faults: Fault[];
}

/** The person's own, and what could not be read. A store that cannot be read at all gives the defaults. */
async function loadSettings(storage: Pick<Browser['storage'], 'local'>): Promise<Reading> {
  try {
    return readSettings(await storage.local.get([VERSION_KEY, ...SETTING_NAMES.map(keyOf)]));
  } catch (error) {
    return { ...readSettings({}), faults: [{ key: 'storage', problem: String(error) }] };
  }
}

/**
 * Reads both stores. A policy that cannot be read is none.
 * @param patience - how long to wait for the policy before the last one is taken; endless where it is left out
 */
export async function loadInForce(
  storage: Pick<Browser['storage'], 'local' | 'managed'>,
  known: () => Known,
  patience?: Patience,
): Promise<InForce> {
  const [own, policy] = await Promise.all([
    loadSettings(storage),
    patience ? policyInTime(storage, patience) : policyOf(storage),
  ]);
  return inForce(own, readPolicy(policy, known));
}

function inForce({ settings, faults }: Reading, policy: Policy): InForce {
  return {
    settings: { ...settings, ...policy.settings },
    locked: SETTING_NAMES.filter((name) => policy.settings[name] !== undefined),
    policy,
    faults,
  };
}

/** Keeps one setting. @throws what the browser throws when its store is full or broken */
export async function saveSetting<K extends SettingName>(
  storage: Pick<Browser['storage'], 'local'>,
  name: K,
  value: Settings[K],
): Promise<void> {
  await storage.local.set({ [keyOf(name)]: value, [VERSION_KEY]: VERSION });
}

/** Is this a change of what holds, or (everything was erased) of what pages are told of it? */
export function concernsSettings(
  area: string,
  changes: Readonly<Record<string, { newValue?: unknown }>>,
): boolean {
  if (area !== 'local') return area === 'managed';
  const erased = PAGE_VIEW_KEY in changes && changes[PAGE_VIEW_KEY]?.newValue === undefined;
  return erased || Object.keys(changes).some((key) => key.startsWith('settings:'));
}

/** A value as it would be kept; `undefined` where it is none that this setting can have. */
export function fitting<K extends SettingName>(name: K, value: unknown): Settings[K] | undefined {
  const { settings, faults } = readSettings({ [keyOf(name)]: value });
  return value !== undefined && faults.length === 0 ? settings[name] : undefined;
}

/** Is something silenced: by the person, here or everywhere, or by the organisation? */
export function isSilenced(
  { settings, policy }: Pick<InForce, 'settings' | 'policy'>,
  of: 'term' | 'rule',
  id: string,
  host: string | undefined,
): boolean {
  const byThem = of === 'term' ? policy.overlay.silencedTerms : policy.overlay.silencedRules;
  return (
    byThem.includes(id) ||
    settings.silenced.some(
      (item) => item.of === of && item.id === id && (item.site === undefined || item.site === host),
    )
  );
}

/** The same list with an item added, or taken out. */
export function withSilenced(
  list: Settings['silenced'],
  item: Settings['silenced'][number],
  on: boolean,
): Settings['silenced'] {
  const others = list.filter((each) => !isSame(each, item));
  return on ? [...others, item] : others;
}
