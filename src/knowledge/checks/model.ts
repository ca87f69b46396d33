/** What a check is. */
import type { Problem } from '../problem.ts';
import type { Knowledge } from '../read.ts';

export interface CheckOptions {
  /** A release refuses what an ordinary build only warns of. */
  release?: boolean;
  /** The day on which reviews are judged due, as an ISO date. */
  today?: string;
}

/** One thing that is refused, over the whole knowledge. */
export type Check = (knowledge: Knowledge, options: Required<CheckOptions>) => Problem[];
