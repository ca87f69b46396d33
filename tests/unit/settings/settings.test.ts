import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Browser } from '../../../src/browser.ts';
import { DEFAULTS, loadSettings, saveSetting } from '../../../src/settings/index.ts';
import { keyOf, readSettings } from '../../../src/settings/read.ts';

/** A store in memory. */
function memory(stored: Record<string, unknown> = {}) {
  const local = {
    get: async (keys: string[]) =>
      structuredClone(Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key]]] : [])))),
    set: async (values: Record<string, unknown>) => void Object.assign(stored, structuredClone(values)),
  };
  return { stored, storage: { local } as unknown as Pick<Browser['storage'], 'local'> };
}

it('has a default for everything when nothing was ever kept', async () => {
  expect(await loadSettings(memory().storage)).toEqual({ settings: DEFAULTS, faults: [] });
});

it('gives back what was kept', async () => {
  const { storage } = memory();
  await saveSetting(storage, 'density', 'everything');
  await saveSetting(storage, 'silencedEntities', ['trapezius', 'frontalis']);
  expect(await loadSettings(storage)).toEqual({
    settings: { ...DEFAULTS, density: 'everything', silencedEntities: ['trapezius', 'frontalis'] },
    faults: [],
  });
});

describe('a value that does not fit', () => {
  it('is named, replaced by its default, and harms no other', () => {
    const { settings, faults } = readSettings({ 'settings:density': 'loud', 'settings:tiers': ['avoid'] });
    expect(settings).toEqual({ ...DEFAULTS, tiers: ['avoid'] });
    expect(faults).toEqual([{ key: 'settings:density', problem: 'does not fit; the default is used' }]);
  });

  it('in a list costs that item alone', () => {
    const { settings, faults } = readSettings({
      'settings:silencedEntities': ['trapezius', 7, '../x', null, 'frontalis'],
    });
    expect(settings.silencedEntities).toEqual(['trapezius', 'frontalis']);
    expect(faults).toEqual([
      { key: 'settings:silencedEntities', problem: '3 of 5 items do not fit or stand twice' },
    ]);
  });

  it('stays in the store: nobody but the person writes over it', async () => {
    const { storage, stored } = memory({ 'settings:density': 'loud' });
    await loadSettings(storage);
    await saveSetting(storage, 'tiers', ['avoid']);
    expect(stored['settings:density']).toBe('loud');
  });

  it('never throws and never costs a good one, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (density, version) => {
        const { settings } = readSettings({
          'settings:density': density,
          'settings:version': version,
          'settings:tiers': ['serious'],
        });
        expect(settings.tiers).toEqual(['serious']);
        expect(['quiet', 'standard', 'everything']).toContain(settings.density);
      }),
    );
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
  const broken = { local: { get: () => Promise.reject(new Error('corrupt')) } };
  const { settings, faults } = await loadSettings(broken as unknown as Pick<Browser['storage'], 'local'>);
  expect(settings).toEqual(DEFAULTS);
  expect(faults).toEqual([{ key: 'storage', problem: 'Error: corrupt' }]);
});
