import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { afterEach, describe, expect, it } from 'vitest';
import { expectedKnown, forecast, isDue, nextDue, recallChance, replay, schedulerFor, toAsk, type Rating, type Review } from '../../../../src/training/schedule/index.ts'; // prettier-ignore

const MINUTE = 60_000;
const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 9);
const scheduler = schedulerFor(0.9);

const answer = (question: string, at: number, rating: Rating): Review => ({ question, at, rating, right: rating > 1 }); // prettier-ignore
const cardAfter = (reviews: readonly Review[]) => replay(reviews, scheduler).memory.get('q')!;

/** Ratings given each time at the moment the card came due. */
function onTime(ratings: readonly Rating[]): Review[] {
  const reviews: Review[] = [];
  let at = START;
  for (const rating of ratings) {
    reviews.push(answer('q', at, rating));
    at = cardAfter(reviews).due.getTime();
  }
  return reviews;
}

/** What `ts-fsrs` 5.4.2 gave for these histories, with the published weights of FSRS-6. */
const RECORDED: { ratings: Rating[]; gaps: string[]; stability: number }[] = [
  { ratings: [3, 3, 3, 3, 3, 3], gaps: ['2 d', '11 d', '46 d', '163 d', '497 d', '1346 d'], stability: 1345.5288 },
  { ratings: [1, 3, 3, 3], gaps: ['10 min', '1 d', '2 d', '6 d'], stability: 6.4518 },
  { ratings: [4, 4, 1, 3, 3], gaps: ['8 d', '66 d', '10 min', '4 d', '10 d'], stability: 10.2361 },
  { ratings: [3, 2, 2, 3, 1, 1, 3], gaps: ['2 d', '8 d', '19 d', '47 d', '10 min', '10 min', '1 d'], stability: 0.9675 },
]; // prettier-ignore

const gap = (ms: number): string => (ms < DAY ? `${ms / MINUTE} min` : `${ms / DAY} d`);
const histories = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 90 }), fc.constantFrom<Rating[]>(1, 2, 3, 4)),
  { minLength: 1, maxLength: 25 },
);

/** Minutes since the answer before, and a rating, as answers. */
function reviewsOf(history: readonly [number, Rating][]): Review[] {
  let at = START;
  return history.map(([minutes, rating]) => answer('q', (at += minutes * MINUTE), rating));
}

describe('the schedule', () => {
  it.each(RECORDED)('gives what was recorded of FSRS: $ratings', ({ ratings, gaps, stability }) => {
    const reviews = onTime(ratings);
    const card = cardAfter(reviews);
    const moments = [...reviews.map(({ at }) => at), card.due.getTime()];
    expect(moments.slice(1).map((at, i) => gap(at - moments[i]!))).toEqual(gaps);
    expect(card.stability).toBeCloseTo(stability, 3);
  });

  it('equals the rescheduling of `ts-fsrs` on any history, answer by answer', () => {
    const peer = fsrs({ learning_steps: ['10m'], relearning_steps: ['10m'] });
    fc.assert(
      fc.property(histories, (history) => {
        const reviews = reviewsOf(history);
        const { collections } = peer.reschedule(
          createEmptyCard(START),
          reviews.map(({ at, rating }) => ({ rating: rating as Grade, review: new Date(at) })),
        );
        const { due, stability, difficulty, state } = collections.at(-1)!.card;
        expect(cardAfter(reviews)).toMatchObject({ stability, difficulty, state });
        // A new card that is answered again within minutes: `reschedule` leaves the due date to the caller.
        expect(cardAfter(reviews).due.getTime()).toBe(due.getTime());
      }),
      { numRuns: 200 },
    );
  });

  it('shows before an answer when each rating would bring the card back', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom<Rating[]>(1, 2, 3, 4), (history, rating) => {
        const reviews = reviewsOf(history);
        const now = reviews.at(-1)!.at + 3 * DAY;
        const shown = nextDue(scheduler, cardAfter(reviews), now)[rating];
        expect(shown).toBe(cardAfter([...reviews, answer('q', now, rating)]).due.getTime());
      }),
    );
  });

  it('comes sooner the more is to be remembered, from the same answers', () => {
    const reviews = onTime([3, 3, 3]);
    const due = [0.8, 0.9, 0.95].map((target) =>
      replay(reviews, schedulerFor(target as 0.9))
        .memory.get('q')!
        .due.getTime(),
    );
    expect(due.toSorted((a, b) => b - a)).toEqual(due);
    expect(new Set(due).size).toBe(3);
  });

  it('counts as recalled only what had been learnt before', () => {
    const { recalls } = replay(onTime([1, 3, 3, 1, 3]), scheduler);
    expect(recalls.map(({ right }) => right)).toEqual([true, false]);
  });
});

