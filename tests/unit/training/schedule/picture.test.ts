import { describe, expect, it } from 'vitest';
import { byGroup, bySureness, confidentErrors, retentionByWeek, type Review } from '../../../../src/training/schedule/index.ts'; // prettier-ignore

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 22, 12).getTime();
const answer = (question: string, daysAgo: number, right: boolean, sure?: Review['sure']): Review => ({
  question,
  at: NOW - daysAgo * DAY,
  rating: right ? 3 : 1,
  right,
  ...(sure ? { sure } : {}),
});

describe('how sure one was', () => {
  it('is set beside how often one was right; unasked answers do not count', () => {
    const reviews = [
      answer('a', 3, true, 'certain'), answer('b', 3, false, 'certain'), answer('c', 2, true, 'guess'), answer('d', 1, true),
    ]; // prettier-ignore
    expect(bySureness(reviews)).toEqual({
      guess: { right: 1, of: 1 },
      fairly: { right: 0, of: 0 },
      certain: { right: 1, of: 2 },
    });
  });

  it('and wrong stays on the list until the question is answered otherwise', () => {
    const wrong = [answer('a', 5, false, 'certain'), answer('b', 4, false, 'certain'), answer('c', 4, false, 'guess')];
    expect(confidentErrors(wrong).map(({ question }) => question)).toEqual(['b', 'a']);
    expect(confidentErrors([...wrong, answer('b', 1, true, 'certain')]).map(({ question }) => question)).toEqual(['a']);
  }); // prettier-ignore
});

describe('measured retention', () => {
  it('is counted by weeks that end today; older recalls are left out', () => {
    const recalls = [0, 6, 7, 20, 99].map((ago) => ({
      question: 'a',
      at: NOW - ago * DAY,
      right: ago !== 6,
    }));
    expect(retentionByWeek(recalls, NOW, 3)).toEqual([
      { right: 1, of: 1 },
      { right: 1, of: 1 },
      { right: 1, of: 2 },
    ]);
  });
});

describe('regions and topics', () => {
  it('are judged by the newest answers of each question', () => {
    const reviews = [4, 3, 2, 1].map((ago) => answer('a', ago, ago < 4)).concat(answer('b', 1, false), answer('x', 1, true)); // prettier-ignore
    const groups = byGroup(reviews, (question) => ({ a: 'neck', b: 'face' })[question]);
    expect(Object.fromEntries(groups)).toEqual({ neck: { right: 3, of: 3 }, face: { right: 0, of: 1 } });
  });
});
