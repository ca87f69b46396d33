/** Settings as a file and back: a broken file names what is wrong in it and costs nothing that is kept. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupOf, restore } from '../../../popup/settings/backup.ts';
import { readSettings } from '../../../src/settings/read.ts';

const KEPT = {
  'settings:version': 1,
  'settings:density': 'quiet',
  'settings:silenced': [{ of: 'term', id: 'trapezius' }],
  'reference-look': { theme: 'dark', textSize: 112, singleKeys: false },
  shelf: { favourites: ['entry/masseter'], recent: [] },
  failures: [{ when: 'now', part: 'x', message: 'y' }],
  'page-view': {},
};
/** What the store holds after a file was read. */
const after = (text: string, kept: object = KEPT) => ({ ...kept, ...restore(text, { ...kept }).values });

it('holds what the person has set, and nothing of failures', () => {
  const file = JSON.parse(backupOf(KEPT, '1.2.3')) as object;
  expect(file).toEqual({
    cautela: 'settings',
    format: 1,
    version: '1.2.3',
    settings: { density: 'quiet', silenced: [{ of: 'term', id: 'trapezius' }] },
    look: KEPT['reference-look'],
    shelf: KEPT.shelf,
  });
});

it('comes back whole into an empty profile', () => {
  const { 'settings:version': _, failures: _failures, 'page-view': _view, ...set } = KEPT;
  expect(after(backupOf(KEPT, ''), {})).toEqual({ ...set, 'settings:version': 1 });
});

it('joins lists with what is kept, each item once', () => {
  const mine = {
    ...KEPT,
    'settings:silenced': [{ id: 'masseter', of: 'rule' }],
    shelf: { favourites: ['set/pleura'] },
  };
  const restored = after(backupOf(KEPT, ''), mine) as unknown as typeof KEPT;
  expect(restored['settings:silenced']).toEqual([
    { id: 'masseter', of: 'rule' },
    { of: 'term', id: 'trapezius' },
  ]);
  expect(restored.shelf.favourites).toEqual(['set/pleura', 'entry/masseter']);
  expect(after(backupOf(KEPT, ''), restored)).toEqual(restored);
});

describe('a broken file', () => {
  it.each([
    ['not json', 'file', 'is no JSON', 'choose a file that was exported here'],
    ['{"cautela":"deck"}', 'file', 'is no file of settings', 'choose a file that was exported here'],
    [
      '{"cautela":"settings","settings":{"density":"loud"}}',
      'settings.density',
      '"loud" is not a word we use here',
      'write one of: quiet, standard, everything',
    ],
    [
      '{"cautela":"settings","settings":{"densty":"quiet"}}',
      'settings.densty',
      'is not known',
      'use one of: density, tiers, colours, lines, silenced, language, training, reviewState',
    ],
    [
      '{"cautela":"settings","settings":{"silenced":[{"of":"term","id":"../x"}]}}',
      'settings.silenced[0].id',
      '"../x" does not fit',
      'write an id of the reference',
    ],
    ['{"cautela":"settings","look":[]}', 'look', 'is no object', 'write { … }'],
  ])('%s is named with its mend and changes nothing', (text, field, problem, mend) => {
    const { values, slips } = restore(text, KEPT);
    expect(slips).toEqual([{ field, problem, mend }]);
    expect(values).toEqual({});
  });

  it('gives what is right in it', () => {
    const text =
      '{"cautela":"settings","settings":{"density":"loud","lines":"thick"},"look":{"theme":"night","textSize":125}}';
    const { values, taken, slips } = restore(text, KEPT);
    expect(taken).toEqual(['settings.lines', 'look.textSize']);
    expect(values).toEqual({
      'settings:lines': 'thick',
      'settings:version': 1,
      'reference-look': { theme: 'dark', textSize: 125, singleKeys: false },
    });
    expect(slips.map(({ field }) => field)).toEqual(['settings.density', 'look.theme']);
  });

  it('never costs what is kept, and leaves only what can be read (10,000 files)', () => {
    const section = fc.dictionary(
      fc.constantFrom('density', 'silenced', 'tiers', 'theme', 'favourites', 'recent', 'x', '__proto__'),
      fc.oneof(fc.anything(), fc.constantFrom('quiet', ['entry/masseter'], [{ of: 'rule', id: 'a' }])),
    );
    const file = fc.record(
      {
        cautela: fc.constantFrom('settings', 'other'),
        format: fc.anything(),
        settings: fc.oneof(section, fc.anything()),
        look: fc.oneof(section, fc.anything()),
        shelf: fc.oneof(section, fc.anything()),
      },
      { requiredKeys: ['cautela'] },
    );
    const text = fc.oneof(
      fc.string(),
      file.map((one) => JSON.stringify(one, (_, value: unknown) => (typeof value === 'bigint' ? 1 : value))),
    );
    fc.assert(
      fc.property(text, (broken) => {
        const restored = after(broken) as unknown as typeof KEPT;
        expect(readSettings(restored).faults).toEqual([]);
        expect(restored['settings:silenced']).toEqual(expect.arrayContaining(KEPT['settings:silenced']));
        expect(restored.shelf.favourites).toEqual(expect.arrayContaining(KEPT.shelf.favourites));
        expect(restored.failures).toEqual(KEPT.failures);
      }),
      { numRuns: 10_000 },
    );
  });
});
