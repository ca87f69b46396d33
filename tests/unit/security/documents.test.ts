/** What the documents cite exists: tests by name, files, commands. A promise that rests on a test that is gone is none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const DOCUMENTS = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...inFolder('docs'),
  ...inFolder('docs/safety'),
  ...inFolder('docs/store'),
];

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Tests are cited as `file › name`. */
const CITED = /`(tests\/[\w./-]+\.test\.tsx?) › ([^`]+)`/g;

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('cites tests that exist, by their names', () => {
    const missing = [...text.matchAll(CITED)].filter(([, file, name]) => {
      if (!existsSync(join(root, file!))) return true;
      return !read(file!).replaceAll("\\'", "'").includes(name!);
    });
    expect(missing.map(([citation]) => citation)).toEqual([]);
  });

  it('names files of the project that exist', () => {
    const named = [
      ...text.matchAll(/`((?:src|tests|scripts|docs|content-scripts|popup|demo|public)\/[\w./-]+)`/g),
    ];
    // What is made by a command is not there before it.
    const missing = named.filter(
      ([, path]) => !existsSync(join(root, path!)) && !path!.includes('/compiled'),
    );
    expect(missing.map(([, path]) => path)).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const missing = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].filter(
      ([, path]) => !existsSync(join(root, dirname(document), path!)),
    );
    expect(missing.map(([, path]) => path)).toEqual([]);
  });

  it('gives commands that there are, over tests that there are', () => {
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(scripts).toHaveProperty([name!]);
    const paths = [...text.matchAll(/npx vitest run ([^\n`]+)/g)].flatMap(([, rest]) =>
      rest!.split(' ').filter((word) => word.startsWith('tests/')),
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('rests every hazard on a test', () => {
  const rows = read('docs/safety/hazards.md')
    .split('\n')
    .filter((line) => /^\| [ABC]\d+ /.test(line));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => [...row.matchAll(CITED)].length === 0)).toEqual([]);
});

describe('the ten-minute security review', () => {
  const review = read('docs/security-review.md');
  const [, ...claims] = review.split(/^## (?=\d)/m).map((text) => text.split('\n## ')[0]!);
  const commandsIn = (text: string): string[] =>
    [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, lines]) => lines!.trim().split('\n'));

  it.each(claims.map((claim) => [claim.split('\n')[0]!, claim] as const))(
    '%s is followed by a command',
    (_title, claim) => {
      expect(commandsIn(claim)).not.toEqual([]);
    },
  );

  it('runs every test that it cites', () => {
    const run = commandsIn(review)
      .filter((command) => command.startsWith('npx vitest run'))
      .flatMap((command) => command.split(' ').filter((word) => word.startsWith('tests/')));
    const cited = new Set(Array.from(review.matchAll(CITED), ([, file]) => file!));
    expect(cited.size).toBeGreaterThan(10);
    expect([...cited].filter((file) => !run.some((path) => file.startsWith(path)))).toEqual([]);
  });
});
