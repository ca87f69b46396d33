/** Sessions kept on this machine: each under a key of its own, as the file it would be saved as. */
import { useEffect, useState } from 'preact/hooks';
import { readDeck, writeDeck } from '../../../src/training/deck.ts';
import type { Bank, Deck } from '../../../src/training/model.ts';
import type { Place } from '../../../src/training/schedule/index.ts';
import { fileName } from '../files.ts';
import { profilePlace } from '../place.ts';

const PREFIX = 'training-deck:';

export interface KeptDeck {
  id: string;
  deck: Deck;
  /** Ids of questions that this version does not have. */
  unknown: string[];
}

export interface Decks {
  decks: KeptDeck[];
  /** How many stand in storage and cannot be read. They are left there. */
  unread: number;
}

/** A key from the deck's title that holds nothing yet, or this very deck: no session takes another's place. */
export function freeKey(stored: Readonly<Record<string, unknown>>, deck: Deck): string {
  const name = PREFIX + fileName(deck.title);
  const file = writeDeck(deck);
  const keys = [name, ...Array.from({ length: 999 }, (_, i) => `${name}-${i + 2}`)];
  return keys.find((key) => stored[key] === undefined || stored[key] === file) ?? `${name}-${Date.now()}`;
}

/** The sessions among all that is stored, by title. */
export function readDecks(stored: Readonly<Record<string, unknown>>, bank: Bank): Decks {
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
  const decks = keys.flatMap((key): KeptDeck[] => {
    const reading = readDeck(String(stored[key]), bank);
    return 'deck' in reading ? [{ id: key.slice(PREFIX.length), ...reading }] : [];
  });
  return {
    decks: decks.sort((a, b) => a.deck.title.localeCompare(b.deck.title)),
    unread: keys.length - decks.length,
  };
}

export interface DeckStore extends Decks {
  save: (deck: Deck) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** `null` while they are read. @throws what the browser throws when it refuses to store; nothing is changed then */
export function useDecks(bank: Bank): DeckStore | null {
  const [place] = useState<Place>(profilePlace);
  const [decks, setDecks] = useState<Decks>();
  const again = async (): Promise<void> => setDecks(readDecks(await place.area.get(null), bank));
  useEffect(() => void again(), [bank]);
  if (!decks) return null;
  return {
    ...decks,
    save: (deck) =>
      place.alone(async () => {
        const stored = await place.area.get(null);
        await place.area.set({ [freeKey(stored, deck)]: writeDeck(deck) });
        await again();
      }),
    remove: (id) =>
      place.alone(async () => {
        await place.area.remove([PREFIX + id]);
        await again();
      }),
  };
}