describe('what is still known', () => {
  const known = (reviews: readonly Review[], now: number) =>
    expectedKnown(scheduler, [...replay(reviews, scheduler).memory.values()], now);

  it('is not said of what was answered today, rightly or wrongly: FSRS would say 100 % of either', () => {
    for (const rating of [1, 3] as const) {
      const reviews = [answer('q', START, rating)];
      expect(recallChance(scheduler, cardAfter(reviews), START + MINUTE)).toBe(1);
      expect(known(reviews, START + DAY - MINUTE)).toBeNull();
      expect(known(reviews, START + DAY)!.share).toBeLessThan(1);
    }
  });

  it('is said of the rest alone, and less of what was wrong', () => {
    const right = answer('right', START, 3);
    const wrong = answer('wrong', START, 1);
    const now = START + 3 * DAY;
    const both = known([right, wrong, answer('today', now, 3)], now)!;
    expect(both.of).toBe(2);
    expect(both.share).toBeLessThan(known([right], now)!.share);
  });

  it('is not measured by an answer of the same day', () => {
    const again = [answer('q', START, 3), answer('q', START + 10 * MINUTE, 3)];
    expect(replay(again, scheduler).recalls).toEqual([]);
    expect(replay([...again, answer('q', START + 2 * DAY, 3)], scheduler).recalls).toHaveLength(1);
  });
});

describe('a clock that is changed', () => {
  it('never breaks the schedule, whichever way it goes', () => {
    const leaps = fc.array(
      fc.tuple(fc.integer({ min: -60 * 24 * 400, max: 60 * 24 * 400 }), fc.constantFrom<Rating[]>(1, 2, 3, 4)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(leaps, (history) => {
        const reviews = reviewsOf(history);
        const card = cardAfter(reviews);
        expect(card.reps).toBe(reviews.length);
        expect(card.due.getTime()).toBeGreaterThanOrEqual(card.last_review!.getTime());
        const chance = recallChance(scheduler, card, START - 900 * DAY);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
        for (const due of Object.values(nextDue(scheduler, card, START - 900 * DAY))) expect(due).toBeGreaterThan(0);
      }),
    );
  }); // prettier-ignore

  it('that was a year ahead when a question was answered leaves it to be asked again', () => {
    const card = cardAfter([answer('q', START + 365 * DAY, 4)]);
    expect(isDue(card, START)).toBe(true);
    expect(isDue(cardAfter([answer('q', START, 4)]), START + DAY)).toBe(false);
  });
});

describe('days of the calendar', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('are the same in every time zone as far as the schedule goes', () => {
    const reviews = onTime([3, 2, 1, 3, 3, 4]);
    const due = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(
      (name) => {
        process.env['TZ'] = name;
        return cardAfter(reviews).due.getTime();
      },
    );
    expect(new Set(due).size).toBe(1);
  });

  it('are those of the trainee in the forecast, days of 23 and 25 hours included', () => {
    process.env['TZ'] = 'America/New_York';
    for (const change of [new Date(2026, 2, 8), new Date(2026, 10, 1)]) {
      const evening = new Date(change.getFullYear(), change.getMonth(), change.getDate() - 2, 22).getTime();
      const reviews = ['a', 'b'].map((question, i) => answer(question, evening + i * 3_600_000, 3));
      const { memory } = replay(reviews, scheduler);
      // Two days of 24 hours on; b was answered at 23:00.
      const dayOf = (at: number): number => {
        const date = new Date(at);
        return Math.round((new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() - new Date(2026, 0, 1).getTime()) / DAY); // prettier-ignore
      };
      const expected = [0, 0, 0, 0, 0];
      for (const { due } of memory.values()) expected[dayOf(due.getTime()) - dayOf(evening)]! += 1;
      expect(forecast(['a', 'b'], memory, evening + 1, 5)).toEqual(expected);
    }
  });
});

describe('what is asked', () => {
  it('is what is due, longest overdue first, then so many new ones in the order given', () => {
    const { memory } = replay(
      [answer('late', START, 3), answer('later', START - DAY, 3), answer('rests', START, 4)],
      scheduler,
    );
    const ids = ['new-1', 'rests', 'late', 'new-2', 'later', 'new-3'];
    expect(toAsk(ids, memory, START + 3 * DAY, 2)).toEqual(['later', 'late', 'new-1', 'new-2']);
  });

  it('stands in the forecast: what is overdue on the first day, what lies beyond it nowhere', () => {
    const { memory } = replay(
      [answer('over', START - 30 * DAY, 3), answer('soon', START, 3), answer('far', START, 4), answer('x', START, 4)],
      scheduler,
    ); // prettier-ignore
    expect(forecast(['over', 'soon', 'far', 'never'], memory, START, 7)).toEqual([1, 0, 1, 0, 0, 0, 0]);
    expect(forecast(['far'], memory, START, 9).at(-1)).toBe(1);
  });
});

it('goes through ten thousand answers', () => {
  const reviews = Array.from({ length: 10_000 }, (_, i) =>
    answer(`q${(i * 7919) % 640}`, START + i * 2 * 3_600_000, (1 + ((i * 31) % 4)) as Rating),
  );
  const { memory, recalls } = replay(reviews, scheduler);
  expect(memory.size).toBe(640);
  expect([...memory.values()].reduce((sum, card) => sum + card.reps, 0)).toBe(10_000);
  expect(recalls.length).toBeGreaterThan(4000);
});
