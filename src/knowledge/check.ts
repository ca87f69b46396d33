/** Everything that the build refuses, beyond what the schemas refuse entry by entry. */
import type { Problem } from './problem.ts';
import type { Knowledge } from './read.ts';

export interface CheckOptions {
  /** A release refuses what an ordinary build only warns of. */
  release?: boolean;
}

/** All problems of the knowledge, those found in reading first. */
export function check(knowledge: Knowledge, _options: CheckOptions = {}): Problem[] {
  return knowledge.problems;
}
