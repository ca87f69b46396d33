/** A session as it goes: one question after the other, each asked, then how sure, then the answer. Pure. */
import type { Rating, Sureness } from '../../../src/training/schedule/index.ts';

export interface Answer {
  question: string;
  /** Id of the option. */
  chosen: string;
  right: boolean;
  sure: Sureness;
  /** Milliseconds since 1970, and how long the question had stood there. */
  at: number;
  seconds: number;
}

export interface Session {
  /** Ids still to be asked; the first stands there now. Empty: the session is over. */
  queue: readonly string[];
  phase: 'ask' | 'sure' | 'shown';
  chosen?: string;
  sure?: Sureness;
  /** When the first of the queue was put there. */
  since: number;
  /** The first answer to each question, in order. */
  answers: readonly Answer[];
  /** How many questions there are in all. */
  count: number;
}

/** @param ids - of the questions, in the order in which they are asked @param now - milliseconds since 1970 */
export const begin = (ids: readonly string[], now: number): Session => ({
  queue: ids,
  phase: 'ask',
  since: now,
  answers: [],
  count: ids.length,
});

/** Until the answer is shown another option may be taken. */
export const choose = (session: Session, option: string): Session =>
  session.phase === 'shown' ? session : { ...session, phase: 'sure', chosen: option };

/** Shows the answer, and notes the trainee's. */
export function reveal(session: Session, right: boolean, sure: Sureness, now: number): Session {
  const { queue, chosen, phase, since, answers } = session;
  const question = queue[0];
  if (phase !== 'sure' || chosen === undefined || question === undefined) return session;
  const answer = {
    question,
    chosen,
    right,
    sure,
    at: now,
    seconds: Math.max(0, Math.round((now - since) / 1000)),
  };
  const again = answers.some((one) => one.question === question);
  return { ...session, phase: 'shown', sure, answers: again ? answers : [...answers, answer] };
}

/** Goes on. A question that is not done with for today comes back at the end. */
export function next(session: Session, comesBack: boolean, now: number): Session {
  const [first, ...rest] = session.queue;
  if (session.phase !== 'shown' || first === undefined) return session;
  const { chosen: _, sure: __, ...kept } = session;
  return { ...kept, queue: comesBack ? [...rest, first] : rest, phase: 'ask', since: now };
}

/** Breaks off: what has not been answered stays unanswered. */
export const stop = (session: Session): Session => ({ ...session, queue: [] });

/** Ratings that an answer may be given: a wrong one is asked again. */
export const ratingsFor = (right: boolean): readonly Rating[] => (right ? [1, 2, 3, 4] : [1]);

/** What Enter gives: a right answer that was a guess counts as hard. */
export const usualRating = (right: boolean, sure: Sureness): Rating =>
  right ? (sure === 'guess' ? 2 : 3) : 1;
