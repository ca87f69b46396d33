/** Puts a question together from its right option and candidates for the wrong ones, or says why there is none. */
import type { Option, Question, Refusal, Statement } from './model.ts';
import { shuffled } from './order.ts';
import { akin } from './relations.ts';

/** Fewer wrong options than this make no question. */
const FEWEST_WRONG = 2;
const MOST_WRONG = 3;

/** A wrong option, and how near it stands to the right one: the greater, the nearer. */
export interface Candidate extends Omit<Option, 'right' | 'why'> {
  /** As a function where most candidates are never taken. */
  why: Statement[] | (() => Statement[]);
  nearness: number;
}

type Distribute<T> = T extends unknown ? Omit<T, 'options'> : never;

/** Everything of a question but its options. */
export type Frame = Distribute<Question>;

export const isRefusal = (made: Question | Refusal): made is Refusal => 'reason' in made;

/**
 * The nearest candidates become the wrong options, chance by the question's id deciding among equals; texts and shapes
 * are never given twice. Refused: a right option without words, fewer than two wrong ones.
 */
export function compose(
  frame: Frame,
  right: Omit<Option, 'right'>,
  candidates: readonly Candidate[],
): Question | Refusal {
  const taken = new Set([right.text.toLowerCase(), ...(right.shapes ?? [])]);
  const wrong: Option[] = [];
  const near = shuffled(candidates, `${frame.id} wrong`).sort((a, b) => b.nearness - a.nearness);
  for (const { nearness: _, why, ...option } of near) {
    if (wrong.length === MOST_WRONG) break;
    const marks = [option.text.toLowerCase(), ...(option.shapes ?? [])];
    if (option.id === right.id || marks.some((mark) => taken.has(mark))) continue;
    for (const mark of marks) taken.add(mark);
    wrong.push({ ...option, right: false, why: typeof why === 'function' ? why() : why });
  }
  if (wrong.length < FEWEST_WRONG) {
    return {
      id: frame.id,
      reason: `${wrong.length} option(s) are surely wrong by the knowledge's own relations; ${FEWEST_WRONG} are needed`,
    };
  }
  return { ...frame, options: shuffled([{ ...right, right: true }, ...wrong], frame.id) };
}

/** Of candidates whose words name one harm only the nearest: two names of a harm are no two options. `seed` decides among equals. */
export function apart(candidates: readonly Candidate[], seed: string): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of shuffled(candidates, seed).sort((a, b) => b.nearness - a.nearness))
    if (!kept.some(({ text }) => akin(text, candidate.text))) kept.push(candidate);
  return kept;
}
