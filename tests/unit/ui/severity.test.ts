import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../../src/knowledge/model.ts';
import { LEVELS, LOOKS, gradeOf } from '../../../src/ui/severity.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const all = SEVERITIES.map((severity) => ({ severity }));

describe('the look of a severity', () => {
  it.each(LEVELS)('%s: a mark stands out from light and dark charts by 3:1', (level) => {
    for (const ground of ['#ffffff', '#f3f4f6', '#2b2b2b', '#1f2937', '#121212']) {
      expect(contrast(LOOKS[level].mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(LEVELS)('%s: its text reads on light and dark grounds by 4.5:1', (level) => {
    for (const ground of ['#ffffff', '#f2f0eb']) {
      expect(contrast(LOOKS[level].ink.light, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of ['#1c1f23', '#2e3237']) {
      expect(contrast(LOOKS[level].ink.dark, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is told without colour: no two levels share a shape or a line', () => {
    const lines = LEVELS.map((level) => JSON.stringify(LOOKS[level].line));
    expect(new Set(lines).size).toBe(LEVELS.length);
    expect(new Set(LEVELS.map((level) => LOOKS[level].shape)).size).toBe(LEVELS.length);
  });

  it('takes the most severe of several cautions', () => {
    expect(
      gradeOf('muscle', [{ severity: 'technique' }, { severity: 'serious' }, { severity: 'caution' }]),
    ).toBe('serious');
    expect(gradeOf('muscle', all)).toBe('avoid');
    expect(gradeOf('muscle', [])).toBe('none');
  });

  it('never says to avoid a toxin: its label says so of patients and of uses', () => {
    expect(gradeOf('product', all)).toBe('serious');
    expect(gradeOf('product', [{ severity: 'caution' }])).toBe('caution');
  });
});
