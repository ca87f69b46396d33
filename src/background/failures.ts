/** The last failures of our own, kept on this machine for its owner to read. Never holds text of a page. */
import * as v from 'valibot';
import type { Browser } from '../browser.ts';
import { LIMITS, type Failure } from '../messages/index.ts';

const KEY = 'failures';
const KEPT = 50;

const Kept = v.fallback(v.array(v.object({ when: v.string(), part: v.string(), message: v.string() })), []);

export interface Failures {
  record: (part: string, message: string) => Promise<void>;
  /** Newest first. */
  list: () => Promise<Failure[]>;
}

/** @param now - the present time, as an ISO date and time */
export function createFailures(browser: Browser, now = () => new Date().toISOString()): Failures {
  const area = browser.storage.local;
  let last: Promise<void> = Promise.resolve();
  /** What the store would not take: full or broken, it hides no failure for as long as the background is awake. */
  let unkept: Failure[] = [];

  const kept = async () => v.parse(Kept, (await area.get(KEY))[KEY]);
  const newest = (earlier: Failure[]) => [...unkept, ...earlier].slice(0, KEPT);

  return {
    record(part, message) {
      const failure = {
        when: now(),
        part,
        message: withoutAddresses(message).slice(0, LIMITS.failureLength),
      };
      // One after the other, or two at once would each write a list without the other. A full or broken store must
      // not raise a failure of its own.
      last = last
        .then(async () => {
          unkept = [failure, ...unkept].slice(0, KEPT);
          await area.set({ [KEY]: newest(await kept()) });
          unkept = [];
        })
        .catch(() => undefined);
      return last;
    },
    list: async () => {
      await last;
      return newest(await kept().catch(() => []));
    },
  };
}

/** A browser's own message may name the page at which something failed, and a chart's address may name the patient. */
const withoutAddresses = (message: string): string =>
  message.replaceAll(/[a-z-]+:\/\/[^\s"']+/gi, '(address)');
