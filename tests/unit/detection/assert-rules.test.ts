/** The context rules as data: every phrase can be met in a text, and none is a slip of the notation. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/detection/assert/rule.ts';
import { CLASSES } from '../../../src/detection/assert/rules/classes.ts';
import { PSEUDO, RULES, SEPARATORS, TERMINATORS } from '../../../src/detection/assert/rules/index.ts';
import { tokenise } from '../../../src/detection/assert/tokens.ts';

const TRIGGERS = [
  ...RULES.flatMap(({ triggers }) => triggers),
  ...TERMINATORS.flatMap(({ triggers }) => triggers),
  ...SEPARATORS,
  ...PSEUDO,
];

/** Every token of every place of a notation. */
const tokensOf = (notation: string) => parse(notation).flat(2);

/** What the reader makes of signs; a text holds them in other forms. */
const SIGNS = new Set(['item', 'cell', '--', '[x]', '[_]', '(+)', '(-)', '+', '-', '+/-', '+ve', '-ve', '.']);

/** Words that say nothing alone: a choice left wholly optional leaves one of these. */
const EMPTY_WORDS = new Set(['of', 'the', 'a', 'an', 'to', 'in', 'for', 'on', 'with', 'from', 'is', 'are', 'was', 'be', 'has', 'have', 'had', 'and', 'or', 'any', 'it', 'that', 'at', 'by', 'as', 'call', 'report', 'return', 'last', 'back']); // prettier-ignore

describe('the notation', () => {
  it('multiplies out choices, also within choices, and drops empty branches', () => {
    expect(parse('no {evidence|signs|} of')).toEqual([[['no']], [['evidence'], ['signs'], []], [['of']]]);
    expect(parse('{gave {him|her}|causes}')).toEqual([[['gave', 'him'], ['gave', 'her'], ['causes']]]);
  });

  it.each(['no {evidence', 'no evidence}'])('refuses "%s", naming it', (notation) => {
    expect(() => parse(notation)).toThrow(`context rule "${notation}"`);
  });
});

describe('the rules', () => {
  it.each(TRIGGERS)('"%s" is made of tokens that a text can hold', (notation) => {
    for (const token of tokensOf(notation)) {
      if (token.startsWith('<')) expect(['<year>', '<end>', ...Object.keys(CLASSES)]).toContain(token);
      else if (!SIGNS.has(token))
        expect(tokenise(token, 0, token.length, 'plain').words).toEqual([token, '.']);
    }
  });

  it('no class holds a word that a text cannot', () => {
    for (const word of Object.values(CLASSES).flat()) {
      expect(tokenise(word, 0, word.length, 'plain').words).toEqual([word, '.']);
    }
  });

  it('no rule is set off by a word that says nothing alone', () => {
    for (const notation of RULES.flatMap(({ triggers }) => triggers)) {
      const places = parse(notation);
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
