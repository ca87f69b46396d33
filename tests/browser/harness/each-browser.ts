/** Runs the same tests in both browsers, on the demonstration chart, and proves at the end that nothing left the machine. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { serveBuiltDemo, type Demo } from '../../../demo/server.ts';
import { BROWSERS, launch, type BrowserUnderTest, type LaunchOptions } from './browser-under-test.ts';

/** The demonstration as a site. */
export const SITE = 'http://localhost/*';

export interface Stage {
  browser: BrowserUnderTest;
  demo: Demo;
  /** Opens a place in the demonstration: `fairweather/notes`. */
  chart: (place: string) => Promise<Page>;
}

/**
 * @param options.on - whether the site is turned on beforehand
 * @param tests - gets the stage, which is set once the first test runs
 */
export function inEachBrowser(
  what: string,
  options: LaunchOptions & { on: boolean },
  tests: (stage: Stage) => void,
): void {
  describe.each(BROWSERS)(`${what} (%s)`, (name) => {
    const stage = {} as Stage;

    beforeAll(async () => {
      const demo = await serveBuiltDemo();
      const browser = await launch(name, options);
      if (options.on) await browser.grant(SITE);
      Object.assign(stage, {
        demo,
        browser,
        chart: (place: string) => browser.open(`${demo.url}/patients/${place}`),
      } satisfies Stage);
    });

    afterAll(async () => {
      const beyond = await stage.browser.close();
      await stage.demo.close();
      expect(beyond).toEqual([]);
    });

    tests(stage);
  });
}
