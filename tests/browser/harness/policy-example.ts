/** The examples for administrators, as they stand in `docs/policies`. */
import { readFileSync } from 'node:fs';
import type { LaunchOptions } from './browser-under-test.ts';

/** What stands under `3rdparty` for our extension. */
export type Policy = Record<string, unknown> & { overlay: Record<string, unknown[]> };

export const example = (name: string): string =>
  readFileSync(new URL(`../../../docs/policies/${name}`, import.meta.url), 'utf8');

/** A browser to which a policy has been given. */
export interface Given {
  launch: LaunchOptions;
  /** Writes what is to stand under `3rdparty`. */
  write: (policy: object) => void;
  /** What stood there in the example. */
  policy: Policy;
  /** Ends what was started and takes away what was written outside the folder. */
  end: () => void;
}
