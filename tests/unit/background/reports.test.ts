import { beforeEach, expect, it, vi } from 'vitest';
import { createReports, type Report, type Reports } from '../../../src/background/reports.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const report = (...entities: string[]): Report => ({
  mentions: {
    said: entities.map((entity) => ({ entity, kind: 'muscle', assertion: 'affirmed' })),
    list: entities.map((_, i) => i),
  },
  unread: [],
});

let fake: FakeBrowser;
let reports: Reports;
let paused: number;
let duringPause: () => void;

beforeEach(() => {
  fake = fakeBrowser();
  paused = 0;
  duringPause = () => undefined;
  reports = createReports(
    fake.browser,
    async (address) => address.startsWith('https://ehr.example'),
    async () => {
      paused++;
      duringPause();
    },
  );
});

const entitiesOf = async (tab: number) =>
  (await reports.page(tab)).mentions.map(({ entity, frame }) => `${entity}@${frame}`);

it('joins the frames of a page, the top frame first', async () => {
  fake.frames.set(1, new Map([[0, () => true], [7, () => true]])); // prettier-ignore
  reports.take(1, 7, { ...report('trapezius'), unread: ['pdf'] });
  reports.take(1, 0, { ...report('frontalis', 'procerus'), unread: ['pdf', 'canvas'] });
  expect(await entitiesOf(1)).toEqual(['frontalis@0', 'procerus@0', 'trapezius@7']);
  expect((await reports.page(1)).unread).toEqual(['pdf', 'canvas']);
});

it('keeps tabs apart', async () => {
  fake.frames.set(1, new Map([[0, () => true]]));
  fake.frames.set(2, new Map([[0, () => true]]));
  reports.take(1, 0, report('frontalis'));
  reports.take(2, 0, report('trapezius'));
  expect(await entitiesOf(1)).toEqual(['frontalis@0']);
});

it('replaces what a frame said before, and tells whether that is news', () => {
  expect(reports.take(1, 0, report('frontalis'))).toBe(true);
  expect(reports.take(1, 0, report('frontalis'))).toBe(false);
  expect(reports.take(1, 0, report())).toBe(true);
});

it('forgets frames that are gone', async () => {
  fake.frames.set(1, new Map([[0, () => true]]));
  reports.take(1, 0, report('frontalis'));
  reports.take(1, 5, report('trapezius'));
  expect(await entitiesOf(1)).toEqual(['frontalis@0']);
  expect(await reports.framesWithMentions(1)).toEqual([0]);
});

it('asks again after the worker has slept and forgotten', async () => {
  fake.frames.set(1, new Map([[0, (message) => {
    expect(message).toEqual({ kind: 'report-again' });
    reports.take(1, 0, report('frontalis'));
    return true;
  }]])); // prettier-ignore
  expect(await reports.framesWithMentions(1)).toEqual([0]);
  expect(await entitiesOf(1)).toEqual(['frontalis@0']);
});

it('has nothing to say of a page that nobody reads', async () => {
  expect(await reports.page(9)).toEqual({ mentions: [], unread: [] });
});

it('holds nothing of a tab that has closed or moved on', async () => {
  reports.take(1, 0, report('frontalis'));
  reports.forget(1);
  expect(await reports.page(1)).toEqual({ mentions: [], unread: [] });
});

it('asks every tab, and minds none that does not answer', async () => {
  const hear = vi.fn(() => true);
  for (const id of [1, 2, 3]) fake.tabs.set(id, { id, windowId: 1 });
  fake.frames.set(1, new Map([[0, hear]]));
  fake.frames.set(3, new Map([[0, hear]]));
  await reports.askEverywhere();
  expect(hear).toHaveBeenCalledTimes(2);
});

it('knows whether toxin is in play in any frame of a tab, and in which tab', () => {
  reports.take(1, 0, report('frontalis'));
  expect(reports.inPlay(1)).toBe(false);
  reports.take(1, 4, {
    ...report(),
    mentions: { said: [{ entity: 'botox', kind: 'product', assertion: 'affirmed' }], list: [0] },
  });
  expect(reports.inPlay(1)).toBe(true);
  expect(reports.inPlay(2)).toBe(false);
  reports.take(1, 4, report());
  expect(reports.inPlay(1)).toBe(false);
});

it('says of a frame on a site that is off that it is not read, and no more once the site is on', async () => {
  fake.frames.set(1, new Map([[0, () => true]]));
  reports.take(1, 0, { ...report('frontalis'), frames: ['https://ehr.example'] });
  expect((await reports.page(1)).unread).toEqual([]);
  reports.take(1, 0, { ...report('frontalis'), frames: ['https://ehr.example', 'https://letters.example'] });
  expect((await reports.page(1)).unread).toEqual(['closed-frame']);
});

it.each([
  ['https://ehr.example/letters/7.PDF?page=2', 'complete', ['pdf']],
  ['https://ehr.example/letters/7', 'complete', ['closed-frame']],
  ['https://ehr.example/letters/7.pdf', 'loading', []],
  ['https://letters.example/7.pdf', 'complete', []],
])(
  'says of a site that is on, but where nobody answers, that it is not read: %s, %s',
  async (url, status, unread) => {
    fake.tabs.set(1, { id: 1, url, status, windowId: 1 });
    expect((await reports.page(1)).unread).toEqual(unread);
  },
);

it('waits for a page that has just come before it calls it closed, and not for ever', async () => {
  fake.tabs.set(1, { id: 1, url: 'https://ehr.example/notes', status: 'complete', windowId: 1 });
  // Its script hears from the third time on.
  duringPause = () => {
    if (paused === 3) fake.frames.set(1, new Map([[0, () => reports.take(1, 0, report('frontalis'))]]));
  };
  const { mentions, unread } = await reports.page(1);
  expect(mentions.map(({ entity }) => entity)).toEqual(['frontalis']);
  expect(unread).toEqual([]);
  expect(paused).toBe(3);
  reports.forget(1);
  fake.frames.clear();
  expect((await reports.page(1)).unread).toEqual(['closed-frame']);
  expect(paused).toBeLessThan(100);
});

it('waits for no page that is on its way, off, or a PDF', async () => {
  for (const [url, status] of [
    ['https://ehr.example/notes', 'loading'],
    ['https://letters.example/notes', 'complete'],
    ['https://ehr.example/letter.pdf', 'complete'],
  ] as const) {
    fake.tabs.set(1, { id: 1, url, status, windowId: 1 });
    await reports.page(1);
  }
  expect(paused).toBe(0);
});

it('says that a page is still being read while nothing is found in it', async () => {
  fake.frames.set(1, new Map([[0, () => true]]));
  fake.tabs.set(1, { id: 1, status: 'complete', windowId: 1 });
  reports.take(1, 0, { ...report(), reading: true });
  expect(await reports.page(1)).toHaveProperty('reading', true);
  reports.take(1, 0, report());
  expect(await reports.page(1)).not.toHaveProperty('reading');
  fake.tabs.set(1, { id: 1, status: 'loading', windowId: 1 });
  expect(await reports.page(1)).toHaveProperty('reading', true);
  reports.take(1, 0, report('frontalis'));
  expect(await reports.page(1)).not.toHaveProperty('reading');
});
