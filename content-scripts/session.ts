/**
 * One frame's session: reads, settles, marks, reports, answers, and leaves without a trace.
 *
 *   reader ──found──▶ findings ──marks──▶ painter (where near)      tooltip ◀── pointer, keyboard
 *                        └──────────────▶ page-report ──▶ background ──▶ step, show-mention, leave
 */
import type { Detector } from '../src/detection/model.ts';
import { isAlive, listen, reportFailure } from './channel.ts';
import { showWords } from './chart/show.ts';
import { createFindings } from './findings.ts';
import { watchNear } from './marks/near.ts';
import { createPainter } from './marks/painter.ts';
import { createReader } from './reader/reader.ts';
import { createReporting } from './reporting.ts';
import type { Preparing, Scripts } from './scripts.ts';
import { createSlices, type Pause } from './slices.ts';
import { createTips } from './tips.ts';
import { removeOlderHosts } from './tooltip/older-hosts.ts';
import { watchView } from './view.ts';
import { awaiting, whenWanted } from './wanted.ts';

export interface Session {
  end: () => void;
}

/** A page that takes longer than this to read is settled before the end, and again after so many times as long. */
const FIRST_LOOK_MS = 6;
const LOOKS_APART = 3;
/** From this long on, what is on the screen is read before its turn. */
const SCREEN_FIRST_MS = 200;
const SCROLL_PAUSE_MS = 150;

/**
 * @param scripts - asked for when there is text to read, and when it is to be judged
 * @param onReplaced - the page has another document element; the session has ended with the one before
 */
