import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doseAmount, figuresIn, maximumAmount, units } from '../../../src/ui/amount.ts';
import { confirmationWords, quotation, sourceWords } from '../../../src/ui/basis-words.ts';
import type { Maximum } from '../../../src/knowledge/facts.ts';
import { basis, source } from './fixtures/small-facts.ts';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

beforeAll(speakEnglish);
afterAll(stopSpeaking);

const maximum = (rest: Partial<Maximum>): Maximum => ({
  ...basis,
  id: 'm',
  product: 'ONA',
  who: 'child',
  scope: 'both legs',
  area: 'legs',
  per: 'period',
  rests_on: 'label',
  text: '',
  ...rest,
});

describe('an amount', () => {
  it.each([
    [{ low: 60, high: 200, per: 'total', product: 'ONA' }, '60–200 U ONA'],
    [{ low: 5, high: 5, per: 'site', product: 'INCO' }, '5 U INCO'],
    [{ low: 0, high: 100, per: 'total', product: 'ONA' }, 'up to 100 U ONA'],
    [{ low: 8, high: 16, per: 'kg', product: 'ABO' }, '8–16 U/kg ABO'],
  ] as const)('always names unit and product: %o', (dose, words) => {
    expect(doseAmount(dose)).toBe(words);
  });

  it('of a limit says that the lower of two holds', () => {
    expect(maximumAmount(maximum({ units: 340, units_per_kg: 10 }))).toBe(
      '340 U ONA or 10 U/kg ONA, whichever is lower',
    );
    expect(maximumAmount(maximum({ units: 400 }))).toBe('400 U ONA');
    expect(maximumAmount(maximum({ ml: 30 }))).toBe('30 mL ONA');
    expect(maximumAmount(maximum({}))).toBe('');
  });

  it('of a vial names its product', () => {
    expect(units(100, 'DAXI')).toBe('100 U DAXI');
  });
});

describe('a quoted line', () => {
  it('carries source, section, year, how far it was read and its review state', () => {
    expect(
      quotation('Keep to 100 U ONA.', { ...basis, section: 'Warnings 5.6' }, { label: source('label') }),
    ).toBe(
      'Keep to 100 U ONA. [Example label, Warnings 5.6, 2024; we read an excerpt; not clinically reviewed. Cautela]',
    );
  });

  it('says who reviewed when there was a review', () => {
    const reviewed = {
      ...basis,
      review: { reviewed_by: 'A. Reviewer', reviewed_on: '2026-11-22', review_due: '2027-11-22' },
    };
    expect(quotation('Line.', reviewed, { label: source('label') })).toContain(
      'clinically reviewed 2026-11-22',
    );
  });

  it('says the year once', () => {
    expect(sourceWords(source('x', { short: 'Borodic 1990', year: '1990' }))).toBe('Borodic 1990');
  });

  it('names no section where the statement names none', () => {
    expect(sourceWords(source('x', { section: '5; 6; 17' }))).toBe('Example label, 2024');
    expect(confirmationWords('none')).toBe('we did not re-read it');
  });
});

describe('the figures of a limit', () => {
  it.each<[Partial<Maximum>, string[]]>([
    [{ units: 400, text: 'Adult: 400 U ONA in any 3 months' }, ['400 U ONA']],
    [{ units: 340, units_per_kg: 10, text: '10 U/kg or 340 U ONA, never 10 U' }, ['10 U/kg', '340 U ONA']],
    [{ units: 400, text: '200 to 400 U in 2400 U' }, ['400 U']],
    [{ ml: 0.5, text: 'at most 0.5 mL ONA at one site, not 0x5 mL' }, ['0.5 mL ONA']],
  ])('are found in its own words: %o', (rest, figures) => {
    const { before, parts } = figuresIn(maximum(rest));
    expect(before).toBe('');
    expect(parts.join('')).toBe(rest.text);
    expect(parts.filter((_, i) => i % 2 === 1)).toEqual(figures);
  });

  it('stand before words that hold none of them', () => {
    expect(figuresIn(maximum({ units: 400, text: 'An adult.' }))).toEqual({
      before: '400 U ONA',
      parts: ['An adult.'],
    });
  });
});
