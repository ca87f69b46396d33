/** The linter refuses in the sources what the reader of bundles refuses in the package. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cautela-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One statement a line, each to be refused. */
const REFUSED = [
  `fetch(words);`,
  `globalThis.fetch(words);`,
  `export const a = new XMLHttpRequest();`,
  `export const b = new WebSocket(words);`,
  `export const c = new EventSource(words);`,
  `navigator.sendBeacon(words);`,
  `picture.src = words;`,
  `export const d = new Image();`,
  `element.innerHTML = words;`,
  `element.outerHTML = words;`,
  `element.insertAdjacentHTML('beforeend', words);`,
  `document.write(words);`,
  `export const e = new DOMParser();`,
  `eval(words);`,
  `export const f = new Function(words);`,
  `setTimeout('go()', 1);`,
  `link.href = 'javascript:go()';`,
  `export const g = new Worker(words);`,
  `localStorage.setItem('a', words);`,
  `document.cookie = words;`,
];

/** What we do instead. */
const FINE = [`element.textContent = words;`, `element.append(words);`, `setTimeout(() => go(), 1);`];

it('refuses each of these lines and none of what we do instead', () => {
  const file = join(folder, 'lines.js');
  const lines = [...REFUSED, ...FINE];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const refused = linesRefused(file);
  expect(lines.filter((_, index) => refused.has(index + 1))).toEqual(REFUSED);
});

/** Numbers of the lines that the linter finds wrong. */
function linesRefused(file: string): Set<number> {
  const linter = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  let answer: string;
  try {
    answer = execFileSync(process.execPath, [linter, '-c', '.oxlintrc.json', '--format=json', file], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    answer = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(answer) as {
    diagnostics: { labels: { span: { line: number } }[] }[];
  };
  return new Set(diagnostics.flatMap(({ labels }) => labels.map(({ span }) => span.line)));
}
