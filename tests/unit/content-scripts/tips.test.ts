import { beforeEach, expect, it, vi } from 'vitest';
import { createTips } from '../../../content-scripts/tips.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn<(message: { ids: string[] }) => Promise<unknown>>() }));
vi.mock('../../../content-scripts/channel.ts', () => ({ send }));

const tipOf = (id: string) => ({ id, kind: 'muscle', name: id, cautions: [] });

beforeEach(() => {
  send.mockReset().mockImplementation(({ ids }) => Promise.resolve(ids.map(tipOf)));
});

it('asks for each entity once', async () => {
  const tips = createTips();
  expect(await tips.fetch(['masseter', 'masseter', 'procerus'])).toBe(true);
  expect(await tips.fetch(['masseter'])).toBe(false);
  expect(send.mock.calls.map(([{ ids }]) => ids)).toEqual([['masseter', 'procerus']]);
  expect(tips.get('procerus')?.name).toBe('procerus');
});

it('asks again for what a background that had crashed did not answer', async () => {
  const tips = createTips();
  send.mockResolvedValueOnce(undefined);
  expect(await tips.fetch(['masseter'])).toBe(false);
  expect(tips.get('masseter')).toBeUndefined();
  expect(await tips.fetch(['masseter'])).toBe(true);
  expect(tips.get('masseter')?.name).toBe('masseter');
});
