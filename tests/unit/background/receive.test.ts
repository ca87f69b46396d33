import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReceiver, type Parts, type Sender } from '../../../src/background/receive.ts';
import { DEFAULTS, NO_POLICY } from '../../../src/settings/index.ts';
import { fakeBrowser, ID, OWN, settled, type FakeBrowser } from './fake-browser.ts';

const page: Sender = { id: ID, url: 'https://ehr.example/', frameId: 3, tab: { id: 1 } };
const popup: Sender = { id: ID, url: `${OWN}popup/index.html` };
const ownTab: Sender = { id: ID, url: `${OWN}popup/index.html?size=tab`, frameId: 0, tab: { id: 9 } };

let fake: FakeBrowser;
let admitted: boolean;
let parts: Parts;

beforeEach(() => {
  fake = fakeBrowser();
  admitted = true;
  parts = {
    sites: {
      state: vi.fn(async () => ({ status: 'on' as const })),
      turn: vi.fn(async () => ({ status: 'off' as const })),
      align: vi.fn(),
      start: vi.fn(),
      remove: vi.fn(async () => {}),
      list: async () => ({ sites: [], sitesAsked: [] }),
      admits: async () => admitted,
    },
    reports: {
      take: vi.fn(() => true),
      inPlay: vi.fn(() => false),
      drop: vi.fn(),
      forget: vi.fn(),
      page: vi.fn(async () => ({ mentions: [], unread: [] })),
      framesWithMentions: vi.fn(),
      askEverywhere: vi.fn(),
    },
    reference: { open: vi.fn(), openEntry: vi.fn(async () => {}), lookUp: vi.fn(), takeWords: () => 'scm' },
    failures: { record: vi.fn(async () => {}), list: async () => [] },
    judgement: {
      take: vi.fn(async () => {}),
      withdraw: vi.fn(),
      forget: vi.fn(),
      afresh: vi.fn(),
      again: vi.fn(),
      state: vi.fn(),
      setAside: vi.fn(),
      silence: vi.fn(),
    },
    tips: async (ids) => ids.map((id) => ({ id, kind: 'muscle', name: id, cautions: [] })),
    settings: {
      now: async () => ({ settings: DEFAULTS, locked: [], policy: NO_POLICY, faults: [] }),
      settled: vi.fn(),
      stale: vi.fn(),
      change: vi.fn(async () => true),
      silence: vi.fn(async () => {}),
    },
  };
});

/** The answer to a message; `dropped` when the listener says that it is not for it. */
async function send(message: unknown, sender: Sender): Promise<unknown> {
  const receive = createReceiver(fake.browser, parts) as unknown as (
    message: unknown,
    sender: Sender,
    answer: (value: unknown) => void,
  ) => true | undefined;
  return new Promise((resolve) => {
    if (receive(message, sender, resolve) !== true) resolve('dropped');
  });
}

describe('from a page', () => {
  const report = { kind: 'page-report', mentions: { said: [], list: [] }, unread: [] };

  it('takes a report for its tab and frame and tells open pages of news', async () => {
    expect(await send(report, page)).toBe(false);
    expect(parts.reports.take).toHaveBeenCalledWith(1, 3, { mentions: { said: [], list: [] }, unread: [] });
    expect(fake.told).toEqual([{ kind: 'page-changed', tab: 1 }]);
  });

  it('tells nobody of a report that says the same again', async () => {
    vi.mocked(parts.reports.take).mockReturnValue(false);
    await send(report, page);
    expect(fake.told).toEqual([]);
  });

  it('tells all frames of a tab when toxin comes into play in one of them, and the one that reports', async () => {
    const heard: unknown[] = [];
    fake.frames.set(1, new Map([[0, (message) => heard.push(message)]]));
    vi.mocked(parts.reports.inPlay).mockReturnValueOnce(false).mockReturnValue(true);
    expect(await send(report, page)).toBe(true);
    expect(heard).toEqual([{ kind: 'in-play', on: true }]);
    expect(await send(report, page)).toBe(true);
    expect(heard).toHaveLength(1);
  });

  it('hears after a report that its frame has gone, though others are still told of the report', async () => {
    fake.frames.set(1, new Map([[0, () => undefined]]));
    let told = (): void => undefined;
    vi.spyOn(fake.browser.tabs, 'sendMessage').mockReturnValue(
      new Promise((resolve) => (told = () => resolve(undefined))),
    );
    vi.mocked(parts.reports.inPlay).mockReturnValueOnce(false).mockReturnValue(true);
    const reported = send(report, page);
    const left = send({ kind: 'chart-withdrawn', gone: true }, page);
    await settled();
    told();
    await Promise.all([reported, left]);
    const [taken] = vi.mocked(parts.judgement.take).mock.invocationCallOrder;
    const [withdrawn] = vi.mocked(parts.judgement.withdraw).mock.invocationCallOrder;
    expect(taken).toBeLessThan(withdrawn!);
  });

  it('answers with tips', async () => {
    expect(await send({ kind: 'tips', ids: ['trapezius'] }, page)).toMatchObject([{ id: 'trapezius' }]);
  });

  it('opens an entry, records a failure', async () => {
    await send({ kind: 'open-entry', id: 'trapezius' }, page);
    expect(parts.reference.openEntry).toHaveBeenCalledWith('trapezius');
    await send({ kind: 'failure', part: 'reading', message: 'TypeError' }, page);
    expect(parts.failures.record).toHaveBeenCalledWith('reading', 'TypeError');
  });

  it('takes a frame that has gone while scripts are put into it for no failure', async () => {
    const gone = async (): Promise<never> =>
      Promise.reject(new Error('No frame with id 3 in tab with id 1.'));
    Object.assign(fake.browser.scripting, { executeScript: gone });
    expect(await send({ kind: 'put-in', script: 'reading' }, page)).toBe(false);
    expect(parts.failures.record).not.toHaveBeenCalled();
  });

  it('silences a term, everywhere or on the site where the word stands', async () => {
    await send({ kind: 'silence-term', id: 'trapezius', here: false }, page);
    await send({ kind: 'silence-term', id: 'trapezius', here: true }, page);
    expect(vi.mocked(parts.settings.silence).mock.calls).toEqual([
      [{ of: 'term', id: 'trapezius' }, true],
      [{ of: 'term', id: 'trapezius', site: 'ehr.example' }, true],
    ]);
  });

  it.each([
    [
      { url: 'about:srcdoc', origin: 'null', tab: { id: 1, url: 'https://ehr.example/chart' } },
      'ehr.example',
    ],
    [{ url: 'about:blank', origin: 'https://ehr.example' }, 'ehr.example'],
    [{ url: 'blob:https://ehr.example/1', origin: 'null' }, 'ehr.example'],
  ])(
    'silences a term on the site in whose name a frame stands that has no address: %o',
    async (own, site) => {
      await send({ kind: 'silence-term', id: 'trapezius', here: true }, { ...page, ...own });
      expect(parts.settings.silence).toHaveBeenCalledWith({ of: 'term', id: 'trapezius', site }, true);
    },
  );

  it('never silences a term everywhere that was to be silenced here', async () => {
    const nowhere = { ...page, url: 'about:srcdoc', origin: 'null' };
    await send({ kind: 'silence-term', id: 'trapezius', here: true }, nowhere);
    expect(parts.settings.silence).not.toHaveBeenCalled();
  });

  it('tells a script whose site has been turned off to leave, and takes nothing from it', async () => {
    admitted = false;
    const hear = vi.fn();
    fake.frames.set(1, new Map([[3, hear]]));
    expect(await send({ kind: 'tips', ids: ['trapezius'] }, page)).toBeUndefined();
    expect(hear).toHaveBeenCalledWith({ kind: 'leave' });
    await send(report, page);
    expect(parts.reports.take).not.toHaveBeenCalled();
  });
});

