/** For work that many ask for one after the other: it waits as long as it took when it was last done, and who asks meanwhile joins. */

/** What takes less is done at once, for each who asks. In ms. */
const SHORT = 20;
/** Nothing waits longer, in ms. */
const LONGEST_WAIT = 500;

export interface Pace {
  /** Does `work`, unless it is about to begin for the same `subject`; resolves when it is done. */
  soon: (subject: object, work: () => Promise<void>) => Promise<void>;
  /** The part of the work by whose length is waited. */
  timed: <T>(part: () => Promise<T>) => Promise<T>;
}

export function createPace(): Pace {
  const coming = new WeakMap<object, Promise<void>>();
  let took = 0;

  async function rest(): Promise<void> {
    if (took < SHORT) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, Math.min(took, LONGEST_WAIT));
    });
  }

  return {
    soon(subject, work) {
      const joined =
        coming.get(subject) ??
        rest().then(() => {
          coming.delete(subject);
          return work();
        });
      coming.set(subject, joined);
      return joined;
    },
    async timed(part) {
      const began = performance.now();
      const answer = await part();
      took = performance.now() - began;
      return answer;
    },
  };
}
