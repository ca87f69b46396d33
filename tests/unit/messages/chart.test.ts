import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../src/detection/drain.ts';
import {
  chartDocument,
  ChartPart,
  chartPart,
  FromPage,
  isSound,
  parseMessage,
} from '../../../src/messages/index.ts';
import { chart } from '../advice/judge.ts';

const NOTE = `Procedure note, 42 year old. COPD. PT: no MG.
Botox 200 U: R SCM 50, L splenius capitis 75 (3 sites), bilat traps 25 each side.
Last Botox 150 U on 3/1/2026. Consider levator scapulae 25 next time.`;

const partOf = (text: string, revision = 1): ChartPart => drain(chartPart(chart(text), revision));

describe('a chart on its way from a page', () => {
  it('passes its own check', () => {
    const part = partOf(NOTE, 3);
    expect(part.plan.injections.length).toBeGreaterThan(2);
    const mentions = { said: [], list: [] };
    expect(parseMessage(FromPage, { kind: 'page-report', mentions, unread: [], chart: part })).not.toBeNull();
  });

  it('arrives as it left, but for the words that decided', () => {
    const document = chart(NOTE);
    const sent: unknown = JSON.parse(JSON.stringify(partOf(NOTE)));
    const arrived = chartDocument(parseMessage(ChartPart, sent)!);
    const mentions = document.mentions.map(({ evidence: _, ...mention }) => mention);
    expect(mentions.length).toBeGreaterThan(5);
    expect(arrived).toEqual({ ...document, mentions });
  });

  it('arrives with both of two weights', () => {
    const part = partOf(`${NOTE}\nWeight 18 kg.\nWeight 81 kg.`);
    expect(chartDocument(parseMessage(ChartPart, part)!).measures.weights).toEqual([18, 81]);
  });

  it('says what many mentions say once', () => {
    const { mentions } = partOf('Gentamicin IV today.\n'.repeat(300));
    expect(mentions.list.length).toBe(3 * 300);
    expect(mentions.said.length).toBe(1);
  });

  it('holds ids, places and numbers, and no word of the page', () => {
    const mark = 'Zyxwv';
    const json = JSON.stringify(partOf(`${mark} ${NOTE} ${mark}: PT Smith, MRN 4711.`));
    for (const words of [mark, 'Smith', '4711', 'SCM', 'traps']) expect(json).not.toContain(words);
  });

  it('is refused with anything else in it', () => {
    const part = partOf(NOTE);
    expect(parseMessage(ChartPart, { ...part, text: NOTE })).toBeNull();
    const { said, list } = part.mentions;
    const [first, ...others] = said;
    const refused = [
      { said: [{ ...first, evidence: 'x' }, ...others], list },
      { said: [{ ...first, start: 1 }, ...others], list },
      { said: Array.from({ length: 20_001 }, () => first), list },
      { said, list: [-1, ...list.slice(1)] },
      { said, list, text: NOTE },
    ];
    for (const mentions of refused) expect(parseMessage(ChartPart, { ...part, mentions })).toBeNull();
  });

  it('is known before it is sent to be taken or not, whatever numbers a page states', () => {
    const part = partOf(NOTE);
    const amount = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double(),
      fc.constantFrom(1e6, 1e6 + 1, 1e21),
    );
    fc.assert(
      fc.property(amount, amount, amount, amount, (units, sites, weight, wasted) => {
        const { plan, measures } = part;
        const stated = {
          ...part,
          measures: { ...measures, weight },
          plan: {
            ...plan,
            injections: plan.injections.map((injection) => ({ ...injection, units, sites })),
            preparation: { ...plan.preparation, wasted },
          },
        };
        expect(isSound(stated)).toBe(parseMessage(ChartPart, stated) !== null);
      }),
    );
  });

  it('is parsed or refused, never thrown at, whatever it is', () => {
    const part = partOf(NOTE);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(part)), fc.anything(), (key, value) => {
        const result = parseMessage(ChartPart, { ...part, [key]: value });
        expect(result === null || typeof result === 'object').toBe(true);
      }),
    );
  });
});