describe('from our own pages', () => {
  it.each([popup, ownTab])('answers what the popup asks (%j)', async (sender) => {
    expect(await send({ kind: 'site', tab: 1 }, sender)).toEqual({ status: 'on' });
    expect(await send({ kind: 'turn-site', tab: 1, on: false }, sender)).toEqual({ status: 'off' });
    expect(await send({ kind: 'page', tab: 1 }, sender)).toEqual({ mentions: [], unread: [] });
    expect(await send({ kind: 'asked-words' }, sender)).toBe('scm');
    expect(await send({ kind: 'failures' }, sender)).toEqual([]);
    expect(await send({ kind: 'settings' }, sender)).toMatchObject({ settings: DEFAULTS, sites: [] });
    expect(await send({ kind: 'set', name: 'density', value: 'quiet' }, sender)).toMatchObject({
      locked: [],
    });
    expect(parts.settings.change).toHaveBeenCalledWith('density', 'quiet');
  });

  it('passes "show me" on to the frame', async () => {
    const hear = vi.fn();
    fake.frames.set(1, new Map([[3, hear]]));
    await send({ kind: 'show-mention', tab: 1, frame: 3, index: 7 }, popup);
    expect(hear).toHaveBeenCalledWith({ kind: 'show-mention', index: 7 });
  });

  it('records what fails and answers all the same', async () => {
    vi.mocked(parts.sites.state).mockRejectedValue(new Error('No tab with id: 1.'));
    expect(await send({ kind: 'site', tab: 1 }, popup)).toBeUndefined();
    expect(parts.failures.record).toHaveBeenCalledWith('background', 'Error: No tab with id: 1.');
  });
});

describe('drops', () => {
  it('what another extension or a page itself sends', async () => {
    expect(await send({ kind: 'failures' }, { ...popup, id: 'someone-else' })).toBe('dropped');
    expect(await send({ kind: 'failures' }, {})).toBe('dropped');
  });

  it('what a page has no business to ask, and what the popup has not', async () => {
    expect(await send({ kind: 'turn-site', tab: 1, on: true }, page)).toBe('dropped');
    expect(await send({ kind: 'page', tab: 1 }, page)).toBe('dropped');
    expect(await send({ kind: 'page-report', mentions: { said: [], list: [] }, unread: [] }, popup)).toBe(
      'dropped',
    );
  });

  it('a page’s message without a tab', async () => {
    expect(await send({ kind: 'tips', ids: [] }, { id: ID, url: 'https://ehr.example/' })).toBe('dropped');
  });

  it('anything of another shape, without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({
            kind: fc.constantFrom('page-report', 'tips', 'site', 'failure'),
            ids: fc.anything(),
            tab: fc.string(),
          }),
        ),
        fc.constantFrom(page, popup),
        async (message, sender) => {
          const answer = await send(message, sender);
          expect(answer).toBe('dropped');
        },
      ),
    );
    await settled();
    expect(parts.reports.take).not.toHaveBeenCalled();
  });
});
