/**
 * Pictures of every kind of page and every figure of the built reference, as popup and as tab, light and dark, to be
 * looked at: `npx tsx scripts/every-page.ts [part of an address …]` writes them to out/pages.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import catalogue from '../src/ui/figures/data/catalogue.json' with { type: 'json' };
import { launch } from '../tests/browser/harness/browser-under-test.ts';
import { go, openReference } from '../tests/browser/popup/reference-page.ts';
import { ROUTES } from '../tests/browser/popup/routes.ts';

const folder = join(import.meta.dirname, '../out/pages');
const asked = process.argv.slice(2);
const routes = [...new Set([...ROUTES, ...catalogue.figures.map(({ id }) => `#/figure/${id}`)])].filter(
  (route) => asked.length === 0 || asked.some((part) => route.includes(part)),
);
const nameOf = (route: string): string => route.slice(2).replaceAll(/[^\w-]+/g, '_') || 'start';

mkdirSync(folder, { recursive: true });
const browser = await launch('chromium');
try {
  for (const size of ['popup', 'tab'] as const) {
    const page = await openReference(browser, size);
    // The figures' part is loaded once: from here on each page is whole when it is drawn.
    await go(page, '#/figure/face-front');
    for (const route of routes) {
      await go(page, route);
      for (const theme of ['light', 'dark']) {
        await page.evaluate((name) => {
          document.documentElement.dataset['theme'] = name;
        }, theme);
        await page.screenshot({ path: join(folder, `${nameOf(route)}-${size}-${theme}.png`) });
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
}
process.stdout.write(`${routes.length * 4} pictures in ${folder}.\n`);
