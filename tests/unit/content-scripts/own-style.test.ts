/** What tooltip and bar look like where the person wants no motion, and where the page would have a say in it. */
import { describe, expect, it } from 'vitest';
import { BAR_STYLE } from '../../../content-scripts/bar/style.ts';
import { STYLE } from '../../../content-scripts/tooltip/style.ts';

const style = STYLE + BAR_STYLE;

describe('the style of tooltip and bar', () => {
  it('moves nothing unless motion is wanted', () => {
    const moving = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^}]*\})*\s*\}/g;
    expect(style.match(moving)?.join()).toContain('.cautela-tip, .cautela-bar { animation');
    expect(style.replace(moving, '').replace(/@keyframes[^}]*\}[^}]*\}/g, '')).not.toMatch(
      /animation|transition/,
    );
  });

  it('leaves the page no say in its host', () => {
    const host = /:host \{([^}]*)\}/.exec(style)![1]!;
    const rules = host.split(';').filter((rule) => rule.trim() !== '');
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(rule).toMatch(/!important$/);
  });
});
