/**
 * What is to be said about the chart of each tab. Documents and findings are held in memory only and go with the page.
 *
 *   frame ──page-report──▶ documents of a tab ──judge──▶ findings ──▶ badge, bar, open pages of ours
 *   frame ──chart-withdrawn──▶ (its document is dropped at once)
 */
import type { Tabs } from 'webextension-polyfill';
import type { Browser } from '../browser.ts';
import type { ChartDocument, Finding } from '../advice/index.ts';
import { isStated } from '../advice/lasting.ts';
import { oncePerHarm } from '../advice/once.ts';
import type { Severity } from '../knowledge/model.ts';
import {
  chartDocument,
  LIMITS,
  type ChartPart,
  type FindingsState,
  type FindingState,
  type FromPage,
  type PlaceState,
  type Reason,
  type SetAside,
  type ToPage,
} from '../messages/index.ts';
import { showBadge } from './badge.ts';
import { createPace } from './pace.ts';

type Report = Pick<Extract<FromPage, { kind: 'page-report' }>, 'chart' | 'reading' | 'setAside' | 'afresh'>;

interface Tab {
  /** By frame; null: a frame that has reported and has nothing to be judged by now. */
  charts: Map<number, ChartPart | null>;
  /** Frames whose chart is to come: they have said so, or have withdrawn the one before. */
  awaited: Set<number>;
  findings: Judged[];
  /** Frames of the judged documents, in their order. */
  frames: number[];
  setAside: SetAside[];
  /** How often something has changed that it is judged by. */
  round: number;
  /** The round whose findings these are. */
  judged: number;
  /** Judging that round failed: of this chart nothing is known. */
  failed: boolean;
  /** What each frame was told of the others. */
  stated: Map<number, string>;
}

/** A finding, and whether it is the organisation's own. */
export type Judged = Finding & Pick<FindingState, 'organisation'>;

export interface Silence {
  /**
   * For the site of a tab: rules of which nothing is to be said, those of them that the person has silenced and can take
   * back, and the tiers that are shown.
   */
  of: (tab: number) => Promise<{ rules: string[]; own: string[]; tiers: readonly Severity[] }>;
  /** `here`: on the site of the tab alone. Taken back (`on` false) it is everywhere. */
  set: (tab: number, rule: string, on: boolean, here: boolean) => Promise<void>;
}

export interface Judgement {
  take: (tab: number, frame: number, report: Report) => Promise<void>;
  /** The frame's chart is changing, or the frame is `gone`. */
  withdraw: (tab: number, frame: number, gone?: true) => Promise<void>;
  /** The tab has closed or loads another page. */
  forget: (tab: number) => void;
  /** The tab shows another address or title: nothing of before is said any more, and its frames are asked anew. */
  afresh: (tab: number) => Promise<void>;
  /**
   * All tabs again: shown (rules were silenced), judged (the organisation's rules are others), or judged from what their
   * frames tell anew (sites were turned off).
   */
  again: (from: 'show' | 'judge' | 'charts') => Promise<void>;
  state: (tab: number) => Promise<FindingsState>;
  setAside: (tab: number, rule: string, reason: Reason | null) => Promise<void>;
  silence: (tab: number, rule: string, on: boolean, here: boolean) => Promise<void>;
}

const OF_PATIENTS: ReadonlySet<string> = new Set(['factor', 'condition', 'drug', 'drug-class']);

/** What a patient has or takes, as one frame states it. */
const statedIn = ({ mentions, patient }: ChartPart): string[] =>
  patient
    ? mentions.said
        .filter((mention) => OF_PATIENTS.has(mention.kind) && isStated(mention))
        .map(({ entity }) => entity)
    : [];

/**
 * @param judge - all findings of the documents of one chart, most severe first
 * @param onChange - called when what is to be said about a tab has changed
 */
