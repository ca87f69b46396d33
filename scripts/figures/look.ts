/** Renders figures to PNG with the component the product uses, so that they can be looked at. */
import { preact } from '@preact/preset-vite';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import catalogue from '../../src/ui/figures/data/catalogue.json' with { type: 'json' };
import { findBrowser } from '../prepare.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/figures');

const FULL_WIDTH = 900;

/** The page that holds one figure. */
const bundle = () =>
  build({
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

/** The words of the interface, as the browser would give them to the extension. */
function english(): string {
  const file = readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8');
  const messages = Object.entries(JSON.parse(file) as Record<string, { message: string }>);
  const words = JSON.stringify(Object.fromEntries(messages.map(([key, { message }]) => [key, message])));
  return `globalThis.browser = { i18n: { getMessage: (key) => (${words})[key] ?? '', getUILanguage: () => 'en' } };`;
}

async function render(page: Page, word: string, theme: string, show: string, name: string): Promise<void> {
  const [id, lit = ''] = word.split(':');
  const query = new URLSearchParams({ id: id!, lit, theme, show });
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(join(import.meta.dirname, 'sheet.html')).href}?${query}`);
  await page.waitForSelector('.fig-svg');
  const sheet = await page.waitForSelector('#sheet');
  await sheet!.screenshot({ path: join(out, `${name}.png`) });
}

/**
 * `asked`: figure ids, each with `:muscle+muscle!risk~severity` to light and tint (all figures when none is named);
 * `dark`, `light`; `width=` in pixels, `zoom=`, `show=` layers.
 */
export async function look(asked: string[]): Promise<void> {
  const value = (key: string): string | undefined =>
    asked.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const width = Number(value('width') ?? FULL_WIDTH);
  const themes = asked.filter((word) => word === 'dark' || word === 'light');
  const named = asked.filter((word) => !word.includes('=') && word !== 'dark' && word !== 'light');
  mkdirSync(out, { recursive: true });
  await bundle();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: width + 40, height: 900, deviceScaleFactor: Number(value('zoom') ?? 1) });
    // As text: a function would carry the transpiler's helpers into the page.
    await page.evaluateOnNewDocument(english());
    for (const word of named.length ? named : catalogue.figures.map(({ id }) => id)) {
      const name = `${word.replace(/:.*/, '-lit')}${width === FULL_WIDTH ? '' : `-${width}`}`;
      for (const theme of themes.length ? themes : ['light', 'dark'])
        await render(page, word, theme, value('show') ?? '', `${name}-${theme}`);
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`Rendered to ${out}.\n`);
}
