/** A person's typing, and what the page itself sees of marks meanwhile. */
import type { Page } from 'puppeteer-core';
import { TYPING_PAUSE_MS } from '../../../content-scripts/slices.ts';

/** Clocks of a page are rounded. */
const ROUNDED_MS = 2;
const BETWEEN_KEYS_MS = 60;
const MOST_KEYS = 300;

/** Each `after` is in ms since the last key before. */
export interface Typing {
  /** At each key but the first, and between them whenever there are any: marks that are seen for the first time. */
  looks: { after: number; fresh: number }[];
  /** In the frame that shows what a key has written: marks on what is written. */
  frames: { after: number; left: number }[];
  /** Since the last key of all, in ms. */
  last: number;
}

/** Was it so soon after a key that nothing may have been done since? */
export const isFast = ({ after }: { after: number }): boolean => after < TYPING_PAUSE_MS - ROUNDED_MS;

/** From here on the page watches, and writes a line of its own at each key, which names a muscle. */
export const watchTyping = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const scope = globalThis as unknown as { typing?: () => Typing; unwatch?: AbortController };
    scope.unwatch?.abort();
    scope.unwatch = new AbortController();
    const { signal } = scope.unwatch;
    const looks: Typing['looks'] = [];
    const frames: Typing['frames'] = [];
    const main = document.querySelector('main')!;
    const editor = document.querySelector('.editor')!;
    const marks = () => [...CSS.highlights.values()].flatMap((all) => [...all]);
    /** Held, or what stands for a mark in the page would be another each time. */
    const known = new Set<AbstractRange>(marks());
    let last = -Infinity;
    const sinceLast = () => performance.now() - last;
    const look = (isKey: boolean): void => {
      const fresh = marks().filter((mark) => !known.has(mark));
      for (const mark of fresh) known.add(mark);
      if (last > 0 && (isKey || fresh.length > 0)) looks.push({ after: sinceLast(), fresh: fresh.length });
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        look(true);
        last = timeStamp;
        main.append(Object.assign(document.createElement('p'), { textContent: 'The masseter.' }));
      },
      { signal },
    );
    addEventListener(
      'input',
      () => {
        const key = last;
        requestAnimationFrame(() => {
          const left = marks().filter(({ startContainer }) => editor.contains(startContainer)).length;
          if (last === key) frames.push({ after: sinceLast(), left });
        });
      },
      { signal },
    );
    const timer = setInterval(look, 10, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    scope.typing = () => ({ looks, frames, last: sinceLast() });
  });

export const typingOf = (page: Page): Promise<Typing> =>
  page.evaluate(() => (globalThis as unknown as { typing: () => Typing }).typing());

/** Types as a person does until it is enough. Answers how many keys that took. */
export async function typedOn(page: Page, isEnough: () => Promise<boolean>): Promise<number> {
  let keys = 0;
  for (; !(await isEnough()); keys++) {
    if (keys === MOST_KEYS) throw new Error('too few keys came fast: this proves nothing');
    await page.keyboard.press(keys % 5 === 4 ? ' ' : 'a');
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN_KEYS_MS);
    });
  }
  return keys;
}
