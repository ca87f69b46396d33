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
  ): Promise<unknown> {
    const message: ToPage = { kind: 'step', direction, from };
    return browser.tabs.sendMessage(tab, message, { frameId }).catch(() => null);
  }

  return async (tab, direction) => {
    const frames = await framesOf(tab);
    let here = frames.indexOf(standing.get(tab) ?? -1);
    // A background that has slept has forgotten where the reader stands; the frame itself has not.
    for (const frame of here < 0 ? frames : [frames[here]!]) {
      const moved = await ask(tab, frame, direction, 'here');
      if (moved === true) return void standing.set(tab, frame);
      if (moved !== false) continue;
      here = frames.indexOf(frame);
      break;
    }
    const inOrder = direction === 1 ? frames : frames.toReversed();
    const start = here < 0 ? 0 : inOrder.indexOf(frames[here]!) + 1;
    // Once round, ending with the frame we came from: the last mark of a page is followed by its first.
    for (const frame of [...inOrder.slice(start), ...inOrder.slice(0, start)]) {
      if ((await ask(tab, frame, direction, 'edge')) === true) {
        standing.set(tab, frame);
        return;
      }
    }
    standing.delete(tab);
  };
}
