/** Something that is fetched when it is first wanted, and then kept. */
import type { Pause } from './slices.ts';

export interface Wanted<T> {
  /** Null until it is there. */
  now: () => T | null;
  /** Is it there, or on its way? */
  isAsked: () => boolean;
  /** Resolves once it is there; rejects where it could not come, and asks anew the next time. */
  get: () => Promise<T>;
}

export function whenWanted<T>(bring: () => Promise<T>): Wanted<T> {
  let there: T | null = null;
  let coming: Promise<T> | null = null;

  async function start(): Promise<T> {
    try {
      return (there = await bring());
    } catch (error) {
      coming = null;
      throw error;
    }
  }

  return {
    now: () => there,
    isAsked: () => coming !== null,
    get: () => (coming ??= start()),
  };
}

/**
 * Waits for it within a round of work. Null where it could not come, and in a hidden page, where nothing is waited for.
 * @param onEnd - it has come, or could not
 */
export function* awaiting<T>(
  wanted: Wanted<T>,
  onEnd: () => void,
  onFailure: (error: unknown) => void,
): Generator<Pause, T | null> {
  if (!wanted.isAsked()) void wanted.get().catch(onFailure).then(onEnd);
  while (wanted.isAsked() && !wanted.now() && !document.hidden) yield 'wait';
  return wanted.now();
}
