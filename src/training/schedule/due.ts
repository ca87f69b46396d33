/** What is to be asked now, and what will come when. */
import { State, type Card, type FSRS } from 'ts-fsrs';
import { recallChance, type Memory } from './memory.ts';

const DAY = 86_400_000;

/** Due, or answered at a time that is yet to come: then the clock was wrong, and its day says nothing. */
export const isDue = (card: Card, now: number): boolean =>
  card.due.getTime() <= now || card.last_review!.getTime() > now + DAY;

/** Ids in order: what is due, longest overdue first; then new ones as they stand, at most `fresh` of them. */
export function toAsk(ids: readonly string[], memory: Memory, now: number, fresh: number): string[] {
  const due = ids.filter((id) => memory.has(id) && isDue(memory.get(id)!, now));
  due.sort((a, b) => memory.get(a)!.due.getTime() - memory.get(b)!.due.getTime());
  return [...due, ...ids.filter((id) => !memory.has(id)).slice(0, fresh)];
}

/** Learning goes on within the session: the card is not done with for today. */
export const comesBack = (card: Card): boolean =>
  card.state === State.Learning || card.state === State.Relearning;

/** The day of the trainee's own calendar as a running number; a day of 23 or 25 hours is one day. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** How many of the questions come due on each of the next days; the first holds all that is due already. */
export function forecast(ids: readonly string[], memory: Memory, now: number, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  const today = localDay(now);
  for (const id of ids) {
    const card = memory.get(id);
    if (!card) continue;
    const day = isDue(card, now) ? 0 : localDay(card.due.getTime()) - today;
    if (day < days) counts[Math.max(0, day)]! += 1;
  }
  return counts;
}

/** Ids that have been learnt, the one most likely forgotten first. */
export function weakest(
  ids: readonly string[],
  memory: Memory,
  scheduler: FSRS,
  now: number,
  most: number,
): string[] {
  const chances = new Map(
    ids.flatMap((id) =>
      memory.has(id) ? [[id, recallChance(scheduler, memory.get(id)!, now)] as const] : [],
    ),
  );
  return [...chances.keys()].sort((a, b) => chances.get(a)! - chances.get(b)!).slice(0, most);
}
