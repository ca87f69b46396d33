/** How each part of the extension is bundled. `scripts/build.ts` runs these for both browsers. */
import { preact } from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { ascii } from './scripts/ascii.ts';
import { passedOver } from './scripts/passed-over.ts';
import { withoutMarkup } from './scripts/without-markup.ts';

export type Browser = 'chromium' | 'firefox';

const root = fileURLToPath(new URL('.', import.meta.url));
/** The oldest browsers that have everything we rest on: CSS highlights, popover, closed shadow roots for extensions. */
const target = ['chrome128', 'firefox142'];

/**
 * What a build need not say each time. What is large is data, in a part that is loaded when it is asked for, or in the one
 * file of the background: `scripts/build.ts` prints what each file weighs.
 */
const UNSAID = { chunkSizeWarningLimit: 2_000, reportCompressedSize: false } as const;
/** How long each plugin took. */
const CHECKS = { bundlerTimings: false } as const;

function shared(browser: Browser): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    // Relative addresses: an extension page has no fixed origin.
    base: './',
    publicDir: false,
    define: { __FIREFOX__: String(browser === 'firefox'), 'process.env.NODE_ENV': '"production"' },
    json: { stringify: true },
  };
}

/** The reference: HTML pages whose parts load when asked for. */
export function popupConfig(browser: Browser): InlineConfig {
  return {
    ...shared(browser),
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), withoutMarkup(), passedOver()],
    publicDir: 'public',
    build: {
      ...UNSAID,
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: CHECKS,
        input: 'popup/index.html',
        // What the first page needs, in one file: a browser asks for the next only once it has read the one before.
        output: { codeSplitting: { groups: [{ name: 'reference', tags: ['$initial'] }] } },
      },
    },
  };
}

/** A part that must be one file: the background (a module) or the content script (a classic script). */
export function singleFileConfig(
  browser: Browser,
  entry: string,
  fileName: string,
  format: 'es' | 'iife',
): InlineConfig {
  return {
    ...shared(browser),
    plugins: [passedOver(), ascii()],
    build: {
      ...UNSAID,
      outDir: `dist/${browser}`,
      emptyOutDir: false,
      target,
      // As a library a script loads its lazy parts without the helper that fetches them, which tells the page of failures.
      ...(format === 'iife'
        ? { lib: { entry, formats: [format], name: 'cautela', fileName: () => fileName } }
        : {}),
      rolldownOptions: {
        checks: CHECKS,
        // Reading a property does nothing of its own here: what only unused schemas read goes with them.
        treeshake: { propertyReadSideEffects: false },
        ...(format === 'es' ? { input: entry } : {}),
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

export default popupConfig('chromium');
