/** The procedure notes as clinicians write them, read and judged. */
import { describe, expect, it } from 'vitest';
import { emptyScore, pastOf, planNotes, scorePlan } from '../../accuracy/plans.ts';
import { chart, judge } from './judge.ts';

describe.each(planNotes())('$id', (note) => {
  const { text, history = [], findings = [], silent = [], not_read = [] } = note;

  it('is read as it says', () => {
    expect(scorePlan(note, chart(text).plan, emptyScore())).toEqual([]);
  });

  if (history.length > 0) {
    it('tells of earlier sessions', () => {
      expect(chart(text).plan.history.map(pastOf)).toEqual(history);
    });
  }

  if (not_read.length > 0) {
    it('lists what it could not read', () => {
      const left = chart(text).plan.not_read.map(({ start, end }) => text.slice(start, end));
      for (const words of not_read) expect(left.some((one) => one.includes(words))).toBe(true);
    });
  }

  if (findings.length > 0 || silent.length > 0) {
    it('raises what it should and nothing beside it', () => {
      const rules = judge(text).map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(findings));
      for (const rule of silent) expect(rules).not.toContain(rule);
    });
  }

  it('points only at its own words', () => {
    for (const { start, end } of chart(text).plan.injections) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
