// @vitest-environment happy-dom
/** One frame's session from its start to its end: what it leaves on a quiet page, when it ends, and what is left then. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockReading, Candidate, Detector } from '../../../src/detection/model.ts';
import type { Plan } from '../../../src/advice/index.ts';
import { emptyPlan } from '../../../src/advice/plan/empty.ts';
import { fakeWorld } from './fake-world.ts';

const world = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../src/browser.ts', () => world);
vi.stubGlobal('__FIREFOX__', true);

const { startSession } = await import('../../../content-scripts/session.ts');
const { createChart } = await import('../../../content-scripts/chart/chart.ts');
const { createShowing } = await import('../../../content-scripts/showing.ts');

/** Knows one muscle. */
const detector = {
  read: (text: string, section = 'none') => ({ candidates: found(text), section }),
  *settling(readings: readonly BlockReading[]) {
    yield;
    return readings.map(({ candidates }) => candidates);
  },
} as unknown as Detector;

function found(text: string): Candidate[] {
  const start = text.indexOf('masseter');
  if (start < 0) return [];
  return [{ start, end: start + 8, entity: 'masseter', kind: 'muscle', assertion: 'affirmed' }];
}

const scripts = { session: vi.fn(), reading: vi.fn(), showing: vi.fn(), judging: vi.fn(), planning: vi.fn() };
let here: ReturnType<typeof fakeWorld>;
let session: ReturnType<typeof startSession>;

beforeEach(() => {
  vi.useFakeTimers();
  here = fakeWorld();
  world.browser = here.browser;
  document.body.innerHTML = '<p>The masseter.</p>';
  scripts.reading.mockReset().mockResolvedValue(function* () {
    yield;
    return detector;
  });
  scripts.showing.mockReset().mockResolvedValue(createShowing);
  scripts.judging.mockReset().mockRejectedValue(new Error('not there'));
});

