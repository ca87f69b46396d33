/** The background is stopped before its first call to the browser, after it, after the second, and so on to the last. */
import { describe, expect, it } from 'vitest';
import type { FakeBrowser } from '../background/fake-browser.ts';
import { type Background, POPUP, machineWith, rest, wake, watchUncaught } from './machine.ts';

const SITE = 'https://ehr.example/*';
const uncaught = watchUncaught();

interface Deed {
  /** The machine before. */
  before: () => FakeBrowser;
  /** What happens to it. */
  deed: (machine: FakeBrowser, background: Background) => unknown;
  /** What must hold once another background has woken. */
  after: (machine: FakeBrowser, background: Background) => Promise<void> | void;
}

const matchesOf = (machine: FakeBrowser): string[] =>
  [...machine.scripts.values()].flatMap(({ matches }) => matches);

/** Whatever was done, the script runs on the sites to which access is given and on no others. */
const inLine = (machine: FakeBrowser): void =>
  expect(matchesOf(machine).sort()).toEqual([...machine.granted].sort());

const DEEDS: Record<string, Deed> = {
  'a site is turned on': {
    before: () => machineWith({ 1: 'https://ehr.example/a' }),
    deed(machine, background) {
      machine.granted.add(SITE);
      background.tell('permissions.onAdded', { origins: [SITE] });
    },
    after(machine) {
      inLine(machine);
      expect(matchesOf(machine)).toEqual([SITE]);
    },
  },
  'a second site is turned on': {
    before: () => machineWith({ 1: 'https://ehr.example/a' }, ['https://other.example/*']),
    deed(machine, background) {
      machine.granted.add(SITE);
      return background.ask({ kind: 'turn-site', tab: 1, on: true }, POPUP);
    },
    after: inLine,
  },
  'a site is turned off': {
    before: () => machineWith({ 1: 'https://ehr.example/a' }, [SITE, 'https://other.example/*']),
    deed: (_machine, background) => background.ask({ kind: 'turn-site', tab: 1, on: false }, POPUP),
    after: inLine,
  },
  'access is taken away in the browser': {
    before: () => machineWith({ 1: 'https://ehr.example/a' }, [SITE]),
    deed(machine, background) {
      machine.granted.delete(SITE);
      background.tell('permissions.onRemoved', { origins: [SITE] });
    },
    after(machine) {
      inLine(machine);
      expect(matchesOf(machine)).toEqual([]);
    },
  },
  'the extension is updated': {
    before: () => machineWith({ 1: 'https://ehr.example/a' }, [SITE]),
    deed: (_machine, background) => background.tell('runtime.onInstalled', { reason: 'update' }),
    after(machine) {
      inLine(machine);
      expect(machine.calls).toContain('script 1');
    },
  },
  'a rule is silenced': {
    before() {
      const machine = machineWith({ 1: 'https://ehr.example/a' }, [SITE]);
      machine.stored['settings:density'] = 'quiet';
      return machine;
    },
    deed: (_machine, background) =>
      background.ask({ kind: 'silence', tab: 1, rule: 'neck-lung', on: true }, POPUP),
    async after(machine, background) {
      expect(machine.stored['settings:density']).toBe('quiet');
      const { silenced } = (await background.ask({ kind: 'findings', tab: 1 }, POPUP)) as {
        silenced: string[];
      };
      expect([[], ['neck-lung']]).toContainEqual(silenced);
    },
  },
};

let tried = 0;

describe('stopped at any moment while', () => {
  it.each(Object.entries(DEEDS))(
    '%s: a later background puts it right',
    async (_what, { before, deed, after }) => {
      let isOver = false;
      for (let stopAt = 1; !isOver; stopAt++) {
        const machine = before();
        const stopping = await wake(machine, stopAt);
        void deed(machine, stopping);
        await rest();
        isOver = !stopping.isStopped();
        const next = await wake(machine);
        await rest();
        await after(machine, next);
        tried++;
      }
      expect(uncaught).toEqual([]);
    },
  );

  it('counts the moments that were tried', () => {
    process.stdout.write(`stopped at ${tried} moments; put right after each\n`);
    expect(tried).toBeGreaterThan(40);
  });
});
