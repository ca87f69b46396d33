/** Something that comes when it is first wanted. */
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
