import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Areas whose tests put a browser, a clock or a module of their own in the place of the real one: each file in a world of its own. */
const APART = ['background', 'content-scripts', 'faults', 'settings'].map(
  (area) => `tests/unit/${area}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  define: { __FIREFOX__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // On two cores the default is one.
    maxWorkers: availableParallelism(),
    // A busy machine is no failure: the limits only end what hangs, what is waited for first, so that it is named.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      // A thread is begun with less work than a process, and there is one for each file.
      { extends: true, test: { name: 'apart', include: APART, pool: 'threads' } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART],
          // What all of them read, the compiled knowledge above all, is read once and not once for each file.
          isolate: false,
          // A file of the others between two of these would end the worker that they share.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          // The same, in a document: a file with one between two without ends their worker as well.
          name: 'drawn',
          include: ['tests/unit/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...APART],
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
