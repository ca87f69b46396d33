import { describe, expect, it } from 'vitest';
import { areasOf, namesOf } from '../../../popup/training/ask/areas.ts';
import { deckOf, type Wish } from '../../../popup/training/teach/builder.tsx';
import { freeKey, readDecks } from '../../../popup/training/teach/decks.ts';
import { resultsCsv } from '../../../popup/training/teach/results.ts';
import { fileName } from '../../../popup/training/files.ts';
import { readDeck, writeDeck } from '../../../src/training/deck.ts';
import { bank } from './made.ts';

const wish: Wish = {
  title: ' Neck: what to avoid ',
  description: '',
  topics: ['region:neck', 'products'],
  count: 12,
  minutes: 15,
  order: 'listed',
};
const deck = deckOf(bank, wish);

describe('a session that is put together', () => {
  it('holds so many questions of the chosen topics, and is a sound deck', () => {
    expect(deck.questions).toHaveLength(12);
    for (const id of deck.questions) {
      const { topics } = bank.questions.find((one) => one.id === id)!;
      expect(topics.some((topic) => wish.topics.includes(topic))).toBe(true);
    }
    expect(readDeck(writeDeck(deck), bank)).toEqual({ deck, unknown: [] });
    expect(deck).toMatchObject({ title: 'Neck: what to avoid', minutes: 15, order: 'listed' });
  });

  it('is the same for the same wish, another under another title', () => {
    expect(deckOf(bank, wish)).toEqual(deck);
    expect(deckOf(bank, { ...wish, title: 'Other' }).questions).not.toEqual(deck.questions);
  });

  it('has no limit of time where none is wished', () => {
    expect(deckOf(bank, { ...wish, minutes: undefined })).not.toHaveProperty('minutes');
  });
});

describe('sessions in storage', () => {
  it('never take each other’s place', () => {
    const stored: Record<string, string> = {};
    const titles = ['Neck', 'neck!', 'Шея', '首', 'Neck'];
    for (const title of titles) {
      const one = deckOf(bank, { ...wish, title });
      stored[freeKey(stored, one)] = writeDeck(one);
    }
    expect(
      readDecks(stored, bank)
        .decks.map((kept) => kept.deck.title)
        .sort(),
    ).toEqual(['Neck', 'neck!', 'Шея', '首'].sort());
  });

  it('that cannot be read are counted and left, the others shown', () => {
    const stored = {
      'training-deck:a': writeDeck(deck),
      'training-deck:b': '{',
      'training-deck:c': 7,
      shelf: {},
    };
    expect(readDecks(stored, bank)).toMatchObject({ decks: [{ id: 'a', deck }], unread: 2 });
  });
});

describe('the areas of a figure', () => {
  it('go by numbers of their own: none shows which belong to one option', () => {
    const spots = bank.questions.filter((one) => one.kind === 'hotspot' && one.options.some(({ shapes = [] }) => shapes.length > 2));
    expect(spots.length).toBeGreaterThan(0);
    for (const { options, id } of spots) {
      const areas = areasOf(options, id);
      const names = namesOf(areas, String);
      expect(new Set(Object.values(names)).size).toBe(areas.length);
      expect(areas.map((area) => area.id).sort()).toEqual(options.flatMap(({ shapes = [] }) => shapes).sort());
    }
  });
}); // prettier-ignore

describe('results', () => {
  const questions = deck.questions.slice(0, 3).map((id) => bank.questions.find((one) => one.id === id)!);
  const [first, second] = questions as [(typeof questions)[0], (typeof questions)[0]];
  const rightOf = (question: typeof first) => question.options.find(({ right }) => right)!;
  const at = Date.UTC(2026, 10, 22, 9, 30);
  const csv = resultsCsv(questions, [
    { question: first.id, chosen: rightOf(first).id, right: true, sure: 'certain', at, seconds: 12 },
  ]);
  const lines = csv.split('\r\n');

  it('have a line for each question, with the answer, the right one, how sure and how long', () => {
    expect(lines[0]).toBe('\uFEFFquestion_id,question,answer,right_answer,right,sure,seconds,answered_at');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(`${first.id},`);
    expect(lines[1]).toMatch(/,1,certain,12,2026-11-22T09:30:00\.000Z$/);
    expect(lines[2]).toMatch(new RegExp(`^${second.id},.*,,,,$`));
  });

  it('are quoted as RFC 4180 asks, and never a formula', () => {
    const odd = { ...first, ask: '=SUM("a", 1)' };
    expect(resultsCsv([odd], [])).toContain(`,"'=SUM(""a"", 1)",`);
  });
});

it.each([
  ['Neck: what to avoid', 'neck-what-to-avoid'],
  ['Épaule / ñ', 'epaule-n'],
  ['../..', 'cautela'],
])('a file for “%s” is called %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});
