import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCollector,
  CUT,
  nextCut,
  offsetOf,
  placeOf,
  type Run,
} from '../../../content-scripts/reader/collect.ts';

const node = (data: string): Text => ({ data, length: data.length }) as Text;

type Step = { text: string; keep?: boolean } | { sign: string } | { say: string } | 'break' | 'space' | 'end';

function collect(...steps: Step[]): Run[] {
  const runs: Run[] = [];
  const collector = createCollector((run) => runs.push(run));
  for (const step of steps) {
    if (step === 'break') collector.lineBreak();
    else if (step === 'space') collector.space();
    else if (step === 'end') collector.end();
    else if ('sign' in step) collector.sign(step.sign);
    else if ('say' in step) collector.say(step.say);
    else collector.text(node(step.text), { text: step.text, from: 0 }, step.keep ?? false);
  }
  collector.end();
  return runs;
}

const texts = (...steps: Step[]): string[] => collect(...steps).map(({ text }) => text);

describe('joining text', () => {
  it('joins a word that is split over nodes', () => {
    expect(texts({ text: 'sterno' }, { text: 'cleido' }, { text: 'mastoid' })).toEqual([
      'sternocleidomastoid',
    ]);
  });

  it('keeps inline blocks apart from the words beside them, with one space', () => {
    expect(
      texts({ text: 'masseter' }, 'space', { text: 'temporalis' }, 'space', { text: ' frontalis' }),
    ).toEqual(['masseter temporalis frontalis']);
  });

  it('folds white space as it is rendered, and keeps it where it shows as written', () => {
    expect(texts({ text: '\n  levator\n    scapulae ' }, { text: ' left' })).toEqual([
      'levator scapulae left',
    ]);
    expect(texts({ text: 'levator\n  scapulae', keep: true })).toEqual(['levator\n  scapulae']);
  });

  it('puts a sign before the next words of its block, and nowhere where there are none', () => {
    const [run] = collect({ text: 'Today' }, { sign: '☐' }, { text: '\n ' }, { text: ' masseter' });
    expect(run!.text).toBe('Today ☐ masseter');
    expect(placeOf(run!.pieces, 8, 16)).toMatchObject({ startOffset: 1, endOffset: 9 });
    expect(texts({ sign: '☐' }, { text: ' ' }, 'end', { text: 'masseter' })).toEqual(['masseter']);
    expect(texts({ sign: '☐' }, { sign: '' }, { text: 'masseter' })).toEqual(['masseter']);
  });

  it('says words of ours apart from those of the page, and alone', () => {
    const [run] = collect({ text: 'masseter' }, { say: '☐ Yes' }, { text: ' or' });
    expect(run!.text).toBe('masseter ☐ Yes or');
    expect(placeOf(run!.pieces, 9, 14)).toBeNull();
    expect(collect({ say: '☐ Yes' })).toEqual([{ text: '☐ Yes ', pieces: [] }]);
  });

  it('reads over characters that take no room', () => {
    expect(texts({ text: 'sterno\u00adcleido\u200bmastoid' })).toEqual(['sternocleidomastoid']);
    expect(texts({ text: 'sterno\u00adcleido\ufeffmastoid', keep: true })).toEqual(['sternocleidomastoid']);
  });

  it('breaks lines within a block and ends blocks', () => {
    expect(texts({ text: 'one' }, 'break', { text: 'two' }, 'end', { text: 'three' })).toEqual([
      'one\ntwo',
      'three',
    ]);
  });

  it('drops runs of white space alone', () => {
    expect(texts({ text: ' \n ' }, 'break', 'end', { text: '\u200b' })).toEqual([]);
  });
});

describe('places', () => {
  const steps = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00ad', 'é', '💉') }),
      keep: fc.boolean(),
    }),
  );

  it('lead back to the very letters, whatever was folded', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (list, a, b) => {
        for (const { text, pieces } of collect(...list)) {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const visible = pieces
            .filter((piece) => piece.at < end && piece.at + piece.size > start)
            .map((piece) => {
              const place = placeOf([piece], start, end)!;
              return place.startNode.data.slice(place.startOffset, place.endOffset);
            })
            .join('');
          expect(visible.replace(/\s/g, ' ')).toBe(text.slice(start, end).replace(/\s/g, ' '));
        }
      }),
    );
  });

  it('and back again', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (list, a) => {
        for (const { text, pieces } of collect(...list)) {
          const at = a % text.length;
          const place = placeOf(pieces, at, at + 1)!;
          expect(offsetOf(pieces, place.startNode, place.startOffset)).not.toBeNull();
          expect(place.startNode.data[place.startOffset]!.replace(/\s/, ' ')).toBe(
            text[at]!.replace(/\s/, ' '),
          );
        }
      }),
    );
  });

  it('are null for what came from no node', () => {
    const [run] = collect({ text: 'a' }, 'break', { text: 'b' });
    expect(placeOf(run!.pieces, 1, 2)).toBeNull();
  });
});

describe('long texts', () => {
  const word = 'trapezius ';

  it('stay whole up to a length at which they are read at once', () => {
    expect(texts({ text: word.repeat(CUT.word / word.length - 1) })).toHaveLength(1);
  });

  it('are cut after blank lines, lines, sentences or words, never within one', () => {
    expect(nextCut(`${'a'.repeat(CUT.blankLine)}\n\nb`)).toBe(CUT.blankLine + 2);
    expect(nextCut(`${'a'.repeat(CUT.line)}\nb`)).toBe(CUT.line + 1);
    expect(nextCut(`${'a'.repeat(CUT.sentence)}. ${'b'.repeat(CUT.word)}`)).toBe(CUT.sentence + 2);
    expect(nextCut(word.repeat(1_000))! % word.length).toBe(0);
  });

  it('lose nothing and are found again in the page', () => {
    const text = fc
      .array(fc.constantFrom('masseter', 'of the', '. ', '\n', '\n\n', ' '), {
        minLength: 500,
        maxLength: 3_000,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (whole) => {
        const runs = collect({ text: whole, keep: true });
        expect(
          runs
            .map((run) => run.text.trim())
            .join('')
            .replace(/\s/g, ''),
        ).toBe(whole.replace(/\s/g, ''));
        for (const run of runs) {
          expect(run.text.length).toBeLessThanOrEqual(CUT.word);
          const place = placeOf(run.pieces, 0, run.text.length)!;
          expect(whole.slice(place.startOffset, place.endOffset)).toBe(run.text);
        }
      }),
      { numRuns: 30 },
    );
  });
});
