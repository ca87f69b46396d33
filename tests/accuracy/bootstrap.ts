/** Percentile bootstrap (Efron 1979): how far a figure would move had other notes been drawn. */

/** A small seeded generator (mulberry32), so that a run can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The 95 % interval of `figure` over draws with replacement from `units`.
 * @returns the lower and upper bound; draws for which the figure is not defined (NaN) are left out
 */
export function interval<T>(
  units: readonly T[],
  figure: (drawn: readonly T[]) => number,
  draws = 1000,
): [number, number] {
  const random = generator(7);
  const figures = Array.from({ length: draws }, () =>
    figure(Array.from(units, () => units[Math.floor(random() * units.length)]!)),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    figures[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? NaN;
  return [at(0.025), at(0.975)];
}

/** Precision, recall and F1; NaN where nothing was to be found and nothing was. */
export function prf(
  found: number,
  wrong: number,
  missed: number,
): [precision: number, recall: number, f1: number] {
  return [found / (found + wrong), found / (found + missed), (2 * found) / (2 * found + wrong + missed)];
}
