/** Whose chart this is, as far as the page shows it: by address, title and the banner that names the patient. */
import type { Block } from '../reader/model.ts';

/** What stands beside a patient's name in a banner, and hardly anywhere else so near the top. */
const LABEL =
  /\b(?:MRN|M\.R\.N|med(?:ical)? rec(?:ord)?|record (?:no|number)|patient(?: (?:id|name|no))?|DOB|D\.O\.B|date of birth|birth ?date|born|NHS (?:no|number)|CSN|chart (?:no|number|#))\b/i;
/** A banner stands among the first blocks of a page, and its pieces are short. */
export const BANNER = { blocks: 80, length: 200 } as const;
/** "(3) Inbox": a counter in a title says nothing of the patient. */
const COUNTER = /^\s*\(\d+\)\s*/;

export interface Identity {
  /**
   * Takes the page as it stands now; true where it is another page or patient than before.
   * @param blocks - the first of the page, as many as may hold a banner (`BANNER`)
   */
  take: (blocks: readonly Block[]) => boolean;
  /** Is this block part of what tells whose chart it is? */
  holds: (block: Block) => boolean;
}

/** Knows no page at first: what is taken first is no other one. */
export function createIdentity(): Identity {
  let last: string | null = null;
  let banner = new Set<Block>();
  return {
    take(blocks) {
      banner = bannerOf(blocks);
      const words = [...banner].map(({ text }) => text.trim());
      const now = JSON.stringify([location.href, document.title.replace(COUNTER, ''), words]);
      const isOther = last !== null && last !== now;
      last = now;
      return isOther;
    },
    holds: (block) => banner.has(block),
  };
}

/** Blocks that hold a label of a banner, each with the one before and behind it: a name, a number. */
export function bannerOf(blocks: readonly Block[]): Set<Block> {
  const first = blocks.slice(0, BANNER.blocks);
  const near = first.flatMap(({ text }, i) =>
    text.length <= BANNER.length && LABEL.test(text) ? [first[i - 1], first[i], first[i + 1]] : [],
  );
  return new Set(
    near.filter((block): block is Block => block !== undefined && block.text.length <= BANNER.length),
  );
}
