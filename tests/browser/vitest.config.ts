import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files that take a minute or more. They start first, so that no worker waits for one of them at the end. */
const LONG = [
  'pages/fixtures.test.ts',
  'popup/accessibility.test.ts',
  'editors/editors.test.ts',
  'pages/hostile.test.ts',
  'judgement.test.ts',
  'pages/outlive.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = LONG.findIndex((file) => moduleId.endsWith(`/browser/${file}`));
  return index === -1 ? LONG.length : index;
};

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/setup.ts',
    // One browser more than the two cores of the smallest machine that is meant: much of a test is waiting.
    maxWorkers: 3,
    // A file starts its own browsers and keeps nothing else: what it loads need not be loaded for each.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // A browser under a busy machine is late now and then; what is really wrong is wrong three times.
    retry: 2,
    testTimeout: 60_000,
    // A hook is not tried again: the limit only ends what hangs.
    hookTimeout: 900_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
