/** Sound values, tampered with: by a seed, so that a fault that is found can be found again. */

/** Whole numbers from 0 on that look drawn by lot (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/**
 * A copy with up to three places changed: taken out, put in twice, swapped for another value of the same or another kind,
 * or set beside one that should not be there. One in sixteen is left as it was.
 * @param next - draws the lots
 * @param word - stands for text of a page
 */
export function mutant(sound: object, next: () => number, word: string): unknown {
  let value = JSON.parse(JSON.stringify(sound)) as unknown;
  for (let changes = next() % 16 === 0 ? 0 : 1 + (next() % 3); changes > 0; changes--)
    value = changed(value, next, word);
  return value;
}

const LONG: readonly unknown[] = Object.freeze(Array.from({ length: 25_000 }, () => 0));

const STRANGE: readonly ((word: string) => unknown)[] = [
  () => undefined,
  () => null,
  () => -1,
  () => 1.5,
  () => NaN,
  () => Infinity,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => '',
  (word) => word,
  (word) => `${word}-`.repeat(300),
  () => 'trapezius',
  () => '<img src=x onerror=go()>',
  () => '../../etc',
  () => '__proto__',
  () => true,
  () => [],
  () => ({}),
  (word) => [word, [word]],
  (word) => ({ kind: 'page-report', text: word }),
  () => LONG,
  () => JSON.parse('{"__proto__":{"kind":"failures"},"constructor":1}') as unknown,
];

function changed(value: unknown, next: () => number, word: string): unknown {
  const strange = () => STRANGE[next() % STRANGE.length]!(word);
  if (value === LONG) return value;
  if (typeof value === 'number' && next() % 2 === 0) return next() % 1_000;
  if (typeof value === 'string' && next() % 2 === 0) return value.slice(0, next() % 20);
  if (typeof value === 'boolean') return !value;
  if (value === null || typeof value !== 'object' || next() % 40 === 0) return strange();
  const holder = value as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = keys[next() % Math.max(1, keys.length)];
  switch (key === undefined ? 3 : next() % 6) {
    case 0:
      if (Array.isArray(value)) value.splice(Number(key), 1);
      else delete holder[key!];
      break;
    case 1:
      if (Array.isArray(value)) value.push(value[Number(key)]);
      else holder[`${key}s`] = holder[key!];
      break;
    case 2:
      holder[key!] = strange();
      break;
    case 3:
      holder[['text', 'kind', 'html', 'tab'][next() % 4]!] = strange();
      break;
    default:
      // Deeper down, where there is a deeper.
      holder[key!] = changed(holder[key!], next, word);
  }
  return value;
}
