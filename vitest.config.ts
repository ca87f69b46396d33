import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Areas whose tests put a browser, a clock or a module of their own in the place of the real one: each file in a world of its own. */
const APART = ['background', 'content-scripts', 'faults', 'settings'].map(
  (area) => `tests/unit/${area}/**/*.test.{ts,tsx}`,
);

/**
 * Files that share a worker: what all of them read, the compiled knowledge above all, is read once and not once for each file. One of
 * another group between two of these, or one of another environment, would end the worker that they share.
 */
const together = (name: string, files: string, environment: 'node' | 'happy-dom', groupOrder: number) => ({
  extends: true as const,
  test: {
    name,
    include: [files],
    exclude: [...configDefaults.exclude, ...APART],
    isolate: false,
    environment,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  define: { __FIREFOX__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // On two cores the default is one.
    maxWorkers: availableParallelism(),
    // A busy machine is no failure: the limit only ends what hangs.
    testTimeout: 300_000,
    projects: [
      // A thread is begun with less work than a process, and there is one for each file.
      { extends: true, test: { name: 'apart', include: APART, pool: 'threads' } },
      together('together', 'tests/unit/**/*.test.ts', 'node', 1),
      together('drawn', 'tests/unit/**/*.test.tsx', 'happy-dom', 2),
    ],
  },
});
