/** What is in the package that a browser installs, read from what the build left under `dist`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusedIn } from './refused.ts';

const distOf = (browser: string): string =>
  fileURLToPath(new URL(`../../../dist/${browser}`, import.meta.url));

describe('the reader of bundles refuses', () => {
  it.each([
    ['a request', `fetch('https://a.example')`],
    ['a request by another name', `const f = globalThis.fetch; f('x')`],
    ['a request in brackets', `globalThis['fetch']('x')`],
    ['an older request', `new XMLHttpRequest()`],
    ['a socket', `new WebSocket('wss://a.example')`],
    ['a stream', `new EventSource('/x')`],
    ['a beacon', `navigator.sendBeacon('/x', words)`],
    ['a picture from elsewhere', `new Image().src = address`],
    ['a picture made as an element', `document.createElement('img')`],
    ['a source set as an attribute', `element.setAttribute('src', address)`],
    ['a script', `document.createElement(\`script\`)`],
    ['a frame', `document.createElementNS(XHTML, 'iframe')`],
    ['markup', `element.innerHTML = words`],
    ['markup beside', `element.insertAdjacentHTML('beforeend', words)`],
    ['markup written', `document.write(words)`],
    ['markup parsed', `new DOMParser().parseFromString(words, 'text/html')`],
    ['code from text', `eval(words)`],
    ['code from text, made', `new Function(words)`],
    ['code from text, later', `setTimeout('go()', 1)`],
    ['code from elsewhere', `import(address)`],
    ['code from the network', `import('https://a.example/x.js')`],
    ['a worker', `new Worker('/x.js')`],
    ['code put into a page', `browser.scripting.executeScript({ target, func: () => 1 })`],
    ['a store where no test looks', `localStorage.setItem('a', 'b')`],
    ['a cookie', `document.cookie = 'a=b'`],
    ['messages of other extensions', `browser.runtime.onMessageExternal.addListener(hear)`],
    ['the clipboard', `navigator.clipboard.readText()`],
  ])('%s', (_what, code) => {
    expect(refusedIn(code)).not.toEqual([]);
  });

  it.each([
    ['the word in a sentence', `say('Do not fetch; eval of the image src')`],
    ['a map’s own method', `index.fetch(key, make)`],
    ['a property of that name', `({ fetch: 1, Image: 2 })`],
    ['a part of the package', `import('./figure-face.js')`],
  ])('but not %s', (_what, code) => {
    expect(refusedIn(code)).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'])('the package for %s', (browser) => {
  const dist = distOf(browser);
  let files: string[] = [];
  const ending = (name: string): string[] => files.filter((file) => file.endsWith(name));
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

  beforeAll(() => {
    if (!existsSync(dist)) throw new Error(`dist/${browser} is not there; run \`npm run build\` first`);
    files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(dist.length + 1));
  });

  it('holds no program that can reach the network, make code or parse markup', () => {
    expect(ending('.js').length).toBeGreaterThan(10);
    const refused = ending('.js').flatMap((file) => refusedIn(read(file)).map((what) => `${file}: ${what}`));
    expect(refused).toEqual([]);
  });

  it('holds nothing but programs, styles, pages, words and icons', () => {
    const strange = files.filter(
      (file) => !/\.(js|css|html|json|png)$/.test(file) && file !== 'LICENSE' && file !== 'NOTICE',
    );
    expect(strange).toEqual([]);
  });

  it('has pages that load their own files alone and hold no code', () => {
    expect(ending('.html')).not.toEqual([]);
    for (const file of ending('.html')) {
      const page = read(file);
      for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g))
        expect(address).toMatch(/^(\.\.?\/|data:,$)/);
      expect(page).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<iframe|http-equiv/i);
    }
  });

  it('has styles that load nothing', () => {
    expect(ending('.css')).not.toEqual([]);
    for (const file of ending('.css')) expect(read(file)).not.toMatch(/@import|url\(\s*["']?(?!#|data:)/i);
  });

  it('leads to no address but those of sources, which a person opens by a click', () => {
    const hosts = new Set<string>();
    for (const file of ending('.js').filter((name) => !/data|facts/.test(name)))
      for (const [, host] of read(file).matchAll(/https?:\/\/([\w.-]+)/g)) hosts.add(host!);
    // Sources, names of markup, an example in words, and the records that the settings offer to turn on.
    const records = read('../../src/settings/ehrs.json').matchAll(/https:\/\/([\w.-]+)/g);
    const known = ['doi.org', 'pubmed.ncbi.nlm.nih.gov', 'www.w3.org', 'ehr.hospital.example'].concat(
      Array.from(records, ([, host]) => host!),
    );
    expect([...hosts].filter((host) => !known.includes(host))).toEqual([]);
  });
});
