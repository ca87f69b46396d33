/** Everything that the extension keeps anywhere, as one text to search. */
import type { BrowserUnderTest } from './browser-under-test.ts';

type Area = { get(): Promise<object> };

interface Api {
  storage: Record<'local' | 'session' | 'sync' | 'managed', Area>;
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
}

/** All areas of its storage, all that its pages could keep by the web's own means, and its registered scripts. */
export const everythingKept = (browser: BrowserUnderTest): Promise<string> =>
  browser.inExtension(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const { storage, scripting } = scope.browser ?? scope.chrome;
    const areas = ['local', 'session', 'sync', 'managed'] as const;
    const kept: Record<string, unknown> = {};
    // An organisation that has set nothing is an error in Firefox.
    for (const area of areas) kept[area] = await storage[area].get().catch(() => ({}));
    kept['scripts'] = await scripting.getRegisteredContentScripts();
    kept['databases'] = await indexedDB.databases();
    kept['caches'] = await caches.keys();
    kept['local by page'] = Object.entries(localStorage);
    kept['session by page'] = Object.entries(sessionStorage);
    kept['cookies'] = document.cookie;
    return JSON.stringify(kept);
  });
