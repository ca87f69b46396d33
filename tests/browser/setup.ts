/** Before all browser tests: the extension must have been built; the demonstration chart is, and Firefox was started once. */
import { existsSync } from 'node:fs';
import { buildDemo } from '../../demo/server.ts';
import { BROWSERS } from './harness/browser-under-test.ts';
import { distOf } from './harness/common.ts';
import { startOnce } from './harness/firefox-profile.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  for (const browser of BROWSERS) {
    if (!existsSync(`${distOf(browser)}/manifest.json`)) {
      throw new Error(`the extension for ${browser} is not built; run \`npm run build\` first`);
    }
  }
  await buildDemo();
  return startOnce();
}
