/** The next or previous mark of a page by keyboard, handed from frame to frame so that the reader sees one page. */
import type { Browser } from '../browser.ts';
import type { ToPage } from '../messages/index.ts';

export type Direction = 1 | -1;
export type Step = (tab: number, direction: Direction) => Promise<void>;

/** @param framesOf - the frames of a tab that hold mentions, in reading order */
export function createStep(browser: Browser, framesOf: (tab: number) => Promise<number[]>): Step {
  /** The frame in which the reader stands, by tab. */
  const standing = new Map<number, number>();

  async function ask(
    tab: number,
    frameId: number,
    direction: Direction,
    from: 'here' | 'edge',
  ): Promise<boolean> {
    const message: ToPage = { kind: 'step', direction, from };
    const moved: unknown = await browser.tabs.sendMessage(tab, message, { frameId }).catch(() => false);
    return moved === true;
  }

  return async (tab, direction) => {
    const frames = await framesOf(tab);
    const here = frames.indexOf(standing.get(tab) ?? -1);
    if (here >= 0 && (await ask(tab, frames[here]!, direction, 'here'))) return;
    const inOrder = direction === 1 ? frames : frames.toReversed();
    const start = here < 0 ? 0 : inOrder.indexOf(frames[here]!) + 1;
    // Once round, ending with the frame we came from: the last mark of a page is followed by its first.
    for (const frame of [...inOrder.slice(start), ...inOrder.slice(0, start)]) {
      if (await ask(tab, frame, direction, 'edge')) {
        standing.set(tab, frame);
        return;
      }
    }
    standing.delete(tab);
  };
}
