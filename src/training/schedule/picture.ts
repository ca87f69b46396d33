/** What the answers tell of the trainee: what is remembered, what is weak, and where she was sure and wrong. */
import type { Recall } from './memory.ts';
import { localDay } from './due.ts';
import { SURENESS, type Review, type Sureness } from './review.ts';

export interface Share {
  right: number;
  of: number;
}

/** Right answers by how sure the trainee was; answers where it was not asked are left out. */
export function bySureness(reviews: readonly Review[]): Record<Sureness, Share> {
  const shares = Object.fromEntries(SURENESS.map((sure) => [sure, { right: 0, of: 0 }])) as Record<
    Sureness,
    Share
  >;
  for (const { sure, right } of reviews) {
    if (!sure) continue;
    shares[sure].of += 1;
    if (right) shares[sure].right += 1;
  }
  return shares;
}

/** Questions whose last answer was certain and wrong, the latest first: what to look up before the next patient. */
export function confidentErrors(reviews: readonly Review[]): Review[] {
  const last = new Map<string, Review>();
  for (const review of reviews.toSorted((a, b) => a.at - b.at)) last.set(review.question, review);
  return [...last.values()]
    .filter(({ sure, right }) => sure === 'certain' && !right)
    .sort((a, b) => b.at - a.at);
}

/** Measured retention, week by week up to now: how much of what had been learnt was still known. */
export function retentionByWeek(recalls: readonly Recall[], now: number, weeks: number): Share[] {
  const shares = Array.from({ length: weeks }, () => ({ right: 0, of: 0 }));
  const today = localDay(now);
  for (const { at, right } of recalls) {
    const back = Math.floor((today - localDay(at)) / 7);
    const share = shares[weeks - 1 - back];
    if (!share) continue;
    share.of += 1;
    if (right) share.right += 1;
  }
  return shares;
}

/** The last answers of each group (a region, a topic), the newest `newest` of each question. */
export function byGroup(
  reviews: readonly Review[],
  groupOf: (question: string) => string | undefined,
  newest = 3,
): Map<string, Share> {
  const seen = new Map<string, number>();
  const groups = new Map<string, Share>();
  for (const { question, right } of reviews.toSorted((a, b) => b.at - a.at)) {
    const group = groupOf(question);
    const times = (seen.get(question) ?? 0) + 1;
    if (group === undefined || times > newest) continue;
    seen.set(question, times);
    const share = groups.get(group) ?? { right: 0, of: 0 };
    groups.set(group, { right: share.right + Number(right), of: share.of + 1 });
  }
  return groups;
}
