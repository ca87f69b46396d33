/** One small interface over both browsers, so that each test is written once. Puppeteer drives the two. */
import type { Frame, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** A program that installs the extension of this id, because a policy says so. */
export interface Installed {
  program: string;
  id: string;
  /** The site to which access will be asked for, and is given. */
  site: string;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension; by default what the build left under `dist/`. */
  extension?: string;
  /** Colours that pages are asked for. */
  scheme?: 'light' | 'dark';
  /** A profile to go on with. Chromium only: Firefox keeps no temporary extension. */
  profile?: string;
  /** The browser installs the extension by itself. */
  installed?: Installed;
  /** With a window. */
  visible?: boolean;
}

export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** Opens an address in a tab of its own, in front. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab of its own: `popup/index.html?size=tab#/sets`. */
  openOwn(path: string): Promise<Page>;
  /** Opens the popup over a chart. In Chromium the real one; in Firefox, whose popup no driver reaches, its page in a tab. */
  openPopup(chart: Page): Promise<Page>;
  /** From now on the browser answers "yes" when the extension asks for access to this site. */
  agreeTo(pattern: string): Promise<void>;
  /** Gives access to a site, as a click in the popup and a "yes" would, and waits until the extension has heard. */
  grant(pattern: string): Promise<void>;
  /** Runs a function in a page of the extension, where `browser` is the extension's own interface. */
  inExtension<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Stops the background, as the browser does with one that has been idle; it has forgotten everything when it wakes. */
  stopBackground(): Promise<void>;
  /** A keyboard command of the extension, with this page in front. */
  command(page: Page, name: string): Promise<void>;
  /** Looks words up as a person does without the reference: by its keyword in the address bar, or selected in a page. */
  lookUp(way: 'address bar' | 'menu', words: string): Promise<void>;
  /**
   * Calls a function (as source text, with the shadow root as its argument) on the closed shadow root of our host.
   * `null` where the frame's document holds none.
   */
  inOurRoot<T>(frame: Frame, work: string): Promise<T | null>;
  /** Resolves when the person closes the browser. */
  closed(): Promise<void>;
  /** Ends the browser. Answers every address that it asked the network for, besides this machine's. */
  close(): Promise<string[]>;
}

/**
 * Starts a browser with the extension. No suite can forget to look: ending it throws when anything beyond this machine
 * was asked for, unless the test has seen to it that something was.
 */
export async function launch(
  name: BrowserName,
  options: LaunchOptions & { leaksOnPurpose?: true } = {},
): Promise<BrowserUnderTest> {
  const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  const end = browser.close.bind(browser);
  return Object.assign(browser, {
    async close() {
      const beyond = await end();
      if (beyond.length > 0 && !options.leaksOnPurpose)
        throw new Error(`${name} asked for addresses beyond this machine: ${beyond.join(', ')}`);
      return beyond;
    },
  });
}
