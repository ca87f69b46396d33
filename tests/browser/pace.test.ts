/** When work is done: not while keys are pressed, and seldom where a place keeps changing and holds nothing. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { countCalls } from './harness/calls.ts';
import { inEachBrowser } from './harness/each-browser.ts';
import { paintedWords } from './harness/marks.ts';
import { isFast, typedOn, typingOf, watchTyping } from './harness/typing.ts';

/** So many keys must have come as fast as a person types: a busy machine delays some of them. */
const FAST_KEYS = 30;
/** So many calls a key may cost while the typing goes on: hearing it, and taking back what may be wrong. */
const CALLS_PER_KEY = 100;
/** Where keys are heard: what follows the page, and the tooltip. What reads, judges and plans is in others. */
const HEARING = ['session.js', 'showing.js'];
/** So soon what is new in a quiet place is marked; else the machine was too busy to tell. */
const SOON_MS = 900;
/** A machine that stands still may spoil a trial: then another is made. */
const TRIALS = { timeout: 15_000, interval: 0 };

/** From the words being there to their being marked, in ms: in a place that was quiet before, and in one that kept changing. */
interface Trial {
  quiet: number;
  restless: number;
}

inEachBrowser('pace', { on: true }, (stage) => {
  let page: Page;
  afterEach(() => page.close());

  /** An editor with a marked word in it, the caret behind. */
  async function openEditor(): Promise<void> {
    page = await stage.chart('pebblebrook/write');
    await page.waitForSelector('.editor p');
    await page.click('.editor p');
    await page.keyboard.press('End');
    await page.keyboard.type(' Then the temporalis was ');
    await expect.poll(() => paintedWords(page)).toEqual(['temporalis']);
  }

  it('marks that may be wrong go with the key, and none come before the typing has paused', async () => {
    await openEditor();
    await watchTyping(page);
    await typedOn(page, async () => {
      const { looks, frames } = await typingOf(page);
      return looks.filter(isFast).length >= FAST_KEYS && frames.filter(isFast).length >= FAST_KEYS;
    });
    await expect
      .poll(async () => [...new Set(await paintedWords(page))].sort())
      .toEqual(['masseter', 'temporalis']);
    const { looks, frames } = await typingOf(page);
    expect(looks.filter(isFast).filter(({ fresh }) => fresh > 0)).toEqual([]);
    expect(frames.filter(isFast).filter(({ left }) => left > 0)).toEqual([]);
  });

  it('while keys are pressed nothing of ours runs but what hears them', async (test) => {
    // Only the engine of Chromium counts calls.
    if (stage.browser.name !== 'chromium') return test.skip();
    await openEditor();
    const calls = await countCalls(page);
    const trial = async () => {
      // A page at rest: nothing of ours is called at all.
      await expect.poll(async () => (await calls.taken()).all, { interval: 1_000 }).toBe(0);
      await watchTyping(page);
      const keys = await typedOn(page, async () => (await typingOf(page)).looks.length >= FAST_KEYS);
      const { all, scripts } = await calls.taken();
      const { looks, last } = await typingOf(page);
      // Where the machine stood still, the typing has paused, and the page was read.
      const isTyping = looks.every(isFast) && isFast({ after: last });
      return isTyping && { scripts, isLittle: all > 0 && all < keys * CALLS_PER_KEY };
    };
    await expect.poll(trial, TRIALS).toEqual({ scripts: HEARING, isLittle: true });
    // What finds names is counted where it runs.
    await expect.poll(async () => (await calls.taken()).scripts).toContain('reading.js');
    await calls.stop();
  });

  it.each([
    ['text that changes all the time and holds nothing is read less often', 'text', 1_900],
    ['a frame that changes all the time and is blank is looked at less often', 'frame', 950],
  ] as const)('%s', async (_, kind, least) => {
    page = await stage.chart('pebblebrook/notes');
    const trial = () =>
      page.evaluate(async (isText): Promise<Trial> => {
        const rest = (ms: number) =>
          new Promise((resolve) => {
            setTimeout(resolve, ms);
          });
        const main = document.querySelector('main')!;
        const place = (): { at: Element; scope: typeof globalThis } => {
          if (isText) return { at: main.appendChild(document.createElement('p')), scope: globalThis };
          const scope = main.appendChild(document.createElement('iframe'))
            .contentWindow as typeof globalThis & Window;
          return { at: scope.document.body, scope };
        };
        const untilMarked = async (
          { at, scope }: ReturnType<typeof place>,
          words: string,
        ): Promise<number> => {
          const marks = () => [...scope.CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
          const before = marks();
          const start = performance.now();
          at.textContent = words;
          while (marks() === before && performance.now() - start < 5_000) await rest(5);
          return performance.now() - start;
        };
        const [note, clock] = [place(), place()];
        // What frames hold is heard of by then.
        await rest(500);
        const change = async (times: number): Promise<void> => {
          for (let i = 0; i < times; i++) {
            if (isText) clock.at.textContent = `${i} s`;
            else clock.at.replaceChildren(document.createElement('b'));
            await rest(5);
          }
        };
        await change(60);
        const quiet = await untilMarked(note, 'The masseter.');
        // What is told of it is told by then, and the look that the last change has led to is over.
        await rest(1_500);
        return { quiet, restless: await untilMarked(clock, 'The temporalis.') };
      }, kind === 'text');
    const isProven = async () => {
      const { quiet, restless } = await trial();
      return quiet < SOON_MS && restless > least;
    };
    await expect.poll(isProven, TRIALS).toBe(true);
  });
});
