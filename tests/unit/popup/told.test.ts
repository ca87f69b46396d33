/** Whose word our own pages take: the background's alone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onTold } from '../../../popup/extension.ts';

type Receive = (message: unknown, sender: object) => unknown;
const ID = 'cautela-id';
const MESSAGE = { kind: 'sites-changed' };
let receivers: Set<Receive>;

beforeEach(() => {
  receivers = new Set();
  const onMessage = {
    addListener: (receive: Receive) => void receivers.add(receive),
    removeListener: (receive: Receive) => void receivers.delete(receive),
  };
  vi.stubGlobal('browser', { runtime: { id: ID, onMessage } });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['the background', MESSAGE, { id: ID }, 1],
  ['another extension', MESSAGE, { id: 'another' }, 0],
  ['nobody', MESSAGE, {}, 0],
  ['a script in a page', MESSAGE, { id: ID, tab: { id: 1 }, url: 'https://ehr.example/' }, 0],
  ['the background, of a shape we do not know', { ...MESSAGE, more: 1 }, { id: ID }, 0],
])('what %s sends is heard or dropped', (_who, message, sender, times) => {
  const heard = vi.fn();
  const stop = onTold(heard);
  for (const receive of receivers) expect(receive(message, sender)).toBeUndefined();
  expect(heard).toHaveBeenCalledTimes(times);
  stop();
  expect(receivers.size).toBe(0);
});
