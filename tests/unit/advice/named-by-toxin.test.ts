/** Uses that are called by the toxin, and letters that only their company tells. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

const rulesOn = (text: string): string[] => judge(text).map(({ rule }) => rule);

describe('a use that is called by the toxin', () => {
  it('puts toxin in play, given or planned', () => {
    for (const said of ['Gastric Botox 200 U.', 'Gastric Botox planned next month.', 'Wants stomach Botox.'])
      expect(rulesOn(`Myasthenia gravis. ${said}`), said).toEqual(
        expect.arrayContaining(['intragastric', 'any-x-myasthenia']),
      );
  });

  it('does not where it is denied, or where the use is named without it', () => {
    expect(rulesOn('Myasthenia gravis. Declined gastric Botox.')).toEqual([]);
    expect(rulesOn('Myasthenia gravis. Gastroparesis, obesity.')).toEqual([]);
  });
});

describe('weak muscles and weak breathing', () => {
  it('are told by their letters in a child', () => {
    const boy = '14-year-old boy with DMD, 50 kg. Botox: R gastrocnemius 50 U.';
    expect(rulesOn(boy)).toContain('any-x-muscle-disease');
    expect(rulesOn('MS, started on a DMD. Botox: R gastrocnemius 50 U.')).not.toContain(
      'any-x-muscle-disease',
    );
  });

  it('are told by a low capacity and by ventilation, and not by what treats sleep apnoea', () => {
    const arm = (said: string): string[] =>
      rulesOn(`Upper limb spasticity after stroke. ${said}. Botox: R biceps brachii 100 U.`);
    expect(arm('Low FVC')).toContain('lungs-in-spasticity');
    expect(arm('BiPAP at night for hypoventilation')).toContain('lungs-in-spasticity');
    expect(arm('Sleep apnea on BiPAP at night')).not.toContain('lungs-in-spasticity');
  });
});
