/** A plan against its own arithmetic and against what is given for that very product. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasures } from '../../../src/advice/measures.ts';
import { drain } from '../../../src/detection/drain.ts';
import { isoDate, weeksAgo } from '../../../src/advice/plan/history.ts';
import { weeksBetween } from '../../../src/advice/sessions.ts';
import { chart, facts, judge } from './judge.ts';

const rulesOn = (text: string): string[] => judge(text).map(({ rule }) => rule);

describe('the sum', () => {
  it('agrees whatever the doses, and is questioned when one is off', () => {
    const dose = fc.integer({ min: 1, max: 400 }).map((half) => half / 2);
    fc.assert(
      fc.property(dose, dose, dose, (a, b, c) => {
        const list = `R splenius capitis ${a} U, L SCM ${b} U, R levator scapulae ${c} U`;
        expect(rulesOn(`Xeomin: ${list}. Total ${a + b + c} U.`)).not.toContain('plan-sum');
        expect(rulesOn(`Xeomin: ${list}. Total ${a + b + c + 5} U.`)).toContain('plan-sum');
      }),
      { numRuns: 40 },
    );
  });

  it('reads thousands separators and decimals', () => {
    const { injections } = chart(
      'Myobloc: R SCM 1,000 U, L splenius capitis 2,500 units. Botox earlier: none.',
    ).plan;
    expect(injections.map(({ units }) => units)).toEqual([1000, 2500]);
    expect(chart('Botox 1.25 U to the left thyroarytenoid.').plan.injections[0]?.units).toBe(1.25);
  });

  it('reads sites times units, sides and lists of numbers as their sum', () => {
    const small = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(small, small, small, (dose, sites, more) => {
        const units = (text: string): (number | null)[] =>
          chart(`Botox: ${text}`).plan.injections.map((injection) => injection.units);
        expect(units(`R temporalis ${dose / 2} U x ${sites + 1} sites`)).toEqual([(dose * (sites + 1)) / 2]);
        expect(units(`temporalis ${dose} U each side`)).toEqual([dose, dose]);
        expect(units(`R FDS ${dose} + ${sites} + ${more} U`)).toEqual([dose + sites + more]);
        expect(units(`R masseter ${dose}, L masseter ${more}`)).toEqual([dose, more]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a volume for no dose', () => {
    expect(chart('Botox 5 U/0.1 mL: R masseter 0.5 mL (25 U).').plan.injections[0]?.units).toBe(25);
  });
});

describe('ranges', () => {
  const arm = (dose: string): string => `Upper limb spasticity after stroke. Botox today: R biceps ${dose}.`;

  it('are those of the product, the muscle and the use', () => {
    expect(rulesOn(arm('150 U'))).not.toContain('plan-range');
    expect(rulesOn(arm('250 U'))).toContain('plan-range');
  });

  it('are not held against a use the chart does not name', () => {
    expect(rulesOn('Myofascial pain. Botox: R trapezius 50 U.')).not.toContain('plan-range');
  });

  it('ask whether the product is right when the dose fits another one', () => {
    expect(rulesOn(arm('400 U').replace('Botox', 'Xeomin'))).toContain('plan-product-scale');
  });

  it('ask it more quietly where the chart names no use', () => {
    const severity = (note: string) =>
      judge(note).find(({ rule }) => rule === 'plan-product-scale')?.severity;
    expect(severity(arm('400 U').replace('Botox', 'Xeomin'))).toBe('serious');
    expect(severity('Xeomin today: R biceps 400 U.')).toBe('caution');
  });
});

describe('the product', () => {
  it('is questioned where all doses together differ tenfold from its sessions, either way', () => {
    const neck = (product: string, dose: number): string =>
      `Cervical dystonia. ${product} today: R splenius capitis ${dose} U, L SCM ${dose / 2} U.`;
    expect(rulesOn(neck('Myobloc', 2000))).not.toContain('plan-product-scale');
    expect(rulesOn(neck('Myobloc', 60))).toContain('plan-product-scale');
    expect(rulesOn(neck('Botox', 100))).not.toContain('plan-product-scale');
    expect(rulesOn(neck('Botox', 2500))).toContain('plan-product-scale');
  });

  it('is not where the doses may be read in part only', () => {
    expect(rulesOn('Cervical dystonia. Myobloc: R splenius capitis 60 U, L SCM 500-1000 U.')).not.toContain(
      'plan-product-scale',
    );
  });
});

describe('limits', () => {
  it('hold by weight for a child', () => {
    const child = (dose: number): string =>
      `5 year old, weight 15 kg, cerebral palsy, lower limb spasticity. Botox: R gastrocnemius ${dose} U, L gastrocnemius ${dose} U.`;
    expect(rulesOn(child(40))).not.toContain('plan-maximum');
    expect(rulesOn(child(100))).toContain('plan-maximum');
  });

  it('over a time add up what one product gave, and never the units of two', () => {
    const watch = facts.rules.find(({ numeric }) => numeric?.what === 'ona-units-12-weeks')!;
    const cap = watch.numeric!.value;
    const part = fc.integer({ min: Math.ceil(cap / 2) + 1, max: cap - 1 });
    const other = fc.constantFrom('Xeomin', 'Dysport', 'Myobloc', 'Daxxify');
    const isOver = (text: string): boolean =>
      rulesOn(text).some((rule) => rule === watch.id || rule === 'plan-maximum');
    const over = (earlier: string, before: number, today: number): boolean =>
      isOver(`50 year old. Last ${earlier} 6 weeks ago, ${before} units. Today Botox: R biceps ${today} U.`);
    fc.assert(
      fc.property(part, part, other, (before, today, product) => {
        expect(over('Botox', before, today)).toBe(true);
        expect(over(product, before, today)).toBe(false);
        const both = `50 year old. Today Botox: R biceps ${today} U. ${product}: L soleus ${before} U.`;
        expect(isOver(both)).toBe(false);
        const { injections } = chart(both).plan;
        expect(new Set(injections.map((one) => one.product)).size).toBe(2);
      }),
      { numRuns: 20 },
    );
  });

  it('by weight are those of units per kilogram, whatever the weight', () => {
    const limit = facts.maxima.find(
      (one) =>
        one.product === 'ONA' && one.who === 'child' && one.units_per_kg !== undefined && one.area === 'body',
    )!;
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.constantFrom(0.9, 1.1), (weight, part) => {
        const cap = Math.min(limit.units ?? Infinity, limit.units_per_kg! * weight);
        const side = Math.round((cap * part) / 2);
        const rules = rulesOn(
          `5 year old, weight ${weight} kg. Botox: R biceps ${side} U, L biceps ${side} U.`,
        );
        expect(rules.includes('plan-maximum')).toBe(part > 1);
      }),
      { numRuns: 30 },
    );
  });

  it('add what was given within the period', () => {
    const today = 'Date: 11/20/2026. Botox today: R biceps 200 U, R FCR 50 U, R FDS 50 U.';
    expect(rulesOn(today)).not.toContain('ona-over-400-12-weeks');
    expect(rulesOn(`Last Botox injection 10/20/2026, 200 U.\n${today}`)).toContain('ona-over-400-12-weeks');
    expect(rulesOn(`Last Botox injection 6/20/2026, 200 U.\n${today}`)).not.toContain(
      'ona-over-400-12-weeks',
    );
  });
});

describe('dates', () => {
  it('count weeks over month ends and leap days', () => {
    expect(weeksBetween('2024-02-01', '2024-03-01')).toBeCloseTo(29 / 7);
    expect(weeksBetween('2025-02-01', '2025-03-01')).toBe(4);
    expect(weeksBetween('2026-11-20', '2026-11-01')).toBeNull();
  });

  it('are read in the forms of US charts, and impossible ones are none', () => {
    expect(isoDate('on 3/4/2026')).toBe('2026-03-04');
    expect(isoDate('on 3/4/26')).toBe('2026-03-04');
    expect(isoDate('March 4, 2026')).toBe('2026-03-04');
    expect(isoDate('2026-02-29')).toBeNull();
    expect(isoDate('13/40/2026')).toBeNull();
  });

  it('any day of any month survives being written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-').map(Number);
          expect(isoDate(`given ${m}/${d}/${y}`)).toBe(iso);
        },
      ),
    );
  });

  it('of an earlier session that lie after the visit are questioned', () => {
    const note = (date: string): string =>
      `Date: 11/20/2026. Last Botox ${date}, 150 U. Today Botox: R masseter 25 U.`;
    expect(rulesOn(note('8/20/2026'))).not.toContain('plan-dates');
    expect(rulesOn(note('12/1/2026'))).toContain('plan-dates');
  });

  it('twelve weeks are twelve weeks, over every month end and leap day', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 200 }),
        (visit, days) => {
          const us = (date: Date): string =>
            `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
          const last = new Date(visit.getTime() - days * day);
          const rules = rulesOn(
            `Date: ${us(visit)}. Last Botox ${us(last)}, 150 U. Today Botox: R masseter 25 U.`,
          );
          expect(rules.includes('interval-under-12-weeks')).toBe(days < 84);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are told by how long ago', () => {
    expect(weeksAgo('8 weeks ago')).toBe(8);
    expect(weeksAgo('three months ago')).toBeCloseTo(13, 0);
    expect(weeksAgo('soon')).toBeNull();
  });
});

describe('measures', () => {
  const measured = (text: string) => drain(readMeasures(text));

  it('reads them wherever they stand in a long chart', () => {
    const line = 'The patient was seen and nothing of note was found. ';
    fc.assert(
      fc.property(fc.nat(1_000), fc.constantFrom(' ', '\n'), (before, end) => {
        const text = `${(line + end).repeat(before)}She is 47 years old. ${(line + end).repeat(200)}`;
        expect(measured(text).age).toBe(47);
      }),
      { numRuns: 30 },
    );
  });

  it('reads age and weight as charts write them', () => {
    expect(measured('6 year old boy, weight 18.5 kg')).toMatchObject({ age: 6, weight: 18.5 });
    expect(measured('71 y/o, Wt: 154 lb')).toMatchObject({ age: 71, weight: 69.9 });
    expect(measured('18 month old')).toMatchObject({ age: 1.5, weight: null });
    expect(measured('Torticollis, infant 9 mo, 8 kg')).toMatchObject({ age: 0.75, weight: 8 });
    expect(measured('Botox 4 U/kg')).toMatchObject({ age: null, weight: null });
    expect(measured('Mother reports her 4 year old drools')).toMatchObject({ age: 4 });
  });

  it('takes the head "dose" of a log for no date of service', () => {
    expect(measured('Date | muscle | dose\n03/01/2026 | R biceps | 80 U').date).toBeNull();
    expect(measured('DOS: 11/20/2026').date).toBe('2026-11-20');
  });

  it('takes no nursed child for the patient', () => {
    expect(measured('Breastfeeding her 4 month old')).toMatchObject({ age: null });
    expect(measured('Breastfeeding 4 mo old')).toMatchObject({ age: null });
    expect(measured('Breastfeeds a 4-month-old. She is 31 years old.')).toMatchObject({ age: 31 });
  });
});

describe('any text', () => {
  it('is judged without throwing, and points into itself', () => {
    const words = fc.constantFrom(
      'Botox',
      'R',
      'SCM',
      '50',
      'U',
      '|',
      '\n',
      'bilateral',
      'traps',
      '(',
      ')',
      'x',
      '4',
      'sites',
      'total',
      '5/5',
      '1,000',
      'each',
      'side',
      '.',
      ':',
      'per',
      'kg',
      '-',
      '200 units of',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ');
          for (const { start, end } of chart(text).plan.injections) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          judge(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});
