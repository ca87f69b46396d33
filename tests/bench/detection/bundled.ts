/** What is measured is what a page runs: modules bundled as the extension's own are, ours and the peers' alike. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { singleFileConfig } from '../../../vite.config.ts';

/** Bundles a module of this folder into one file and answers its path. */
export async function bundled(module: string, folder: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${module}.ts`, import.meta.url));
  const config = singleFileConfig('chromium', entry, `${module}.mjs`, 'es');
  await build({
    ...config,
    build: {
      ...config.build,
      outDir: folder,
      ssr: true,
      minify: true,
      reportCompressedSize: false,
    },
    ssr: { noExternal: true },
  });
  return join(folder, `${module}.mjs`);
}
