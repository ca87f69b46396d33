/** The other way to mark: a content script that wraps each hit in an element, with the same words (mark.js). */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { loadCompiled } from '../../../scripts/knowledge-files.ts';

/** Builds the extension into a folder of its own, for every page on `127.0.0.1`. */
export async function buildWrapping(): Promise<{ folder: string; extension: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cautela-wrapping-'));
  const lexicon = await loadCompiled('lexicon');
  const words = lexicon.entries.flatMap(({ terms }) =>
    terms.filter(({ needs_context }) => !needs_context).map(({ text }) => text),
  );
  const longestFirst = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^\w\s]/g, '\\$&'));
  const expression = `\\b(?:${longestFirst.join('|')})\\b`;
  const root = join(folder, 'source');
  mkdirSync(root);
  const source = join(root, 'main.js');
  const markJs = fileURLToPath(import.meta.resolve('mark.js/dist/mark.es6.js'));
  writeFileSync(
    source,
    `import Mark from ${JSON.stringify(markJs)};
// One pass with one expression: mark.js takes minutes to go through a chart word by word.
new Mark(document.body).markRegExp(new RegExp(${JSON.stringify(expression)}, 'gi'), { acrossElements: false });`,
  );
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(folder, 'built'),
      emptyOutDir: true,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: 'main.js' } },
    },
  });
  const built = join(folder, 'built');
  mkdirSync(join(built, 'icons'));
  // The driver of the tests looks for a background and for this address.
  writeFileSync(join(built, 'background.js'), '');
  writeFileSync(join(built, 'icons', '16.png'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Wrapping',
    version: '1.0',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['main.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(built, 'manifest.json'), JSON.stringify(manifest));
  return { folder, extension: built };
}
