import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __FIREFOX__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'] },
});
