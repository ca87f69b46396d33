/** Renders figures to PNG with the component the product uses, so that they can be looked at. */
import { preact } from '@preact/preset-vite';
import { mkdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/figures');

/**
 * `asked`: figure ids, each with `:muscle+muscle!risk~severity` to light and tint (all figures when none is named);
 * `dark`, `light`; `width=` in pixels, `zoom=`, `show=` layers.
 */
export async function look(asked: string[]): Promise<void> {
  const widths = asked.filter((w) => w.startsWith('width=')).map((w) => Number(w.slice(6)));
  const show = asked.find((w) => w.startsWith('show='))?.slice(5) ?? '';
  const zoom = Number(asked.find((w) => w.startsWith('zoom='))?.slice(5) ?? 1);
  const themes = asked.filter((w) => w === 'dark' || w === 'light');
  const named = asked.filter((w) => !w.includes('=') && w !== 'dark' && w !== 'light');
  const catalogue = JSON.parse(readFileSync(join(root, 'src/ui/figures/data/catalogue.json'), 'utf8')) as {
    figures: { id: string }[];
  };
  const ids = named.length ? named : catalogue.figures.map((f) => f.id);
  mkdirSync(out, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      outDir: join(out, 'sheet'),
      emptyOutDir: true,
      minify: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(import.meta.dirname, 'sheet.tsx'),
        output: { format: 'iife', entryFileNames: 'sheet.js', codeSplitting: false },
      },
    },
  });
  const messages = join(root, 'public/_locales/en/messages.json');
  const english = existsSync(messages)
    ? (JSON.parse(readFileSync(messages, 'utf8')) as Record<string, { message: string }>)
    : {};
  const words = JSON.stringify(
    Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message])),
  );
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--allow-file-access-from-files'],
  });
  try {
    for (const width of widths.length ? widths : [900]) {
      const page = await browser.newPage({
        viewport: { width: width + 40, height: 900 },
        deviceScaleFactor: zoom,
      });
      // As text: a function would carry the transpiler's helpers into the page.
      await page.addInitScript({
        content: `globalThis.browser = { i18n: { getMessage: (key) => (${words})[key] ?? '', getUILanguage: () => 'en' } };`,
      });
      for (const word of ids) {
        const [id, lit = ''] = word.split(':');
        for (const theme of themes.length ? themes : ['light', 'dark']) {
          await page.goto(`data:text/html,`);
          await page.goto(
            pathToFileURL(join(import.meta.dirname, 'sheet.html')).href +
              `?${new URLSearchParams({ id: id!, lit, theme, show })}`,
          );
          await page.waitForSelector('.fig-svg');
          await page.evaluate(() => new Promise(requestAnimationFrame));
          const name = `${id}${lit ? `-lit` : ''}-${theme}${width === 900 ? '' : `-${width}`}.png`;
          await page.locator('#sheet').screenshot({ path: join(out, name) });
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`Rendered to ${out}.\n`);
}
