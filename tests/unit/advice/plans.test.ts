/** The procedure notes as clinicians write them, read and judged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advise, type ChartDocument, type Finding } from '../../../src/advice/index.ts';
import { emptyScore, pastOf, planNotes, scorePlan } from '../../accuracy/plans.ts';
import { chart, facts } from './judge.ts';

describe.each(planNotes())('$id', (note) => {
  const { text, history = [], findings = [], silent = [], not_read = [] } = note;

  let read: ChartDocument;
  let raised: Finding[];
  beforeAll(() => {
    read = chart(text);
    raised = advise([read], facts);
  });

  it('is read as it says', () => {
    expect(scorePlan(note, read.plan, emptyScore())).toEqual([]);
  });

  if (history.length > 0) {
    it('tells of earlier sessions', () => {
      expect(read.plan.history.map(pastOf)).toEqual(history);
    });
  }

  if (not_read.length > 0) {
    it('lists what it could not read', () => {
      const left = read.plan.not_read.map(({ start, end }) => text.slice(start, end));
      for (const words of not_read) expect(left.some((one) => one.includes(words))).toBe(true);
    });
  }

  if (findings.length > 0 || silent.length > 0) {
    it('raises what it should and nothing beside it', () => {
      const rules = raised.map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(findings));
      for (const rule of silent) expect(rules).not.toContain(rule);
    });
  }

  it('points only at its own words', () => {
    const { injections, history: past, not_read: left } = read.plan;
    const places = [...injections, ...past, ...left, ...raised.flatMap(({ evidence }) => evidence)];
    for (const { start, end } of places) {
      expect(start).toBeGreaterThanOrEqual(0);
      // A finding that rests on a number alone has no words.
      if (end !== 0) expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    // A note that has an injection, of which none is read, would have no place to be wrong.
    expect(injections.length > 0).toBe(note.injections.length > 0);
  });
});
