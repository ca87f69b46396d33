/** Marks as the page's own scripts see them: by the ranges in `CSS.highlights`. */
import type { Frame, Page } from 'puppeteer-core';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Painted {
  text: string;
  /** Name of the highlight, which stands for a severity. */
  name: string;
  /** Where it stands in the viewport. */
  box: Box;
}

/** The highlight that flashes a word that was asked for. */
const FLASH = 'q7x-0';

/**
 * All painted words of a frame, in reading order.
 * @param show - a word, and the how manieth of its kind, to scroll to before looking where things stand
 */
export async function painted(
  frame: Frame | Page,
  show: { text: string; nth: number } | null = null,
): Promise<Painted[]> {
  const words = await frame.evaluate((wanted) => {
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
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    const shown = wanted && found.filter(({ text }) => text === wanted.text)[wanted.nth];
    shown?.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return found.map(({ text, name, range }) => {
      const { x, y, width, height } = range.getBoundingClientRect();
      return { text, name, box: { x, y, width, height } };
    });
  }, show);
  return words.filter(({ name }) => name !== FLASH);
}

export const paintedWords = async (frame: Frame | Page): Promise<string[]> =>
  (await painted(frame)).map(({ text }) => text);

/** Where a painted word stands, scrolled to if asked. Waits for it. @throws Error when it is not painted */
export async function boxOf(page: Page, text: string, nth = 0, scroll = false): Promise<Box> {
  let words: Painted[] = [];
  for (let tries = 0; tries < 100; tries++) {
    words = await painted(page, scroll ? { text, nth } : null);
    const word = words.filter((each) => each.text === text)[nth];
    if (word) return word.box;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(
    `“${text}” (${nth}) is not painted; painted are: ${words.map((word) => word.text).join(', ')}`,
  );
}

/** Rests the pointer on a painted word, as a reader would, scrolled to where it can be seen. Answers where it stands. */
export async function pointAt(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await boxOf(page, text, nth, true);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 3, y, { steps: 2 });
  await page.mouse.move(x, y, { steps: 2 });
  return box;
}
