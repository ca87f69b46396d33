// @vitest-environment happy-dom
/** What the settings say of marks and tooltips is known before the first mark, and a change of it is told once. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchView, type View } from '../../../content-scripts/view.ts';
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
let view: View;

beforeEach(() => {
  store.held = {};
  store.hear = [];
  onChange.mockReset();
});
afterEach(() => {
  view.stop();
  vi.unstubAllGlobals();
});

it('tells of the view when it comes, and of each other one', async () => {
  store.held = { [PAGE_VIEW_KEY]: { ...DEFAULT_VIEW, sayings: 'a' } };
  view = watchView(onChange);
  expect(view.now()).toBeNull();
  await expect.poll(() => onChange.mock.calls).toEqual([[false]]);
  changesTo({ ...DEFAULT_VIEW, sayings: 'a', density: 'quiet' });
  changesTo({ ...DEFAULT_VIEW, sayings: 'b', density: 'quiet' });
  expect(onChange.mock.calls).toEqual([[false], [false], [true]]);
  expect(view.now()?.density).toBe('quiet');
});

it('tells nothing where a view is stored for the first time and changes nothing: an open tooltip stays', async () => {
  view = watchView(onChange);
  await expect.poll(() => view.now()).toEqual(DEFAULT_VIEW);
  onChange.mockReset();
  changesTo({ ...DEFAULT_VIEW, sayings: 'a' });
  expect(onChange).not.toHaveBeenCalled();
  changesTo({ ...DEFAULT_VIEW, sayings: 'b' });
  expect(onChange.mock.calls).toEqual([[true]]);
});

it('is read anew on the way back to a page that the browser has kept: it is told nothing meanwhile', async () => {
  view = watchView(onChange);
  await expect.poll(() => view.now()).toEqual(DEFAULT_VIEW);
  store.held = { [PAGE_VIEW_KEY]: { ...DEFAULT_VIEW, density: 'quiet' } };
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await expect.poll(() => view.now()?.density).toBe('quiet');
  expect(onChange).toHaveBeenCalledTimes(2);
  view.stop();
  store.held = {};
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await Promise.resolve();
  expect(view.now()?.density).toBe('quiet');
});

it.each([
  ['http://ehr.example:8080', { hostname: 'ehr.example' }, 'ehr.example'],
  ['null', { hostname: 'notes.example' }, 'notes.example'],
  ['null', { hostname: '', ancestorOrigins: ['http://inner.example', 'http://ehr.example'] }, 'ehr.example'],
  ['null', { hostname: '' }, ''],
])('stands in the name of its origin, its address or its tab: %s, %o', (origin, location, host) => {
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('location', location);
  view = watchView(onChange);
  expect(view.host).toBe(host);
});
