/** Marks as the page's own scripts see them: by the ranges in `CSS.highlights`. */
import type { Frame, Page } from 'puppeteer-core';

export interface Painted {
  text: string;
  /** Name of the highlight, which stands for a severity. */
  name: string;
}

/** The highlight that flashes a word that was asked for. */
const FLASH = 'hl-0';

/** All painted words of a frame, in reading order. */
export async function painted(frame: Frame | Page): Promise<Painted[]> {
  const words = await frame.evaluate(() => {
    const found: { text: string; name: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        // Marks inside a form field are no ranges of the document.
        if (startContainer?.nodeType !== Node.TEXT_NODE || !startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (!range.collapsed) found.push({ text: range.toString(), name, range });
      }
    }
    return found
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ text, name }) => ({ text, name }));
  });
  return words.filter(({ name }) => name !== FLASH);
}

export const paintedWords = async (frame: Frame | Page): Promise<string[]> =>
  (await painted(frame)).map(({ text }) => text);

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the nth painted word with this text stands in the viewport; null while it is not painted. */
const find = (page: Page, text: string, nth: number, scroll: boolean): Promise<Box | null> =>
  page.evaluate(
    (wanted, index, intoView) => {
      const ranges = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()]
        .flatMap((highlight) => [...highlight])
        .filter(
          ({ startContainer }) => startContainer?.nodeType === Node.TEXT_NODE && startContainer.isConnected,
        )
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range;
        })
        .filter((range) => range.toString() === wanted)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[index];
      if (!range) return null;
      if (intoView)
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    },
    text,
    nth,
    scroll,
  );

/** Where a painted word stands now. Waits for it. @throws Error when it is not painted */
export async function boxOf(page: Page, text: string, nth = 0, scroll = false): Promise<Box> {
  for (let tries = 0; tries < 100; tries++) {
    const box = await find(page, text, nth, scroll);
    if (box) return box;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`“${text}” (${nth}) is not painted; painted are: ${(await paintedWords(page)).join(', ')}`);
}

/** Rests the pointer on a painted word, as a reader would, scrolled to where it can be seen. Answers where it stands. */
export async function pointAt(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await boxOf(page, text, nth, true);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 3, y, { steps: 2 });
  await page.mouse.move(x, y, { steps: 2 });
  return box;
}
