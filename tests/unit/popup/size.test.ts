import { expect, it } from 'vitest';
import { sizeOf } from '../../../popup/size.ts';

it.each([
  ['?size=panel', 300, false, 'panel'],
  ['?size=tab', 300, true, 'tab'],
  ['?size=popup', 1200, false, 'popup'],
  ['', 1200, false, 'tab'],
  ['', 400, false, 'popup'],
  ['?size=popup', 390, true, 'phone'],
  ['?size=huge', 400, false, 'popup'],
])('%s at %i px opens as the right size', (query, width, touch, size) => {
  expect(sizeOf(query, width, touch)).toBe(size);
});
