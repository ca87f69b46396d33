import { expect, it } from 'vitest';
import { keyNames } from '../../../popup/pieces/key-names.ts';

it.each([
  ['Alt+Period', 'Alt+.'],
  ['Alt+Comma', 'Alt+,'],
  ['Alt+Shift+C', 'Alt+Shift+C'],
  ['Alt+ArrowLeft', 'Alt+←'],
  ['MacCtrl+Command+Up', 'Ctrl+⌘+↑'],
  ['Ctrl++', 'Ctrl++'],
  ['/', '/'],
  ['⌥.', '⌥.'],
])('shows the keys of “%s” as they stand on a keyboard', (keys, shown) => {
  expect(keyNames(keys)).toBe(shown);
});
