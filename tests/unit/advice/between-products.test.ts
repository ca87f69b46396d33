/** A dose taken from one product to another: said in many words, warned of in many others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTakenOver, type NamedProduct } from '../../../src/advice/between-products.ts';

const CODES = { Botox: 'ONA', onabotulinumtoxinA: 'ONA', Dysport: 'ABO', Xeomin: 'INCO' } as const;

const namesIn = (text: string, names: RegExp) =>
  [...text.matchAll(names)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));

/** The products of which it is said, in the order of the text. */
function takenOver(text: string, section: 'none' | 'consent' | 'education' = 'none'): string[] {
  const products = namesIn(text, /Botox|onabotulinumtoxinA|Dysport|Xeomin/g).map(
    ({ name, ...place }): NamedProduct => ({ ...place, code: CODES[name as keyof typeof CODES] }),
  );
  const drugs = namesIn(text, /baclofen/g);
  return products
    .filter((product) => isTakenOver(text, product, section, products, drugs))
    .map(({ start, end }) => text.slice(start, end));
}

describe('a dose is taken from another product', () => {
  it.each([
    'Switched from Botox to Dysport, same units.',
    'Switched from Botox to Dysport,\nsame number of units.',
    'Dysport 1:1 with Botox.',
    'Changed from Botox to Dysport, converted 3:1.',
    'Botox to Dysport conversion 1:2.5.',
    'Dysport 300 U (equivalent to 100 U Botox).',
    'Botox 100 U = Dysport 300 U.',
    'Botox 100 U (= Dysport 300 U) to the neck.',
    'Plan: Botox 200 U (Dysport 200 U) to R biceps.',
    'Plan: 200 U Botox (200 units Dysport) to R biceps.',
    'Unit-for-unit switch from Botox to Dysport.',
    'The Dysport dose is three times the Botox dose.',
    'Switched to Dysport from Botox, number of units unchanged.',
    'Changed from Botox to Dysport at the same dose.',
    'Previous: Botox 200 U\nToday: Dysport 200 U, same units as before.',
    'Botox is not covered, so Dysport today with the same number of units as the Botox.',
  ])('%s', (text) => {
    expect(takenOver(text)).toEqual(expect.arrayContaining(['Botox', 'Dysport']));
  });
});

describe('nothing is taken over', () => {
  it.each([
    ['it is the warning itself', 'Units of Botox and Dysport are not interchangeable.'],
    ['it is the warning itself', 'Units of Dysport are not the same units as those of Botox.'],
    ['it is forbidden', 'Do not use the same number of units of Dysport as of Botox.'],
    ['it is forbidden', 'Never assume a 1:1 ratio between Botox and Dysport.'],
    ['it is denied', 'There is no 1:1 ratio between Botox and Xeomin.'],
    ['it is asked', 'She asks whether Dysport and Botox have the same dose.'],
    ['no dose is compared', 'Botox 200 U last year. Dysport 300 U today.'],
    ['no dose is compared', 'Botox 100 U (Xeomin 100 U last time).'],
    ['no dose is compared', 'Botox 200 U (Dysport 500 U).'],
    ['no dose is compared', 'Botox 200 U (Dysport 20 U).'],
    ['no dose is compared', 'Botox 100 U, Xeomin 100 U.'],
    ['the label is followed', 'Switched from Botox to Dysport, dose from the Dysport label.'],
    ['it is said of another drug', 'Switched from Botox to Dysport. Continue the same dose of baclofen.'],
    ['it is said of another drug', 'Switched from Botox to Dysport, gabapentin same dose.'],
    ['it is powder and saline', 'Botox diluted 2:1 and Dysport diluted 1:1.'],
    ['it is a lesson', 'Dysport today, 1:1 session with the therapist. Botox from urology.'],
    ['it is one product', 'Botox 50 U, same dose as the last Botox.'],
    ['it is one product under two names', 'OnabotulinumtoxinA, same units as the last Botox.'],
    ['both sides get the same', 'Botox 100 U had no effect. Dysport 100 U, equal units on both sides.'],
    ['it is a time', 'Botox at 1:30, Dysport at 10:1.'],
  ])('%s: %s', (_why, text) => {
    expect(takenOver(text)).toEqual([]);
  });

  it('in what a patient is told', () => {
    const text = 'Changed from Botox to Dysport at the same dose.';
    expect(takenOver(text, 'consent')).toEqual([]);
    expect(takenOver(text, 'education')).toEqual([]);
  });

  it('by text without any words about a dose', () => {
    const words = fc.constantFrom(
      'Botox',
      'Dysport',
      'Xeomin',
      'R SCM',
      '50 U',
      ',',
      '.',
      '\n',
      'today',
      'last',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        expect(takenOver(parts.join(' '))).toEqual([]);
      }),
    );
  });
});
