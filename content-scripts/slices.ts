/**
 * When work is done: in slices, one task each, so that the page's own tasks come between; never while keys are
 * pressed, never while the page is hidden. A quiet page has no timer.
 *
 *   resting ──wake──▶ waiting (for idle, the end of typing, the page to be shown) ──▶ round of slices ──▶ resting
 */

/**
 * A slice does this many ms of work. It must not take more than 4 in all, and garbage collection may add up to 2. Each step is assumed to
 * take as long as the one before it.
 */
const WORK_MS = 2;
/** How long after the last key work begins again. */
export const TYPING_PAUSE_MS = 600;
/** Work begins after so long even where the page is never idle. */
const IDLE_TIMEOUT_MS = 200;

export interface Slices {
  /** There is something to do: now, or not before `after` ms. */
  wake: (after?: number) => void;
  stop: () => void;
}

/**
 * Where work may be paused. `apart`: where it must be, since what follows takes a slice by itself; `wait`: until whatever it waits
 * for wakes it.
 */
export type Pause = void | 'apart' | 'wait';

/** One round of work; pauses often. */
export type Work = () => Generator<Pause, void>;

interface TaskScheduler {
  postTask(task: () => void, options: { priority: 'user-visible' | 'background' }): Promise<unknown>;
}

/** Runs `work` after each `wake`; a wake during a round means one more round. */
export function createSlices(work: Work, onFailure: (error: unknown) => void): Slices {
  const ending = new AbortController();
  const { signal } = ending;
  let round: Generator<Pause, void> | null = null;
  let asked = false;
  let waiting: 'no' | 'later' | 'now' = 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the wait for later ends. */
  let due = 0;
  let first = true;
  let lastKey = -Infinity;

  const on = { capture: true, passive: true, signal };
  addEventListener('keydown', (event) => void (event.isTrusted && (lastKey = event.timeStamp)), on);
  document.addEventListener('visibilitychange', () => go(), on);

  const typingFor = (): number => lastKey + TYPING_PAUSE_MS - performance.now();

  /** Asks for the next slice, unless it must wait; whoever ends the wait calls again. */
  function go(): void {
    if (signal.aborted || document.hidden || waiting === 'now' || (!asked && !round)) return;
    clearTimeout(timer);
    const typing = typingFor();
    if (typing > 0) return wait(typing);
    waiting = 'now';
    if (round || first) post(slice, first ? 'user-visible' : 'background');
    else requestIdleCallback(slice, { timeout: IDLE_TIMEOUT_MS });
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    waiting = 'later';
    due = performance.now() + ms;
    timer = setTimeout(() => {
      waiting = 'no';
      go();
    }, ms);
  }

  function slice(): void {
    waiting = 'no';
    if (signal.aborted) return;
    if (document.hidden || typingFor() > 0) return go();
    let now = performance.now();
    const end = now + WORK_MS;
    let lasted = 0;
    let pause: Pause = undefined;
    try {
      if (!round) {
        asked = false;
        round = work();
      }
      do {
        const { done, value } = round.next();
        if (done) {
          round = null;
          first = false;
        } else pause = value;
        const before = now;
        now = performance.now();
        lasted = now - before;
      } while (round && !pause && now + lasted < end);
    } catch (error) {
      round = null;
      onFailure(error);
    }
    if (pause !== 'wait') go();
  }

  return {
    wake(after = 0) {
      if (signal.aborted) return;
      const isResting = !asked && !round && waiting === 'no';
      asked = true;
      if (after === 0) go();
      else if (isResting || (waiting === 'later' && performance.now() + after < due)) wait(after);
    },
    stop() {
      ending.abort();
      clearTimeout(timer);
      round = null;
    },
  };
}

/** A task of its own, as soon as the page's own let it. */
export function post(task: () => void, priority: 'user-visible' | 'background'): void {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler) void scheduler.postTask(task, { priority });
  else setTimeout(task, 0);
}
