// @vitest-environment happy-dom
/** Changes of the page that come at once: each is heard of, and none twice. */
import { afterEach, expect, it, vi } from 'vitest';
import { watchChanges } from '../../../content-scripts/reader/observe.ts';
import type { Tree } from '../../../content-scripts/reader/tree.ts';

const changes = {
  changed: vi.fn(),
  shownOrHidden: vi.fn(),
  restyled: vi.fn(),
  assigned: vi.fn(),
  typed: vi.fn(),
  replaced: vi.fn(),
};
const tree = { around: () => ({}) } as unknown as Tree;
const watch = watchChanges(tree, () => false, changes);
afterEach(() => {
  watch.stop();
  vi.clearAllMocks();
});

it('tells of an element that is ticked and hidden at once', async () => {
  document.body.innerHTML = '<p role="checkbox" aria-checked="false">One</p>';
  const box = document.body.firstElementChild as HTMLElement;
  watch.add(document);
  box.setAttribute('aria-checked', 'true');
  box.hidden = true;
  box.hidden = false;
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(changes.typed.mock.calls).toEqual([[box]]);
  expect(changes.shownOrHidden.mock.calls).toEqual([[box]]);
});
