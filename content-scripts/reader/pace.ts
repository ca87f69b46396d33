/** How soon a change is followed: at once, unless the same place keeps changing (clocks, tickers, streams) and holds nothing. */
import type { Container } from './container.ts';

const WINDOW_MS = 10_000;
/** A place may change this often in the window before it is looked at less often. */
const PATIENCE = 20;
const LATER_MS = 2_000;

/** Answers in how many milliseconds the container is to be read again. */
export function createPace(): (container: Container) => number {
  const changes = new WeakMap<Container, { since: number; count: number }>();
  return (container) => {
    const now = performance.now();
    let seen = changes.get(container);
    if (!seen || now - seen.since > WINDOW_MS) {
      seen = { since: now, count: 0 };
      changes.set(container, seen);
    }
    seen.count++;
    return seen.count > PATIENCE && !container.found ? LATER_MS : 0;
  };
}
