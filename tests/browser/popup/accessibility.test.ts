/** Every kind of page, at every size, in every colour scheme: no violation that axe knows, nothing cut off. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from '../harness/each-browser.ts';
import { go, openReference } from './reference-page.ts';
import { ROUTES, SIZES, type SizeName } from './routes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation as rule, place and reason. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations: found } = await page.evaluate(async (choice) => {
    const scope = globalThis as unknown as {
      axe: { run(where: Document, how: RunOptions): Promise<AxeResults> };
    };
    return scope.axe.run(document, choice);
  }, options);
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

/** Schemes beside light in which the colours are looked at: a panel has those of a popup. */
const MORE_SCHEMES: Record<SizeName, readonly string[]> = {
  popup: ['dark', 'contrast'],
  panel: [],
  tab: ['dark'],
};

/** Everything in the light scheme; in the others only what colours can change. */
async function violationsInEveryScheme(page: Page, size: SizeName): Promise<string[]> {
  await setTheme(page, 'light');
  const found = await violations(page, { resultTypes: ['violations'] });
  for (const theme of MORE_SCHEMES[size]) {
    await setTheme(page, theme);
    const more = await violations(page, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    found.push(...more.map((line) => `${theme}: ${line}`));
  }
  return found;
}

inEachBrowser('the reference is open to everyone', { on: false }, (stage) => {
  describe.each(Object.keys(SIZES) as SizeName[])('as %s', (size) => {
    it('has no violation that axe knows, whatever the colours', async () => {
      const page = await openReference(stage.browser, size);
      await page.evaluate(axe);
      const found: Record<string, string[]> = {};
      for (const route of ROUTES) {
        await go(page, route);
        const here = await violationsInEveryScheme(page, size);
        if (here.length > 0) found[route] = here;
      }
      expect(found).toEqual({});
      await page.close();
    }, 300_000);
  });

  it('loses nothing at 200 % zoom or in 320 px: no page is wider than the window', async () => {
    const wide: string[] = [];
    for (const [size, width] of [['panel', 320], ['tab', 640]] as const) {
      const page = await openReference(stage.browser, size);
      await page.setViewport({ width, height: 512 });
      for (const route of ROUTES) {
        await go(page, route);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) wide.push(`${size} ${route} by ${over} px`);
      }
      await page.close();
    }
    expect(wide).toEqual([]);
  }, 120_000); // prettier-ignore

  it('has targets of at least 24 px, links within text apart', async () => {
    const small: string[] = [];
    const page = await openReference(stage.browser, 'popup');
    for (const route of ROUTES) {
      await go(page, route);
      const here = await page.$$eval('button, select, input, summary, .row, .contents a', (all) =>
        all.flatMap((element) => {
          // Its label is clicked as well as the box.
          const target = element.matches('[type="checkbox"]') ? element.closest('label')! : element;
          const { width, height } = target.getBoundingClientRect();
          const hidden = width === 0 || height === 0;
          return hidden || (width >= 24 && height >= 24)
            ? []
            : [`${element.outerHTML.slice(0, 90)} ${width}×${height}`];
        }),
      );
      small.push(...here.map((line) => `${route} ${line}`));
    }
    expect(small).toEqual([]);
    await page.close();
  }, 120_000);
});
