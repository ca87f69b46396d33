/** The context rules as data: every phrase can be met in a text, and none is a slip of the notation. */
import { describe, expect, it } from 'vitest';
import { stepsFrom } from '../../../src/detection/assert/notation.ts';
import { CLASSES, wordsIn } from '../../../src/detection/assert/rules/classes.ts';
import { PSEUDO, RULES, SEPARATORS, TERMINATORS } from '../../../src/detection/assert/rules/index.ts';
import { tokenise } from '../../../src/detection/assert/tokens.ts';
import { phrasesOf, placesOf } from './written-out.ts';

const TRIGGERS = [
  ...RULES.flatMap(({ triggers }) => triggers),
  ...TERMINATORS.flatMap(({ triggers }) => triggers),
  ...SEPARATORS,
  ...PSEUDO,
];

/** Every token of every place of a notation. */
const tokensOf = (notation: string) => placesOf(notation).flat(2);

/** What the reader makes of signs; a text holds them in other forms. */
/** The classes that figures have. */
const FIGURES = ['<year>', '<yyyy>', '<date>', '<decade>'];
const SIGNS = new Set(['item', 'cell', '--', '[x]', '[_]', '(+)', '(-)', '+', '-', '+/-', '+ve', '-ve', '.']);

/** Words that say nothing alone: a choice left wholly optional leaves one of these. */
const EMPTY_WORDS = new Set(['of', 'the', 'a', 'an', 'to', 'in', 'for', 'on', 'with', 'from', 'is', 'are', 'was', 'be', 'has', 'have', 'had', 'and', 'or', 'any', 'it', 'that', 'at', 'by', 'as', 'call', 'report', 'return', 'last', 'back']); // prettier-ignore

/** All phrases of a notation, read token by token. */
function readOut(notation: string): string[] {
  const read: string[] = [];
  const pending: [said: string[], place: number][] = [[[], 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [said, place] = next;
    const { tokens, ends, endsAnswer } = stepsFrom(notation, place);
    if (ends) read.push(said.join(' '));
    if (endsAnswer) read.push([...said, '<end>'].join(' '));
    for (const [token, after] of tokens) pending.push([[...said, token], after]);
  }
  return [...new Set(read)].sort();
}

describe('the notation', () => {
  it('holds choices, also within choices, and empty branches', () => {
    expect(readOut('no {evidence|signs|} of')).toEqual(['no evidence of', 'no of', 'no signs of']);
    expect(readOut('{gave {him|her}|causes} <end>')).toEqual([
      'causes <end>',
      'gave her <end>',
      'gave him <end>',
    ]);
  });

  it('read token by token gives the phrases that it stands for', () => {
    for (const notation of TRIGGERS) {
      const phrases = phrasesOf(notation).map((tokens) => tokens.join(' '));
      expect(readOut(notation), notation).toEqual([...new Set(phrases)].sort());
    }
  });
});

describe('the rules', () => {
  it.each(TRIGGERS)('"%s" is made of tokens that a text can hold', (notation) => {
    for (const token of tokensOf(notation)) {
      if (token.startsWith('<')) expect([...FIGURES, '<end>', ...Object.keys(CLASSES)]).toContain(token);
      else if (!SIGNS.has(token))
        expect(tokenise(token, 0, token.length, 'plain').words).toEqual([token, '.']);
    }
  });

  it.each(TRIGGERS)('"%s" closes its brackets, and an answer ends at its end alone', (notation) => {
    const within = phrasesOf(notation).filter((tokens) => tokens.slice(0, -1).includes('<end>'));
    expect(within).toEqual([]);
  });

  it('no class holds a word that a text cannot', () => {
    for (const word of Object.values(CLASSES).flatMap(wordsIn)) {
      expect(tokenise(word, 0, word.length, 'plain').words).toEqual([word, '.']);
    }
  });

  it('no rule that reaches beyond the next word is set off by a word that says nothing alone', () => {
    const reaching = RULES.filter(({ maxScope }) => maxScope > 0);
    for (const notation of reaching.flatMap(({ triggers }) => triggers)) {
      const places = placesOf(notation);
      const required = places.filter((place) => place.every((branch) => branch.length > 0));
      if (required.length > 1 || places.length === 0) continue;
      const [only] = required;
      expect(only, `"${notation}" is optional throughout`).toBeDefined();
      for (const branch of only!) {
        expect(
          branch.length === 1 && EMPTY_WORDS.has(branch[0]!),
          `"${notation}" fits "${branch.join(' ')}"`,
        ).toBe(false);
      }
    }
  });

  it('no phrase is written twice in one rule', () => {
    for (const { triggers } of RULES) expect(new Set(triggers).size).toBe(triggers.length);
  });
});
