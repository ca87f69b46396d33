import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, aim, erase, NEAR, NotKept, open, readProgress, ROOM, writeProgress, type Area, type Place, type Review,
} from '../../../../src/training/schedule/index.ts'; // prettier-ignore
import { HEAD, PAGE, pageKey, type Step } from '../../../../src/training/schedule/keep.ts';

const START = Date.UTC(2026, 2, 1, 9);
const review = (i: number): Review => ({
  question: `danger/set/avoid-eyelid-ptosis/q${i % 700}`,
  at: START + i * 60_000,
  rating: 3,
  right: true,
  sure: 'fairly',
});
const reviews = (count: number, from = 0): Review[] =>
  Array.from({ length: count }, (_, i) => review(from + i));

/** A profile's storage: what is written is copied, as a browser does; `refuse` makes it full. */
function profile(
  stored: Record<string, unknown> = {},
): Place & { stored: Record<string, unknown>; refuse: boolean } {
  const copy = <T>(value: T): T => structuredClone(value);
  let last: Promise<unknown> = Promise.resolve();
  const area: Area = {
    get: async (keys) =>
      copy(keys ? Object.fromEntries(keys.filter((key) => key in place.stored).map((key) => [key, place.stored[key]])) : place.stored),
    set: async (items) => {
      if (place.refuse) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(place.stored, copy(items));
    },
    remove: async (keys) => {
      for (const key of keys) delete place.stored[key];
    },
  }; // prettier-ignore
  const place = {
    stored,
    refuse: false,
    area,
    alone: <T>(task: () => Promise<T>): Promise<T> => {
      const next = last.then(task);
      last = next.catch(() => {});
      return next;
    },
  };
  return place;
}

describe('the store of answers', () => {
  it('gives back what was kept, however it was added, when it is opened again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 2 * PAGE + 3 }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const place = profile();
          let kept = await open(place);
          let from = 0;
          for (const size of sizes) {
            kept = await add(place, kept, reviews(size, from));
            from += size;
          }
          expect(kept.reviews).toEqual(reviews(from));
          const again = await open(place);
          expect(again.reviews).toEqual(reviews(from));
          expect(again.unread).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps ten thousand answers, session by session, well within its room', async () => {
    const place = profile();
    let kept = await open(place);
    for (let i = 0; i < 10_000; i += 40) kept = await add(place, kept, reviews(40, i));
    const again = await open(place);
    expect(again.reviews).toHaveLength(10_000);
    expect(again.size).toBeLessThan(NEAR / 3);
    expect(Math.abs(kept.size / again.size - 1)).toBeLessThan(0.2);
    expect(Object.keys(place.stored)).toHaveLength(10_000 / PAGE + 1);
  });

  it('holds an answer once, even if it comes twice', async () => {
    const place = profile();
    const kept = await add(place, await open(place), [review(1), review(1), review(2)]);
    expect((await add(place, kept, [review(2), review(3)])).reviews).toEqual([
      review(1),
      review(2),
      review(3),
    ]);
  });

  it('loses nothing when two pages of the extension add to it in turn', async () => {
    const place = profile();
    const [one, other] = [await open(place), await open(place)];
    await Promise.all([add(place, one, reviews(PAGE - 1)), add(place, other, reviews(5, 5000))]);
    await add(place, one, reviews(4, 9000));
    expect((await open(place)).reviews).toHaveLength(PAGE - 1 + 5 + 4);
  });

  it('leaves the rest of the storage alone, and erases all that is its own', async () => {
    const place = profile({ shelf: { recent: ['entry/trapezius'] }, 'training:answers:x': 1 });
    await add(place, await open(place), reviews(3));
    place.stored[pageKey(7)] = 'broken';
    expect(await erase(place)).toMatchObject({ reviews: [], unread: 0 });
    expect(place.stored).toEqual({ shelf: { recent: ['entry/trapezius'] }, 'training:answers:x': 1 });
  });

  it('keeps the target', async () => {
    const place = profile();
    await aim(place, await open(place), 0.95);
    expect(await open(place)).toMatchObject({ target: 0.95, unread: 0 });
  });
});

