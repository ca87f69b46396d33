/**
 * FSRS, as `ts-fsrs` reckons it. Only answers are kept; what is due follows from them each time, so that neither a new
 * target nor a new version of the algorithm leaves anything behind that no longer fits.
 * Days are counted in UTC (as `ts-fsrs` does): neither travel nor summer time moves a card.
 */
import { createEmptyCard, fsrs, State, type Card, type FSRS } from 'ts-fsrs';
import { RATINGS, type Rating, type Review, type Target } from './review.ts';

/** What FSRS holds of each question that was ever answered, by its id. */
export type Memory = ReadonlyMap<string, Card>;

/** A right answer leaves the session at once; a wrong one comes back at its end. */
const STEPS = ['10m'] as const;

export const schedulerFor = (target: Target): FSRS =>
  fsrs({ request_retention: target, learning_steps: STEPS, relearning_steps: STEPS, enable_fuzz: false });

/** A clock that was put back does not make an answer older than the one before it. */
const momentAfter = (card: Card, at: number): number => Math.max(at, card.last_review?.getTime() ?? at);

const blank = (at: number): Card => createEmptyCard(at);

/** The memory after one more answer; `memory` itself stays as it is for every other question. */
export function answered(scheduler: FSRS, memory: Map<string, Card>, review: Review): void {
  const card = memory.get(review.question) ?? blank(review.at);
  memory.set(review.question, scheduler.next(card, momentAfter(card, review.at), review.rating).card);
}

/** An answer to something that had been learnt a day or more before: what the measured retention counts. */
export interface Recall {
  question: string;
  at: number;
  right: boolean;
}

export interface Replayed {
  memory: Map<string, Card>;
  recalls: Recall[];
}

const DAY = 86_400_000;

/** Learnt, and left alone for a day: what is answered again within the hour tells nothing of memory. */
const isRecall = (card: Card | undefined, at: number): boolean =>
  card?.state === State.Review && at - card.last_review!.getTime() >= DAY;

/** Goes through all answers, oldest first. */
export function replay(reviews: readonly Review[], scheduler: FSRS): Replayed {
  const memory = new Map<string, Card>();
  const recalls: Recall[] = [];
  for (const review of reviews.toSorted((a, b) => a.at - b.at)) {
    const { question, at, right } = review;
    if (isRecall(memory.get(question), at)) recalls.push({ question, at, right });
    answered(scheduler, memory, review);
  }
  return { memory, recalls };
}

/** When the card would come again, by rating, in milliseconds since 1970. */
export function nextDue(
  scheduler: FSRS,
  card: Card | undefined,
  now: number,
): Readonly<Record<Rating, number>> {
  const from = card ?? blank(now);
  const preview = scheduler.repeat(from, momentAfter(from, now));
  return Object.fromEntries(RATINGS.map((rating) => [rating, preview[rating].card.due.getTime()])) as Record<
    Rating,
    number
  >;
}

/** The chance, 0 to 1, that the question would be answered rightly now. */
export const recallChance = (scheduler: FSRS, card: Card, now: number): number =>
  scheduler.get_retrievability(card, momentAfter(card, now), false);

/**
 * The share that would be answered rightly now, of the questions whose last answer lies a day or more back; null where there is none.
 * FSRS counts in whole days: of what was answered since then, rightly or not, it says 100 %.
 */
export function expectedKnown(
  scheduler: FSRS,
  cards: readonly Card[],
  now: number,
): { share: number; of: number } | null {
  const rested = cards.filter((card) => now - card.last_review!.getTime() >= DAY);
  const sum = rested.reduce((total, card) => total + recallChance(scheduler, card, now), 0);
  return rested.length > 0 ? { share: sum / rested.length, of: rested.length } : null;
}
