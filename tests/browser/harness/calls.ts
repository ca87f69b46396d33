/** How often functions of ours are called in a page, counted by the engine of Chromium: no clock is asked. */
import type { Page } from 'puppeteer-core';

/** A script of ours in a page. */
const OURS = /^chrome-extension:\/\/[a-p]+\/content-scripts\//;

/** Calls since it was last asked: how many in all, and of which scripts. */
interface Taken {
  all: number;
  scripts: string[];
}

export async function countCalls(
  page: Page,
): Promise<{ taken: () => Promise<Taken>; stop: () => Promise<void> }> {
  const driver = await page.createCDPSession();
  await driver.send('Profiler.enable');
  await driver.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    async taken() {
      const { result } = await driver.send('Profiler.takePreciseCoverage');
      const called = result.flatMap(({ url, functions }) => {
        const count = functions.reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
        return OURS.test(url) && count > 0 ? [{ script: url.replace(OURS, ''), count }] : [];
      });
      return {
        all: called.reduce((sum, { count }) => sum + count, 0),
        scripts: called.map(({ script }) => script).sort(),
      };
    },
    stop: () => driver.detach(),
  };
}
