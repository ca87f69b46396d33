/**
 * On which sites Cautela runs. The browser's own list of granted permissions is the only record: the registered
 * content script is brought into line with it, whoever changed it (our popup, the browser's settings, a restart).
 */
import type { Browser } from '../browser.ts';
import type { SiteState } from '../messages/index.ts';
import { covers, siteOf } from './patterns.ts';

const SCRIPT_ID = 'sites';
// The leading slash matters: Firefox resolves other paths against the page that registers.
const SCRIPT = '/content-scripts/main.js';
const STYLE = '/content-scripts/marks.css';

export interface Sites {
  /** The site of a tab, as the popup shows it. */
  state: (tab: number) => Promise<SiteState>;
  /** After the permission was granted (`on`), or to give it back. Answers the state that was reached. */
  turn: (tab: number, on: boolean) => Promise<SiteState>;
  /** Brings the registered script into line with the permissions. */
  align: () => Promise<void>;
  /** The same from nothing, so that pages that are open get the new script after an install or update. */
  renew: () => Promise<void>;
  /** True where a message's sender stands on a site that is on. */
  admits: (sender: { url?: string; origin?: string; tab?: { url?: string } }) => Promise<boolean>;
}

/** @param onChange - called after sites have been turned on or off, by whomever */
export function createSites(browser: Browser, onChange: (change: { removed: boolean }) => void): Sites {
  // Registration fails when two calls overlap, so each waits for the one before.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  const isOn = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

  const granted = async () => (await browser.permissions.getAll()).origins?.filter(isWebPattern) ?? [];

  async function align(): Promise<void> {
    const wanted = await granted();
    const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    const present = script?.matches ?? [];
    const added = wanted.filter((pattern) => !present.includes(pattern));
    const removed = present.filter((pattern) => !wanted.includes(pattern));
    if (added.length === 0 && removed.length === 0) return;
    if (script) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    if (wanted.length > 0) await browser.scripting.registerContentScripts([registration(wanted)]);
    await injectIntoOpenTabs(browser, added);
    onChange({ removed: removed.length > 0 });
  }

  async function state(tab: number): Promise<SiteState> {
    const site = siteOf((await browser.tabs.get(tab)).url);
    return site ? { status: (await isOn(site.pattern)) ? 'on' : 'off', ...site } : { status: 'unsupported' };
  }

  return {
    state,
    align: () => inTurn(align),
    renew: () =>
      inTurn(async () => {
        const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
        if (script) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
        await align();
      }),
    turn: (tab, on) =>
      inTurn(async () => {
        const site = siteOf((await browser.tabs.get(tab)).url);
        if (site && !on) {
          const origins = (await granted()).filter((pattern) => covers(pattern, site));
          if (origins.length > 0) await browser.permissions.remove({ origins });
        }
        await align();
        // Without the permission the address of the tab is hidden from us: answer for the site we were asked about.
        return site ? { status: (await isOn(site.pattern)) ? 'on' : 'off', ...site } : state(tab);
      }),
    async admits(sender) {
      // Frames without an address of their own (srcdoc, blob, data) count with their origin, else with their tab.
      const site =
        siteOf(sender.url) ??
        siteOf(sender.url?.replace(/^blob:/, '')) ??
        siteOf(sender.origin) ??
        siteOf(sender.tab?.url);
      return site !== null && (await isOn(site.pattern));
    },
  };
}

const isWebPattern = (pattern: string): boolean => pattern === '<all_urls>' || /^(https?|\*):/.test(pattern);

function registration(matches: string[]) {
  return {
    id: SCRIPT_ID,
    matches,
    js: [SCRIPT],
    css: [STYLE],
    // A style of ours reaches shadow roots as `user` in Firefox only and as `author` in Chromium only, which refuses the key.
    ...(__FIREFOX__ ? { cssOrigin: 'user' as const } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}

/** A page that was open before its site was turned on is not served by the registration. */
async function injectIntoOpenTabs(browser: Browser, patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.map((tab) => inject(browser, tab.id)));
}

async function inject(browser: Browser, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: [STYLE], origin: __FIREFOX__ ? 'USER' : 'AUTHOR' });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
  } catch {
    // The tab has closed or shows an error page: its next page is served by the registration.
  }
}
