import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, typedNumber, unitsPerTenth, volumeOf } from '../../../popup/pieces/concentration.ts';

describe('the dilution helper', () => {
  it.each([
    [100, 1, '10'],
    [100, 2, '5'],
    [100, 2.5, '4'],
    [100, 4, '2.5'],
    [100, 8, '1.25'],
    [200, 30, '0.667'],
    [500, 2.5, '20'],
  ])('%i U in %f mL is %s U in 0.1 mL', (units, ml, answer) => {
    expect(figure(unitsPerTenth(units, ml)!)).toBe(answer);
  });

  it('gives no figure for no volume', () => {
    expect(unitsPerTenth(100, 0)).toBeNull();
    expect(unitsPerTenth(100, -1)).toBeNull();
    expect(unitsPerTenth(100, Number.NaN)).toBeNull();
  });

  it('gives the volume that holds the dose', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 500 }),
        (vial, tenths, dose) => {
          const ml = tenths / 10;
          const volume = volumeOf(dose, unitsPerTenth(vial, ml)!);
          expect((volume * vial) / ml).toBeCloseTo(dose, 6);
        },
      ),
    );
  });

  it.each([
    ['2.5', 2.5],
    ['2,5', 2.5],
    [' 10 ', 10],
    ['.5', 0.5],
    ['2.', 2],
    ['', null],
    ['2 mL', null],
    ['1e3', null],
    ['-2', null],
    ['1.2.3', null],
    ['1,000.5', null],
  ])('reads "%s" as %s', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });
});
