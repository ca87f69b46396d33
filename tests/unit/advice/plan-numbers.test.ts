/** Which numbers of a plan are units, and which are something else: measures, dates, visits, numbers that nobody can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from '../../../src/advice/plan/lex.ts';
import { wordValue } from '../../../src/advice/plan/number-words.ts';
import { chart } from './judge.ts';

const dosesIn = (text: string): number[] =>
  lex(text, []).flatMap((token) => (token.kind === 'dose' ? [token.units] : []));

const units = fc
  .oneof(
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 1, max: 400 }).map((n) => n / 4),
  )
  .map(String);

it('a year behind what befell a side is no dose of a muscle not known', () => {
  const left = (words: string) => chart(`Dysport today. ${words}. L FCU 100 U`).plan.not_read.length;
  expect(left('R MCA infarct 2019')).toBe(0);
  expect(left('R blobby 60')).toBe(1);
});

describe('measures', () => {
  const MEASURES = ['s', 'reps', 'rep', 'sets', 'set', 'mL', 'mg', 'cm', 'weeks', 'minutes', '%'];

  it.each(MEASURES)('a number of %s is no dose', (measure) => {
    fc.assert(
      fc.property(units, (number) => {
        expect(dosesIn(`${number} ${measure}`)).toEqual([]);
        expect(dosesIn(`hold ${number} ${measure}.`)).toEqual([]);
      }),
    );
  });

  it('nothing that stands beside units takes them away', () => {
    const beside = fc.constantFrom(
      ...MEASURES.map((measure) => `, 3 ${measure}`),
      ' s/p fall',
      ' s.c.',
      ' Soleus',
      ' splenius',
      ' set aside',
      ' in sets',
      ' SCM',
      ' representing half',
    );
    fc.assert(
      fc.property(units, fc.constantFrom(' U', 'U', ' units', 'u'), beside, (number, unit, rest) => {
        expect(dosesIn(`${number}${unit}${rest}`)).toEqual([Number(number)]);
      }),
    );
  });

  it('a number before a word that only begins like a measure stays', () => {
    for (const rest of ['s/p stroke', 'splenius', 'setback', 'reports'])
      expect(dosesIn(`40 ${rest}`)).toEqual([40]);
  });
});

describe('dates between dots', () => {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const two = (n: number): string => String(n).padStart(2, '0');

  it('are no doses, with or without their year', () => {
    fc.assert(
      fc.property(date, (day) => {
        const [d, m, y] = [two(day.getUTCDate()), two(day.getUTCMonth() + 1), day.getUTCFullYear()];
        for (const written of [`${d}.${m}.${y}`, `${d}.${m}.${two(y % 100)}`, `${d}.${m}.`, `on ${d}.${m}`])
          expect(dosesIn(`${written}: 40 U`)).toEqual([40]);
      }),
    );
  });

  it('tell when the last session was, day first', () => {
    const { history } = chart('Last treatment 03.11.2025: Dysport 500 U. Today Dysport: R SCM 150 U.').plan;
    expect(history.map(({ date: when, units: dose }) => [when, dose])).toEqual([['2025-11-03', 500]]);
  });

  it('leave decimals alone', () => {
    for (const [text, expected] of [
      ['12.5 U', 12.5],
      ['7.5. Then', 7.5],
      ['2.5 units', 2.5],
      ['10.10 U', 10.1],
    ] as const)
      expect(dosesIn(text)).toEqual([expected]);
  });
});

describe('numbers with a comma', () => {
  it('of one or two digits behind it are no dose: they may be decimals or two numbers', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (whole, part) => {
        expect(dosesIn(`${whole},${part} U`)).toEqual([]);
        expect(dosesIn(`${whole},${part} mL`)).toEqual([]);
      }),
    );
  });

  it('of three are thousands', () => expect(dosesIn('2,500 U and 10,000 U')).toEqual([2500, 10000]));
});

describe('numbers in words', () => {
  it.each([
    ['five', 5],
    ['twenty-five', 25],
    ['a hundred and ten', 110],
    ['fifteen hundred', 1500],
    ['twenty-five hundred', 2500],
    ['one thousand two hundred and fifty', 1250],
    ['ten thousand', 10000],
  ])('%s', (words, value) => {
    expect(wordValue(words)).toBe(value);
    expect(dosesIn(`${words} units`)).toEqual([value]);
  });
});

describe('what is only about so much', () => {
  it('at each site is not multiplied', () => {
    const [injection] = chart(
      'Botox 200 U in 30 mL. Detrusor: 30 injections of 1 mL each (~6.7 U per injection).',
    ).plan.injections;
    expect(injection?.units).not.toBe(201);
  });
});
