import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLASH, NAMES } from '../../../content-scripts/marks/names.ts';
import { LEVELS, LOOKS } from '../../../src/ui/severity.ts';

const css = readFileSync(new URL('../../../content-scripts/marks/marks.css', import.meta.url), 'utf8');

describe('the style of the marks', () => {
  it.each(LEVELS)('%s is drawn as src/ui/severity.ts says', (level) => {
    const { mark, line } = LOOKS[level];
    const rule = new RegExp(`::highlight\\(${NAMES[level]}\\) \\{\\s*text-decoration: ([^;]+);`).exec(
      css,
    )?.[1];
    expect(rule).toBe(`underline ${line.style} ${line.thickness} ${mark}`);
  });

  it('is for screens alone: nothing of it is printed', () => {
    const outside = css.replace(/@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
    expect(outside).not.toContain('::highlight');
  });

  it('names that the page can see say nothing of what they mark', () => {
    for (const name of [...Object.values(NAMES), FLASH]) expect(name).toMatch(/^q7x-\d$/);
  });
});
