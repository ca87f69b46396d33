// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices, TYPING_PAUSE_MS, type Slices } from '../../../content-scripts/slices.ts';

/** A slice takes no longer than this. */
const SLICE_MS = 4;

let slices: Slices | undefined;
let hidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 1));
  vi.stubGlobal('scheduler', undefined);
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});

afterEach(() => {
  slices?.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Work of `steps` steps of `cost` ms each; tells how many steps each slice did. */
function start(steps: number, cost: number): { rounds: number; slices: number[] } {
  const seen = { rounds: 0, slices: [] as number[] };
  let task = -1;
  function* work(): Generator<void, void> {
    seen.rounds++;
    for (let i = 0; i < steps; i++) {
      const now = vi.getTimerCount();
      if (now !== task) seen.slices.push(0);
      task = now;
      vi.setSystemTime(Date.now() + cost);
      vi.spyOn(performance, 'now').mockReturnValue((clock += cost));
      seen.slices[seen.slices.length - 1]!++;
      yield;
    }
  }
  slices = createSlices(work, (error) => {
    throw error as Error;
  });
  return seen;
}

let clock = 1e6;

/** A key press that a person could have made: happy-dom's own events are not trusted. */
function press(isTrusted = true): void {
  const event = new Event('keydown');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  window.dispatchEvent(event);
}

describe('slices', () => {
  it('does nothing, and sets no timer, until it is woken', () => {
    const seen = start(1, 0);
    expect(vi.getTimerCount()).toBe(0);
    expect(seen.rounds).toBe(0);
  });

  it('does one round when woken, then rests', () => {
    const seen = start(3, 0);
    slices!.wake();
    vi.advanceTimersByTime(1_000);
    expect(seen.rounds).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it(`gives way after ${SLICE_MS} ms`, () => {
    let steps = 0;
    let longest = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    slices = createSlices(
      function* () {
        for (let i = 0; i < 20; i++) {
          clock += 1;
          steps++;
          yield;
        }
      },
      () => undefined,
    );
    slices.wake();
    while (vi.getTimerCount() > 0) {
      const before = steps;
      vi.advanceTimersToNextTimer();
      longest = Math.max(longest, steps - before);
    }
    expect(steps).toBe(20);
    expect(longest).toBeLessThanOrEqual(SLICE_MS);
  });

  it('gives what asks for it a slice of its own', () => {
    const inSlice: number[] = [];
    let task = 0;
    slices = createSlices(
      function* () {
        inSlice.push(task);
        yield;
        inSlice.push(task);
        yield 'apart';
        inSlice.push(task);
      },
      () => undefined,
    );
    slices.wake();
    for (; vi.getTimerCount() > 0; task++) vi.advanceTimersToNextTimer();
    expect(inSlice).toEqual([0, 0, 1]);
  });

  it('ends before a step that would take it too long, going by the one before', () => {
    const inSlice: number[] = [];
    let task = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    slices = createSlices(
      function* () {
        for (let i = 0; i < 3; i++) {
          inSlice.push(task);
          clock += 1.5;
          yield;
        }
      },
      () => undefined,
    );
    slices.wake();
    for (; vi.getTimerCount() > 0; task++) vi.advanceTimersToNextTimer();
    expect(inSlice).toEqual([0, 1, 2]);
  });

  it('does one more round for all wakes during a round', () => {
    let rounds = 0;
    slices = createSlices(
      function* () {
        rounds++;
        if (rounds === 1) for (let i = 0; i < 3; i++) slices!.wake();
        yield;
      },
      () => undefined,
    );
    slices.wake();
    vi.advanceTimersByTime(1_000);
    expect(rounds).toBe(2);
  });

  it('waits until the typing has paused', () => {
    const seen = start(1, 0);
    slices!.wake();
    vi.advanceTimersByTime(100);
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
    press();
    slices!.wake();
    vi.advanceTimersByTime(TYPING_PAUSE_MS - 50);
    press();
    vi.advanceTimersByTime(TYPING_PAUSE_MS - 50);
    expect(seen.rounds).toBe(1);
    vi.advanceTimersByTime(200);
    expect(seen.rounds).toBe(2);
  });

  it('is not held up by keys that the page makes up', () => {
    const seen = start(1, 0);
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
    slices!.wake();
    press(false);
    vi.advanceTimersByTime(100);
    slices!.wake();
    press(false);
    vi.advanceTimersByTime(100);
    expect(seen.rounds).toBe(2);
  });

  /** Rests, without a timer, for as long as the page is hidden; goes on once when it is shown. */
  function expectRestUntilShown(seen: { rounds: number }) {
    vi.advanceTimersByTime(10_000);
    expect(seen.rounds).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(100);
    expect(seen.rounds).toBe(1);
  }

  it('does nothing while the page is hidden, and goes on when it is shown', () => {
    const seen = start(1, 0);
    hidden = true;
    slices!.wake();
    expectRestUntilShown(seen);
  });

  it('does not begin a slice that was asked for before the page was hidden', () => {
    const seen = start(1, 0);
    slices!.wake();
    hidden = true;
    expectRestUntilShown(seen);
  });

  it('a wake for later gives way to a wake for now', () => {
    const seen = start(1, 0);
    slices!.wake(5_000);
    vi.advanceTimersByTime(1_000);
    expect(seen.rounds).toBe(0);
    slices!.wake();
    vi.advanceTimersByTime(100);
    expect(seen.rounds).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(seen.rounds).toBe(1);
  });

  it('a wake for much later gives way to a wake for sooner, and to none for later still', () => {
    const seen = start(1, 0);
    slices!.wake(2_000);
    slices!.wake(50);
    slices!.wake(5_000);
    vi.advanceTimersByTime(100);
    expect(seen.rounds).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(seen.rounds).toBe(1);
  });

  it('hands a failure on and can be woken again', () => {
    const failures: unknown[] = [];
    let fail = true;
    slices = createSlices(
      // eslint-disable-next-line require-yield
      function* () {
        if (fail) throw new Error('broken');
      },
      (error) => failures.push(error),
    );
    slices.wake();
    vi.advanceTimersByTime(100);
    fail = false;
    slices.wake();
    vi.advanceTimersByTime(100);
    expect(failures).toHaveLength(1);
  });

  it('once stopped it never works again', () => {
    const seen = start(1, 0);
    slices!.wake();
    slices!.stop();
    slices!.wake();
    vi.advanceTimersByTime(1_000);
    expect(seen.rounds).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing while work waits for something, and goes on when that wakes it', () => {
    let came = false;
    const isHere = () => came;
    let done = false;
    let looked = 0;
    slices = createSlices(
      function* () {
        while (!isHere()) {
          looked++;
          yield 'wait';
        }
        done = true;
      },
      (error) => {
        throw error as Error;
      },
    );
    slices.wake();
    vi.advanceTimersByTime(60_000);
    expect(looked).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
    came = true;
    slices.wake();
    vi.runAllTimers();
    expect(done).toBe(true);
  });
});
