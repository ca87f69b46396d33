/** Orders without chance: the same key always gives the same order, and it says nothing about what is ordered. */

/** FNV-1a, 32 bits, with a final mix so that like keys part. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** The items in an order that `seed` decides; the same for the same seed and ids, wherever an item stood. */
export const shuffled = <T extends { id: string }>(items: readonly T[], seed: string): T[] =>
  items
    .map((item) => ({ item, key: hash(`${seed} ${item.id}`) }))
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
