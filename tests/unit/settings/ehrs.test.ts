import { expect, it } from 'vitest';
import ehrs from '../../../src/settings/ehrs.json';
import { isPattern } from '../../../src/settings/patterns.ts';

it.each(ehrs)('$name is a site that browsers can grant, by a public source', ({ patterns, source }) => {
  expect(patterns.length).toBeGreaterThan(0);
  for (const pattern of patterns) {
    expect(isPattern(pattern)).toBe(true);
    expect(pattern).toMatch(/^https:/);
  }
  expect(URL.canParse(source)).toBe(true);
});
