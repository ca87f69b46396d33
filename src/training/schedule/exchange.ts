/** Progress as a file: taken along to another machine, kept as a copy. */
import * as v from 'valibot';
import { Review, Target } from './review.ts';

const FORMAT = 'cautela-progress';
const VERSION = 1;

const Progress = v.strictObject({
  format: v.literal(FORMAT, 'is not "cautela-progress"'),
  version: v.literal(VERSION, `is not ${VERSION}`),
  target: Target,
  answers: v.pipe(v.array(Review), v.maxLength(200_000)),
});

export interface Progress {
  target: Target;
  reviews: Review[];
}

export const writeProgress = ({ target, reviews }: Progress): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, target, answers: reviews }, null, 1)}\n`;

/** What a file holds, or what is wrong with it: the field and why. Nothing of a file with a fault is taken. */
export type ProgressFile = { ok: true; progress: Progress } | { ok: false; field: string; problem: string };

export function readProgress(text: string): ProgressFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, field: '', problem: (error as Error).message };
  }
  const result = v.safeParse(Progress, value);
  if (result.success) {
    const { target, answers } = result.output;
    return { ok: true, progress: { target, reviews: answers } };
  }
  const issue = result.issues[0];
  return { ok: false, field: v.getDotPath(issue) ?? '', problem: issue.message };
}
