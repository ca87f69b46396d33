/** Stores that are full, broken or hold what they never should, and clocks that jump. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFailures } from '../../../src/background/failures.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { DEFAULTS } from '../../../src/settings/schema.ts';
import type { FakeBrowser } from '../background/fake-browser.ts';
import { POPUP, machineWith, pageIn, rest, wake, watchUncaught } from './machine.ts';

const SITE = 'https://ehr.example/*';
const uncaught = watchUncaught();

const local = (machine: FakeBrowser) => machine.browser.storage.local;
const QUOTA = new Error('Resource::kQuotaBytes quota exceeded');

describe('a full store', () => {
  it('loses no setting, answers every question, and the failure can be read', async () => {
    const machine = machineWith({ 1: 'https://ehr.example/' }, [SITE]);
    machine.stored['settings:density'] = 'quiet';
    vi.spyOn(local(machine), 'set').mockRejectedValue(QUOTA);
    const background = await wake(machine);
    await background.ask({ kind: 'silence', tab: 1, rule: 'neck-lung', on: true }, POPUP);
    await rest();
    expect(machine.stored).toEqual({ 'settings:density': 'quiet' });
    expect(await background.ask({ kind: 'site', tab: 1 }, POPUP)).toMatchObject({ status: 'on' });
    const failures = (await background.ask({ kind: 'failures' }, POPUP)) as { message: string }[];
    expect(failures[0]?.message).toContain('quota exceeded');
    expect(uncaught).toEqual([]);
  });
});

describe('a store that cannot be read', () => {
  it('keeps nobody from working: sites are on, reports are taken, questions answered', async () => {
    const machine = machineWith({ 1: 'https://ehr.example/' }, [SITE]);
    vi.spyOn(local(machine), 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    const background = await wake(machine);
    await background.ask({ kind: 'page-report', mentions: { said: [], list: [] }, unread: [] }, pageIn(1));
    expect(await background.ask({ kind: 'page', tab: 1 }, POPUP)).toEqual({ mentions: [], unread: [] });
    expect(await background.ask({ kind: 'site', tab: 1 }, POPUP)).toMatchObject({ status: 'on' });
    expect(uncaught).toEqual([]);
  });
});

describe('a store that holds anything whatever', () => {
  it('is read as far as it fits, never thrown at, 20,000 times', () => {
    const keys = [...Object.keys(DEFAULTS).map((name) => `settings:${name}`), 'settings:version'];
    let broken = 0;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything(), { maxKeys: 6 }), (stored) => {
        const { settings, faults } = readSettings({ ...stored, 'settings:density': 'quiet' });
        if (faults.length > 0) broken++;
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(settings.density).toBe('quiet');
      }),
      { numRuns: 20_000, seed: 9 },
    );
    process.stdout.write(
      `settings read from 20,000 stores, ${broken} with values named as faults: none lost, none thrown\n`,
    );
    expect(broken).toBeGreaterThan(5_000);
  });
});

describe('a clock that jumps', () => {
  it('keeps failures in the order in which they happened, whatever time it gives them', async () => {
    const times = ['2026-11-22T12:00:00Z', '1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z'];
    let at = 0;
    const failures = createFailures(machineWith({}).browser, () => times[at++]!);
    for (const message of ['first', 'second', 'third']) await failures.record('part', message);
    expect((await failures.list()).map(({ message }) => message)).toEqual(['third', 'second', 'first']);
  });
});
