import { beforeEach, expect, it, vi } from 'vitest';
import { listenToControls, makeMenus } from '../../../src/background/menus.ts';
import type { Browser } from '../../../src/browser.ts';

/** An event of the browser, which a test raises itself. */
function event<A extends unknown[]>() {
  const listeners: ((...args: A) => unknown)[] = [];
  return {
    addListener: (listener: (...args: A) => unknown) => void listeners.push(listener),
    raise: async (...args: A) => void (await Promise.all(listeners.map((listener) => listener(...args)))),
  };
}

const controls = {
  commands: { onCommand: event<[string, { id?: number }?]>() },
  contextMenus: {
    onClicked: event<[{ menuItemId: string; selectionText?: string }]>(),
    removeAll: vi.fn(async () => {}),
    create: vi.fn(),
  },
  omnibox: { setDefaultSuggestion: vi.fn(), onInputEntered: event<[string]>() },
  i18n: { getMessage: (key: string) => `${key} %s` },
};
const browser = controls as unknown as Browser;
const reference = { open: vi.fn(), openEntry: vi.fn(), lookUp: vi.fn(async () => {}), takeWords: () => null };
const step = vi.fn();
listenToControls(browser, reference, step);

beforeEach(() => vi.clearAllMocks());

it('steps through the marks of the tab in front', async () => {
  await controls.commands.onCommand.raise('next-mark', { id: 7 });
  await controls.commands.onCommand.raise('previous-mark', { id: 7 });
  expect(step.mock.calls).toEqual([
    [7, 1],
    [7, -1],
  ]);
});

it('opens the reference, also where there is no tab', async () => {
  await controls.commands.onCommand.raise('open-reference');
  expect(reference.open).toHaveBeenCalledOnce();
  expect(step).not.toHaveBeenCalled();
});

it('looks up the words that are selected, and those typed in the address bar', async () => {
  await controls.contextMenus.onClicked.raise({ menuItemId: 'look-up', selectionText: 'levator scapulae' });
  await controls.omnibox.onInputEntered.raise('scm');
  expect(reference.lookUp.mock.calls).toEqual([['levator scapulae'], ['scm']]);
});

it('minds its own menu item alone', async () => {
  await controls.contextMenus.onClicked.raise({ menuItemId: 'another', selectionText: 'words' });
  await controls.contextMenus.onClicked.raise({ menuItemId: 'look-up' });
  expect(reference.lookUp).not.toHaveBeenCalled();
});

it('makes its menu once, though it was made before an update', async () => {
  await makeMenus(browser);
  expect(controls.contextMenus.removeAll).toHaveBeenCalledOnce();
  expect(controls.contextMenus.create).toHaveBeenCalledExactlyOnceWith({
    id: 'look-up',
    title: 'look_up_selection %s',
    contexts: ['selection'],
  });
});
