/** Draws the toolbar icons from `docs/brand/icon.svg`; run by hand when the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const svg = readFileSync(`${root}docs/brand/icon.svg`, 'utf8');
const browser = await launch({
  executablePath: findBrowser('chromium') ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`${root}public/icons/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
