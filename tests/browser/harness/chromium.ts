/** Chromium with the extension loaded, unseen. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  launch,
  TargetType,
  type CDPSession,
  type Frame,
  type Page,
  type Protocol,
  type Target,
} from 'puppeteer-core';
import type { BrowserUnderTest, Installed, LaunchOptions } from './browser-under-test.ts';
import { distOf, isBeyond, LOADING_MS, programOf, QUIET_PAGE, VIEWPORT, whenRegistered } from './common.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  // Lets a test press the toolbar button.
  '--enable-unsafe-extension-debugging',
  // No name resolves but this machine's own; attempts stand in the log all the same.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The driver's own habit too. Also keeps Chromium from fetching what a policy wants installed. */
const NO_ERRANDS = '--disable-background-networking';

interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
}

const isWorker = (target: Target): boolean => target.type() === TargetType.SERVICE_WORKER;

export async function launchChromium(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const extension = options.extension ?? distOf('chromium');
  const { installed } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'cautela-chromium-')));
  if (installed) await agreeBeforehand(profile, installed);
  const log = join(profile, `net-log-${Date.now()}.json`);
  const browser = await launch({
    executablePath: installed?.program ?? programOf('chromium'),
    headless: options.visible !== true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.visible ? null : VIEWPORT,
    ...(installed && { ignoreDefaultArgs: [NO_ERRANDS] }),
    args: [
      ...FLAGS,
      // Not by the driver's own call, which would load it anew at each start, without what it was granted.
      ...(installed
        ? []
        : [NO_ERRANDS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      `--log-net-log=${log}`,
      ...(options.scheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const id = new URL((await browser.waitForTarget(isWorker)).url()).host;
  const origin = `chrome-extension://${id}/`;

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    if (options.scheme)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.scheme }]);
    await page.goto(url, { waitUntil: 'load', timeout: LOADING_MS });
    return page;
  }

  const openOwn = (path: string) => open(origin + path);
  const quietPage = await openOwn(QUIET_PAGE);

  const inExtension: BrowserUnderTest['inExtension'] = <A extends unknown[], T>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ) => quietPage.evaluate(work as (...args: unknown[]) => T | Promise<T>, ...args) as Promise<T>;

  async function agreeTo(pattern: string): Promise<void> {
    // Nobody may change the access of what is installed by force.
    if (installed) return;
    // A text that may do what the page of extensions may, and is loaded in a fraction of its time.
    const page = await open('chrome://extensions/strings.m.js');
    await page.evaluate(
      async (extensionId, site) => {
        const scope = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        await scope.chrome.developerPrivate.addHostPermission(extensionId, site);
      },
      id,
      pattern,
    );
    await page.close();
  }

  /** Speaks to the browser's keeper of background workers. */
  async function withWorkers<T>(work: (session: CDPSession) => Promise<T>): Promise<T> {
    const session = await quietPage.createCDPSession();
    try {
      await session.send('ServiceWorker.enable');
      return await work(session);
    } finally {
      await session.detach();
    }
  }

  /**
   * Runs a function in the background, which is started where it was stopped. By a session of its own each time: a
   * worker to which a driver stays attached is the same target after it was stopped, with nothing of it left.
   */
  async function inWorker<A extends unknown[]>(work: (...args: A) => unknown, ...args: A): Promise<void> {
    await withWorkers((workers) => workers.send('ServiceWorker.startWorker', { scopeURL: origin }));
    const target = await browser.waitForTarget(isWorker);
    const session = await target.createCDPSession();
    try {
      const expression = `(${work.toString()})(...${JSON.stringify(args)})`;
      const { exceptionDetails: wrong } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
      });
      if (wrong) throw new Error(wrong.exception?.description ?? wrong.text);
    } finally {
      await session.detach();
    }
  }

  return {
    name: 'chromium',
    open,
    openOwn,
    agreeTo,
    inExtension,
    async grant(pattern) {
      await agreeTo(pattern);
      await inExtension(requestAccess, pattern);
      await inExtension(whenRegistered, pattern);
    },
    async openPopup(chart) {
      await chart.bringToFront();
      const extensions = await browser.extensions();
      await extensions.get(id)!.triggerAction(chart);
      const target = await browser.waitForTarget((each) => each.url() === `${origin}popup/index.html`);
      return target.asPage();
    },
    async stopBackground() {
      const before = browser.targets().filter(isWorker);
      await withWorkers((workers) => workers.send('ServiceWorker.stopAllWorkers'));
      while (browser.targets().some((target) => before.includes(target)))
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
    },
    // The window's own keys, bar and menus are out of reach of a page: the events are raised themselves.
    async command(page, name) {
      await page.bringToFront();
      await inWorker(async (command) => {
        const scope = globalThis as unknown as { chrome: ExtensionEvents };
        const [tab] = await scope.chrome.tabs.query({ active: true, lastFocusedWindow: true });
        scope.chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async lookUp(way, words) {
      await inWorker(
        (from, text) => {
          const { omnibox, contextMenus } = (globalThis as unknown as { chrome: ExtensionEvents }).chrome;
          if (from === 'menu')
            contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: text });
          else omnibox.onInputEntered.dispatch(text, 'currentTab');
        },
        way,
        words,
      );
    },
    inOurRoot: async <T>(frame: Frame, work: string) => {
      const session = await frame.page().createCDPSession();
      try {
        return await callOnClosedRoot<T>(session, frame, work);
      } finally {
        await session.detach();
      }
    },
    closed: () =>
      new Promise((resolve) => {
        browser.once('disconnected', () => resolve());
      }),
    async close() {
      await browser.close();
      const asked = addressesIn(await readFile(log, 'utf8'));
      if (!options.profile) await rm(profile, { recursive: true, force: true });
      return asked.filter(isBeyond);
    },
  };
}

