/** Which section of a note a name stands in, where one line opens more than one. */
import { describe, expect, it } from 'vitest';
import { chart } from './judge.ts';

const sectionsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    chart(text).mentions.map(({ start, end, section }) => [text.slice(start, end), section]),
  );

describe('a line that opens sections behind its beginning', () => {
  it('gives each name the section that it stands in', () => {
    const text =
      'Botox R splenius capitis 50 U. Allergies: gentamicin. Past medical history: myasthenia gravis.';
    expect(sectionsOf(text)).toMatchObject({
      'splenius capitis': 'none',
      gentamicin: 'allergies',
      'myasthenia gravis': 'history',
    });
  });

  it('tells a plan behind other headings from them', () => {
    const text = 'Exam: R sternocleidomastoid tight. Plan: Botox R splenius capitis 50 U today.';
    expect(sectionsOf(text)).toMatchObject({ sternocleidomastoid: 'exam', 'splenius capitis': 'plan' });
    expect(chart(text).plan.injections).toMatchObject([{ muscle: 'splenius-capitis', units: 50 }]);
  });
});
