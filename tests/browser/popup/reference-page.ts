/** The reference, opened at one of its sizes and led from page to page. */
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../harness/browser-under-test.ts';
import { SIZES, type SizeName } from './routes.ts';

export async function openReference(browser: BrowserUnderTest, size: SizeName, route = '#/'): Promise<Page> {
  const page = await browser.openOwn(`popup/index.html?size=${size}${route}`);
  await page.setViewport(SIZES[size]);
  await shown(page);
  return page;
}

/** Goes to an address as a link would, and waits until its page is drawn. */
export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await shown(page);
}

/** Waits for the drawing that a change of address brings, then for the figure that loads with it. */
async function shown(page: Page): Promise<void> {
  // No function with a name of its own: a transpiler's helpers do not come along into the page.
  await page.evaluate(async () => {
    for (
      let frames = 0;
      frames < 2 || !document.querySelector('main h1') || document.querySelector('.fig-stage:empty');
      frames++
    )
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
  });
}
