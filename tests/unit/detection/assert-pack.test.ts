import { describe, expect, test } from 'vitest';
import { drain } from '../../../src/detection/drain.ts';
import { phrasesOfRules } from '../../../src/detection/assert/from-rules.ts';
import { packPhrases, unpackingPhrases } from '../../../src/detection/assert/pack.ts';

const packed = packPhrases(phrasesOfRules());

describe('the packed rules of context', () => {
  test('hold what the rules say', () => {
    expect(drain(unpackingPhrases(packed))).toEqual(phrasesOfRules());
  });

  test('know each phrase by every word that it may begin with, and by no other', () => {
    const { notations, begin } = phrasesOfRules();
    const led = (notation: string) =>
      [...begin]
        .filter(([, phrases]) => phrases.includes(notations.indexOf(notation)))
        .map(([token]) => token);
    expect(led('{negative|neg} {history|hx} {of|for|}')).toEqual(['negative', 'neg']);
    expect(
      led(
        '{<be>|} not {<seen>|thought|} {to be|} {<adv>|} {consistent with|suggestive of|compatible with|indicative of|associated with|concerning for|suspicious for|accompanied by|complicated by|bothered by|troubled by|diagnosed with|caused by|due to}',
      ).sort(),
    ).toEqual(['<be>', 'not']);
    expect(new Set([...begin.values()].flat()).size).toBe(notations.length);
  });

  test('of another make are refused, with what to do', () => {
    expect(() => drain(unpackingPhrases(packed.replace(/cautela-context-\d/, 'cautela-context-0')))).toThrow(
      /compile the knowledge again/,
    );
  });
});
