/** Everything that a release consists of, as names and bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, filesUnder } from './archive.ts';
import { billOfMaterials } from './bill.ts';

const BROWSERS = ['chromium', 'firefox'] as const;

/** The archives that the stores take, by the browser they are for. @throws Error when the build is missing */
export function extensionArchives(root: string): Record<(typeof BROWSERS)[number], Uint8Array> {
  const [chromium, firefox] = BROWSERS.map((browser) => {
    const dist = join(root, 'dist', browser);
    if (!existsSync(join(dist, 'manifest.json')))
      throw new Error(`dist/${browser} is not built; run \`npm run build\` first`);
    return archive(dist, filesUnder(dist));
  });
  return { chromium: chromium!, firefox: firefox! };
}

/** What Mozilla's reviewers build from: every file that git knows of or would take. @throws Error outside a git checkout */
export function sourceArchive(root: string): Uint8Array {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const isFile = (name: string): boolean =>
    lstatSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true;
  return archive(root, listed.split('\0').filter(isFile));
}

/** All files of a release by name, with a last one that lists their hashes. */
export function release(root: string): Map<string, Uint8Array> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >;
  const { chromium, firefox } = extensionArchives(root);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const files = new Map([
    [`${name}-${version}-chromium.zip`, chromium],
    [`${name}-${version}-firefox.zip`, firefox],
    [`${name}-${version}-source.zip`, sourceArchive(root)],
    [`${name}-${version}-bill-of-materials.cdx.json`, text(billOfMaterials(root))],
  ]);
  const sums = [...files].map(([file, bytes]) => `${hashOf(bytes)}  ${file}\n`).join('');
  return files.set('SHA256SUMS', text(sums));
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
