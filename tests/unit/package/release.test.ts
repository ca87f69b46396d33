/** What is handed to the stores: the same bytes from the same sources, on any machine, at any time. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { archive, filesUnder } from '../../../scripts/package/archive.ts';
import { billOfMaterials } from '../../../scripts/package/bill.ts';
import { extensionArchives, hashOf, sourceArchive } from '../../../scripts/package/release.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cautela-release-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an archive', () => {
  it('has the same bytes whatever the clock and the order say, and holds the files as they are', () => {
    const [one, two] = ['one', 'two'].map((name) => join(folder, name)) as [string, string];
    for (const [at, names] of [
      [one, ['a.txt', 'b/c.txt']],
      [two, ['b/c.txt', 'a.txt']],
    ] as const)
      for (const name of names) {
        mkdirSync(dirname(join(at, name)), { recursive: true });
        writeFileSync(join(at, name), `words of ${name}`);
      }
    utimesSync(join(two, 'a.txt'), 0, 0);
    const archives = [archive(one, filesUnder(one)), archive(two, filesUnder(two).toReversed())];
    expect(hashOf(archives[0]!)).toBe(hashOf(archives[1]!));
    const held = unzipSync(archives[0]!);
    expect(Object.keys(held)).toEqual(['a.txt', 'b/c.txt']);
    expect(new TextDecoder().decode(held['b/c.txt'])).toBe('words of b/c.txt');
  });

  it('has other bytes when a file has', () => {
    const at = join(folder, 'one');
    const before = hashOf(archive(at, ['a.txt']));
    writeFileSync(join(at, 'a.txt'), 'others');
    expect(hashOf(archive(at, ['a.txt']))).not.toBe(before);
  });
});

describe('the source archive', () => {
  it('builds, in another folder, time zone and language, to the very archives that the stores get', () => {
    const again = join(folder, 'again');
    for (const [name, bytes] of Object.entries(unzipSync(sourceArchive(root)))) {
      mkdirSync(dirname(join(again, name)), { recursive: true });
      writeFileSync(join(again, name), bytes);
    }
    symlinkSync(join(root, 'node_modules'), join(again, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
      cwd: again,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    const [ours, theirs] = [extensionArchives(root), extensionArchives(again)];
    for (const browser of ['chromium', 'firefox'] as const) {
      process.stdout.write(
        `${browser}: ${ours[browser].length} bytes, ${hashOf(ours[browser])}; from the source archive ${hashOf(theirs[browser])}\n`,
      );
      expect(hashOf(theirs[browser])).toBe(hashOf(ours[browser]));
    }
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(root);
  const { bomFormat, components, metadata } = JSON.parse(bill) as {
    bomFormat: string;
    components: { name: string; licenses: { license: { id: string } }[]; hashes: { alg: string }[] }[];
    metadata: { component: { name: string } };
  };

  it('names each package that is bundled, with licence and hash, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(bomFormat).toBe('CycloneDX');
    expect(metadata.component.name).toBe('cautela');
    expect(components.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort());
    for (const { licenses, hashes } of components) {
      expect(licenses[0]!.license.id).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/);
      expect(hashes[0]!.alg).toBe('SHA-512');
    }
  });

  it('says the same each time', () => {
    expect(billOfMaterials(root)).toBe(bill);
  });
});