describe('a store that is broken', () => {
  it('is read as far as it can be, whatever stands in it, and never written over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 4 }), async (head, page) => {
        const broken = { [HEAD]: head, [pageKey(0)]: [review(0), ...page], [pageKey(3)]: page };
        const place = profile(structuredClone(broken));
        const kept = await open(place);
        expect(kept.reviews).toContainEqual(review(0));
        if (kept.readOnly) return;
        await add(place, kept, reviews(2, 100));
        if (page.length > 0) expect(place.stored).toMatchObject({ [pageKey(0)]: broken[pageKey(0)] });
        expect((await open(place)).reviews).toEqual(expect.arrayContaining([review(0), review(100), review(101)]));
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  it('says how much of it could not be read', async () => {
    const place = profile({ [pageKey(0)]: [review(0), { ...review(1), rating: 7 }, 'x'], [pageKey(1)]: 12 });
    expect(await open(place)).toMatchObject({ reviews: [review(0)], unread: 3, page: 2 });
  });

  it('takes no words of anybody for the id of a question', async () => {
    const named = { ...review(0), question: 'Mrs Smith, room 4' };
    expect((await open(profile({ [pageKey(0)]: [named] }))).reviews).toEqual([]);
  });
});

describe('another version of the store', () => {
  /** As if the first version had kept all in one list, and the second had not yet known how sure one was. */
  const steps: Step[] = [
    (stored) => {
      const { list, ...head } = stored[HEAD] as { list: unknown[] };
      return { [HEAD]: head, [pageKey(0)]: list };
    },
    (stored) =>
      Object.fromEntries(
        Object.entries(stored).map(([key, value]) => [
          key,
          Array.isArray(value)
            ? value.map((entry: Review & { ok?: boolean }) => {
                const { ok, ...rest } = entry;
                return ok === undefined ? entry : { ...rest, right: ok };
              })
            : value,
        ]),
      ),
  ];
  const old = { question: 'danger/a', at: START, rating: 3, ok: true };
  const first = { [HEAD]: { version: 1, target: 0.85, list: [old, 'not to be read'] }, shelf: 1 };

  it('is brought up to date, all of it, and once', async () => {
    const place = profile(structuredClone(first));
    const kept = await open(place, steps);
    expect(kept).toMatchObject({
      target: 0.85,
      reviews: [{ question: 'danger/a', at: START, rating: 3, right: true }],
      unread: 1,
      readOnly: false,
    });
    expect(place.stored[HEAD]).toEqual({ version: 3, target: 0.85 });
    expect(place.stored['shelf']).toBe(1);
    expect(await open(place, steps)).toEqual(kept);
  });

  it('stays as it was where the browser refuses, and is read all the same', async () => {
    const place = profile(structuredClone(first));
    place.refuse = true;
    expect(await open(place, steps)).toMatchObject({ reviews: [{ question: 'danger/a' }], readOnly: true });
    expect(place.stored).toEqual(first);
  });

  it('that is newer is read as far as it fits and never written', async () => {
    const place = profile({ [HEAD]: { version: 9, target: 0.9 }, [pageKey(0)]: [review(0)] });
    const before = structuredClone(place.stored);
    const kept = await open(place);
    expect(kept).toMatchObject({ reviews: [review(0)], readOnly: true });
    await expect(add(place, kept, [review(1)])).rejects.toThrow(NotKept);
    await expect(aim(place, kept, 0.8)).rejects.toThrow(NotKept);
    expect(place.stored).toEqual(before);
  });
});

describe('a store that is full', () => {
  it('refuses by name and changes nothing', async () => {
    const place = profile();
    const kept = await add(place, await open(place), reviews(3));
    const before = structuredClone(place.stored);
    place.refuse = true;
    await expect(add(place, kept, reviews(2, 50))).rejects.toMatchObject({ reason: 'refused' });
    place.refuse = false;
    await expect(add(place, { ...kept, size: ROOM }, reviews(2, 50))).rejects.toMatchObject({
      reason: 'full',
    });
    expect(place.stored).toEqual(before);
  });
});

describe('progress as a file', () => {
  it('is read back as it was written', () => {
    expect(readProgress(writeProgress({ target: 0.85, reviews: reviews(40) }))).toEqual({
      ok: true,
      progress: { target: 0.85, reviews: reviews(40) },
    });
  });

  it('adds to what there is and takes nothing away', async () => {
    const place = profile();
    const kept = await add(place, await open(place), reviews(10));
    const file = readProgress(writeProgress({ target: 0.9, reviews: reviews(10, 5) }));
    expect(file.ok && (await add(place, kept, file.progress.reviews)).reviews).toEqual(reviews(15));
  });

  const good = JSON.parse(writeProgress({ target: 0.9, reviews: [review(0)] })) as Record<string, unknown>;
  it.each<[string, unknown, string]>([
    ['another format', { ...good, format: 'anki' }, 'format'],
    ['another version', { ...good, version: 2 }, 'version'],
    ['a target of its own', { ...good, target: 1 }, 'target'],
    ['answers that are no list', { ...good, answers: {} }, 'answers'],
    ['a rating there is none of', { ...good, answers: [review(0), { ...review(1), rating: 5 }] }, 'answers.1.rating'],
    ['words for an id', { ...good, answers: [{ ...review(0), question: 'Jane Doe' }] }, 'answers.0.question'],
    ['a moment before all clocks', { ...good, answers: [{ ...review(0), at: -4 }] }, 'answers.0.at'],
    ['more than it should hold', { ...good, patient: 'x' }, 'patient'],
    ['a list', [], 'format'],
    ['nothing', null, ''],
  ])('with %s is refused, the field named', (_, value, field) => {
    const file = readProgress(JSON.stringify(value));
    expect(file).toMatchObject({ ok: false, field });
    expect(!file.ok && file.problem).not.toBe('');
  }); // prettier-ignore

  it('that is cut off says so', () => {
    expect(readProgress(writeProgress({ target: 0.9, reviews: [] }).slice(0, -4))).toMatchObject({
      ok: false,
    });
  });

  it('of any text is read or refused, never thrown', () => {
    fc.assert(fc.property(fc.string(), (text) => void readProgress(text)));
    fc.assert(fc.property(fc.json(), (text) => void readProgress(text)));
  });
});
