// @vitest-environment happy-dom
/** A frame's report reaches the background, or is told anew: a page that rests would never tell it again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Findings } from '../../../content-scripts/findings.ts';
import type { Reader } from '../../../content-scripts/reader/reader.ts';
import { createReporting, type Reporting } from '../../../content-scripts/reporting.ts';
import { drain } from '../../../src/detection/drain.ts';

const { send, onInPlay } = vi.hoisted(() => ({
  send: vi.fn<(message: { kind: string }) => Promise<unknown>>(),
  onInPlay: vi.fn<(on: boolean) => void>(),
}));
vi.mock('../../../content-scripts/channel.ts', () => ({ send, isAlive: () => true }));

let reporting: Reporting;
let isRead: boolean;
const reports = (): number => send.mock.calls.filter(([{ kind }]) => kind === 'page-report').length;

beforeEach(() => {
  vi.useFakeTimers();
  isRead = true;
  send.mockReset();
  onInPlay.mockReset();
  reporting = createReporting({
    findings: {
      *report() {
        yield;
        return { said: [], list: [] };
      },
    } as unknown as Findings,
    reader: { blocks: () => [], opaque: () => [], isCut: () => false } as unknown as Reader,
    chart: () => null,
    isUnsettled: () => false,
    isRead: () => isRead,
    wake: () => drain(reporting.work()),
    onAfresh: () => undefined,
    onInPlay,
  });
});
afterEach(() => {
  reporting.stop();
  vi.useRealTimers();
});

/** Long enough for every report that is still to come. */
const rest = () => vi.advanceTimersByTimeAsync(5_000);

it('is told anew where the background was stopped before it answered', async () => {
  send.mockResolvedValueOnce(undefined).mockResolvedValue(true);
  reporting.soon();
  await rest();
  expect(reports()).toBe(2);
  expect(onInPlay).toHaveBeenCalledExactlyOnceWith(true);
});

it('is told three times at most, and again with the next news', async () => {
  send.mockResolvedValue(undefined);
  reporting.soon();
  await rest();
  expect(reports()).toBe(3);
  reporting.soon();
  await rest();
  expect(reports()).toBe(4);
});

it('is told no more once the session has ended', async () => {
  send.mockImplementation(async () => {
    // The background tells a page whose site is off to leave, and answers nothing.
    reporting.stop();
  });
  reporting.soon();
  await rest();
  expect(reports()).toBe(1);
});

it('says of a page that has never been seen that it is not read yet, and tells when it is', async () => {
  send.mockResolvedValue(true);
  isRead = false;
  await reporting.again();
  expect(send.mock.lastCall![0]).toMatchObject({ kind: 'page-report', reading: true });
  drain(reporting.work());
  expect(reports()).toBe(1);
  isRead = true;
  drain(reporting.work());
  expect(reports()).toBe(2);
  expect(send.mock.lastCall![0]).not.toHaveProperty('reading');
});
