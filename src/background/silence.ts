/** What the settings and the organisation leave unsaid of a tab's findings. */
import type { Browser } from '../browser.ts';
import { isSilenced } from '../settings/index.ts';
import type { Silence } from './judgement.ts';
import { siteOf } from './patterns.ts';
import type { SettingsInForce } from './settings.ts';

/** What is silenced, by the site on which a tab stands. */
export function createSilence(browser: Browser, settings: SettingsInForce): Silence {
  const hostOf = async (tab: number): Promise<string | undefined> =>
    siteOf((await browser.tabs.get(tab).catch(() => undefined))?.url)?.host;

  return {
    async of(tab) {
      const [inForce, host] = await Promise.all([settings.now(), hostOf(tab)]);
      const theirs = inForce.policy.overlay.silencedRules;
      const own = inForce.settings.silenced
        .flatMap(({ of, id }) => (of === 'rule' && !theirs.includes(id) ? [id] : []))
        .filter((rule, i, all) => all.indexOf(rule) === i && isSilenced(inForce, 'rule', rule, host));
      return { rules: [...theirs, ...own], own, tiers: inForce.settings.tiers };
    },
    async set(tab, rule, on, here) {
      const host = await hostOf(tab);
      const there = host ? [{ of: 'rule' as const, id: rule, site: host }] : [];
      const everywhere = { of: 'rule' as const, id: rule };
      if (on) return settings.silence((here && there[0]) || everywhere, true);
      for (const item of [everywhere, ...there]) await settings.silence(item, false);
    },
  };
}
