import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, type Passage } from '../../../src/detection/find/characters.ts';
import { buildTrie, type Phrase } from '../../../src/detection/find/phrases.ts';
import { resolve } from '../../../src/detection/find/resolve.ts';
import { scan } from '../../../src/detection/find/scan.ts';
import { CASE, index, type Index } from '../../../src/detection/find/trie.ts';
import { detector, lexicon } from './find-lexicon.ts';

const TERMS = lexicon.entries.flatMap(({ terms }) => terms.map(({ text }) => text));

/** Text that is likely to hold names: terms, side words, units, punctuation, and anything at all. */
const chartText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...TERMS) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'left',
          'R',
          'and',
          '&',
          '/',
          ',',
          '(',
          ')',
          '50 U',
          'x2',
          ':',
          '\n',
          '\n\n',
          '. ',
          'MG',
          'PT',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      {
        weight: 1,
        arbitrary: fc.string({
          unit: fc.constantFrom(
            '\ud83d',
            '\ude00',
            '\u0000',
            '\u202e',
            'ש',
            'é',
            'ﬁ',
            '\u00ad',
            '\u0301',
            '’',
            '-',
          ),
        }),
      },
    ),
  )
  .map((parts) => parts.join(' '));

describe('for any text', () => {
  test('a mention is a stretch of the text, in order', () => {
    fc.assert(
      fc.property(chartText, (text) => {
        let last = 0;
        for (const { start, end } of detector.detect(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = start;
        }
      }),
    );
  });

  test('the same text always gives the same answer', () => {
    fc.assert(
      fc.property(chartText, (text) => {
        expect(detector.detect(text)).toEqual(detector.detect(text));
      }),
    );
  });

  test('text after a block changes nothing in the block', () => {
    fc.assert(
      fc.property(chartText, chartText, (block, later) => {
        const alone = detector.read(block);
        detector.read(later);
        expect(detector.read(block)).toEqual(alone);
        const [first] = detector.settle([alone]);
        const [again] = detector.settle([alone, detector.read(later)]);
        for (const mention of first!) expect(again).toContainEqual(mention);
      }),
    );
  });

  test('every term is found where it stands alone, as itself', () => {
    const certain = lexicon.entries.flatMap(({ id, terms }) =>
      terms
        .filter(({ needs_context: doubtful, type }) => !doubtful && type !== 'code')
        .map(({ text }) => [text, id]),
    );
    for (const [term, id] of certain)
      expect(detector.detect(`seen: ${term}, today`).map(({ entity }) => entity)).toContain(id);
  });
});

/** Made of few letters and few words, so that phrases overlap and share beginnings. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
const phraseText = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const text = fc.array(fc.oneof({ weight: 6, arbitrary: word }, fc.constantFrom('-', ',', '\n\n')), {
  maxLength: 40,
});

describe('against a matcher that tries every phrase at every word', () => {
  test('finds the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(phraseText, { minLength: 1, maxLength: 30 }), text, (phrases, parts) => {
        const passage = parts.join(' ');
        expect(quick(phrases, passage)).toEqual(naive(phrases, passage));
      }),
      { numRuns: 500 },
    );
  });
});

function trieOf(phrases: readonly string[]): Index {
  return index(buildTrie(phrases.map((p, out): Phrase => ({ text: p, out, case: CASE.any, forms: 'none' }))));
}

function quick(phrases: readonly string[], passage: string): [number, number][] {
  const trie = trieOf(phrases);
  const bytes = plain(passage);
  return scan(trie, bytes).map(({ start, end }) => [start, end]);
}

/** The longest phrase from each word on, by comparing every phrase letter by letter. */
function naive(phrases: readonly string[], passage: string): [number, number][] {
  const words = [...passage.matchAll(/[a-z]+/g)].map(({ 0: w, index: at }) => ({
    w,
    start: at,
    end: at + w.length,
  }));
  const out: [number, number][] = [];
  for (const [i, { start }] of words.entries()) {
    let best = -1;
    for (const phrase of phrases) {
      const wanted = phrase.split(' ');
      const fits = wanted.every((w, k) => {
        const gap = k === 0 ? ' ' : passage.slice(words[i + k - 1]?.end, words[i + k]?.start);
        return words[i + k]?.w === w && /^(?:\s+|-\s*)$/.test(gap) && (gap.match(/\n/g) ?? []).length < 2;
      });
      if (fits) best = Math.max(best, words[i + wanted.length - 1]!.end);
    }
    if (best > 0) out.push([start, best]);
  }
  return out;
}

describe('the work grows with the text and with nothing else', () => {
  /** Bytes that count how often they are read. */
  function counted(content: string): { passage: Passage; reads: () => number } {
    const { bytes, view, length } = plain(content);
    let reads = 0;
    const watch = <T extends object>(memory: T): T =>
      new Proxy(memory, {
        get(target, key) {
          reads++;
          const value = Reflect.get(target, key) as unknown;
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    const copy = new DataView(view.buffer.slice(0));
    return {
      passage: { text: content, length, bytes: watch(bytes.slice()), view: watch(copy) },
      reads: () => reads,
    };
  }
  const trie = trieOf(TERMS);
  const steps = (content: string): number => {
    const { passage, reads } = counted(content);
    resolve(trie, passage, scan(trie, passage));
    return reads();
  };

  test.each([
    ['one word again and again', 'levator '],
    ['beginnings that lead nowhere', 'flexor carpi '],
    ['a phrase again and again', 'flexor carpi radialis '],
    ['one endless word', 'a'],
    ['one endless number', '7'],
    ['letters against digits', 'scm7'],
    ['nothing but spaces after a beginning', '          '],
    ['invisible characters', 'dys\u00ad'],
    ['open brackets', '((((levator'],
    ['apostrophes', "masseter's'"],
  ])('%s', (_, unit) => {
    const small = steps(`levator ${unit.repeat(500)}`);
    const large = steps(`levator ${unit.repeat(4000)}`);
    expect(large).toBeLessThan(small * 8.5 + 5000);
  });

  test.each([
    ['a word of a megabyte', 'masseter'.repeat(131_072)],
    ['a hundred thousand beginnings', 'levator '.repeat(100_000)],
    ['letters in doubt', 'MG '.repeat(30_000)],
    ['a list that never ends', 'FCR, '.repeat(20_000)],
    ['shared words that never end', `${'splenius, '.repeat(20_000)}splenius capitis`],
    ['halves of surrogate pairs', '\ud83d'.repeat(100_000)],
    ['NUL', '\u0000levator scapulae'.repeat(10_000)],
    ['right to left', 'שלום levator scapulae '.repeat(10_000)],
    ['white space after a name', `levator${' '.repeat(1_000_000)}scapulae`],
  ])('neither fails nor hangs: %s', (_, content) => {
    const names = detector.detect(content);
    expect(names.filter(({ start, end }) => content.slice(start, end) === '')).toEqual([]);
  });
});
