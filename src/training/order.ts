/** Orders without chance: the same key always gives the same order, and it says nothing about what is ordered. */

/** FNV-1a, 32 bits: `text` read on from where `from` ended. */
function read(text: string, from = 0x811c9dc5): number {
  let value = from;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** A final mix, so that like keys part. */
function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
  return (twice ^ (twice >>> 15)) >>> 0;
}

/** The items in an order that `seed` decides; the same for the same seed and ids, wherever an item stood. */
export function shuffled<T extends { id: string }>(items: readonly T[], seed: string): T[] {
  const start = read(`${seed} `);
  return items
    .map((item) => ({ item, key: mix(read(item.id, start)) }))
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}
