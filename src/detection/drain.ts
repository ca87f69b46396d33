/**
 * Does at once what can be done in steps. A page works in slices of a few milliseconds, so whatever takes longer is a
 * generator that pauses; elsewhere nobody waits.
 */
export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
