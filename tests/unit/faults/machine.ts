/**
 * A machine on which the background runs as a whole, from its entry, and can be stopped at any call to the browser:
 * what the browser has done by then stays done, everything in memory is gone, and a new background wakes later.
 */
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser, ID, OWN, type FakeBrowser } from '../background/fake-browser.ts';

export const POPUP = { id: ID, url: `${OWN}popup/index.html` };
export const pageIn = (tab: number, frameId = 0, url = 'https://ehr.example/') => ({
  id: ID,
  url,
  frameId,
  tab: { id: tab, url },
});

type Listener = (...args: unknown[]) => unknown;

export interface Background {
  isStopped: () => boolean;
  /** What the browser tells it, e.g. `permissions.onAdded`. */
  tell: (event: string, ...args: unknown[]) => void;
  /** The answer to a message; `dropped` where it is for nobody, `unanswered` where the background was stopped over it. */
  ask: (message: unknown, sender: object) => Promise<unknown>;
}

/** One round of the event loop. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const forever = (): Promise<never> => new Promise(() => {});

/**
 * Wakes a background on a machine, with everything that earlier ones have left there.
 * @param stopAt - the first of its calls that the browser does not hear any more
 */
export async function wake(machine: FakeBrowser, stopAt = Infinity): Promise<Background> {
  const listeners = new Map<string, Listener[]>();
  let calls = 0;
  let stopped = false;

  const event = (name: string) => ({
    addListener: (listener: Listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: () => {},
    hasListener: () => true,
  });

  function call(target: unknown, method: unknown, args: unknown[]): unknown {
    if (calls + 1 >= stopAt) stopped = true;
    if (stopped) return forever();
    calls++;
    return typeof method === 'function' ? (method.apply(target, args) as unknown) : Promise.resolve();
  }

  /** A part of the browser; what the machine does not have answers with nothing, as if it were done. */
  const part = (name: string, real: Record<string, unknown>): unknown =>
    new Proxy(real, {
      get(target, key) {
        if (typeof key !== 'string') return undefined;
        const own = target[key];
        if (/^on[A-Z]/.test(key)) return event(`${name}.${key}`);
        if (SYNCHRONOUS.has(`${name}.${key}`)) return own ?? (() => key);
        if (own !== null && typeof own === 'object')
          return part(`${name}.${key}`, own as Record<string, unknown>);
        if (own !== undefined && typeof own !== 'function') return own;
        return (...args: unknown[]) => call(target, own, args);
      },
    });

  const browser = new Proxy(machine.browser as unknown as Record<string, Record<string, unknown>>, {
    get: (target, key) => (typeof key === 'string' ? part(key, target[key] ?? {}) : undefined),
  });
  vi.resetModules();
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('addEventListener', () => {});
  await import('../../../src/background/main.ts');

  return {
    isStopped: () => stopped,
    tell(name, ...args) {
      for (const listener of listeners.get(name) ?? []) void listener(...args);
    },
    async ask(message, sender) {
      const answers: unknown[] = [];
      let taken = false;
      for (const listener of listeners.get('runtime.onMessage') ?? [])
        if (listener(message, sender, (value: unknown) => void answers.push(value)) === true) taken = true;
      if (!taken) return 'dropped';
      for (let turns = 0; turns < 50 && answers.length === 0; turns++) await turn();
      return answers.length > 0 ? answers[0] : 'unanswered';
    },
  };
}

const SYNCHRONOUS = new Set([
  'runtime.getURL',
  'runtime.getManifest',
  'i18n.getMessage',
  'i18n.getUILanguage',
  'contextMenus.create',
]);

/** A store that answers one key, several, or all. */
export function storeOver(stored: Record<string, unknown>) {
  return {
    async get(asked?: string | string[] | Record<string, unknown> | null): Promise<Record<string, unknown>> {
      const keys =
        typeof asked === 'string' ? [asked] : Array.isArray(asked) ? asked : Object.keys(asked ?? stored);
      return structuredClone(
        Object.fromEntries(keys.filter((key) => Object.hasOwn(stored, key)).map((key) => [key, stored[key]])),
      );
    },
    async set(values: Record<string, unknown>): Promise<void> {
      Object.assign(stored, structuredClone(values));
    },
    async remove(keys: string | string[]): Promise<void> {
      for (const key of [keys].flat()) delete stored[key];
    },
  };
}

/** A machine with open tabs, and the sites to which access was given. */
export function machineWith(tabs: Record<number, string>, granted: readonly string[] = []): FakeBrowser {
  const machine = fakeBrowser();
  Object.assign(machine.browser, {
    storage: {
      local: storeOver(machine.stored),
      managed: storeOver({}),
      session: storeOver(machine.session),
      sync: storeOver({}),
    },
  });
  for (const [id, url] of Object.entries(tabs))
    machine.tabs.set(Number(id), { id: Number(id), url, windowId: 1 });
  for (const pattern of granted) machine.granted.add(pattern);
  // As an earlier background has left it.
  if (granted.length > 0) machine.scripts.set('sites', { id: 'sites', matches: [...granted] });
  return machine;
}

/** To be called once in a file of tests: the errors that nobody caught in the test that runs. */
export function watchUncaught(): readonly unknown[] {
  const uncaught: unknown[] = [];
  const take = (error: unknown): void => void uncaught.push(error);
  beforeEach(() => {
    uncaught.length = 0;
    process.on('unhandledRejection', take);
  });
  afterEach(() => {
    process.off('unhandledRejection', take);
    vi.unstubAllGlobals();
  });
  return uncaught;
}

/** Waits until all that was set off has come to rest. */
export async function rest(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await turn();
}