export function createJudgement(
  browser: Browser,
  judge: (documents: readonly ChartDocument[]) => Promise<Judged[]>,
  silence: Silence,
  onChange: (tab: number) => Promise<void>,
): Judgement {
  const tabs = new Map<number, Tab>();
  const pace = createPace();

  const tell = (tab: number, message: ToPage, frameId?: number): Promise<unknown> =>
    browser.tabs.sendMessage(tab, message, frameId === undefined ? {} : { frameId }).catch(() => undefined);

  function known(tab: number): Tab {
    const held = tabs.get(tab) ?? {
      charts: new Map(),
      awaited: new Set(),
      findings: [],
      frames: [],
      setAside: [],
      round: 0,
      judged: 0,
      failed: false,
      stated: new Map(),
    };
    tabs.set(tab, held);
    return held;
  }

  /** What counts towards the badge and the bar. */
  async function loudOf(tab: number, { findings, setAside }: Tab): Promise<Finding[]> {
    const { rules, tiers } = await silence.of(tab);
    const silenced = new Set([...rules, ...setAside.map(({ rule }) => rule)]);
    return oncePerHarm(
      findings.filter(({ rule, severity }) => tiers.includes(severity) && !silenced.has(rule)),
    ).filter(({ severity }) => severity === 'avoid' || severity === 'serious');
  }

  async function show(tab: number, held: Tab): Promise<void> {
    const loud = await loudOf(tab, held);
    // Meanwhile the tab may have been cleared: what is shown is what it holds now.
    if (tabs.get(tab) !== held) return;
    await showBadge(browser, tab, held.failed ? 'unknown' : loud.length);
    const first = loud.find(({ evidence }) => evidence.length > 0);
    const severity = first?.severity === 'avoid' ? 'avoid' : 'serious';
    await tell(tab, { kind: 'loud', count: first ? loud.length : 0, severity, say: first?.say ?? '' }, 0);
    await onChange(tab);
  }

  /** A page may have hundreds of frames that report one after the other: what is reported while judging waits is judged with it. */
  function rejudge(tab: number, held: Tab): Promise<void> {
    held.round += 1;
    // What was said before is not said of the chart as it is now, not even while it is judged.
    held.findings = [];
    return pace.soon(held, () => judgeNow(tab, held));
  }

  async function judgeNow(tab: number, held: Tab): Promise<void> {
    const parts = [...held.charts]
      .filter((entry): entry is [number, ChartPart] => entry[1] !== null)
      .sort(([a], [b]) => a - b);
    const { round } = held;
    const outcome = await judged(parts.map(([, part]) => part));
    // Meanwhile another frame may have reported: its round judges them all.
    if (held.round !== round) return;
    held.frames = parts.map(([frame]) => frame);
    held.findings = outcome.findings;
    held.failed = 'error' in outcome;
    held.judged = round;
    await tellStated(tab, held, parts);
    await show(tab, held);
    // What failed is recorded by whoever asked.
    if ('error' in outcome) throw outcome.error;
  }

  async function judged(parts: readonly ChartPart[]): Promise<{ findings: Judged[]; error?: unknown }> {
    if (parts.length === 0) return { findings: [] };
    try {
      return { findings: await pace.timed(() => judge(parts.map(chartDocument))) };
    } catch (error) {
      return { findings: [], error };
    }
  }

  /** Each frame hears what the others state of the patient; only what is news to it. */
  async function tellStated(tab: number, held: Tab, parts: readonly [number, ChartPart][]): Promise<void> {
    // Of hundreds of frames few state anything.
    const stating = parts.flatMap(([frame, part]) => {
      const entities = statedIn(part);
      return entities.length > 0 ? [{ frame, entities }] : [];
    });
    for (const frame of held.charts.keys()) {
      const others = stating.flatMap((other) => (other.frame === frame ? [] : other.entities));
      const entities = [...new Set(others)].slice(0, LIMITS.statedElsewhere);
      const news = entities.join();
      if ((held.stated.get(frame) ?? '') === news) continue;
      held.stated.set(frame, news);
      await tell(tab, { kind: 'stated', entities }, frame);
    }
  }

  /** Takes back all that the tab, its badge and our open pages were told. */
  async function fallSilent(tab: number): Promise<void> {
    await tell(tab, { kind: 'stated', entities: [] });
    await showBadge(browser, tab, 0);
    await tell(tab, { kind: 'loud', count: 0, severity: 'serious', say: '' }, 0);
    await onChange(tab);
  }

  /** A frame can go without a word; it is not waited for any more. */
  async function awaitLess(tab: number, { awaited }: Tab): Promise<void> {
    const answers = await Promise.all(
      Array.from(awaited, async (frame) => {
        const answer = await tell(tab, { kind: 'report-again' }, frame);
        return answer === undefined && awaited.delete(frame);
      }),
    );
    if (answers.includes(true)) await onChange(tab);
  }

  /** May findings still come? Of a tab in which no chart was found they may for as long as its page is on its way. */
  async function isReading(tab: number, held: Tab | undefined): Promise<boolean> {
    if (held && (held.judged !== held.round || held.awaited.size > 0)) return true;
    if (held && [...held.charts.values()].some((chart) => chart !== null)) return false;
    const { status } = await browser.tabs.get(tab).catch(() => ({}) as Tabs.Tab);
    return status === 'loading';
  }

  /** The places with their words, as they stand in the page now. Frames that are gone or changed answer none. */
  async function wordsOf(
    tab: number,
    held: Tab,
    places: readonly { document: number; start: number; end: number }[],
  ): Promise<PlaceState[]> {
    const asked = places.flatMap(({ document, start, end }) => {
      const frame = held.frames[document];
      const chart = frame === undefined ? null : held.charts.get(frame);
      return frame === undefined || !chart ? [] : [{ frame, revision: chart.revision, start, end }];
    });
    const answers = new Map<number, unknown>();
    await Promise.all(
      [...new Set(asked.map(({ frame }) => frame))].map(async (frame) => {
        const own = asked.filter((place) => place.frame === frame);
        const spans = own.map(({ start, end }) => ({ start, end }));
        answers.set(
          frame,
          await tell(
            tab,
            { kind: 'words', revision: own[0]!.revision, spans: spans.slice(0, LIMITS.spansPerRequest) },
            frame,
          ),
        );
      }),
    );
    const taken = new Map<number, number>();
    return asked.map((place) => {
      const at = taken.get(place.frame) ?? 0;
      taken.set(place.frame, at + 1);
      const words: unknown = (answers.get(place.frame) as unknown[] | null | undefined)?.[at];
      return { ...place, words: typeof words === 'string' ? words.slice(0, LIMITS.wordsPerPlace) : null };
    });
  }

  const judgement: Judgement = {
    async take(tab, frame, { chart, reading, setAside = [], afresh }) {
      const isNew = !tabs.has(tab);
      if (afresh) tabs.delete(tab);
      const held = known(tab);
      const before = held.charts.get(frame);
      held.charts.set(frame, chart ?? null);
      const wasAwaited = held.awaited.delete(frame);
      if (reading) held.awaited.add(frame);
      if (afresh) {
        // Now, and not when the new chart has been judged: a panel would show one patient's findings beside another's chart.
        await fallSilent(tab);
        await tell(tab, { kind: 'set-aside', items: [] });
      }
      // A background that has slept knows none of the other frames; after a change of patient theirs are doubtful.
      if (isNew || afresh) void tell(tab, { kind: 'report-again' });
      const news = setAside.filter(({ rule }) => !held.setAside.some((item) => item.rule === rule));
      if (!afresh) held.setAside.push(...news);
      const same = JSON.stringify(before ?? null) === JSON.stringify(chart ?? null);
      // What failed may not fail again; a frame that was told of no answer asks a few times.
      if (!same || afresh || news.length > 0 || held.failed) await rejudge(tab, held);
      else if (wasAwaited !== held.awaited.has(frame)) await onChange(tab);
    },
    async withdraw(tab, frame, gone) {
      const held = tabs.get(tab);
      if (!held) return;
      const wasAwaited = held.awaited.delete(frame);
      if (held.charts.get(frame)) {
        if (!gone) held.awaited.add(frame);
        held.charts.set(frame, null);
        await rejudge(tab, held);
      } else if (wasAwaited) await onChange(tab);
    },
    forget: (tab) => void tabs.delete(tab),
    async afresh(tab) {
      if (!tabs.has(tab)) return;
      tabs.delete(tab);
      await fallSilent(tab);
      await tell(tab, { kind: 'report-again' });
    },
    async again(from) {
      // A list of its own: frames that report anew meanwhile come back into the map.
      const all = Array.from(tabs);
      const failures: unknown[] = [];
      for (const [tab, held] of all) {
        if (from === 'charts') await judgement.afresh(tab);
        else if (from === 'show') await show(tab, held);
        // One chart that cannot be judged leaves none of the others with what the old rules said.
        else await rejudge(tab, held).catch((error: unknown) => void failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
    async state(tab) {
      if (!tabs.has(tab)) await tell(tab, { kind: 'report-again' });
      const held = tabs.get(tab);
      const { rules, own: silenced, tiers } = await silence.of(tab);
      const nothing: FindingsState = { findings: [], notRead: [], silenced };
      if (!held) return (await isReading(tab, held)) ? { ...nothing, reading: true } : nothing;
      const { findings, frames, charts, setAside } = held;
      const unread = frames.flatMap((frame, document) =>
        (charts.get(frame)?.plan.not_read ?? []).map((item) => ({ ...item, document })),
      );
      const spoken = findings.filter(({ rule }) => !rules.includes(rule));
      const wanted = spoken.filter(({ severity }) => tiers.includes(severity));
      const hidden = spoken.length - wanted.length;
      const isAside = ({ rule }: Judged): boolean => setAside.some((item) => item.rule === rule);
      // What is put aside takes nothing in: the rest is still said.
      const shown = [...oncePerHarm(wanted.filter((one) => !isAside(one))), ...wanted.filter(isAside)];
      const places = await wordsOf(tab, held, [...shown.flatMap(({ evidence }) => evidence), ...unread]);
      const reading = await isReading(tab, held);
      if (tabs.get(tab) !== held || held.findings !== findings) return { ...nothing, reading: true };
      if (held.awaited.size > 0) void awaitLess(tab, held);
      let next = 0;
      return {
        findings: shown.map(({ evidence, reasons: _reasons, refines: _refines, ...finding }) => {
          const own = places.slice(next, (next += evidence.length));
          const aside = setAside.find(({ rule }) => rule === finding.rule);
          return { ...finding, places: own, ...(aside && { setAside: aside.reason }) };
        }),
        notRead: places.slice(next).map((place, i) => ({ ...place, why: unread[i]!.why })),
        silenced,
        ...(hidden > 0 && { hidden }),
        ...(reading && { reading }),
        ...(held.failed && { failed: true }),
      };
    },
    async setAside(tab, rule, reason) {
      if (!tabs.has(tab)) await tell(tab, { kind: 'report-again' });
      const held = tabs.get(tab);
      if (!held) return;
      held.setAside = held.setAside.filter((item) => item.rule !== rule);
      if (reason) held.setAside.push({ rule, reason });
      await tell(tab, { kind: 'set-aside', items: held.setAside });
      await show(tab, held);
    },
    async silence(tab, rule, on, here) {
      await silence.set(tab, rule, on, here);
      await judgement.again('show');
    },
  };
  return judgement;
}
