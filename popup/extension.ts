/**
 * Everything the reference asks of the browser. Nothing else under `popup` touches an extension API, but for what the
 * settings alone ask (`settings/access.ts`).
 * Outside an extension (a test, a plain preview) there is no browser: lists are empty, switches unsupported.
 */
import type Browser from 'webextension-polyfill';
import type { Storage } from 'webextension-polyfill';
import { askAgain } from '../src/messages/again.ts';
import {
  parseMessage,
  ToPopup,
  type Failure,
  type FindingsState,
  type FromPopup,
  type PageState,
  type PlaceState,
  type Reason,
  type SiteState,
} from '../src/messages/index.ts';

/** Opens the side panel in Chromium; Firefox calls the same thing a sidebar. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

type Api = typeof Browser & Panels;

/** The browser's interface for extensions; `undefined` outside one. */
export const api = (): Api | undefined => {
  const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
  const found = scope.browser ?? scope.chrome;
  return found?.runtime?.id ? found : undefined;
};

/** Asks the background, anew where it was stopped over the answer. @throws where there is no extension or it does not answer */
export const send = (message: FromPopup): Promise<unknown> =>
  askAgain(
    () => api()!.runtime.sendMessage(message),
    () => api() !== undefined,
  );

/**
 * The tab that the clinician is looking at, or `null` where there is none (or it is this very page).
 * A page that was moved out of the popup keeps its chart by `?tab=` in its address.
 */
export async function currentTab(): Promise<number | null> {
  const browser = api();
  if (!browser) return null;
  const kept = new URLSearchParams(location.search).get('tab') ?? '';
  if (/^\d+$/.test(kept)) return Number(kept);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const own = await browser.tabs.getCurrent?.();
  return own?.id === tab.id ? null : tab.id;
}

/** Does this very page stand in a tab? The popup and the panel do not. */
export async function isTab(): Promise<boolean> {
  const browser = api();
  return !browser || (await browser.tabs.getCurrent?.()) !== undefined;
}

/** The site of a tab, and whether it is on. */
export async function siteOf(tab: number): Promise<SiteState> {
  return ((await send({ kind: 'site', tab })) as SiteState | undefined) ?? { status: 'unsupported' };
}

/** What is named on the page of a tab, all frames together, and what of it could not be read. */
export async function pageOf(tab: number): Promise<PageState> {
  return ((await send({ kind: 'page', tab })) as PageState | undefined) ?? { mentions: [], unread: [] };
}

/**
 * Turns a site on or off. Must be called straight from a click: the browser asks its own question first
 * and only a person's gesture may bring that up. Answers the state afterwards.
 */
export async function turnSite(tab: number, pattern: string, on: boolean): Promise<SiteState> {
  if (on && !(await api()!.permissions.request({ origins: [pattern] }))) return siteOf(tab);
  return (await send({ kind: 'turn-site', tab, on })) as SiteState;
}

/** Scrolls the chart to a mention and flashes it. */
export async function showMention(tab: number, frame: number, index: number): Promise<void> {
  await send({ kind: 'show-mention', tab, frame, index });
}

/** What is to be said about the chart of a tab, with its own words as they stand there now. */
export async function findingsOf(tab: number): Promise<FindingsState | null> {
  return ((await send({ kind: 'findings', tab })) as FindingsState | undefined) ?? null;
}

/** Scrolls the chart to words and flashes them. */
export async function showWords(tab: number, place: PlaceState): Promise<void> {
  const { frame, revision, start, end } = place;
  await send({ kind: 'show-words', tab, frame, revision, start, end });
}

/** Puts a finding aside for this page and patient; `null` takes that back. Answers what is to be said then. */
export async function setAside(
  tab: number,
  rule: string,
  reason: Reason | null,
): Promise<FindingsState | null> {
  return ((await send({ kind: 'set-aside', tab, rule, reason })) as FindingsState | undefined) ?? null;
}

/** Silences a rule everywhere, or takes that back. Answers what is to be said then. */
export async function silence(
  tab: number,
  rule: string,
  on: boolean,
  here = false,
): Promise<FindingsState | null> {
  return ((await send({ kind: 'silence', tab, rule, on, here })) as FindingsState | undefined) ?? null;
}

/** Calls `changed` when another tab comes to the front. Returns the way to stop. */
export function onTabChange(changed: () => void): () => void {
  const tabs = api()?.tabs;
  if (!tabs) return () => {};
  tabs.onActivated.addListener(changed);
  return () => tabs.onActivated.removeListener(changed);
}

/** Listens to what the background tells open pages. Returns the way to stop. */
export function onTold(listener: (message: ToPopup) => void): () => void {
  const runtime = api()?.runtime;
  if (!runtime) return () => {};
  const receive = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    // The background stands in no tab; what a page's script sends is for the background.
    if (sender.id !== runtime.id || sender.tab) return;
    const told = parseMessage(ToPopup, message);
    if (told) listener(told);
  };
  runtime.onMessage.addListener(receive);
  return () => runtime.onMessage.removeListener(receive);
}

/** Words that were selected in a page or typed in the address bar to be looked up. Given once. */
export async function askedWords(): Promise<string | null> {
  return api() ? ((await send({ kind: 'asked-words' })) as string | null) : null;
}

/** What of ours failed lately, newest first. */
export async function failures(): Promise<Failure[]> {
  return api() ? ((await send({ kind: 'failures' })) as Failure[]) : [];
}

/** A value of this profile's own storage; `undefined` where it was never kept. */
export async function stored(key: string): Promise<unknown> {
  return (await api()?.storage.local.get(key))?.[key];
}

/** Keeps a value in this profile; nothing outside an extension. @throws what the browser throws when its store is full */
export async function store(key: string, value: unknown): Promise<void> {
  await api()?.storage.local.set({ [key]: value });
}

/** This profile's whole storage; `undefined` outside an extension. */
export const profile = (): Storage.StorageArea | undefined => api()?.storage.local;

/** Version of the extension; empty outside one. */
export const version = (): string => api()?.runtime.getManifest().version ?? '';

/** Opens the present route in a tab of its own. */
export async function openInTab(hash: string): Promise<void> {
  const browser = api();
  if (!browser) return;
  const chart = await currentTab();
  const kept = chart === null ? '' : `&tab=${chart}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/index.html?size=tab${kept}${hash}`) });
}

/** Opens the side panel (Chromium) or sidebar (Firefox) beside the chart. Straight from a click only. */
export async function openPanel(): Promise<void> {
  const browser = api();
  if (!browser) return;
  if (browser.sidebarAction) {
    await browser.sidebarAction.open();
  } else {
    const window = await browser.windows.getCurrent();
    if (window.id !== undefined) await browser.sidePanel?.open({ windowId: window.id });
  }
}

/** Can the browser show the reference beside a page? */
export const hasPanel = (): boolean => {
  const browser = api();
  return Boolean(browser?.sidePanel ?? browser?.sidebarAction);
};
