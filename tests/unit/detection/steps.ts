/** Counts the work of a run without a clock: calls of the primitives that every pass over text is made of. */

type Methods = Record<string, (...args: never[]) => unknown>;

const WATCHED: readonly [object, readonly string[]][] = [
  [String.prototype, ['charCodeAt', 'slice', 'toLowerCase', 'indexOf', 'search', 'split']],
  [RegExp.prototype, ['exec', 'test']],
  [Map.prototype, ['get']],
  [Set.prototype, ['has']],
  [Array.prototype, ['push', 'filter', 'slice', 'map']],
];

/** How many steps `run` takes; a call on a longer text or list counts by its length. */
export function stepsOf(run: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  for (const [prototype, names] of WATCHED) {
    for (const name of names) {
      const original = (prototype as Methods)[name]!;
      undo.push(() => Object.assign(prototype, { [name]: original }));
      const counts = name === 'slice' || name === 'filter' || name === 'map' || name === 'split';
      Object.assign(prototype, {
        [name](this: { length?: number }, ...args: never[]) {
          const result = original.apply(this as never, args);
          steps += counts ? 1 + ((result as { length?: number }).length ?? 0) : 1;
          return result;
        },
      });
    }
  }
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}
