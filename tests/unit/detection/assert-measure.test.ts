/** The counting and the intervals of the accuracy command. */
import { describe, expect, it } from 'vitest';
import { interval, prf } from '../../accuracy/bootstrap.ts';
import { countsOf, type Gold, type Note } from '../../accuracy/match.ts';

const gold = (start: number, end: number, more: Partial<Gold> = {}): Gold => ({
  start,
  end,
  type: 'RISK',
  text: '',
  assertion: 'affirmed',
  ...more,
});
const note = (...mentions: Gold[]): Note => ({ id: '1', text: '', group: 'rich', mentions });
const said = (start: number, end: number, assertion = 'affirmed', type = 'RISK') => ({
  start,
  end,
  assertion,
  type,
});

describe('counting', () => {
  it('pairs each mention once, the largest overlap first', () => {
    const { of } = countsOf(note(gold(0, 10), gold(12, 20)), [said(0, 13), said(12, 20)]);
    expect(of['RISK']).toEqual([2, 0, 0]);
  });

  it('counts what is missed and what names nothing, by type and in all', () => {
    const { of } = countsOf(note(gold(0, 5)), [said(8, 9), said(8, 9)]);
    expect(of['RISK']).toEqual([0, 1, 1]);
    expect(of['all']).toEqual([0, 1, 1]);
  });

  it('optional mentions cost nothing, found or not', () => {
    const optional = gold(0, 5, { optional: true });
    expect(countsOf(note(optional), []).of['all']).toEqual([0, 0, 0]);
    expect(countsOf(note(optional), [said(0, 5)]).of['all']).toEqual([0, 0, 0]);
  });

  it('judges the assertion of pairs, but not of muscles nor where the text leaves it open', () => {
    const mentions = [
      gold(0, 1, { assertion: 'negated' }),
      gold(2, 3, { type: 'MUSCLE' }),
      gold(4, 5, { assertion_dc: true }),
    ];
    const counts = countsOf(note(...mentions), [
      said(0, 1),
      said(2, 3, 'negated', 'MUSCLE'),
      said(4, 5, 'family'),
    ]);
    expect(counts).toMatchObject({ right: 0, judged: 1 });
    expect(counts.of['negated']).toEqual([0, 0, 1]);
    expect(counts.of['affirmed']).toEqual([0, 1, 0]);
  });
});

describe('intervals', () => {
  const units = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1));
  const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;

  it('hold the figure, near the width that theory gives, the same in each run', () => {
    const [low, high] = interval(units, mean);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
    expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt((0.75 * 0.25) / 200), 1);
    expect(interval(units, mean)).toEqual([low, high]);
  });

  it('leave out draws for which the figure is not defined', () => {
    expect(interval([0, 0], () => NaN)).toEqual([NaN, NaN]);
  });

  it('precision, recall and F1 follow from the counts', () => {
    expect(prf(8, 2, 8)).toEqual([0.8, 0.5, 16 / 26]);
  });
});
