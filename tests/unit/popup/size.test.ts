import { expect, it } from 'vitest';
import { sizeOf } from '../../../popup/size.ts';

it.each([
  ['?size=panel', true, false, 'panel'],
  ['?size=tab', false, true, 'tab'],
  ['?size=popup', true, false, 'popup'],
  ['', true, false, 'tab'],
  ['', false, false, 'popup'],
  ['?size=popup', false, true, 'phone'],
  ['?size=huge', false, false, 'popup'],
])('"%s" (in a tab: %s, small touch screen: %s) opens as %s', (query, inTab, touch, size) => {
  expect(sizeOf(query, inTab, touch)).toBe(size);
});
