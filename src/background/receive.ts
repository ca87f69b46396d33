/** Every message that reaches the background: who may send it, its shape, and who answers. The rest is dropped. */
import type { Runtime } from 'webextension-polyfill';
import type { Browser } from '../browser.ts';
import type { Tip } from '../knowledge/model.ts';
import {
  FromPage,
  FromPopup,
  parseMessage,
  type SettingsState,
  type ToPage,
  type ToPopup,
} from '../messages/index.ts';
import type { SettingName } from '../settings/index.ts';
import type { Failures } from './failures.ts';
import type { Judgement } from './judgement.ts';
import { openFindings } from './panel.ts';
import type { Reference } from './reference.ts';
import type { Reports } from './reports.ts';
import { siteOfSender } from './patterns.ts';
import type { SettingsInForce } from './settings.ts';
import { putIn, type Sites } from './sites.ts';

export interface Parts {
  sites: Sites;
  reports: Reports;
  reference: Reference;
  failures: Failures;
  judgement: Judgement;
  settings: SettingsInForce;
  tips: (ids: readonly string[]) => Promise<Tip[]>;
}

export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
}

/** One handler for each kind of message, with what else it needs to know. */
type Handlers<M extends { kind: string }, Place extends unknown[]> = {
  [K in M['kind']]: (message: Extract<M, { kind: K }>, ...place: Place) => unknown;
};

/** A listener for `runtime.onMessage`. */
export function createReceiver(browser: Browser, parts: Parts): Runtime.OnMessageListenerCallback {
  const { sites, reports, reference, failures, judgement, settings } = parts;
  const ownPages = browser.runtime.getURL('');

  const fromPopup: Handlers<FromPopup, []> = {
    site: ({ tab }) => sites.state(tab),
    'turn-site': ({ tab, on }) => sites.turn(tab, on),
    page: ({ tab }) => reports.page(tab),
    'show-mention': ({ tab, frame, index }) => toFrame(tab, frame, { kind: 'show-mention', index }),
    findings: ({ tab }) => judgement.state(tab),
    'show-words': ({ tab, frame, ...place }) => toFrame(tab, frame, place),
    'set-aside': async ({ tab, rule, reason }) => {
      await judgement.setAside(tab, rule, reason);
      return judgement.state(tab);
    },
    silence: async ({ tab, rule, on, here = false }) => {
      await judgement.silence(tab, rule, on, here);
      return judgement.state(tab);
    },
    'asked-words': () => reference.takeWords(),
    failures: () => failures.list(),
    settings: settingsState,
    set: async ({ name, value }) => {
      await settings.change(name as SettingName, value);
      return settingsState();
    },
    'silence-item': async ({ item, on }) => {
      await settings.silence(item, on);
      return settingsState();
    },
    'remove-site': async ({ pattern }) => {
      await sites.remove(pattern);
      return settingsState();
    },
  };

  async function settingsState(): Promise<SettingsState> {
    return { ...(await settings.now()), ...(await sites.list()) };
  }

  const fromPage: Handlers<FromPage, [tab: number, frame: number, sender: Sender]> = {
    'page-report': async ({ mentions, unread, frames, chart, reading, setAside, afresh }, tab, frame) => {
      // Both at once: what the frame takes back while they are at work, or that it has gone, must come after.
      const [changed] = await Promise.all([
        heard(tab, () =>
          reports.take(tab, frame, {
            mentions,
            unread,
            ...(frames && { frames }),
            ...(reading && { reading }),
          }),
        ),
        judgement.take(tab, frame, {
          ...(chart && { chart }),
          ...(reading && { reading }),
          ...(setAside && { setAside }),
          ...(afresh && { afresh }),
        }),
      ]);
      if (changed) await tellPages({ kind: 'page-changed', tab });
      return reports.inPlay(tab);
    },
    'chart-withdrawn': async ({ gone }, tab, frame) => {
      await Promise.all([
        gone && heard(tab, () => reports.drop(tab, frame)),
        judgement.withdraw(tab, frame, gone),
      ]);
    },
    // A frame that goes meanwhile needs none; one that stays says itself that none has come.
    'put-in': ({ script }, tab, frame) => putIn(browser, script, tab, frame).catch(() => false),
    'open-findings': (_message, tab) => openFindings(browser, tab),
    tips: ({ ids }) => parts.tips(ids),
    'open-entry': ({ id }) => reference.openEntry(id),
    'silence-term': ({ id, here }, _tab, _frame, sender) => {
      if (!here) return settings.silence({ of: 'term', id }, true);
      const site = siteOfSender(sender)?.host;
      return site && settings.silence({ of: 'term', id, site }, true);
    },
    failure: ({ part, message }) => failures.record(part, message),
  };

  /** The way to answer a message; `null` for one to be dropped. */
  function work(message: unknown, sender: Sender): (() => unknown) | null {
    if (sender.id !== browser.runtime.id) return null;
    if (sender.url?.startsWith(ownPages)) {
      const asked = parseMessage(FromPopup, message);
      return asked && (() => (fromPopup[asked.kind] as (message: FromPopup) => unknown)(asked));
    }
    const said = parseMessage(FromPage, message);
    const tab = sender.tab?.id;
    const frame = sender.frameId;
    if (!said || tab === undefined || frame === undefined) return null;
    const handle = fromPage[said.kind] as (
      message: FromPage,
      tab: number,
      frame: number,
      sender: Sender,
    ) => unknown;
    // At once: a panel opens only while the click still counts. It shows nothing that the page does not.
    if (said.kind === 'open-findings') return () => handle(said, tab, frame, sender);
    // A script can outlive its permission: its site was turned off while the page was open.
    return async () =>
      (await sites.admits(sender))
        ? handle(said, tab, frame, sender)
        : toFrame(tab, frame, { kind: 'leave' });
  }

  /** Changes the reports of a tab; its frames are told when toxin comes into play by it, or goes out. */
  async function heard<T>(tab: number, change: () => T): Promise<T> {
    const before = reports.inPlay(tab);
    const changed = change();
    const on = reports.inPlay(tab);
    if (on !== before) await toTab(tab, { kind: 'in-play', on });
    return changed;
  }

  async function toFrame(tab: number, frameId: number, message: ToPage): Promise<void> {
    await browser.tabs.sendMessage(tab, message, { frameId }).catch(() => undefined);
  }

  async function toTab(tab: number, message: ToPage): Promise<void> {
    await browser.tabs.sendMessage(tab, message).catch(() => undefined);
  }

  /** Tells our open pages; with none open nobody listens, which is no failure. */
  async function tellPages(message: ToPopup): Promise<void> {
    await browser.runtime.sendMessage(message).catch(() => undefined);
  }

  const receive = (message: unknown, sender: Sender, answer: (value: unknown) => void): true | undefined => {
    const answering = work(message, sender);
    if (!answering) return undefined;
    void (async () => answering())().then(answer, (error: unknown) => {
      void failures.record('background', String(error));
      answer(undefined);
    });
    // The answer comes later.
    return true;
  };
  // The type knows listeners that always answer; browsers also take "not for me".
  return receive as Runtime.OnMessageListenerCallback;
}
