/** What the text says of a name: our own charting sentences, and what holds for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asserting, type Span } from '../../../src/detection/assert/index.ts';
import type { Section } from '../../../src/detection/model.ts';
import { syntheticCases } from '../../accuracy/synthetic.ts';
import { stepsOf } from './steps.ts';

const { assess } = asserting;

const labels = (text: string, spans: readonly Span[], section: Section = 'none') =>
  assess(text, spans, section).assertions.map(({ assertion, allergy }) => assertion + (allergy ? '!' : ''));

for (const [file, cases] of syntheticCases()) {
  describe(`sentences: ${file}`, () => {
    it.each(cases)('$id: $text', ({ text, names }) => {
      expect(labels(text, names)).toEqual(names.map(({ label }) => label));
    });
  });
}

/** Names in a text, as the finder would give them. */
function namesIn(text: string): Span[] {
  const kinds = {
    asthma: 'factor',
    dysphagia: 'factor',
    Botox: 'product',
    baclofen: 'drug',
    SCM: 'muscle',
  } as const;
  return [...text.matchAll(/asthma|dysphagia|Botox|baclofen|SCM/g)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    kind: kinds[name as keyof typeof kinds],
  }));
}

/** Charts made of pieces that meet in every order. */
const chart = fc
  .array(
    fc.constantFrom(
      'no ', 'denies ', 'asthma', 'dysphagia', 'Botox', 'baclofen', 'SCM', ', ', ' or ', ' and ', '. ', '; ', '\n', ' ', '? ', ': ', '(', ')', '1. ', '2) ', '- ',
      '[x] ', '[ ] ', '+', 'PMH: ', 'Family History\n', 'Allergies: ', 'Patient denies:\n', 'Risks include: ', 'history of ', 'mother has ', 'if ', 'was ruled out', 'possible ',
      'She reports ', 'ROS: ', 'Plan: ', 'resolved', 'None', 'UNKNOWN HEADING: ', '\t', '|', 'yes', 'No ', 'today', '5.', 'Dr. ', '\u00a0', '☐ ', 'ﬁ', '👩‍⚕️',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join('')); // prettier-ignore

describe('any text', () => {
  it('adding text after a blank line changes no reading, and the section carries all that the rest needs', () => {
    fc.assert(
      fc.property(chart, chart, (before, after) => {
        const whole = `${before}\n\n${after}`;
        const first = assess(before, namesIn(before), 'none');
        const second = assess(after, namesIn(after), first.sectionAfter);
        expect(assess(whole, namesIn(whole), 'none')).toEqual({
          assertions: [...first.assertions, ...second.assertions],
          sectionAfter: second.sectionAfter,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives one reading for each span and never throws, whatever the characters', () => {
    const anything = fc.string({
      unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.oneof(anything, chart),
        fc.array(fc.tuple(fc.nat(220), fc.integer({ min: 1, max: 30 }))),
        (text, raw) => {
          const spans = raw
            .map(([start, length]): Span => ({ start, end: start + length, kind: null }))
            .filter(({ end }) => end <= text.length)
            .sort((a, b) => a.start - b.start);
          expect(assess(text, spans, 'none').assertions).toHaveLength(spans.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['one name over and over', 'levator '],
    ['a list that never ends', 'no asthma, '],
    ['brackets that never close', '( [x] asthma '],
    ['headings only', 'PMH: '],
    ['headings in lines', 'Family History:\n'],
    ['full stops', 'asthma. '],
    ['no space at all', 'asthma,'],
    ['one token', 'x'],
    ['blank lines', '\n'],
    ['question marks', '? '],
    ['triggers only', 'no history of possible '],
    ['numbers', '1. '],
  ])('takes steps in proportion to its length: %s', (_, piece) => {
    const run = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const spans = namesIn(text);
      return stepsOf(() => assess(text, spans, 'none'));
    };
    run(100);
    const [short, middle, long] = [run(25_000), run(50_000), run(100_000)];
    // Twice the text more, twice the steps more, whatever the first characters take.
    expect((long - middle) / (middle - short)).toBeLessThan(2.2);
  });

  it('reads a line of five megabytes', () => {
    const text = 'no asthma, '.repeat(460_000);
    const spans = namesIn(text);
    const { assertions } = assess(text, spans, 'none');
    expect(assertions).toHaveLength(spans.length);
    expect(assertions[0]).toEqual({ assertion: 'negated' });
  });
});

describe('lists', () => {
  const listed = (text: string) => labels(text, namesIn(text));

  it('a negation rules a list of any length', () => {
    const items = Array.from({ length: 300 }, () => 'asthma').join(', ');
    expect(new Set(listed(`Denies ${items} or dysphagia.`))).toEqual(new Set(['negated']));
  });

  it('an interruption of the list rules its own item alone', () => {
    expect(listed('Denies dysphagia after Botox, asthma, or choking.')).toEqual([
      'negated',
      'affirmed',
      'negated',
    ]);
  });

  it('a name that begins with another name is read once for each', () => {
    const text = 'No asthma bronchiale.';
    const span = { start: 3, end: 9, kind: 'factor' } as const;
    expect(labels(text, [span, { ...span, end: 20 }])).toEqual(['negated', 'negated']);
  });
});

describe('blocks that a page delivers one by one', () => {
  const sectionAfter = (text: string, section: Section = 'none') => assess(text, [], section).sectionAfter;

  it('a heading of its own rules the rows after it until the next heading', () => {
    const family = sectionAfter('Family History');
    expect(labels('Mother: asthma', [{ start: 8, end: 14, kind: 'factor' }], family)).toEqual(['family']);
    expect(
      labels('asthma', [{ start: 0, end: 6, kind: 'factor' }], sectionAfter('Current Medications', family)),
    ).toEqual(['affirmed']);
  });

  it('rows of a problem list or medication list are affirmed by being there', () => {
    for (const heading of ['Problem List', 'Active Problems', 'Medications', 'Home meds:']) {
      expect(labels('asthma', [{ start: 0, end: 6, kind: 'factor' }], sectionAfter(heading))).toEqual([
        'affirmed',
      ]);
    }
  });

  it('a lead-in rules the items after it until prose begins', () => {
    const negatives = sectionAfter('The patient denies:');
    expect(negatives).toBe('negatives');
    expect(labels('asthma', [{ start: 0, end: 6, kind: 'factor' }], negatives)).toEqual(['negated']);
    expect(sectionAfter('She reports daily headaches.', negatives)).toBe('none');
  });

  it('an empty section is over at once', () => {
    expect(sectionAfter('Past Surgical History: None.')).toBe('none');
  });

  it('what was done with this patient ends a section of risks', () => {
    const consent = sectionAfter('Risks include:');
    expect(consent).toBe('consent');
    expect(sectionAfter('The patient was seated upright.', consent)).toBe('none');
  });
});
