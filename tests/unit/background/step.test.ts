import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStep, type Direction } from '../../../src/background/step.ts';
import type { ToPage } from '../../../src/messages/index.ts';
import { fakeBrowser } from './fake-browser.ts';

/** Frames that hold so many marks each and step through them; answers where the reader stands, as `frame:mark`. */
function pageOf(marks: Record<number, number>) {
  const fake = fakeBrowser();
  const at = new Map<number, number>();
  let standing = '';
  const frame = (id: number) => (raw: unknown) => {
    const message = raw as Extract<ToPage, { kind: 'step' }>;
    const count = marks[id]!;
    const edge = message.direction === 1 ? 0 : count - 1;
    const here = at.get(id);
    if (message.from === 'here' && here === undefined) return null;
    const next = message.from === 'edge' ? edge : here! + message.direction;
    if (next < 0 || next >= count) {
      at.delete(id);
      return false;
    }
    at.set(id, next);
    standing = `${id}:${next}`;
    return true;
  };
  const ids = Object.keys(marks).map(Number);
  fake.frames.set(1, new Map(ids.map((id) => [id, frame(id)])));
  const createNow = () => createStep(fake.browser, async () => ids.filter((id) => marks[id]! > 0));
  let step = createNow();
  return {
    fake,
    stopBackground: () => void (step = createNow()),
    async go(direction: Direction) {
      await step(1, direction);
      return standing;
    },
  };
}

it('goes through the frames in their order and from the last mark back to the first', async () => {
  const page = pageOf({ 0: 2, 4: 1 });
  const seen = [];
  for (let i = 0; i < 4; i++) seen.push(await page.go(1));
  expect(seen).toEqual(['0:0', '0:1', '4:0', '0:0']);
});

it('goes back the same way, beginning with the last', async () => {
  const page = pageOf({ 0: 2, 4: 1 });
  const seen = [];
  for (let i = 0; i < 4; i++) seen.push(await page.go(-1));
  expect(seen).toEqual(['4:0', '0:1', '0:0', '4:0']);
});

it('goes round in a page of one frame', async () => {
  const page = pageOf({ 0: 2 });
  expect([await page.go(1), await page.go(1), await page.go(1)]).toEqual(['0:0', '0:1', '0:0']);
});

it('goes on elsewhere when the frame has gone in which the reader stood', async () => {
  const page = pageOf({ 0: 1, 4: 2 });
  await page.go(1);
  await page.go(1);
  page.fake.frames.get(1)!.delete(4);
  expect(await page.go(1)).toBe('0:0');
});

it('goes on from where the reader stands when the background has slept', async () => {
  const page = pageOf({ 0: 2, 4: 2, 5: 1 });
  const seen = [];
  for (let i = 0; i < 6; i++) {
    seen.push(await page.go(1));
    page.stopBackground();
  }
  expect(seen).toEqual(['0:0', '0:1', '4:0', '4:1', '5:0', '0:0']);
});

it('does nothing on a page without marks', async () => {
  expect(await pageOf({ 0: 0 }).go(1)).toBe('');
});

it('meets every mark once in a round, whatever the page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom<Direction>(1, -1),
      async (counts, direction) => {
        const page = pageOf(Object.fromEntries(counts.entries()));
        const total = counts.reduce((sum, count) => sum + count, 0);
        const seen = new Set<string>();
        for (let i = 0; i < total; i++) seen.add(await page.go(direction));
        expect(seen.size).toBe(total);
      },
    ),
  );
});
