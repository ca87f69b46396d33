/** Records that the settings offer to turn on: only addresses that their makers have made public. */
import { describe, expect, it } from 'vitest';
import ehrs from '../../../src/settings/ehrs.json';
import { isPattern } from '../../../src/settings/patterns.ts';

describe.each(ehrs)('$name', ({ patterns, source, read }) => {
  it('is a site that browsers can grant, over an encrypted connection', () => {
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) {
      expect(isPattern(pattern)).toBe(true);
      expect(pattern).toMatch(/^https:/);
    }
  });

  it('rests on a public page, read on a day', () => {
    expect(new URL(source).protocol).toBe('https:');
    expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Date.parse(read)).not.toBeNaN();
  });
});

it('stand there once each', () => {
  const patterns = ehrs.flatMap((record) => record.patterns);
  expect(new Set(patterns).size).toBe(patterns.length);
  expect(ehrs.map(({ name }) => name)).toEqual(ehrs.map(({ name }) => name).toSorted());
});
