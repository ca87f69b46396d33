/** What this frame tells the background: when changes have come to rest, and when it is asked. */
import { drain } from '../src/detection/drain.ts';
import type { ReportedMentions, SetAside } from '../src/messages/index.ts';
import { isAlive, send } from './channel.ts';
import type { Chart } from './chart/chart.ts';
import { BANNER, createIdentity } from './chart/identity.ts';
import type { Findings } from './findings.ts';
import { fieldOf, type Block } from './reader/model.ts';
import type { Reader } from './reader/reader.ts';
import type { Pause, Slices } from './slices.ts';
import { unreadOf, type Unread } from './unread.ts';

/** Changes are reported once they have come to rest. */
const REPORT_AFTER_MS = 250;
/** So often in a row it is reported anew where nobody took it. */
const ATTEMPTS = 3;

interface Parts {
  findings: Findings;
  reader: Reader;
  /** Absent while there is nothing to judge. */
  chart: () => Chart | 'coming' | null;
  /** Does something stand in the page that the findings do not know of yet? */
  isUnsettled: () => boolean;
  /** Has the page been read to its end once? One that has never been seen has not. */
  isRead: () => boolean;
  wake: Slices['wake'];
  /** This is another page or patient than before. */
  onAfresh: () => void;
  /** Whether toxin is in play somewhere in this tab. */
  onInPlay: (on: boolean) => void;
}

export interface Reporting {
  /** There is news. */
  soon: () => void;
  /** The chart that was to come is there, or could not come. */
  chartCame: () => void;
  /** The background asks for a report: resolves when it has one. */
  again: () => Promise<void>;
  /** The part of a round of work in which it is told. Pauses often. */
  work: () => Generator<Pause>;
  /** A mark on this block may be wrong: what it says of the patient is taken back at once. */
  doubt: (block: Block) => void;
  /** What the clinician has put aside; kept here, so that it lives as long as the page and no longer. */
  setAside: (items: SetAside[]) => void;
  /** What stood here is gone. */
  leave: () => void;
  /** Nobody waits for an answer any more: the work has failed or ended. */
  giveUp: () => void;
  stop: () => void;
}

export function createReporting({
  findings,
  reader,
  chart,
  isUnsettled,
  isRead,
  wake,
  onAfresh,
  onInPlay,
}: Parts): Reporting {
  const ending = new AbortController();
  const identity = createIdentity();
  let setAside: SetAside[] = [];
  let withdrawn = true;
  /** The background knows of this frame. */
  let known = false;
  let due = false;
  /** The last report was sent before the page had been read once. */
  let early = false;
  /** Reports in a row that nobody took. */
  let lost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  function giveUp(): void {
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  }

  function* work(): Generator<Pause> {
    due ||= early && isRead();
    // A frame without text has news of its own accord where there is something in it that cannot be read.
    if (!due && (known || isEmpty(unreadOf(false, reader.opaque())))) return;
    const now = chart();
    // A hidden page tells what it has at once, and the rest when it comes.
    if (now === 'coming' && !document.hidden) return;
    const own = now === 'coming' ? null : now;
    if (own && !isUnsettled()) yield* own.read();
    const mentions = yield* findings.report();
    yield;
    const afresh = identity.take(reader.blocks(BANNER.blocks));
    if (afresh) {
      setAside = [];
      onAfresh();
    }
    const unread = unreadOf(reader.isCut() || own?.isCut() === true, reader.opaque());
    // The browser writes a message out in one go.
    yield 'apart';
    due = false;
    const asked = waiting;
    waiting = [];
    void tell(own, { mentions, unread, afresh, coming: now === 'coming' }).then(() => {
      for (const resolve of asked) resolve();
    });
  }

  async function tell(own: Chart | null, { mentions, unread, afresh, coming }: News): Promise<void> {
    // What is being read anew is not judged by; its report follows.
    const part = isUnsettled() ? null : (own?.part() ?? null);
    withdrawn = part === null;
    const { kinds, frames } = unread;
    known = true;
    early = !isRead();
    const inPlay = await send({
      kind: 'page-report',
      mentions,
      unread: kinds,
      ...(frames.length > 0 && { frames }),
      setAside,
      ...(part && { chart: part }),
      ...((early || (!part && (coming || isUnsettled()))) && { reading: true }),
      ...(afresh && { afresh }),
    });
    // A background that is stopped forgets what it is judging: of a page that rests it would never hear again.
    lost = typeof inPlay === 'boolean' ? 0 : lost + 1;
    if (typeof inPlay === 'boolean') onInPlay(inPlay);
    else if (lost < ATTEMPTS && isAlive() && !ending.signal.aborted) soon();
  }

  function withdraw(): void {
    if (withdrawn) return;
    withdrawn = true;
    void send({ kind: 'chart-withdrawn' });
  }
  const leave = (): void => {
    withdrawn = true;
    if (known) void send({ kind: 'chart-withdrawn', gone: true });
  };
  addEventListener('pagehide', leave, { signal: ending.signal });
  // The browser has kept the page for a way back: of what it told before it was left nothing is known any more.
  addEventListener('pageshow', ({ persisted }) => void (persisted && soon()), { signal: ending.signal });

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      due = true;
      wake();
    }, REPORT_AFTER_MS);
  }

  return {
    soon,
    chartCame: () => (due ? wake() : soon()),
    again() {
      const heard = new Promise<void>((resolve) => void waiting.push(resolve));
      due = true;
      // A hidden page does no work of its own accord, and is not held up by any.
      if (document.hidden) drain(work());
      else wake();
      return heard;
    },
    work,
    doubt(block) {
      if ((block.mentions.length > 0 || identity.holds(block)) && !isTypedIn(block)) withdraw();
    },
    setAside: (items) => void (setAside = items),
    leave,
    giveUp,
    stop() {
      ending.abort();
      clearTimeout(timer);
      giveUp();
    },
  };
}

/** What is told of the frame besides the chart. */
interface News {
  mentions: ReportedMentions;
  unread: Unread;
  /** The patient is another. */
  afresh: boolean;
  /** What reads for judgement is on its way. */
  coming: boolean;
}

const isEmpty = ({ kinds, frames }: Unread): boolean => kinds.length + frames.length === 0;

/**
 * What a person writes changes key by key: it is judged again when the writing rests. Whether it may be written in is told by attributes
 * of the element and those around it (HTML, "editing host"): no style is worked out for the answer.
 */
const isTypedIn = (block: Block): boolean =>
  fieldOf(block) !== undefined || (block.owner.element as Partial<HTMLElement>).isContentEditable === true;
