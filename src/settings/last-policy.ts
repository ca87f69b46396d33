/**
 * The organisation's policy, as the browser gives it and as it gave it last. Chromium answers for the policy only once it
 * has read it, seconds after its start. Until then what the organisation said last holds, so that no site that it has
 * locked is read meanwhile.
 */
import type { Browser } from '../browser.ts';
import { isSame } from './schema.ts';

const LAST_POLICY_KEY = 'last-policy';

/** How long to wait for a policy, and what to do when another than the last one comes after that. */
export interface Patience {
  ms: number;
  late: () => void;
}

type Stores = Pick<Browser['storage'], 'local' | 'managed'>;

/** All that `storage.managed` holds; `undefined` where there is none: Firefox refuses then. */
export const policyOf = (storage: Stores): Promise<unknown> =>
  (async (): Promise<unknown> => storage.managed.get())().catch(() => undefined);

/** The policy if it comes in time, else the last one. */
export async function policyInTime(storage: Stores, { ms, late }: Patience): Promise<unknown> {
  const coming = policyOf(storage);
  const inTime = await Promise.race([
    coming.then((policy) => ({ policy })),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, ms);
    }),
  ]);
  if (inTime) return inTime.policy;
  const last = await lastPolicy(storage);
  void coming.then((policy) => isSame(policy ?? {}, last) || late());
  return last;
}

/** Keeps the policy as it is now for the next start. @throws what the browser throws when its store is full or broken */
export async function keepPolicy(storage: Stores): Promise<void> {
  const policy = (await policyOf(storage)) ?? {};
  if (!isSame(policy, await lastPolicy(storage))) await storage.local.set({ [LAST_POLICY_KEY]: policy });
}

const lastPolicy = async (storage: Stores): Promise<unknown> => {
  try {
    return (await storage.local.get(LAST_POLICY_KEY))[LAST_POLICY_KEY] ?? {};
  } catch {
    return {};
  }
};
