/** What is measured in a page. Each runs in the page or drives it, and answers milliseconds. */
import type { Page } from 'puppeteer-core';

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Notes when the first marks can be painted, in milliseconds after the page has loaded. */
export function watchFirstMarks(): void {
  addEventListener('load', () => {
    const start = performance.now();
    const look = (): void => {
      if ([...CSS.highlights.values()].some(({ size }) => size > 0)) {
        (globalThis as unknown as { firstMarks: number }).firstMarks = performance.now() - start;
      } else if (performance.now() - start < 5_000) requestAnimationFrame(look);
    };
    look();
  });
}

export const firstMarks = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { firstMarks?: number }).firstMarks ?? Number.NaN);

/** An observer of changes that does nothing: what any tool that follows a page costs it. */
export function observeIdly(): void {
  new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Between the steps of the page's own work, so that what others do after one is not counted with the next. */
const REST_MS = 400;

/**
 * The page's own work on its DOM: its script with the layout that follows, and from there to the end of the frame that shows it, where
 * others come in between.
 */
export const ownWork = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async (rest) => {
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    const results: Record<string, number> = {};
    const timed = async (name: string, work: () => void): Promise<void> => {
      await new Promise((resolve) => {
        setTimeout(resolve, rest);
      });
      const start = performance.now();
      work();
      document.body.getBoundingClientRect();
      const done = performance.now();
      await frame();
      results[name] = done - start;
      results[`${name}: frame`] = performance.now() - done;
    };
    const sections = [...document.querySelectorAll('section')];
    const text = sections[0]!.querySelector('p')!.firstChild as Text;
    await timed('500 inserts and removals', () => {
      for (let i = 0; i < 500; i++) {
        const row = document.createElement('p');
        row.textContent = 'a new line of the masseter';
        sections[i % 50]!.before(row);
        row.remove();
      }
    });
    await timed('500 edits of a text', () => {
      for (let i = 0; i < 500; i++) text.data = `${text.data.slice(0, 80)} edit ${i}`;
    });
    await timed('100 visits appended', () => {
      for (const section of sections.slice(0, 100)) document.body.append(section.cloneNode(true));
    });
    await timed('200 visits removed', () => {
      for (const section of sections.slice(-200)) section.remove();
    });
    return results;
  }, REST_MS);

/** Types into an element and answers, for each key, the time from the event to the frame after it. */
export async function typing(page: Page, selector: string, keys: number): Promise<number[]> {
  await page.evaluate((target) => {
    const scope = globalThis as unknown as { keyTimes: number[] };
    scope.keyTimes = [];
    const element = document.querySelector<HTMLElement>(target)!;
    element.focus();
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(0, 0);
    element.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        setTimeout(() => scope.keyTimes.push(performance.now() - timeStamp));
      });
    });
  }, selector);
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(i % 6 === 5 ? 'Space' : 'a');
    await pause(40);
  }
  await pause(300);
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

/** From the pointer's last move onto a mark to the tooltip standing there. */
export async function toTooltip(page: Page): Promise<number> {
  const at = await page.evaluate(() => {
    const scope = globalThis as unknown as { moved: number; shown: number };
    addEventListener('pointermove', ({ timeStamp }) => (scope.moved = timeStamp), true);
    new MutationObserver((records) => {
      if (records.some(({ target }) => (target as Element).hasAttribute?.('popover')))
        scope.shown = performance.now();
    }).observe(document, { subtree: true, attributes: true });
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const live = new Range();
    live.setStart(range!.startContainer, range!.startOffset);
    live.setEnd(range!.endContainer, range!.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  // The first time the tooltip is built, the second time it is there.
  for (let i = 0; i < 2; i++) {
    await page.mouse.move(600, 2);
    await pause(500);
    await page.mouse.move(at.x, at.y);
    await pause(500);
  }
  return page.evaluate(() => {
    const { moved, shown } = globalThis as unknown as { moved: number; shown: number };
    return shown - moved;
  });
}
