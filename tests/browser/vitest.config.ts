import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    // Two browsers at a time: much of a test is waiting. More would slow each other and prove nothing more.
    maxWorkers: 2,
    // A browser under a busy machine is late now and then; what is really wrong is wrong three times.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
