/** What the two drivers share. */
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/prepare.mjs';
import type { BrowserName } from './browser-under-test.ts';

export const VIEWPORT = { width: 1280, height: 900 };

/** The largest pages take the browser itself this long to load, on a machine that does much else. */
export const LOADING_MS = 90_000;

/** A page of the extension that runs no code of ours: a place from which to speak to its interface. */
export const QUIET_PAGE = 'icons/16.png';

/** The program file of a browser, as `npm test` found it. */
export function programOf(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`${name} was not found; \`npm test\` finds or installs it`);
  return path;
}

/** Where the build leaves the unpacked extension. */
export const distOf = (name: BrowserName): string =>
  fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));

/** True for an address that leads off this machine. */
export const isBeyond = (address: string): boolean =>
  /^(https?|wss?|ftp):/.test(address) && !/^(http|ws):\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(address);

interface Scripts {
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

/** Runs in a page of the extension. Resolves when the background has registered the site. */
export async function whenRegistered(pattern: string): Promise<void> {
  const scope = globalThis as unknown as { browser?: Scripts; chrome: Scripts };
  const { scripting } = scope.browser ?? scope.chrome;
  for (let tries = 0; tries < 100; tries++) {
    const scripts = await scripting.getRegisteredContentScripts();
    if (scripts.some(({ matches }) => matches?.includes(pattern))) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`the extension did not register ${pattern}`);
}
