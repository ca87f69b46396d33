/** What each frame of each tab says it holds. Kept in memory only, so that nothing of a page outlives the worker. */
import type { Tabs } from 'webextension-polyfill';
import { speaksOfToxin } from '../advice/marking.ts';
import type { Browser } from '../browser.ts';
import type { FromPage, PageState, ToPage } from '../messages/index.ts';

export type Report = Pick<
  Extract<FromPage, { kind: 'page-report' }>,
  'mentions' | 'unread' | 'frames' | 'reading'
>;

export interface Reports {
  /** Takes a frame's report in. True when it says something new. */
  take: (tab: number, frame: number, report: Report) => boolean;
  /** Is toxin a subject of the chart in any frame of the tab? A letter beside a medication list is enough. */
  inPlay: (tab: number) => boolean;
  /** The frame is gone, or keeps its page for a way back. */
  drop: (tab: number, frame: number) => void;
  /** The tab has closed or shows another page. */
  forget: (tab: number) => void;
  /** The page of a tab, all frames together, frames that are gone left out. */
  page: (tab: number) => Promise<PageState>;
  /** Frames of a tab that hold mentions, the top frame first. */
  framesWithMentions: (tab: number) => Promise<number[]>;
  /** Asks every frame of every tab, so that those whose site has been turned off are heard and told to leave. */
  askEverywhere: () => Promise<void>;
}

/** A page that has just come is asked so often, and so many ms apart, before it counts as one that is closed to us. */
const ASKED = { times: 30, apart: 100 };

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * @param isOn - is the site of this address turned on?
 * @param pause - waits so many ms
 */
export function createReports(
  browser: Browser,
  isOn: (address: string) => Promise<boolean>,
  pause: (ms: number) => Promise<void> = rest,
): Reports {
  const tabs = new Map<number, Map<number, Report>>();

  const askAgain = (tab: number, frame?: number) =>
    browser.tabs.sendMessage(
      tab,
      { kind: 'report-again' } satisfies ToPage,
      frame === undefined ? {} : { frameId: frame },
    );

  /** Drops the frames that no longer answer; asks all of them when this worker has just woken and knows none. */
  async function refresh(tab: number): Promise<void> {
    const frames = [...(tabs.get(tab)?.keys() ?? [])];
    if (frames.length === 0) {
      await askAgain(tab).catch(() => undefined);
      return;
    }
    await Promise.all(
      frames.map((frame) =>
        askAgain(tab, frame).catch(() => {
          tabs.get(tab)?.delete(frame);
        }),
      ),
    );
  }

  const isHeard = (tab: number): boolean => (tabs.get(tab)?.size ?? 0) > 0;

  /** Has come, on a site that is on. Nobody answers from a viewer of the browser's own, and for a moment from any page. */
  async function isToAnswer(tab: number): Promise<boolean> {
    const { url = '', status } = await tabOf(tab);
    return status === 'complete' && (await isOn(url));
  }

  /** Waits for the first word of a page. What shows a PDF is known by its address. */
  async function hear(tab: number): Promise<void> {
    for (let asked = 0; asked < ASKED.times && !isHeard(tab); asked++) {
      if (isPdf((await tabOf(tab)).url) || !(await isToAnswer(tab))) return;
      await pause(ASKED.apart);
      await askAgain(tab).catch(() => undefined);
    }
  }

  const tabOf = (tab: number): Promise<Partial<Tabs.Tab>> => browser.tabs.get(tab).catch(() => ({}));

  /** What is said of the frames whose own scripts have told nothing. */
  async function closed(tab: number, frames: readonly Report[]): Promise<PageState['unread']> {
    const origins = [...new Set(frames.flatMap((report) => report.frames ?? []))];
    if (frames.length > 0) {
      return (await Promise.all(origins.map(isOn))).includes(false) ? ['closed-frame'] : [];
    }
    if (!(await isToAnswer(tab))) return [];
    return isPdf((await tabOf(tab)).url) ? ['pdf'] : ['closed-frame'];
  }

  const framesOf = (tab: number) => [...(tabs.get(tab) ?? [])].sort(([a], [b]) => a - b);

  return {
    take(tab, frame, report) {
      const frames = tabs.get(tab) ?? new Map<number, Report>();
      tabs.set(tab, frames);
      const before = frames.get(frame);
      frames.set(frame, report);
      return JSON.stringify(before) !== JSON.stringify(report);
    },
    inPlay: (tab) => framesOf(tab).some(([, { mentions }]) => speaksOfToxin(mentions.said)),
    drop: (tab, frame) => void tabs.get(tab)?.delete(frame),
    forget: (tab) => void tabs.delete(tab),
    async page(tab) {
      await refresh(tab);
      await hear(tab);
      const frames = framesOf(tab);
      const notRead = await closed(
        tab,
        frames.map(([, report]) => report),
      );
      const mentions = frames.flatMap(
        ([
          frame,
          {
            mentions: { list, said },
          },
        ]) => list.map((what, index) => ({ index, ...said[what]!, frame })),
      );
      const reading =
        mentions.length === 0 &&
        (frames.some(([, report]) => report.reading) || (await tabOf(tab)).status === 'loading');
      return {
        mentions,
        ...(reading && { reading }),
        unread: [...new Set([...frames.flatMap(([, { unread }]) => unread), ...notRead])],
      };
    },
    async framesWithMentions(tab) {
      if (!tabs.has(tab)) await refresh(tab);
      return framesOf(tab)
        .filter(([, { mentions }]) => mentions.list.length > 0)
        .map(([frame]) => frame);
    },
    async askEverywhere() {
      const open = await browser.tabs.query({});
      const ids = open.flatMap(({ id }) => (id === undefined ? [] : [id]));
      await Promise.all(ids.map((id) => askAgain(id).catch(() => undefined)));
    },
  };
}

const isPdf = (url = ''): boolean => /\.pdf(?:[?#]|$)/i.test(url);
