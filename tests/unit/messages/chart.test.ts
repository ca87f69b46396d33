import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChartPart, chartPart, FromPage, parseMessage } from '../../../src/messages/index.ts';
import { chart } from '../advice/judge.ts';

const NOTE = `Procedure note, 42 year old. COPD. PT: no MG.
Botox 200 U: R SCM 50, L splenius capitis 75 (3 sites), bilat traps 25 each side.
Last Botox 150 U on 3/1/2026. Consider levator scapulae 25 next time.`;

describe('a chart on its way from a page', () => {
  it('passes its own check', () => {
    const part = chartPart(chart(NOTE), 3);
    expect(part.plan.injections.length).toBeGreaterThan(2);
    expect(
      parseMessage(FromPage, { kind: 'page-report', mentions: [], unread: [], chart: part }),
    ).not.toBeNull();
  });

  it('holds ids, places and numbers, and no word of the page', () => {
    const mark = 'Zyxwv';
    const json = JSON.stringify(chartPart(chart(`${mark} ${NOTE} ${mark}: PT Smith, MRN 4711.`), 1));
    for (const words of [mark, 'Smith', '4711', 'SCM', 'traps']) expect(json).not.toContain(words);
  });

  it('is refused with anything else in it', () => {
    const part = chartPart(chart(NOTE), 1);
    expect(parseMessage(ChartPart, { ...part, text: NOTE })).toBeNull();
    const [first, ...others] = part.mentions;
    expect(
      parseMessage(ChartPart, { ...part, mentions: [{ ...first, evidence: 'x' }, ...others] }),
    ).toBeNull();
    expect(parseMessage(ChartPart, { ...part, mentions: [{ ...first, start: -1 }, ...others] })).toBeNull();
    expect(
      parseMessage(ChartPart, { ...part, mentions: Array.from({ length: 20_001 }, () => first) }),
    ).toBeNull();
  });

  it('is parsed or refused, never thrown at, whatever it is', () => {
    const part = chartPart(chart(NOTE), 1);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(part)), fc.anything(), (key, value) => {
        const result = parseMessage(ChartPart, { ...part, [key]: value });
        expect(result === null || typeof result === 'object').toBe(true);
      }),
    );
  });
});
