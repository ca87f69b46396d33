/** Bundles a page for each editor under `dist/editors`. The editors have their own packages: `npm test` installs them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
export const EDITOR_PAGES = fileURLToPath(new URL('../../../dist/editors', import.meta.url));

const SHARED = new Set(['page', 'rows']);

const names = readdirSync(join(here, 'pages'))
  .map((file) => file.replace(/\.js$/, ''))
  .filter((name) => !SHARED.has(name));

const pageOf = (name: string): string => `<!doctype html>
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<title>${name}</title>
<div id="editor"></div>
<script type="module" src="../pages/${name}.js"></script>
`;

export async function buildEditors(): Promise<void> {
  if (!existsSync(join(here, 'node_modules')))
    throw new Error('the editors are not installed; run `npm ci --prefix tests/browser/editors` first');
  const html = join(here, 'node_modules', '.pages');
  mkdirSync(html, { recursive: true });
  for (const name of names)
    writeFileSync(join(html, `${name}.html`), pageOf(name).replace('../pages/', '../../pages/'));
  await build({
    root: html,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: EDITOR_PAGES,
      emptyOutDir: true,
      target: 'esnext',
      cssMinify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: names.map((name) => join(html, `${name}.html`)) },
    },
  });
}
