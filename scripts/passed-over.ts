/**
 * Carries compiled texts (`*.json?raw`, `*.txt?raw`) in a comment within a function, whose source they are read from. A browser passes over
 * a comment, where it copies a string letter by letter in search of escapes: evaluating the lexicon's script took 5.7 ms and takes 1.2.
 * That a function's source is given back to the letter is of the language (https://tc39.es/ecma262/#sec-function.prototype.tostring).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inAscii } from './ascii.ts';

const COMPILED = /\.(?:json|txt)\?raw$/;
const BEFORE = 'function(){/*';
const AFTER = '*/}';
/**
 * What stands for the comment until the bundle is made: whoever makes a bundle small takes comments out. It names the text by its hash,
 * from which the bundler names the file in turn: a count in the order of loading would name it by chance.
 */
const MARKED = /function\(\)\{[`"']passed over: ([0-9a-f]{64})[`"'];?\}/g;

/** @throws Error (the build's) where a text cannot stand in a comment, or the bundle holds it in another form than was foreseen */
export function passedOver(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'passed-over',
    enforce: 'pre',
    load: {
      filter: { id: COMPILED },
      handler(id) {
        const text = inComment(readFileSync(id.replace(/\?raw$/, ''), 'utf8'), id);
        const hash = createHash('sha256').update(text).digest('hex');
        texts.set(hash, text);
        const marked = `function () { 'passed over: ${hash}' }`;
        return `export default String(${marked}).slice(${BEFORE.length}, ${-AFTER.length});`;
      },
    },
    generateBundle(_options, bundle) {
      const placed = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replaceAll(MARKED, (_, hash: string) => {
          placed.add(hash);
          return `${BEFORE}${texts.get(hash)!}${AFTER}`;
        });
      }
      if (placed.size < texts.size)
        this.error(
          'a bundle no longer holds a text as scripts/passed-over.ts marks it; adapt the pattern there',
        );
    },
  };
}

/** What cannot stand in a comment, or in a script in ASCII, JSON says in other letters; another text must do without. */
function inComment(text: string, file: string): string {
  const isJson = file.endsWith('.json?raw');
  const fits = isJson ? inAscii(text.replaceAll('*/', '*\\/')) : text;
  if (/\*\/|\r/.test(fits) || inAscii(fits) !== fits)
    throw new Error(`${file}: a text in a comment is in ASCII, without */ and carriage returns`);
  return fits;
}
