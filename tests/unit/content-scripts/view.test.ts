/** What the settings say of marks and tooltips is known before the first mark, and a change of it is told once. */
import { beforeEach, expect, it, vi } from 'vitest';
import { watchView } from '../../../content-scripts/view.ts';
import { DEFAULT_VIEW, PAGE_VIEW_KEY, type PageView } from '../../../src/settings/page-view.ts';

type Hear = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const store = vi.hoisted(() => ({ held: {} as Record<string, unknown>, hear: [] as unknown[] }));
vi.mock('../../../src/browser.ts', () => ({
  browser: {
    storage: {
      local: { get: async () => store.held },
      onChanged: { addListener: (hear: unknown) => store.hear.push(hear), removeListener: () => undefined },
    },
  },
}));

const changesTo = (view: PageView): void => {
  for (const hear of store.hear) (hear as Hear)({ [PAGE_VIEW_KEY]: { newValue: view } }, 'local');
};
const onChange = vi.fn<(sayings: boolean) => void>();

beforeEach(() => {
  vi.stubGlobal('location', { hostname: 'localhost' });
  store.held = {};
  store.hear = [];
  onChange.mockReset();
});

it('tells of the view when it comes, and of each other one', async () => {
  store.held = { [PAGE_VIEW_KEY]: { ...DEFAULT_VIEW, sayings: 'a' } };
  const view = watchView(onChange);
  expect(view.now()).toBeNull();
  await expect.poll(() => onChange.mock.calls).toEqual([[false]]);
  changesTo({ ...DEFAULT_VIEW, sayings: 'a', density: 'quiet' });
  changesTo({ ...DEFAULT_VIEW, sayings: 'b', density: 'quiet' });
  expect(onChange.mock.calls).toEqual([[false], [false], [true]]);
  expect(view.now()?.density).toBe('quiet');
});

it('tells nothing where a view is stored for the first time and changes nothing: an open tooltip stays', async () => {
  const view = watchView(onChange);
  await expect.poll(() => view.now()).toEqual(DEFAULT_VIEW);
  onChange.mockReset();
  changesTo({ ...DEFAULT_VIEW, sayings: 'a' });
  expect(onChange).not.toHaveBeenCalled();
  changesTo({ ...DEFAULT_VIEW, sayings: 'b' });
  expect(onChange.mock.calls).toEqual([[true]]);
});
