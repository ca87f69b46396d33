// @vitest-environment happy-dom
/** The tooltip opens for what the reader wants by the time that there is something to say: it may be long on its way. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block, Mark } from '../../../content-scripts/reader/model.ts';
import { createTooltip, type Tooltip } from '../../../content-scripts/tooltip/tooltip.ts';
import type { Tip } from '../../../src/knowledge/model.ts';
import { speakEnglish, stopSpeaking } from '../popup/fixtures/messages.ts';

type Pointer = Record<'moved' | 'pressed', (event: object) => void> & Record<'left', () => void> & {
  rested: (x: number, y: number) => void;
}; // prettier-ignore
const held = vi.hoisted(() => ({ pointer: null as unknown, scrolled: 0 }));
vi.mock('../../../content-scripts/channel.ts', () => ({ reportFailure: vi.fn(), send: vi.fn() }));
vi.mock('../../../content-scripts/tooltip/hover.ts', () => ({
  watchPointer: (_signal: AbortSignal, events: unknown) => void (held.pointer = events),
}));
/** Each word is 40 px wide; the second begins at 100. */
vi.mock('../../../content-scripts/marks/place.ts', async (original) => ({
  ...(await original<object>()),
  rectsOf: ({ mention }: Mark) => [new DOMRect(mention.start, held.scrolled, 40, 10)],
}));

const block = {} as Block;
const markOf = (entity: string, start: number): Mark =>
  ({ block, mention: { entity, start, kind: 'muscle', assertion: 'affirmed' } }) as Mark;
const masseter = markOf('masseter', 0);
const trapezius = markOf('trapezius', 100);
/** A mark is made each time it is asked for. */
const markAt = (x: number): Mark | null => {
  const found = [masseter, trapezius].find(({ mention: { start } }) => x >= start && x <= start + 40);
  return found ? { ...found } : null;
};

/** Lets what is said of an entity come. */
const come = new Map<string, () => void>();
const put = vi.fn<(slot: string, content: HTMLElement | null) => boolean>(() => true);
let tooltip: Tooltip;
const pointer = (): Pointer => held.pointer as Pointer;
const at = (x: number): object => ({ clientX: x, clientY: 5, composedPath: () => [] });

/** What is shown: the name in the heading. */
const shown = (): string | null => put.mock.lastCall?.[1]?.querySelector('h2')?.textContent ?? null;

/** All that has come is taken up. */
async function answer(entity: string): Promise<void> {
  come.get(entity)!();
  await new Promise((resolve) => void setTimeout(resolve));
}

beforeEach(() => {
  held.scrolled = 0;
  speakEnglish();
  come.clear();
  put.mockClear();
  const element = document.createElement('div');
  tooltip = createTooltip({
    tips: {
      wait: (id: string) =>
        new Promise<Tip>((resolve) => {
          come.set(id, () => resolve({ id, kind: 'muscle', name: id, cautions: [] }));
        }),
    } as unknown as Parameters<typeof createTooltip>[0]['tips'],
    lookup: { at: markAt },
    hasMarks: () => true,
    host: () => ({ element, root: element.attachShadow({ mode: 'closed' }), put, toTop: () => undefined, isReachable: () => true, lift: () => undefined, bar: () => null, move: () => undefined, remove: () => undefined }), // prettier-ignore
    stated: () => new Map(),
    settings: { now: () => null },
    onHover: () => undefined,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  tooltip.stop();
  stopSpeaking();
});

it('opens where the pointer still rests when what there is to say has come', async () => {
  pointer().moved(at(10));
  pointer().rested(10, 5);
  expect(shown()).toBeNull();
  pointer().moved(at(30));
  await answer('masseter');
  expect(shown()).toBe('masseter');
});

it('does not open for a word that the pointer has left meanwhile', async () => {
  pointer().rested(10, 5);
  pointer().moved(at(70));
  await answer('masseter');
  expect(shown()).toBeNull();
});

it('opens for the word on which the pointer rests now, whichever answer comes last', async () => {
  pointer().rested(10, 5);
  pointer().rested(110, 5);
  await answer('trapezius');
  await answer('masseter');
  expect(shown()).toBe('trapezius');
});

it('does not open after a press elsewhere, or doubt about the word', async () => {
  pointer().rested(10, 5);
  pointer().pressed(at(10));
  await answer('masseter');
  pointer().rested(110, 5);
  tooltip.doubt(block);
  await answer('trapezius');
  expect(shown()).toBeNull();
});

it('keeps a step by keyboard at its word until there is something to say', async () => {
  const first = tooltip.open(masseter, 'keyboard');
  const second = tooltip.open(trapezius, 'keyboard');
  await answer('masseter');
  // Not false, which would mean that this word has nothing to say: the step would go on to the next.
  expect(await first).toBe(true);
  await answer('trapezius');
  expect(await second).toBe(true);
  expect(shown()).toBe('trapezius');
});

it('stays as it is when the pointer rests on its word again', async () => {
  pointer().rested(10, 5);
  await answer('masseter');
  put.mockClear();
  pointer().rested(12, 5);
  expect(put).not.toHaveBeenCalled();
});

it('stays on the way from its word into it, however slow, and goes once the pointer is on neither', async () => {
  pointer().rested(10, 5);
  await answer('masseter');
  // It stands below its word.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 16, 400, 100));
  vi.useFakeTimers();
  for (const y of [11, 13, 15, 60, 119]) {
    pointer().moved({ ...at(10), clientY: y });
    vi.advanceTimersByTime(5_000);
    expect(shown(), `at ${y}`).toBe('masseter');
  }
  pointer().moved({ ...at(10), clientY: 140 });
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeNull();
});

it('goes with a scroll that moves its word, and with no other: a browser under load tells late of the one before', async () => {
  pointer().rested(10, 5);
  await answer('masseter');
  dispatchEvent(new Event('scroll'));
  expect(shown()).toBe('masseter');
  held.scrolled = -30;
  dispatchEvent(new Event('scroll'));
  expect(shown()).toBeNull();
});