export function startSession(scripts: Scripts, onReplaced: () => void): Session {
  const tips = createTips();
  const painter = createPainter(tips.level);
  const near = watchNear(
    (block, marks) => {
      if (isAlive()) painter.paint(block, marks);
      else end();
    },
    (element) => reader.tree.known(element),
    (element) => reader.gone(element),
  );
  const view = watchView((sayings) => {
    if (sayings) tips.forget();
    showing.now()?.tooltip.close();
    gradeAnew();
  });
  const findings = createFindings(tips, view, (block, changed) => {
    if (block.marks.length > 0) near.watch(block.owner);
    if (changed || block.marks.length === 0 || painter.isOutdated(block))
      painter.paint(block, near.marksOf(block));
  });

  const ending = new AbortController();
  /** Something was read, or has gone, that the findings do not know of yet. */
  let unsettled = false;
  let isRead = false;
  /** More is known of the entities than the marks show. */
  let ungraded = false;
  let scrolled = false;
  const reader = createReader(detectorOf, (after) => slices.wake(after), {
    doubt(block) {
      unsettled = true;
      painter.erase(block);
      showing.now()?.tooltip.doubt(block);
      reporting.doubt(block);
    },
    kept(block, moved) {
      if (moved || !painter.has(block)) painter.paint(block, near.marksOf(block));
    },
    forgotten: near.forget,
    reordered: () => void (unsettled = true),
    replaced() {
      reporting.leave();
      end();
      onReplaced();
    },
    isOurs: (node) => showing.now()?.isOurs(node) === true,
  });
  const slices = createSlices(work, (error) => {
    reportFailure('reading', error);
    reporting.giveUp();
  });
  const reporting = createReporting({
    findings,
    reader,
    chart: () => chart.now() ?? (chart.isAsked() ? 'coming' : null),
    isUnsettled: () => unsettled,
    isRead: () => isRead,
    wake: (after) => slices.wake(after),
    onAfresh: () => showing.now()?.bar.afresh(),
    onInPlay: heardInPlay,
  });
  removeOlderHosts();

  function failedToLoad(error: unknown): void {
    if (isAlive() && !ending.signal.aborted) reportFailure('loading', error);
  }

  let detector: Detector | null = null;
  let loading: 'not yet' | 'under way' | Preparing = 'not yet';
  async function startLoading(): Promise<void> {
    loading = 'under way';
    try {
      loading = await scripts.reading();
      slices.wake();
    } catch (error) {
      // The background could not be reached: it is asked again when the page next changes.
      loading = 'not yet';
      failedToLoad(error);
      reporting.giveUp();
    }
  }

  /** What is shown beside the marks. */
  const showing = whenWanted(async () => {
    const createShowing = await scripts.showing();
    ending.signal.throwIfAborted();
    const onHover = (): void => (isAlive() ? painter.restore() : end());
    return createShowing({ tips, tree: reader.tree, painter, findings, settings: view, onHover });
  });

  /** What reads for judgement comes when there is something to judge; what is to be reported waits for it. */
  const chart = whenWanted(async () => {
    const createChart = await scripts.judging();
    return createChart(
      () => detector!,
      reader.blocks,
      () => awaiting(planning, reporting.chartCame, failedToLoad),
    );
  });
  const planning = whenWanted(scripts.planning);

  function* detectorOf(): Generator<Pause, Detector> {
    while (!detector) {
      if (loading === 'not yet') void startLoading();
      if (typeof loading === 'function') {
        const prepare = loading;
        // Not held any longer: it holds the lexicon as it came.
        loading = 'under way';
        detector = yield* prepare();
      } else yield 'wait';
    }
    return detector;
  }

  function* work(): Generator<Pause, void> {
    if (!isAlive()) return end();
    yield* readInLooks();
    if (reader.isCut()) {
      unsettled = (yield* reader.look()) || unsettled;
      lookOnScroll();
    }
    if (unsettled || ungraded) {
      yield* settle();
      reporting.soon();
    }
    yield* reporting.work();
    painter.restore();
  }

  /** Reads what is to be read. Where that takes long, what is on the screen is read first, and marked before the end. */
  function* readInLooks(): Generator<Pause, void> {
    let look = performance.now() + FIRST_LOOK_MS;
    let pause = FIRST_LOOK_MS;
    const pass = reader.read();
    for (let step = pass.next(); ; step = pass.next()) {
      if (step.done) {
        unsettled ||= step.value;
        isRead = true;
        return;
      }
      yield step.value;
      // Before anything can be read no time has passed.
      if (!detector) look = performance.now() + pause;
      if (performance.now() < look && !scrolled) continue;
      if (scrolled || pause >= SCREEN_FIRST_MS) {
        lookOnScroll();
        yield* reader.look();
      }
      yield* settle();
      pause *= LOOKS_APART;
      look = performance.now() + pause;
    }
  }

  function* settle(): Generator<void> {
    const found = reader.found();
    if (unsettled) chart.now()?.stale();
    unsettled = false;
    ungraded = false;
    if (found.length === 0 && findings.isEmpty()) return;
    yield* findings.settle(found, detector!);
    if (!showing.isAsked()) showing.get().catch(failedToLoad);
    if (!chart.isAsked()) void chart.get().catch(failedToLoad).then(reporting.chartCame);
    void tips.fetch(findings.entities()).then((came) => {
      if (came) gradeAnew();
    });
  }

  function gradeAnew(): void {
    ungraded = true;
    slices.wake();
  }

  let watchesScroll = false;
  /** What is not read yet, or too much to be held, is read where the reader of the page is. */
  function lookOnScroll(): void {
    scrolled = false;
    if (watchesScroll) return;
    watchesScroll = true;
    const onScroll = (): void => {
      watchesScroll = false;
      scrolled = true;
      slices.wake(SCROLL_PAUSE_MS);
    };
    addEventListener('scroll', onScroll, { capture: true, passive: true, once: true, signal: ending.signal });
  }

  function heardInPlay(on: boolean): void {
    if (findings.heardInPlay(on)) gradeAnew();
  }

  const deafen = listen(async (message) => {
    switch (message.kind) {
      case 'report-again':
        await reporting.again();
        return true;
      case 'step':
        return findings.isEmpty()
          ? null
          : (await showing.get()).stepper.step(message.direction, message.from);
      case 'show-mention': {
        const mark = findings.markAt(message.index);
        if (mark) {
          await (await showing.get()).stepper.show(mark);
          painter.flash([mark]);
        }
        return mark !== null;
      }
      case 'words':
        return chart.now()?.words(message.revision, message.spans) ?? null;
      case 'show-words':
        return showWords(chart.now()?.wordsAt(message.revision, message.start, message.end) ?? [], painter);
      case 'set-aside':
        reporting.setAside(message.items);
        return true;
      case 'loud':
        if (window === top && (message.count > 0 || showing.isAsked())) {
          const { bar, tooltip } = await showing.get();
          if (bar.say(message)) tooltip.fit();
        }
        return true;
      case 'in-play':
        heardInPlay(message.on);
        return true;
      case 'stated':
        findings.heardStated(message.entities);
        await tips.fetch(message.entities);
        if (view.now()?.density === 'quiet') gradeAnew();
        return true;
      case 'leave':
        return end();
    }
  });

  function end(): void {
    ending.abort();
    deafen();
    reporting.stop();
    slices.stop();
    reader.stop();
    near.stop();
    view.stop();
    showing.now()?.stop();
    painter.stop();
  }

  // Whoever turns the extension off does it in another tab or window: on return we find out.
  const lookAlive = (): void => {
    if (!isAlive()) end();
  };
  const on = { capture: true, passive: true, signal: ending.signal };
  document.addEventListener('visibilitychange', lookAlive, on);
  addEventListener('focus', lookAlive, on);

  slices.wake();
  return { end };
}
