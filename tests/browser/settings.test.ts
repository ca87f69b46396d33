/** What a person sets holds in pages that are open, at once, and can be undone. */
import { expect, it } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './harness/browser-under-test.ts';
import { inEachBrowser } from './harness/each-browser.ts';
import { painted, paintedWords, pointAt, type Box, type Painted } from './harness/marks.ts';
import { middleOf, tooltipIn } from './harness/tooltip.ts';

/** Clicks a control of our own page: a button of this name, or a choice whose words begin so. */
async function choose(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('main button, main label')].find((one) =>
        (one.ariaLabel ?? one.textContent).trim().startsWith(wanted),
      ) ?? false,
    {},
    words,
  );
  const control = found.asElement() as ElementHandle<HTMLElement>;
  await control.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await control.click();
}

const tooltipButton = (browser: BrowserUnderTest, page: Page, words: string): Promise<Box | null> =>
  browser.inOurRoot<Box>(
    page.mainFrame(),
    `(root) => {
      const button = [...root.querySelectorAll('section button')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}));
      if (!button || button.getClientRects().length === 0) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x, y, width, height };
    }`,
  );

/** Presses a button of the tooltip until it has done its work: a press that comes too soon after it appeared counts for nothing. */
async function press(
  browser: BrowserUnderTest,
  page: Page,
  words: string,
  done: () => Promise<boolean>,
): Promise<void> {
  await expect
    .poll(async () => {
      if (await done()) return true;
      const box = await tooltipButton(browser, page, words);
      if (box) await page.mouse.click(...middleOf(box));
      return done();
    })
    .toBe(true);
}

inEachBrowser('the settings', { on: true }, (stage) => {
  it('say how much is marked, in a chart that is open', async () => {
    const settings = await stage.browser.openOwn('popup/index.html?size=tab#/settings');
    // Whatever an attempt before this one has left.
    await choose(settings, 'Standard');
    const chart = await stage.chart('fairweather/notes');
    await expect.poll(() => paintedWords(chart)).toContain('trapezius');
    const usual = await paintedWords(chart);
    await settings.bringToFront();
    await choose(settings, 'Everything');
    await chart.bringToFront();
    await expect.poll(async () => (await paintedWords(chart)).length).toBeGreaterThan(usual.length);
    await choose(settings, 'Quiet');
    await chart.bringToFront();
    await expect.poll(async () => (await paintedWords(chart)).length).toBeLessThan(usual.length);
    await choose(settings, 'Standard');
    await chart.bringToFront();
    await expect.poll(() => paintedWords(chart)).toEqual(usual);
    await settings.close();
    await chart.close();
  });

  it('let a term be silenced at the word, on this site, and undone', async () => {
    const chart = await stage.chart('fairweather/procedure');
    await pointAt(chart, 'Trapezius');
    await expect.poll(() => tooltipIn(stage.browser, chart.mainFrame())).not.toBeNull();
    const isAsked = async () => (await tooltipButton(stage.browser, chart, 'On this site')) !== null;
    const isUnmarked = async () => !(await paintedWords(chart)).includes('Trapezius');
    await press(stage.browser, chart, 'Don’t mark', isAsked);
    await press(stage.browser, chart, 'On this site', isUnmarked);
    const settings = await stage.browser.openOwn('popup/index.html?size=tab#/settings');
    await settings.waitForFunction(() => /on localhost/.test(document.body.innerText));
    await choose(settings, 'Undo: Trapezius');
    await chart.bringToFront();
    await expect.poll(() => paintedWords(chart)).toContain('Trapezius');
    await settings.close();
    await chart.close();
  });

  it('give marks another look where they stand', async () => {
    const chart = await stage.chart('fairweather/procedure');
    await expect.poll(() => paintedWords(chart)).toContain('Trapezius');
    const [{ name }] = (await painted(chart)) as [Painted];
    const colour = (): Promise<string> =>
      chart.evaluate(
        (mark) => getComputedStyle(document.body, `::highlight(${mark})`).textDecorationColor,
        name,
      );
    const usual = await colour();
    const settings = await stage.browser.openOwn('popup/index.html?size=tab#/settings');
    await choose(settings, 'One for all');
    await chart.bringToFront();
    await expect.poll(colour).toBe('rgb(47, 125, 196)');
    await choose(settings, 'One for each severity');
    await chart.bringToFront();
    await expect.poll(colour).toBe(usual);
    await settings.close();
    await chart.close();
  });
});
