/** Browsers under the example policies for administrators, given to each where it looks for them, with a forced install. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, LaunchOptions } from './browser-under-test.ts';
import { chromiumUnder, hasOwnMounts } from './policy-chromium.ts';
import type { Policy } from './policy-example.ts';
import { firefoxUnder } from './policy-firefox.ts';

export interface UnderPolicy {
  launch: LaunchOptions;
  change: (policy: object) => void;
  /** Writes the same anew. A file that changes for the first time Chromium leaves alone for five seconds: let them pass early. */
  touch: () => void;
  /** Takes away all that was written, folders too. */
  remove: () => void;
}

export const canGivePolicy = (browser: BrowserName): boolean =>
  browser === 'firefox' || hasOwnMounts() || process.getuid?.() === 0;

/**
 * @param site - to which access will be asked for
 * @param edit - what is to be other than in the example
 */
export async function underPolicy(
  browser: BrowserName,
  site: string,
  edit: (policy: Policy) => object,
): Promise<UnderPolicy> {
  const folder = mkdtempSync(join(tmpdir(), 'cautela-policy-'));
  const given = await (browser === 'chromium' ? chromiumUnder(folder, site) : firefoxUnder(folder, site));
  const first = edit(given.policy);
  given.write(first);
  return {
    launch: given.launch,
    change: given.write,
    touch: () => given.write(first),
    remove() {
      given.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
