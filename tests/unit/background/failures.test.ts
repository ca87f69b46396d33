import { expect, it, vi } from 'vitest';
import { createFailures } from '../../../src/background/failures.ts';
import { fakeBrowser } from './fake-browser.ts';

const clock = () => {
  let second = 0;
  return () => `2026-11-22T12:00:${String(second++).padStart(2, '0')}Z`;
};

it('lists failures, newest first', async () => {
  const failures = createFailures(fakeBrowser().browser, clock());
  await failures.record('reading', 'TypeError');
  await failures.record('marks', 'RangeError');
  expect(await failures.list()).toEqual([
    { when: '2026-11-22T12:00:01Z', part: 'marks', message: 'RangeError' },
    { when: '2026-11-22T12:00:00Z', part: 'reading', message: 'TypeError' },
  ]);
});

it('loses none that come at once, and keeps the last fifty', async () => {
  const failures = createFailures(fakeBrowser().browser, clock());
  await Promise.all(Array.from({ length: 60 }, (_, i) => failures.record('part', `number ${i}`)));
  const list = await failures.list();
  expect(list).toHaveLength(50);
  expect(list[0]!.message).toBe('number 59');
  expect(list[49]!.message).toBe('number 10');
});

it('cuts long messages', async () => {
  const failures = createFailures(fakeBrowser().browser, clock());
  await failures.record('part', 'x'.repeat(9999));
  expect((await failures.list())[0]!.message).toHaveLength(400);
});

it('leaves out the addresses of pages', async () => {
  const failures = createFailures(fakeBrowser().browser, clock());
  await failures.record(
    'part',
    'Cannot access contents of url "https://ehr.example/patient/Fairweather?id=7". No.',
  );
  expect((await failures.list())[0]!.message).toBe('Cannot access contents of url "(address)". No.');
});

it.each([['text'], [42], [[{ when: 1 }]], [null]])(
  'starts anew over a store that holds %j',
  async (broken) => {
    const fake = fakeBrowser();
    fake.stored.failures = broken;
    const failures = createFailures(fake.browser, clock());
    expect(await failures.list()).toEqual([]);
    await failures.record('part', 'message');
    expect(await failures.list()).toHaveLength(1);
  },
);

it('raises no failure of its own when the store is full, and keeps what it could not write in mind', async () => {
  const fake = fakeBrowser();
  const set = vi.spyOn(fake.browser.storage.local, 'set');
  set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  const failures = createFailures(fake.browser, clock());
  await expect(failures.record('part', 'first')).resolves.toBeUndefined();
  expect((await failures.list()).map(({ message }) => message)).toEqual(['first']);
  await failures.record('part', 'second');
  expect((await failures.list()).map(({ message }) => message)).toEqual(['second', 'first']);
  expect(fake.stored.failures).toHaveLength(2);
});

it('names what failed even where the store cannot be read', async () => {
  const fake = fakeBrowser();
  vi.spyOn(fake.browser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
  const failures = createFailures(fake.browser, clock());
  await failures.record('part', 'message');
  expect((await failures.list()).map(({ message }) => message)).toEqual(['message']);
});
