/**
 * Takes out of Preact the one way in which a component could write markup (`dangerouslySetInnerHTML`). We never use it;
 * without it no file of the package can, and a reader of the package has nothing to wonder about.
 */
import type { Plugin } from 'vite';

const WRITES =
  /\w+\|\|\w+&&\((\w+)\.__html==\w+\.__html\|\|\1\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\1\.__html\),/;

/** @throws Error (the build's) when Preact has come to write it otherwise */
export function withoutMarkup(): Plugin {
  return {
    name: 'without-markup',
    transform: {
      filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ },
      handler(code) {
        if (!WRITES.test(code)) {
          this.error(
            'preact no longer sets innerHTML as scripts/without-markup.ts knows it; adapt the pattern there',
          );
        }
        return { code: code.replace(WRITES, ''), map: null };
      },
    },
  };
}
