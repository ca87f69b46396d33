/**
 * Chromium under an organisation's policy: it sees a folder of ours in the place of `/etc/chromium`, and no other Chromium does.
 * Where no program may have mounts of its own, root gives the policy to the whole machine, without a forced install.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from './browser-under-test.ts';
import { distOf, programOf } from './common.ts';
import { example, type Given, type Policy } from './policy-example.ts';
import { identity, packed, updateServer } from './update-server.ts';

const MACHINE_FOLDER = '/etc/chromium/policies/managed';

const LONG_AGO = new Date('2020-01-01');

export const hasOwnMounts = (): boolean =>
  spawnSync('unshare', ['-rm', 'mount', '--bind', tmpdir(), '/etc/chromium']).status === 0;

interface ChromiumFile {
  ExtensionSettings?: Record<string, { update_url: string }>;
  DeveloperToolsAvailability?: number;
  '3rdparty': { extensions: Record<string, object> };
}

export async function chromiumUnder(folder: string, site: string): Promise<Given> {
  const forced = hasOwnMounts();
  const { id, publicKey, privateKey } = identity();
  const text = example('chrome.json').replaceAll('REPLACE_WITH_EXTENSION_ID', id);
  const file = JSON.parse(text) as ChromiumFile;
  const { extensions } = file['3rdparty'];
  const etc = join(folder, 'etc');
  const policies = forced ? join(etc, 'policies', 'managed') : MACHINE_FOLDER;
  const policyFile = join(policies, `cautela-under-test-${id}.json`);
  const extension = join(folder, 'cautela');
  cpSync(distOf('chromium'), extension, { recursive: true });
  let launch: LaunchOptions = { extension };
  let close = (): void => {};
  if (forced) {
    const server = await updateServer(id, packed(extension, privateKey));
    file.ExtensionSettings![id]!.update_url = server.address;
    // The one thing for the tests alone: Chromium keeps drivers off what is installed by force.
    file.DeveloperToolsAvailability = 1;
    close = server.close;
    launch = { installed: { program: seeing(etc, folder), id, site } };
  } else {
    delete file.ExtensionSettings;
    const manifestFile = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as object;
    writeFileSync(manifestFile, JSON.stringify({ ...manifest, key: publicKey }));
  }
  return {
    launch,
    policy: extensions[id] as Policy,
    write(policy) {
      extensions[id] = policy;
      mkdirSync(policies, { recursive: true });
      writeFileSync(policyFile, JSON.stringify(file));
      // With another time Chromium would leave it alone for five seconds more.
      utimesSync(policyFile, LONG_AGO, LONG_AGO);
    },
    end() {
      close();
      rmSync(policyFile, { force: true });
      if (!forced) removeEmpty(MACHINE_FOLDER);
    },
  };
}

/** A program that starts Chromium with a folder of ours in the place of `/etc/chromium`. */
function seeing(etc: string, folder: string): string {
  const program = join(folder, 'chromium');
  const start = `mount --bind '${etc}' /etc/chromium && exec '${programOf('chromium')}' "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare -rm sh -c '${start.replaceAll("'", `'\\''`)}' sh "$@"\n`);
  chmodSync(program, 0o755);
  return program;
}

/** Takes a folder under `/etc/chromium` away, and those above it, as long as nothing else stands in them. */
function removeEmpty(folder: string): void {
  for (let here = folder; here !== '/etc/chromium'; here = dirname(here)) {
    if (readdirSync(here).length > 0) return;
    rmdirSync(here);
  }
}
