/**
 * Writes scripts in ASCII alone. The browser keeps a script's text as long as the page lives, at one byte a character if it
 * can, at two if there is one dash in it; and it goes through it faster.
 */
import type { Plugin } from 'vite';

// eslint-disable-next-line no-control-regex
const OTHERS = /[^\0-\x7f]/g;

/** The same text in ASCII. In strings, expressions and names of a script, and in JSON, it stands for the same characters. */
export const inAscii = (text: string): string =>
  text.replaceAll(OTHERS, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inAscii(file.code);
    },
  };
}
