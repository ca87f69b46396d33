/** The rules that the clinician has silenced, in the settings. One change after the other, or two at once would lose one. */
import type { Browser } from '../browser.ts';
import { loadSettings, saveSetting } from '../settings/index.ts';
import type { Silence } from './judgement.ts';

export function createSilence(storage: Pick<Browser['storage'], 'local'>): Silence {
  let last: Promise<unknown> = Promise.resolve();
  const list = async () => (await loadSettings(storage)).settings.silencedCautions;
  return {
    async list() {
      await last;
      return list();
    },
    set(rule, on) {
      const change = last.then(async () => {
        const others = (await list()).filter((id) => id !== rule);
        await saveSetting(storage, 'silencedCautions', on ? [...others, rule] : others);
      });
      last = change.catch(() => undefined);
      return change;
    },
  };
}
