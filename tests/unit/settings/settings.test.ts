import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/browser.ts';
import { DEFAULTS, isSilenced, loadInForce, saveSetting, withSilenced } from '../../../src/settings/index.ts';
import { keyOf, readSettings } from '../../../src/settings/read.ts';
import { NO_POLICY } from '../../../src/settings/policy.ts';
import { known } from './known.ts';

/** A store in memory, and a policy. */
function memory(stored: Record<string, unknown> = {}, policy?: unknown) {
  const local = {
    get: async (keys: string[]) =>
      structuredClone(Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key]]] : [])))),
    set: async (values: Record<string, unknown>) => void Object.assign(stored, structuredClone(values)),
  };
  const managed = {
    get: async () => {
      if (policy === undefined) throw new Error('Managed storage manifest not found');
      return policy;
    },
  };
  return { stored, storage: { local, managed } as unknown as Pick<Browser['storage'], 'local' | 'managed'> };
}

it('has a default for everything when nothing was ever kept', async () => {
  expect(await loadInForce(memory().storage, known)).toEqual({
    settings: DEFAULTS,
    locked: [],
    policy: NO_POLICY,
    faults: [],
  });
});

it('gives back what was kept', async () => {
  const { storage } = memory();
  await saveSetting(storage, 'density', 'everything');
  await saveSetting(storage, 'silenced', [{ of: 'term', id: 'trapezius', site: 'ehr.example' }]);
  expect((await loadInForce(storage, known)).settings).toEqual({
    ...DEFAULTS,
    density: 'everything',
    silenced: [{ of: 'term', id: 'trapezius', site: 'ehr.example' }],
  });
});

it('lets the organisation win, and says what it has locked', async () => {
  const { storage } = memory(
    { 'settings:density': 'everything', 'settings:lines': 'thick' },
    { density: 'quiet' },
  );
  const { settings, locked } = await loadInForce(storage, known);
  expect(settings).toEqual({ ...DEFAULTS, density: 'quiet', lines: 'thick' });
  expect(locked).toEqual(['density']);
});

describe('a value that does not fit', () => {
  it('is named, replaced by its default, and harms no other', () => {
    const { settings, faults } = readSettings({ 'settings:density': 'loud', 'settings:tiers': ['avoid'] });
    expect(settings).toEqual({ ...DEFAULTS, tiers: ['avoid'] });
    expect(faults).toEqual([{ key: 'settings:density', problem: 'does not fit; the default is used' }]);
  });

  it('in the list of what is silenced costs that item alone', () => {
    const good = { of: 'term', id: 'trapezius' };
    const { settings, faults } = readSettings({
      'settings:silenced': [good, 7, { of: 'term', id: '../x' }, null, { ...good }],
    });
    expect(settings.silenced).toEqual([good]);
    expect(faults).toEqual([{ key: 'settings:silenced', problem: '4 of 5 items do not fit or stand twice' }]);
  });

  it('among the tiers hides none', () => {
    expect(readSettings({ 'settings:tiers': ['avoid', 'serous'] }).settings.tiers).toEqual(DEFAULTS.tiers);
  });

  it('stays in the store: nobody but the person writes over it', async () => {
    const { storage, stored } = memory({ 'settings:density': 'loud' });
    await loadInForce(storage, known);
    await saveSetting(storage, 'tiers', ['avoid']);
    expect(stored['settings:density']).toBe('loud');
  });

  it('never throws and never costs a good one, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (density, version, silenced) => {
        const { settings } = readSettings({
          'settings:density': density,
          'settings:version': version,
          'settings:silenced': silenced,
          'settings:tiers': ['serious'],
        });
        expect(settings.tiers).toEqual(['avoid', 'serious']);
        expect(['quiet', 'standard', 'everything']).toContain(settings.density);
      }),
      { numRuns: 5_000 },
    );
  });
});

it('never hides all that is to be avoided', () => {
  expect(readSettings({ 'settings:tiers': [] }).settings.tiers).toEqual(['avoid']);
});

describe('silencing', () => {
  const here = { of: 'term', id: 'trapezius', site: 'ehr.example' } as const;
  const inForce = { settings: { ...DEFAULTS, silenced: [here] }, policy: NO_POLICY };

  it('on one site is for that site', () => {
    expect(isSilenced(inForce, 'term', 'trapezius', 'ehr.example')).toBe(true);
    expect(isSilenced(inForce, 'term', 'trapezius', 'other.example')).toBe(false);
    expect(isSilenced(inForce, 'rule', 'trapezius', 'ehr.example')).toBe(false);
  });

  it('everywhere is for every site; the organisation’s cannot be taken back', () => {
    const everywhere = {
      ...inForce,
      settings: { ...DEFAULTS, silenced: [{ of: 'rule', id: 'a' } as const] },
    };
    expect(isSilenced(everywhere, 'rule', 'a', 'any.example')).toBe(true);
    const overlay = { ...NO_POLICY.overlay, silencedTerms: ['frontalis'] };
    const theirs = { settings: DEFAULTS, policy: { ...NO_POLICY, overlay } };
    expect(isSilenced(theirs, 'term', 'frontalis', undefined)).toBe(true);
  });

  it('is undone by the same item, whatever the order of its words', () => {
    const again = { site: 'ehr.example', id: 'trapezius', of: 'term' } as const;
    expect(withSilenced([here], again, true)).toHaveLength(1);
    expect(withSilenced([here], again, false)).toEqual([]);
  });
});

describe('versions', () => {
  const renamed = (stored: Readonly<Record<string, unknown>>) => ({
    ...stored,
    [keyOf('density')]: stored['settings:noise'],
  });
  const doubled = (stored: Readonly<Record<string, unknown>>) => ({ ...stored, [keyOf('tiers')]: ['avoid'] });

  it('brings values of an older one up step by step', () => {
    const old = { 'settings:version': 1, 'settings:noise': 'quiet' };
    expect(readSettings(old, [renamed, doubled]).settings).toMatchObject({
      density: 'quiet',
      tiers: ['avoid'],
    });
  });

  it('runs no step twice', () => {
    const present = { 'settings:version': 2, 'settings:density': 'quiet' };
    expect(readSettings(present, [renamed, doubled]).settings).toMatchObject({
      density: 'quiet',
      tiers: ['avoid'],
    });
  });

  it('reads a newer one as far as it fits, and says so', () => {
    const newer = { 'settings:version': 9, 'settings:density': 'quiet', 'settings:hologram': true };
    const { settings, faults } = readSettings(newer);
    expect(settings.density).toBe('quiet');
    expect(faults).toEqual([
      { key: 'settings:version', problem: 'written by a newer version (9); read as far as it fits' },
    ]);
  });
});

it('falls back to the defaults when the store cannot be read', async () => {
  const { storage } = memory();
  const broken = { ...storage, local: { get: () => Promise.reject(new Error('corrupt')) } };
  const { settings, faults } = await loadInForce(broken as unknown as typeof storage, known);
  expect(settings).toEqual(DEFAULTS);
  expect(faults).toEqual([{ key: 'storage', problem: 'Error: corrupt' }]);
});
