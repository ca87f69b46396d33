/** Firefox with the extension installed for the session, unseen. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import type { BrowserUnderTest, LaunchOptions } from './browser-under-test.ts';
import { callOnClosedRoot, chromeWindow } from './bidi.ts';
import { distOf, isBeyond, LOADING_MS, programOf, QUIET_PAGE, VIEWPORT, whenRegistered } from './common.ts';
import { newProfile } from './firefox-profile.ts';
import { recordProxy, throughProxy } from './proxy.ts';

/** Firefox would draw it anew each time; fixed, so that we know the addresses of the extension's pages. */
const UUID = '0c1a2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b';

/** What Firefox itself asks for at its start and no preference of a release turns off. */
const OWN_ERRANDS = ['https://firefox.settings.services.mozilla.com:443'];

/** Runs in the browser's own window. Resolves when the extension has started. */
const WHEN_INSTALLED = `
  for (let tries = 0; !WebExtensionPolicy.getByID(arguments[0])?.active; tries++) {
    if (tries === 200) throw new Error(arguments[0] + ' was not installed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const extension = options.extension ?? distOf('firefox');
  const { installed } = options;
  const id = installed?.id ?? geckoIdOf(extension);
  const proxy = await recordProxy();
  // What another program has compiled is of no use.
  const profile = installed ? undefined : await newProfile();
  const browser = await launch({
    browser: 'firefox',
    executablePath: installed?.program ?? programOf('firefox'),
    headless: options.visible !== true,
    ...(profile && { userDataDir: profile }),
    defaultViewport: VIEWPORT,
    // Lets a driver see pages of the extension and speak to the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // What Mozilla has not signed may be installed for good.
      'xpinstall.signatures.required': false,
      'ui.systemUsesDarkTheme': options.scheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      ...throughProxy(proxy),
    },
  });
  const window = await chromeWindow(browser);
  if (installed) await window.run(WHEN_INSTALLED, id);
  else await browser.installExtension(extension);

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load', timeout: LOADING_MS });
    return page;
  }

  async function openOwn(path: string): Promise<Page> {
    const page = await browser.newPage();
    const url = `moz-extension://${UUID}/${path}`;
    // The page moves to the extension's process, and what was asked of it on the way is lost.
    void page.goto(url).catch(() => undefined);
    const isThere = (address: string) => document.readyState === 'complete' && location.href === address;
    for (let tries = 0; !(await page.evaluate(isThere, url).catch(() => false)); tries++) {
      if (tries === 200) throw new Error(`${url} did not open`);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    return page;
  }

  const quietPage = await openOwn(QUIET_PAGE);
  const inExtension: BrowserUnderTest['inExtension'] = <A extends unknown[], T>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ) => quietPage.evaluate(work as (...args: unknown[]) => T | Promise<T>, ...args) as Promise<T>;

  return {
    name: 'firefox',
    open,
    openOwn,
    inExtension,
    // The preference above answers every question with yes.
    agreeTo: () => Promise.resolve(),
    async grant(pattern) {
      await window.run(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(arguments[0]);
         await ExtensionPermissions.add(arguments[0], { permissions: [], origins: [arguments[1]] }, extension);`,
        id,
        pattern,
      );
      await inExtension(whenRegistered, pattern);
    },
    async openPopup(chart) {
      await chart.bringToFront();
      // What a click on the toolbar button does before the popup opens.
      await window.run(
        `WebExtensionPolicy.getByID(arguments[0]).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);`,
        id,
      );
      const tab = await inExtension(frontTab);
      return openOwn(`popup/index.html?size=popup&tab=${tab}`);
    },
    async stopBackground() {
      await window.run(`await WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground();`, id);
    },
    async command(page, name) {
      await page.bringToFront();
      // Shortcuts are keys of the browser's window, in the order of the manifest.
      await window.run(
        `const names = (await WebExtensionPolicy.getByID(arguments[0]).extension.shortcuts.allCommands()).map(({ name }) => name);
         document.querySelectorAll('keyset[id^="ext-keyset"] > key')[names.indexOf(arguments[1])].doCommand();`,
        id,
        name,
      );
    },
    async lookUp(way, words) {
      if (way === 'menu') {
        await window.run(
          `WebExtensionPolicy.getByID(arguments[0]).extension.emit('webext-menu-menuitem-click', { menuItemId: 'look-up', selectionText: arguments[1], modifiers: [] }, gBrowser.selectedTab);`,
          id,
          words,
        );
      } else {
        await window.run(
          `const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
           const text = 'cautela ' + arguments[0];
           void ExtensionSearchHandler.handleSearch({ keyword: 'cautela', text, inPrivateWindow: false }, () => {});
           ExtensionSearchHandler.handleInputEntered('cautela', text, 'current');`,
          words,
        );
      }
    },
    inOurRoot: callOnClosedRoot,
    closed: () =>
      new Promise((resolve) => {
        browser.once('disconnected', () => resolve());
      }),
    async close() {
      await browser.close();
      await proxy.close();
      if (profile) await rm(profile, { recursive: true, force: true });
      return proxy.asked.filter((address) => isBeyond(address) && !OWN_ERRANDS.includes(address));
    },
  };
}

/** Runs in a page of the extension. */
async function frontTab(): Promise<number> {
  const { browser } = globalThis as unknown as {
    browser: { tabs: { query(filter: object): Promise<{ id: number }[]> } };
  };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab!.id;
}

function geckoIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}
