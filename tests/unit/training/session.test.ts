import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begin, choose, next, ratingsFor, reveal, stop, usualRating, type Session,
} from '../../../popup/training/session/session.ts'; // prettier-ignore

const answered = (session: Session, right: boolean, now = 0): Session =>
  reveal(choose(session, right ? 'yes' : 'no'), right, 'fairly', now);

describe('a session', () => {
  it('asks, then how sure, then shows, then goes on', () => {
    let session = begin(['a', 'b'], 1000);
    expect(session).toMatchObject({ queue: ['a', 'b'], phase: 'ask' });
    session = choose(session, 'x');
    expect(session.phase).toBe('sure');
    session = reveal(choose(session, 'y'), true, 'certain', 8400);
    expect(session).toMatchObject({ phase: 'shown', chosen: 'y', sure: 'certain' });
    expect(session.answers).toEqual([
      { question: 'a', chosen: 'y', right: true, sure: 'certain', at: 8400, seconds: 7 },
    ]);
    session = next(session, false, 9000);
    expect(session).toMatchObject({ queue: ['b'], phase: 'ask', since: 9000 });
    expect(session).not.toHaveProperty('chosen');
  });

  it('takes no other option once the answer is shown, and shows none before one is chosen', () => {
    const shown = answered(begin(['a'], 0), true);
    expect(choose(shown, 'no')).toBe(shown);
    const asked = begin(['a'], 0);
    expect(reveal(asked, true, 'guess', 1)).toBe(asked);
    expect(next(asked, false, 1)).toBe(asked);
  });

  it('brings back at its end what is not done with, and counts the first answer', () => {
    let session = next(answered(begin(['a', 'b'], 0), false), true, 1);
    expect(session.queue).toEqual(['b', 'a']);
    session = next(answered(session, true), false, 2);
    session = next(answered(session, true), false, 3);
    expect(session.queue).toEqual([]);
    expect(session.answers.map(({ question, right }) => [question, right])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('ends when it is broken off, with what was answered', () => {
    const session = stop(next(answered(begin(['a', 'b', 'c'], 0), true), false, 1));
    expect(session.queue).toEqual([]);
    expect(session.answers).toHaveLength(1);
  });

  it('asks each question, whatever is answered, and never counts one twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (ids, luck) => {
          let session = begin(ids, 0);
          for (const right of luck) {
            if (session.queue.length === 0) break;
            session = next(answered(session, right), !right, 0);
          }
          const counted = session.answers.map(({ question }) => question);
          expect(new Set(counted).size).toBe(counted.length);
          expect(new Set([...counted, ...session.queue])).toEqual(new Set(ids));
        },
      ),
    );
  });

  it('lets a wrong answer only be asked again; a right guess is hard unless said otherwise', () => {
    expect(ratingsFor(false)).toEqual([1]);
    expect(ratingsFor(true)).toEqual([1, 2, 3, 4]);
    expect([usualRating(false, 'certain'), usualRating(true, 'guess'), usualRating(true, 'fairly')]).toEqual([
      1, 2, 3,
    ]);
  });
});
