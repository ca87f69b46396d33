import { describe, expect, test } from 'vitest';
import { drain } from '../../../src/detection/drain.ts';
import { asserting } from '../../../src/detection/assert/index.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { preparedDetector } from '../../../src/detection/prepared.ts';
import { compileLexicon } from '../../../src/detection/find/lexicon.ts';
import { pack, unpack, unpacking } from '../../../src/detection/find/pack.ts';
import { index } from '../../../src/detection/find/trie.ts';
import { detector, lexicon } from './find-lexicon.ts';

const packed = pack(compileLexicon(lexicon));

describe('the packed lexicon', () => {
  test('holds what was compiled', () => {
    const { trie, ...rest } = compileLexicon(lexicon);
    const { trie: laidOut, ...restAgain } = unpack(packed);
    expect(restAgain).toEqual(rest);
    expect(laidOut).toEqual(index(trie));
  });

  test('finds what the lexicon finds', () => {
    const text = lexicon.entries.flatMap(({ terms }) => terms.map((term) => term.text)).join('; ');
    const mentions = createDetector(packed).detect(text);
    expect(mentions).toEqual(detector.detect(text));
    expect(drain(preparedDetector(unpacking(packed), asserting)).detect(text)).toEqual(mentions);
    expect(mentions.length).toBeGreaterThan(lexicon.entries.length);
  });

  test('the same lexicon always gives the same text', () => {
    expect(pack(compileLexicon(lexicon))).toBe(packed);
  });

  test('another make is refused, with what to do', () => {
    expect(() => unpack(packed.replace(/cautela-lexicon-\d/, 'cautela-lexicon-0'))).toThrow(
      /compile the knowledge again/,
    );
  });
});