interface RaisedEvent {
  dispatch(...args: unknown[]): void;
}

interface ExtensionEvents {
  tabs: { query(filter: object): Promise<object[]> };
  commands: { onCommand: RaisedEvent };
  contextMenus: { onClicked: RaisedEvent };
  omnibox: { onInputEntered: RaisedEvent };
}

/** Runs in a page of the extension. */
async function requestAccess(pattern: string): Promise<void> {
  const { chrome: extension } = globalThis as unknown as {
    chrome: { permissions: { request(what: { origins: string[] }): Promise<boolean> } };
  };
  if (!(await extension.permissions.request({ origins: [pattern] })))
    throw new Error(`access to ${pattern} was refused`);
}

async function callOnClosedRoot<T>(session: CDPSession, frame: Frame, work: string): Promise<T | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const element = documentOf(root, frame)?.children?.find(({ nodeType }) => nodeType === 1);
  // The host stands directly under the document element.
  const shadow = element?.children
    ?.flatMap(({ shadowRoots }) => shadowRoots ?? [])
    .find(({ shadowRootType }) => shadowRootType === 'closed');
  if (!shadow) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function () { return (${work})(this); }`,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** The document of a frame of the page, which must live in the page's own process. */
function documentOf(root: Protocol.DOM.Node, frame: Frame): Protocol.DOM.Node | null {
  const { _id: id } = frame as unknown as { _id: string };
  if (frame === frame.page().mainFrame()) return root;
  const find = (node: Protocol.DOM.Node): Protocol.DOM.Node | null => {
    if (node.frameId === id && node.contentDocument) return node.contentDocument;
    for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  return find(root);
}

/**
 * Addresses in Chromium's own log of its network that a page, a content script or an extension asked for.
 * The browser's own errands (time, updates) have no origin as their initiator.
 */
function addressesIn(log: string): string[] {
  const asked = log.split('\n').flatMap((line) => {
    const [, initiator] = /"initiator":"([^"]*)"/.exec(line) ?? [];
    const [, address] = /"url":"([^"]+)"/.exec(line) ?? [];
    return initiator !== undefined && initiator !== 'not an origin' && address !== undefined ? [address] : [];
  });
  return [...new Set(asked)];
}

/** The answer to the question for access to a site, kept where Chromium keeps those that were given. */
async function agreeBeforehand(profile: string, { id, site }: Installed): Promise<void> {
  const none = { api: [], manifest_permissions: [], scriptable_host: [] };
  const settings = { [id]: { runtime_granted_permissions: { ...none, explicit_host: [site] } } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings } }));
}
