/** The deck file: what is written reads back, what is broken is refused in words, and nothing makes reading throw. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECK_LIMITS, DeckSchema, QUESTION_ID, readDeck, writeDeck } from '../../../src/training/deck.ts';
import { DECK_FORMAT, DECK_ORDERS, DECK_VERSION, type Deck } from '../../../src/training/model.ts';

const ids = Array.from({ length: 60 }, (_, place) => `danger/pleura/muscle-${place}`);
const bank = { questions: ids.map((id) => ({ id })) };
const sound: Deck = {
  format: DECK_FORMAT,
  version: DECK_VERSION,
  title: 'Neck, first evening',
  description: 'For people who inject cervical dystonia.',
  knowledge: '3f2a',
  order: 'listed',
  minutes: 20,
  questions: ids.slice(0, 5),
};
const file = (change: Record<string, unknown>): string => JSON.stringify({ ...sound, ...change });

describe('a deck', () => {
  it('reads back as it was written', () => {
    expect(readDeck(writeDeck(sound), bank)).toEqual({ deck: sound, unknown: [] });
  });

  it('is the same file whatever the order in which it was put together', () => {
    expect(writeDeck(Object.fromEntries(Object.entries(sound).toReversed()) as unknown as Deck)).toBe(
      writeDeck(sound),
    );
  });

  it('is read with a byte order mark, as some editors write it', () => {
    expect(readDeck(`\uFEFF${writeDeck(sound)}`, bank)).toMatchObject({ deck: sound });
  });

  it('is read though some questions are not known here, and says which', () => {
    const questions = [ids[0]!, 'danger/a-set-to-come/risorius'];
    expect(readDeck(file({ questions }), bank)).toMatchObject({
      deck: { questions },
      unknown: [questions[1]],
    });
  });

  it('reads back for every sound content', () => {
    const word = (most: number) =>
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .filter((text) => text.trim() !== '' && text.length <= most);
    const decks = fc.record(
      {
        format: fc.constant(DECK_FORMAT),
        version: fc.constant(DECK_VERSION),
        title: word(DECK_LIMITS.title),
        description: word(DECK_LIMITS.description),
        knowledge: word(DECK_LIMITS.title),
        order: fc.constantFrom(...DECK_ORDERS),
        minutes: fc.integer({ min: 1, max: DECK_LIMITS.minutes }),
        questions: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 40 }),
      },
      { requiredKeys: ['format', 'version', 'title', 'knowledge', 'order', 'questions'] },
    );
    fc.assert(
      fc.property(decks, (deck) => {
        expect(readDeck(writeDeck(deck), bank)).toEqual({ deck, unknown: [] });
      }),
    );
  });
});

describe('a broken or foreign file is refused, naming the field and the mend', () => {
  it.each([
    ['a text that is no JSON', '{"format": "cautela-deck",', '', /JSON/],
    ['a list', '[1, 2]', '', /no deck/],
    ['a file of some other program', '{"name": "anki", "cards": []}', 'format', /missing/],
    ['a deck of another format', file({ format: 'cautela-progress' }), 'format', /cautela-progress/],
    ['a deck of a later layout', file({ version: 2 }), 'version', /layout 2/],
    ['a layout that never was', file({ version: '1' }), 'version', /"1"/],
    ['no title', file({ title: undefined }), 'title', /missing/],
    ['an empty title', file({ title: '  ' }), 'title', /does not fit/],
    ['a title without end', file({ title: 'x'.repeat(121) }), 'title', /does not fit/],
    ['an order that is none', file({ order: 'random' }), 'order', /"random"/],
    ['no time at all', file({ minutes: 0 }), 'minutes', /0/],
    ['half a minute', file({ minutes: 1.5 }), 'minutes', /1\.5/],
    ['no questions', file({ questions: [] }), 'questions', /does not fit/],
    ['questions in a text', file({ questions: ids.join() }), 'questions', /not what belongs/],
    ['a question that is a number', file({ questions: [ids[0], 7] }), 'questions.1', /7/],
    ['a question with words for an id', file({ questions: ['What is a dose?'] }), 'questions.0', /What is/],
    ['a question twice', file({ questions: [ids[0], ids[0]] }), 'questions', /does not fit/],
    ['a misspelt field', file({ minuts: 20 }), 'minuts', /no such field/],
    [
      'a field meant for the program',
      `${file({}).slice(0, -1)},"__proto__":{"admin":true}}`,
      '__proto__',
      /no such field/,
    ],
    ['only questions that are not known', file({ questions: ['danger/x/y'] }), 'questions', /None/],
    ['a file beyond all size', ' '.repeat(DECK_LIMITS.file + 1), '', /too large/],
  ])('%s', (_, text, field, message) => {
    const reading = readDeck(text, bank);
    expect(reading).not.toHaveProperty('deck');
    const [problem] = 'problems' in reading ? reading.problems : [];
    expect(problem).toMatchObject({ field, message: expect.stringMatching(message) as string });
    expect(problem!.mend).toMatch(/^[A-Z].{5,}\.$/);
  });

  it('names every field that is wrong, not only the first', () => {
    const reading = readDeck(file({ title: 3, minutes: 'ten' }), bank);
    expect('problems' in reading && reading.problems.map(({ field }) => field)).toEqual(['title', 'minutes']);
  });

  it('never throws, whatever the text', () => {
    const changed = fc
      .tuple(fc.constant(writeDeck(sound)), fc.nat(), fc.string({ maxLength: 8 }))
      .map(
        ([text, at, bit]) =>
          text.slice(0, at % text.length) + bit + text.slice((at % text.length) + bit.length),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), changed), (text) => {
        const reading = readDeck(text, bank);
        expect('deck' in reading ? reading.deck.format : reading.problems.length > 0).toBeTruthy();
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever stands in a field', () => {
    const field = fc.constantFrom(...Object.keys(sound), 'toString', 'constructor', '__proto__');
    fc.assert(
      fc.property(field, fc.jsonValue(), (key, value) => {
        const text = `${JSON.stringify(sound).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
        expect(() => readDeck(text, bank)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

it('the published schema says what the program asks for', () => {
  const schema = JSON.parse(readFileSync('docs/deck.schema.json', 'utf8')) as {
    required: string[];
    properties: Record<string, Record<string, unknown>>;
  };
  const { properties } = schema;
  expect(Object.keys(properties)).toEqual(Object.keys(DeckSchema.entries));
  const optional = Object.entries(DeckSchema.entries).flatMap(([key, entry]) =>
    (entry as { type: string }).type === 'optional' ? [key] : [],
  );
  expect(schema.required).toEqual(Object.keys(DeckSchema.entries).filter((key) => !optional.includes(key)));
  expect(properties).toMatchObject({
    format: { const: DECK_FORMAT },
    version: { const: DECK_VERSION },
    title: { maxLength: DECK_LIMITS.title },
    description: { maxLength: DECK_LIMITS.description },
    knowledge: { maxLength: DECK_LIMITS.title },
    order: { enum: [...DECK_ORDERS] },
    minutes: { maximum: DECK_LIMITS.minutes, minimum: 1 },
    questions: { maxItems: DECK_LIMITS.questions, minItems: 1, items: { pattern: QUESTION_ID.source } },
  });
});
