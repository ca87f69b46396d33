import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/advice/plan/name-lists.ts';
import { drain } from '../../../src/detection/drain.ts';
import { beginnings, ownNames } from '../../../src/advice/plan/own-names.ts';

const found = (line: string): string[] =>
  drain(ownNames(line)).map(
    ({ index, length, entity, side }) =>
      `${line.slice(index, index + length)}: ${side ? `${side} ` : ''}${entity}`,
  );

describe('names that only a plan gives to muscles', () => {
  it.each([
    ['temp 10, corr 5x2', ['temp: temporalis', 'corr: corrugator-supercilii']],
    ['Forehead lines and crow’s feet', ['Forehead lines: frontalis', 'crow’s feet: orbicularis-oculi']],
    ['upper lids, TVCs', ['upper lids: orbicularis-oculi', 'TVCs: thyroarytenoid']],
    ['rect fem; tens. fasc. lat', ['rect fem: rectus-femoris', 'tens. fasc. lat: tensor-fasciae-latae']],
    ['FLEX DIG PROF', ['FLEX DIG PROF: flexor-digitorum-profundus']],
    ['1st DI', ['1st DI: first-dorsal-interosseous']],
  ])('are found: %s', (line, names) => expect(found(line)).toEqual(names));

  it('take the side that is written against them, in capitals', () => {
    expect(found('RSplen cap, LForehead')).toEqual([
      'RSplen cap: right splenius-capitis',
      'LForehead: left frontalis',
    ]);
    expect(found('lforehead')).toEqual([]);
  });

  it('are whole words: no part of another, of a number or of what stands behind a slash', () => {
    expect(found('attempt, tempo, temp2, 5temp, and/temp, tempête')).toEqual([]);
  });

  it('are cut short behind the third letter at the earliest', () => {
    expect(found('rec fem')).toEqual(['rec fem: rectus-femoris']);
    expect(found('re fem')).toEqual([]);
    expect(found('rectum fem')).toEqual([]);
  });
});

describe('the letters that a pattern may begin with', () => {
  it.each([
    ['temp|front', 'tf'],
    ['(?:upper |lower )?forehead', 'ulf'],
    ['(?:(?:medial|lateral)\\.? )?(?:pre-?tarsal )?lids', 'mlp'],
    ['a?esthetic', 'ae'],
    ['neck \\(cerv(?:ical)?\\)|CSP', 'nc'],
  ])('%s', (pattern, letters) => expect([...beginnings(pattern)].sort()).toEqual(letters.split('').sort()));

  it('are known of every name', () => {
    for (const [entity, words] of WORDS)
      for (const letter of beginnings(words)) expect(letter, entity).toMatch(/^[a-z\d]$/);
  });

  it('are not guessed at', () => {
    expect(() => beginnings('\\w+ x')).toThrow('does not begin with a letter');
    expect(() => beginnings('(?:open')).toThrow('not closed');
  });
});
