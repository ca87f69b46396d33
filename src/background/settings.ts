/** Settings and policy in force, read once while the background is awake and anew when a store changes. */
import type { Browser } from '../browser.ts';
import type { Known } from '../knowledge/known.ts';
import {
  fitting,
  loadInForce,
  saveSetting,
  withSilenced,
  type InForce,
  type SettingName,
  type Silenced,
} from '../settings/index.ts';

export interface SettingsInForce {
  /** Answers soon: while the browser has just started, perhaps by its last policy. */
  now: () => Promise<InForce>;
  /** Read anew, the policy waited for. */
  settled: () => Promise<InForce>;
  /** A store has changed. */
  stale: () => void;
  /** Keeps a setting; answers false where the organisation has locked it or the value is none that it can have. */
  change: (name: SettingName, value: unknown) => Promise<boolean>;
  silence: (item: Silenced, on: boolean) => Promise<void>;
}

/** A person waits no longer than this for what the organisation says. */
const PATIENCE_MS = 500;

/**
 * @param known - what a policy may point at
 * @param late - called when another policy has come than the last, by which something was answered
 */
export function createSettings(
  browser: Browser,
  known: () => Known,
  late: () => void = () => {},
): SettingsInForce {
  let held: Promise<InForce> | undefined;
  /** How often what was held has been dropped. */
  let changes = 0;
  // One change after the other, or two at once would lose one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const now = (): Promise<InForce> =>
    (held ??= loadInForce(browser.storage, known, {
      ms: PATIENCE_MS,
      late() {
        held = undefined;
        late();
      },
    }));

  async function keep<N extends SettingName>(name: N, value: InForce['settings'][N]): Promise<void> {
    await saveSetting(browser.storage, name, value);
    drop();
  }

  function drop(): void {
    held = undefined;
    changes++;
  }

  return {
    now,
    async settled() {
      const before = changes;
      const inForce = await loadInForce(browser.storage, known);
      // What was kept while the policy was waited for is not in it.
      if (changes === before) held = Promise.resolve(inForce);
      return inForce;
    },
    stale: drop,
    change: (name, value) =>
      inTurn(async () => {
        const kept = fitting(name, value);
        if (kept === undefined || (await now()).locked.includes(name)) return false;
        await keep(name, kept);
        return true;
      }),
    silence: (item, on) =>
      inTurn(async () => keep('silenced', withSilenced((await now()).settings.silenced, item, on))),
  };
}