afterEach(() => {
  session.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const rest = (ms = 5_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function begin(): Promise<void> {
  session = startSession(scripts, () => undefined);
  await rest();
}

async function change(html: string): Promise<void> {
  document.body.innerHTML = html;
  await rest();
}

const reported = () => here.heard.filter(({ kind }) => kind === 'page-report');

describe('a session', () => {
  it('marks and tells what it finds, and then has no timer and no work', async () => {
    await begin();
    expect(here.marked()).toEqual(['masseter']);
    expect(reported().at(-1)).toMatchObject({ mentions: { list: [0] } });
    expect(vi.getTimerCount()).toBe(0);
    const told = here.heard.length;
    await rest(3_600_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(here.heard).toHaveLength(told);
  });

  it('reads what is on the screen before its turn, where the page takes long to read', async () => {
    document.body.innerHTML = '<p>row</p>'.repeat(100) + '<p>The masseter.</p>';
    document.elementFromPoint = () => document.body.lastElementChild;
    const texts: string[] = [];
    let spent = 0;
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
    vi.spyOn(detector, 'read').mockImplementation((text, section = 'none') => {
      texts.push(text);
      spent += 20;
      return { candidates: found(text), section };
    });
    await begin();
    const turn = texts.indexOf('The masseter.');
    expect(turn).toBeGreaterThan(0);
    expect(turn).toBeLessThan(50);
    expect(here.marked()).toEqual(['masseter']);
  });

  it('asks for what reads again when the page next changes, where the background was not there', async () => {
    scripts.reading.mockRejectedValueOnce(new Error('crashed'));
    await begin();
    expect(here.marked()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await change('<p>The masseter again.</p>');
    expect(scripts.reading).toHaveBeenCalledTimes(2);
    expect(here.marked()).toEqual(['masseter']);
  });

  it('answers who asks for its report, where what reads cannot come', async () => {
    scripts.reading.mockReset().mockRejectedValue(new Error('crashed'));
    await begin();
    const answered = vi.fn();
    void here.tell({ kind: 'report-again' }).then(answered);
    await rest();
    expect(answered).toHaveBeenCalledWith([true]);
  });

  it('marks anew what other frames make dangerous, where only that is to be marked', async () => {
    const quiet = { density: 'quiet', silenced: [], reviewState: 'everywhere', sayings: '' };
    here.browser.storage.local.get = async () => ({ 'page-view': quiet });
    here.cautions = [{ severity: 'avoid', when: ['myasthenia-gravis'] }];
    await begin();
    await here.tell({ kind: 'in-play', on: true });
    await rest();
    expect(here.marked()).toEqual([]);
    await here.tell({ kind: 'stated', entities: ['myasthenia-gravis'] });
    await rest();
    expect(here.marked()).toEqual(['masseter']);
    await here.tell({ kind: 'stated', entities: [] });
    await rest();
    expect(here.marked()).toEqual([]);
  });

  it('tells what it holds though what judges has not come, and asks for that again with the next change', async () => {
    await begin();
    expect(reported().at(-1)).not.toHaveProperty('chart');
    const asked = scripts.judging.mock.calls.length;
    await change('<p>The masseter again.</p>');
    expect(scripts.judging.mock.calls.length).toBeGreaterThan(asked);
  });

  describe('what reads plans', () => {
    const readPlan = vi.fn<() => Generator<void, Plan>>();
    beforeEach(() => {
      scripts.judging.mockResolvedValue(createChart);
      readPlan.mockReset().mockImplementation(function* () {
        yield;
        return emptyPlan();
      });
      scripts.planning.mockReset().mockResolvedValue({ readPlan, names: {}, sentences: {} });
    });

    it('is not asked for where no toxin is named, and the chart is told without a plan', async () => {
      await begin();
      expect(scripts.planning).not.toHaveBeenCalled();
      expect(reported().at(-1)).toHaveProperty('chart');
    });

    it('is asked for once a toxin is named, once, and the chart waits for it', async () => {
      await begin();
      await change('<p>Chemodenervation of the masseter.</p>');
      await change('<p>Chemodenervation of the masseter again.</p>');
      expect(scripts.planning).toHaveBeenCalledTimes(1);
      expect(readPlan).toHaveBeenCalledTimes(2);
      expect(reported().at(-1)).toHaveProperty('chart');
    });

    it('fails without harm to the marks: what was found is told, and it is asked for anew with the next change', async () => {
      scripts.planning.mockRejectedValueOnce(new Error('crashed'));
      document.body.innerHTML = '<p>Chemodenervation of the masseter.</p>';
      await begin();
      expect(here.marked()).toEqual(['masseter']);
      expect(reported().at(-1)).not.toHaveProperty('chart');
      expect(vi.getTimerCount()).toBe(0);
      await change('<p>Chemodenervation of the masseter again.</p>');
      expect(reported().at(-1)).toHaveProperty('chart');
    });

    it('is not waited for in a hidden page, whose chart is told when it is shown', async () => {
      await begin();
      let come = (): void => undefined;
      scripts.planning.mockReturnValue(
        new Promise((resolve) => (come = () => resolve({ readPlan, names: {}, sentences: {} }))),
      );
      document.body.innerHTML = '<p>Chemodenervation of the masseter.</p>';
      // Read, and not yet told.
      await rest(200);
      expect(scripts.planning).not.toHaveBeenCalled();
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      await here.tell({ kind: 'report-again' });
      expect(reported().at(-1)).not.toHaveProperty('chart');
      come();
      hidden.mockRestore();
      document.dispatchEvent(new Event('visibilitychange'));
      await rest();
      expect(reported().at(-1)).toHaveProperty('chart');
    });
  });

  describe('what is shown beside the marks', () => {
    const loud = { kind: 'loud', count: 1, severity: 'avoid', say: 'Harm.' };
    const showing = {
      tooltip: { fit: vi.fn(), doubt: vi.fn(), close: vi.fn() },
      stepper: { step: vi.fn() },
      bar: { say: vi.fn() },
      isOurs: () => false,
      stop: vi.fn(),
    };
    const said = (): number[] => showing.bar.say.mock.calls.map(([{ count }]) => count as number);
    beforeEach(() => {
      vi.resetAllMocks();
      scripts.reading.mockResolvedValue(function* () {
        yield;
        return detector;
      });
      scripts.showing.mockResolvedValue(() => showing);
    });

    it('comes when there is something to mark, once', async () => {
      document.body.innerHTML = '<p>No name.</p>';
      await begin();
      expect(scripts.showing).not.toHaveBeenCalled();
      await change('<p>The masseter.</p>');
      await change('<p>The masseter again.</p>');
      expect(scripts.showing).toHaveBeenCalledOnce();
    });

    it('comes where something is to be said of the other frames, and not to say nothing', async () => {
      document.body.innerHTML = '';
      await begin();
      await here.tell({ ...loud, count: 0 });
      expect(scripts.showing).not.toHaveBeenCalled();
      await here.tell(loud);
      expect(said()).toEqual([1]);
    });

    it('says last what was told last, though it was told on the way', async () => {
      let came = (_: unknown): void => undefined;
      scripts.showing.mockReturnValue(new Promise((resolve) => (came = resolve)));
      await begin();
      const told = [here.tell(loud), here.tell({ ...loud, count: 0 })];
      await rest();
      came(() => showing);
      await Promise.all(told);
      expect(said()).toEqual([1, 0]);
    });

    it('is asked for again where it could not come', async () => {
      scripts.showing.mockRejectedValueOnce(new Error('crashed'));
      await begin();
      await change('<p>The masseter again.</p>');
      expect(scripts.showing).toHaveBeenCalledTimes(2);
    });

    it('is not made where it comes after the end', async () => {
      const create = vi.fn(() => showing);
      let came = (_: unknown): void => undefined;
      scripts.showing.mockReturnValue(new Promise((resolve) => (came = resolve)));
      await begin();
      session.end();
      came(create);
      await rest();
      expect(create).not.toHaveBeenCalled();
    });

    it('is where the steps from mark to mark end: a frame without marks takes none', async () => {
      document.body.innerHTML = '<p>No name.</p>';
      await begin();
      expect(await here.tell({ kind: 'step', direction: 1, from: 'edge' })).toEqual([null]);
      await change('<p>The masseter.</p>');
      showing.stepper.step.mockResolvedValue(true);
      expect(await here.tell({ kind: 'step', direction: 1, from: 'edge' })).toEqual([true]);
    });
  });

  it('leaves nothing behind when it ends, however often', async () => {
    const before = here.left();
    for (let i = 0; i < 10; i++) {
      await begin();
      expect(here.left()).not.toEqual(before);
      session.end();
      await rest();
      expect(here.left()).toEqual(before);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['the page changes', () => document.body.append('more')],
    ['the reader comes back to the window', () => dispatchEvent(new Event('focus'))],
    ['the reader comes back to the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the pointer rests on the page', () => here.restPointer()],
    ['what is marked is scrolled away', () => here.scrollAway()],
  ])('ends, without a word, once the extension is gone and %s', async (_, happens) => {
    const before = here.left();
    await begin();
    here.removeExtension();
    happens();
    await rest();
    expect(here.left()).toEqual(before);
    expect(here.marked()).toEqual([]);
  });
});
