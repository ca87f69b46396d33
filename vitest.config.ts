import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __FIREFOX__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A busy machine is no failure: the limit only ends what hangs.
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
