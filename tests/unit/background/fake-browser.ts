/** The parts of the browser that the background uses, in memory, with what a test needs to steer and to see them. */
import type { Browser } from '../../../src/browser.ts';

export const ID = 'cautela-id';
export const OWN = 'chrome-extension://cautela-id/';

interface Script {
  id: string;
  matches: string[];
  css?: string[];
}

export interface FakeBrowser {
  browser: Browser;
  /** Granted host permissions. */
  granted: Set<string>;
  scripts: Map<string, Script>;
  tabs: Map<number, { id: number; url?: string; status?: string; windowId: number }>;
  /** Frames that answer messages, by tab. */
  frames: Map<number, Map<number, (message: unknown) => unknown>>;
  stored: Record<string, unknown>;
  /** What is kept for as long as this copy of the extension runs. */
  session: Record<string, unknown>;
  /** What was called, in order. */
  calls: string[];
  /** Messages sent to our open pages. */
  told: unknown[];
}

const matching = (pattern: string, url: string): boolean =>
  pattern === '<all_urls>' ||
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(url);

/** Host patterns match every port of the host. */
const withoutPort = (url: string) => url.replace(/^(\w+:\/\/[^/:]+):\d+/, '$1');

export function fakeBrowser(): FakeBrowser {
  const fake = {
    granted: new Set<string>(),
    scripts: new Map<string, Script>(),
    tabs: new Map<number, { id: number; url?: string; status?: string; windowId: number }>(),
    frames: new Map<number, Map<number, (message: unknown) => unknown>>(),
    stored: {} as Record<string, unknown>,
    session: {} as Record<string, unknown>,
    calls: [] as string[],
    told: [] as unknown[],
  };
  let nextTab = 100;

  async function sendMessage(tab: number, message: unknown, { frameId }: { frameId?: number } = {}) {
    const frames = fake.frames.get(tab) ?? new Map<number, (message: unknown) => unknown>();
    const hearing = [...frames].filter(([frame]) => frameId === undefined || frame === frameId);
    if (hearing.length === 0)
      throw new Error('Could not establish connection. Receiving end does not exist.');
    const answers = hearing.map(([, hear]) => hear(message));
    return answers[0];
  }

  const browser = {
    runtime: {
      id: ID,
      getURL: (path: string) => OWN + path,
      sendMessage: async (message: unknown) => void fake.told.push(message),
    },
    permissions: {
      getAll: async () => ({ origins: [...fake.granted] }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) =>
          [...fake.granted].some((pattern) => matching(pattern, origin.replace('*', 'x'))),
        ),
      remove: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => fake.granted.delete(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => fake.scripts.get(id) ?? []),
      registerContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (fake.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          fake.scripts.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (!fake.scripts.has(script.id)) throw new Error(`Script with ID '${script.id}' does not exist`);
          fake.scripts.set(script.id, { ...fake.scripts.get(script.id), ...script });
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) if (!fake.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      insertCSS: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        void fake.calls.push(`style ${target.tabId} ${files.join(' ')}`),
      removeCSS: async ({ target }: { target: { tabId: number } }) =>
        void fake.calls.push(`unstyle ${target.tabId}`),
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        fake.calls.push(`script ${target.tabId}`);
        return [];
      },
    },
    storage: {
      onChanged: { addListener: () => {} },
      managed: { get: async () => Promise.reject(new Error('Managed storage manifest not found')) },
      local: {
        get: async (asked: string | string[]) =>
          Object.fromEntries(
            [asked].flat().map((key): [string, unknown] => [key, structuredClone(fake.stored[key])]),
          ),
        set: async (values: Record<string, unknown>) =>
          void Object.assign(fake.stored, structuredClone(values)),
      },
      session: {
        get: async (key: string) => ({ [key]: fake.session[key] }),
        set: async (values: Record<string, unknown>) => void Object.assign(fake.session, values),
      },
    },
    tabs: {
      get: async (id: number) => {
        const tab = fake.tabs.get(id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      query: async ({ url }: { url?: string | string[] }) => {
        const patterns = typeof url === 'string' ? [url] : url;
        return [...fake.tabs.values()].filter(
          (tab) =>
            !patterns ||
            patterns.some((pattern) => matching(pattern, withoutPort(tab.url ?? '').split('#')[0]!)),
        );
      },
      create: async ({ url }: { url: string }) => {
        const tab = { id: nextTab++, url, windowId: 1 };
        fake.tabs.set(tab.id, tab);
        fake.calls.push(`create ${url}`);
        return tab;
      },
      update: async (id: number, { url }: { url: string }) => {
        fake.tabs.get(id)!.url = url;
        fake.calls.push(`update ${id} ${url}`);
      },
      sendMessage,
    },
    windows: { update: async (id: number) => void fake.calls.push(`focus window ${id}`) },
  };
  return { ...fake, browser: browser as unknown as Browser };
}

/** Waits until work that was set off and not waited for has run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
