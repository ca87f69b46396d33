/** Every look that a person may give the marks can be seen, and tells the severities apart where it says so. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS, LINES, markSheet } from '../../../src/settings/index.ts';
import { decorationOf, restyled } from '../../../src/ui/mark-looks.ts';
import { LEVELS } from '../../../src/ui/severity.ts';

const standard = readFileSync(new URL('../../../content-scripts/marks/marks.css', import.meta.url), 'utf8');
const looks = COLOURS.flatMap((colours) => LINES.map((lines) => ({ colours, lines })));

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(looks)('marks with colours “$colours” and lines “$lines”', (look) => {
  it.each(LEVELS)('show %s on white and on dark charts', (level) => {
    const colour = decorationOf(level, look).split(' ').at(-1)!;
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#2b2b2b')).toBeGreaterThanOrEqual(3);
  });

  it('have a sheet that differs from the standard in nothing else', () => {
    const plain = (css: string): string => css.replaceAll(/text-decoration: [^;]+;/g, '');
    const sheet = restyled(standard, look);
    expect(plain(sheet)).toBe(plain(standard));
    for (const level of LEVELS) expect(sheet).toContain(`text-decoration: ${decorationOf(level, look)};`);
  });

  it('tell severities apart by colour or by line, unless the person wants one for all', () => {
    const drawn = new Set(LEVELS.map((level) => decorationOf(level, look)));
    expect(drawn.size).toBe(look.colours === 'one' && look.lines === 'plain' ? 1 : LEVELS.length);
  });
});

it('have sheets of different names', () => {
  expect(new Set(looks.map(markSheet)).size).toBe(looks.length);
});
