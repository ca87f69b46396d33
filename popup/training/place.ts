/** Where the training keeps what it keeps: this profile's storage, one writer at a time. */
import type { Place } from '../../src/training/schedule/index.ts';
import { profile } from '../extension.ts';

/** Outside an extension nothing outlasts the page. */
function passing(): Place['area'] {
  const held = new Map<string, unknown>();
  return {
    get: async (keys) =>
      Object.fromEntries(
        (keys ?? [...held.keys()]).filter((key) => held.has(key)).map((key) => [key, held.get(key)]),
      ),
    set: async (items) => Object.entries(items).forEach(([key, value]) => held.set(key, value)),
    remove: async (keys) => keys.forEach((key) => held.delete(key)),
  };
}

/** This profile, locked against another tab's training while a task writes. */
export const profilePlace = (): Place => ({
  area: profile() ?? passing(),
  alone: (task) => navigator.locks.request('cautela-training', task),
});
