/**
 * The browser's extension API under one name. Both browsers that we support answer with promises, so that a polyfill
 * (10 kB in each bundle) would only rename. A message is answered through `sendResponse`, which both understand.
 */
import type { Browser } from 'webextension-polyfill';

export type { Browser };

const scope = globalThis as unknown as { browser: Browser; chrome: Browser };

// In Chromium, which knows no `browser`, a frame of the page that is called so would stand there.
export const browser = __FIREFOX__ ? scope.browser : scope.chrome;
