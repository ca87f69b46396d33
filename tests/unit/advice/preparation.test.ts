/** How the toxin was made up and used: vials, dilution, volumes and waste against each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../src/advice/preparation-checks.ts';
import { chart, facts, judge } from './judge.ts';

const rulesOn = (text: string): string[] => judge(text).map(({ rule }) => rule);

describe('dilution', () => {
  it('is read as units in millilitres, however written', () => {
    const strengthOf = (text: string) =>
      chart(`Botox: R masseter 25 U. ${text}`).plan.preparation.mixtures.map(({ units, ml }) => units / ml);
    for (const text of [
      '100 U vial reconstituted with 2 mL saline.',
      '100 units in 2 mL saline.',
      '2 mL of saline per 100 U vial.',
      '50 U/mL.',
      '5 U/0.1 mL.',
      '5 units per 0.1 cc.',
      '0.1 mL = 5 U.',
    ])
      expect(
        strengthOf(text).map((value) => Math.round(value)),
        text,
      ).toEqual([50]);
  });

  it('agrees with a volume that is right, and is questioned where one is not, whatever the numbers', () => {
    const diluent = fc.constantFrom(1, 2, 2.5, 4, 5, 8);
    const tenths = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(diluent, tenths, (ml, volume) => {
        const dose = Math.round((100 / ml) * volume) / 10;
        const note = (units: number) =>
          `Botox 100 U vial diluted with ${ml} mL saline. Injected ${volume / 10} mL (${units} U) into the R masseter.`;
        expect(rulesOn(note(dose))).not.toContain('plan-dilution');
        expect(rulesOn(note(Math.round(dose * 20) / 10))).toContain('plan-dilution');
      }),
      { numRuns: 40 },
    );
  });

  it('may be two, when each dose fits one of them', () => {
    const note = (dose: string) =>
      `Botox 100 U vial in 1 mL saline. Botox 50 U vial in 2 mL saline. Injected ${dose} into the R masseter.`;
    expect(rulesOn(note('0.1 mL (10 U)'))).not.toContain('plan-dilution');
    expect(rulesOn(note('0.1 mL (2.5 U)'))).not.toContain('plan-dilution');
    expect(rulesOn(note('0.1 mL (5 U)'))).toContain('plan-dilution');
  });

  it('is of one product: those of two are not compared', () => {
    expect(
      rulesOn(
        'Botox 100 U in 2 mL saline.\nDysport 500 U in 2.5 mL saline.\nDysport R biceps 0.5 mL (100 U).',
      ),
    ).not.toContain('plan-dilution');
  });
});

describe('waste', () => {
  it('fills up whole vials of the sizes sold', () => {
    const sizes = facts.vials.ONA!;
    expect(sizes).toEqual([50, 100, 200]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts.vials.ABO!), { minLength: 1, maxLength: 4 }), (vials) => {
        const sum = vials.reduce((total, size) => total + size, 0);
        expect(isWhole(sum, facts.vials.ABO!)).toBe(true);
        expect(isWhole(sum + 1, facts.vials.ABO!)).toBe(false);
      }),
    );
  });

  it('is questioned where doses and waste make no whole vials', () => {
    const note = (wasted: number) =>
      `Botox: R masseter 30 U, L masseter 30 U. Total 60 U. ${wasted} U discarded.`;
    expect(rulesOn(note(40))).not.toContain('plan-waste');
    expect(rulesOn(note(30))).toContain('plan-waste');
    expect(rulesOn(note(0))).not.toContain('plan-waste');
  });

  it('is held against the vials that the note names', () => {
    const note = (wasted: string) =>
      `Two 100-unit vials of Botox. R biceps 100 U, R FCR 50 U. Total 150 units. ${wasted}`;
    expect(rulesOn(note('Waste: 50 units.'))).not.toContain('plan-waste');
    expect(rulesOn(note('Waste: 150 units.'))).toContain('plan-waste');
    expect(rulesOn(note(''))).not.toContain('plan-waste');
    expect(rulesOn('Botox 100 U vial. R biceps 100 U, R FCR 50 U.')).toContain('plan-waste');
  });

  it('is left alone where a dose could not be read', () => {
    expect(rulesOn('Botox: R masseter 30 U, L masseter 20-30 U. Total 60 U. 30 U discarded.')).not.toContain(
      'plan-waste',
    );
  });
});

describe('vials', () => {
  it('are of a size in which the product is sold', () => {
    expect(rulesOn('Dysport 500 U vial. R biceps 250 U.')).not.toContain('plan-vial');
    expect(rulesOn('Dysport 250 U vial. R biceps 250 U.')).toContain('plan-vial');
    expect(rulesOn('Myobloc 5,000 U vial. R splenius capitis 2,500 U.')).not.toContain('plan-vial');
  });

  it('are no doses', () => {
    expect(chart('Botox 100 U vial x 2. R masseter 25 U.').plan.injections.map(({ units }) => units)).toEqual(
      [25],
    );
    expect(chart('Botox 100 U vial x 2. R masseter 25 U.').plan.preparation.vials).toMatchObject([
      { units: 100, count: 2 },
    ]);
  });
});
