import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __FIREFOX__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // On two cores the default is one.
    maxWorkers: availableParallelism(),
    // A busy machine is no failure: the limit only ends what hangs.
    testTimeout: 60_000,
  },
});
