/** The browser has just started and does not know its policies yet; scripts of the last session are still registered. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../background/fake-browser.ts';
import {
  type Background,
  machineWith,
  pageIn,
  POPUP,
  rest,
  storeOver,
  wake,
  watchUncaught,
} from './machine.ts';

const THEIRS = 'https://ehr.example/*';
const FORBIDDEN = 'https://mail.example/*';
const LOCKED = { sitesLocked: true, sitesOn: [THEIRS] };
const uncaught = watchUncaught();

let machine: FakeBrowser;
/** Lets the policy through. */
let arrive: (policy: object) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  machine = machineWith({ 1: 'https://ehr.example/', 2: 'https://mail.example/' }, [THEIRS, FORBIDDEN]);
  // Access that was given before the organisation locked its sites.
  machine.scripts.set('sites', { id: 'sites', matches: [THEIRS] });
  const coming = new Promise<object>((resolve) => {
    arrive = resolve;
  });
  Object.assign(machine.browser.storage, { managed: { get: () => coming } });
});
afterEach(() => vi.useRealTimers());

const matches = (): string[] => [...machine.scripts.values()].flatMap((script) => script.matches);
const injected = (): string[] => machine.calls.filter((call) => call.startsWith('script '));

/** An answer, after as long as a person is kept waiting for the policy. */
async function answerTo(background: Background, message: object, sender: object): Promise<unknown> {
  const answer = background.ask(message, sender);
  await vi.advanceTimersByTimeAsync(500);
  return answer;
}

/** More than anybody waits for a policy. */
async function waited(): Promise<void> {
  await rest();
  await vi.advanceTimersByTimeAsync(5_000);
  await rest();
}

it('puts nothing into a site that the last policy forbade, answers it nothing, and names it off', async () => {
  machine.stored['last-policy'] = LOCKED;
  const background = await wake(machine);
  background.tell('runtime.onStartup');
  await waited();
  expect(matches()).toEqual([THEIRS]);
  expect(injected()).not.toContain('script 2');
  const report = { kind: 'page-report', mentions: { said: [], list: [] }, unread: [] };
  const told = vi.fn();
  machine.frames.set(2, new Map([[0, told]]));
  await answerTo(background, report, pageIn(2, 0, 'https://mail.example/'));
  expect(told).toHaveBeenCalledWith({ kind: 'leave' });
  const site = (tab: number) => answerTo(background, { kind: 'site', tab }, POPUP);
  expect(await site(2)).toMatchObject({ status: 'off', locked: true });
  expect(await site(1)).toMatchObject({ status: 'on' });
  arrive(LOCKED);
  await waited();
  expect(matches()).toEqual([THEIRS]);
  expect(injected()).not.toContain('script 2');
  expect(uncaught).toEqual([]);
});

it('opens the site once the policy has come and forbids it no more', async () => {
  machine.stored['last-policy'] = LOCKED;
  const background = await wake(machine);
  background.tell('runtime.onStartup');
  await waited();
  arrive({});
  await waited();
  expect(matches().sort()).toEqual([THEIRS, FORBIDDEN].sort());
  expect(machine.stored['last-policy']).toEqual({});
});

it('closes a site that a new policy forbids, as soon as it has come, even with the store full', async () => {
  vi.spyOn(machine.browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
  machine.scripts.set('sites', { id: 'sites', matches: [THEIRS, FORBIDDEN] });
  const background = await wake(machine);
  background.tell('runtime.onStartup');
  await waited();
  arrive(LOCKED);
  await waited();
  expect(matches()).toEqual([THEIRS]);
  expect(uncaught).toEqual([]);
});

it('has the policy at hand at the next start', async () => {
  Object.assign(machine.browser.storage, { managed: storeOver(LOCKED) });
  const background = await wake(machine);
  background.tell('runtime.onInstalled', { reason: 'install' });
  await waited();
  expect(machine.stored['last-policy']).toEqual(LOCKED);
});
