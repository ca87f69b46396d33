/** What is kept of the training: which question, when, how it went. Nothing of a patient, no words of anybody. */
import * as v from 'valibot';
import { QUESTION_ID } from '../deck.ts';

/** `Rating` of FSRS: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];

/** How sure the trainee was before the answer was shown: a guess, fairly sure, certain. */
export const SURENESS = ['guess', 'fairly', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Ids of the knowledge parted by strokes, never free text. */
const QuestionId = v.pipe(v.string(), v.maxLength(200), v.regex(QUESTION_ID, 'is no id of a question'));

/** 2020-01-01 to 2100-01-01: outside of it a clock was wrong beyond use. */
const Moment = v.pipe(v.number(), v.integer(), v.minValue(1_577_836_800_000), v.maxValue(4_102_444_800_000));

export const Review = v.strictObject({
  question: QuestionId,
  /** Milliseconds since 1970, UTC. */
  at: Moment,
  rating: v.picklist(RATINGS),
  right: v.boolean(),
  /** Absent where it was not asked. */
  sure: v.optional(v.picklist(SURENESS)),
});
export type Review = v.InferOutput<typeof Review>;

/** The share of answers that should be known when a card comes due. */
export const TARGETS = [0.8, 0.85, 0.9, 0.95] as const;
export type Target = (typeof TARGETS)[number];
export const Target = v.picklist(TARGETS);
export const DEFAULT_TARGET: Target = 0.9;

/** Two records of the same answer are one. */
export const sameAnswer = ({ question, at }: Review): string => `${at} ${question}`;
