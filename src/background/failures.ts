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

  const list = async () => v.parse(Kept, (await area.get(KEY))[KEY]);

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
        .then(async () => area.set({ [KEY]: [failure, ...(await list())].slice(0, KEPT) }))
        .catch(() => undefined);
      return last;
    },
    list: async () => {
      await last;
      return list().catch(() => []);
    },
  };
}

/** A browser's own message may name the page at which something failed, and a chart's address may name the patient. */
const withoutAddresses = (message: string): string =>
  message.replaceAll(/[a-z-]+:\/\/[^\s"']+/gi, '(address)');
