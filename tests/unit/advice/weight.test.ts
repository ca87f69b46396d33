/** The weight of the patient, and what is said of a dose where two differ. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/advice/index.ts';
import { chart, judge } from './judge.ts';

const said = (words: string, ...texts: string[]): Finding | undefined =>
  judge(...texts).find(({ rule, say }) => rule === 'plan-maximum' && say.includes(words));

describe('the weight', () => {
  const weightIn = (text: string): number | null => chart(text).measures.weight;

  it.each([
    ['Mother weighs 80 kg, his weight is 20 kg.', 20],
    ['His weight is 20 kg, mother weighs 80 kg.', 20],
    ['He gained 2 kg since last visit, weight now 22 kg.', 22],
    ['Weight gain of 3 kg over the summer. Wt 24.5 kg.', 24.5],
    ['Lost 4 kg; 31 kg today.', 31],
    ['Birth weight 1.2 kg. Current weight: 18 kg.', 18],
    ['Born at 27 weeks, 0.9 kg at birth. Weight 19 kg.', 19],
    ['Weight: 44 lb (20 kg).', 20],
    ['Weight (kg): 21.5', 21.5],
    ['Weight 22 kg (was 20 kg last visit).', 22],
    ['Weight was 20 kg today.', 20],
    ['Weight is down to 20 kg.', 20],
    ['Weight has been stable at 20 kg.', 20],
    ['Weight was 18 kg in March. Weight: 20 kg.', 20],
    ['Weight was 18 kg in March. Now 20 kg.', null],
    ['Weight up 2 kg since the summer.', null],
    ['Weight is 2 kg up.', null],
    ['Wt Readings from Last 3 Encounters: 11/20/26 20 kg (44 lb) 08/01/26 18 kg (40 lb)', 20],
    ['Wt Readings from Last 3 Encounters:\n11/20/2026 20 kg (44 lb)\n08/01/2026 18 kg (40 lb)', 20],
    ['25 kg boy with cerebral palsy.', 25],
    ['Botox 4 U/kg.', null],
  ])("is the patient's own, and of today: %s", (text, weight) => {
    if (weight === null) expect(weightIn(text)).toBeNull();
    else expect(weightIn(text)).toBeCloseTo(weight, 0);
  });

  it("decides over a child's limit", () => {
    const legs = (dose: number): string => `Botox: R gastrocnemius ${dose} U, L gastrocnemius ${dose} U.`;
    const boy = '7-year-old boy with CP spasticity.';
    expect(said('10 U/kg', `${boy} Mother weighs 80 kg, his weight is 20 kg. ${legs(120)}`)).toBeDefined();
    expect(said('', `${boy} He gained 2 kg since last visit, weight now 22 kg. ${legs(50)}`)).toBeUndefined();
  });

  it('is none where two differ, and that is told', () => {
    const note = '7-year-old with cerebral palsy. Weight 20 kg. Weight: 32 kg. Botox: R gastrocnemius 60 U.';
    expect(chart(note).measures.weight).toBeNull();
    const [left] = chart(note).plan.not_read;
    expect(left?.why).toBe('two different weights');
    expect(note.slice(left?.start, left?.end)).toBe('Weight: 32 kg');
    const dose = 'Botox: R gastrocnemius 110 U, L gastrocnemius 110 U.';
    expect(said('10 U/kg', '6-year-old. Weight 20 kg.', dose)).toBeDefined();
    expect(said('10 U/kg', '6-year-old. Weight 20.2 kg.', `Weight 20 kg. ${dose}`)?.severity).toBe('serious');
  });

  it('where two differ, says that it is not sure, unless a dose is over or within at both', () => {
    const dose = 'Botox: R gastrocnemius 110 U, L gastrocnemius 110 U.';
    const parts = ['6-year-old. Weight 18 kg.', `Weight 81 kg. ${dose}`];
    for (const texts of [parts, [parts.join(' ')]]) {
      const finding = said('10 U/kg', ...texts)!;
      expect(finding.severity).toBe('caution');
      expect(finding.say).toMatch(
        /^Not sure: where the weight is 18 kg and not 81 kg, 220 U ONA \(12.2 U\/kg at 18 kg\)/,
      );
    }
    expect(said('10 U/kg', parts.join(' ').replace('81', '20'))).toMatchObject({ severity: 'serious' });
    expect(said('10 U/kg', parts.join(' ').replaceAll('110', '40'))).toBeUndefined();
  });
});
