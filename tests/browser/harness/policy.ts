/**
 * An organisation's policy for a copy of the extension under an id of its own, put where the browser itself looks for it,
 * so that no other browser on the machine is concerned; and taken away again.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from './browser-under-test.ts';
import { distOf } from './common.ts';

const CHROMIUM_FOLDER = '/etc/chromium/policies/managed';
const GECKO_ID = 'cautela-under-test@cautela.example';

export interface UnderPolicy {
  /** Folder of the copy. */
  extension: string;
  /** Home folder of the browser, where that is where it looks. */
  home?: string;
  change: (policy: object) => void;
  /** Takes away all that was written, folders too. */
  remove: () => void;
}

/** Only who may write to `/etc` can give Chromium a policy; Firefox also reads one of the person's own. */
export const canGivePolicy = (browser: BrowserName): boolean =>
  browser === 'firefox' || process.getuid?.() === 0;

export function underPolicy(browser: BrowserName, policy: object): UnderPolicy {
  const folder = mkdtempSync(join(tmpdir(), 'cautela-policy-'));
  const extension = join(folder, 'extension');
  cpSync(distOf(browser), extension, { recursive: true });
  const manifestFile = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>;
  const { id, ...identity } = browser === 'chromium' ? chromiumIdentity() : firefoxIdentity(manifest);
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, ...identity }));
  const home = browser === 'firefox' ? join(folder, 'home') : undefined;
  const file = home
    ? join(home, '.mozilla', 'managed-storage', `${id}.json`)
    : join(CHROMIUM_FOLDER, `cautela-under-test-${id}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const write = (content: object): void =>
    writeFileSync(
      file,
      JSON.stringify(
        home
          ? { name: id, description: 'Policy', type: 'storage', data: content }
          : { '3rdparty': { extensions: { [id]: content } } },
      ),
    );
  write(policy);
  return {
    extension,
    ...(home && { home }),
    change: write,
    remove() {
      rmSync(file, { force: true });
      if (!home) removeEmpty(CHROMIUM_FOLDER);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes a folder under `/etc/chromium` away, and those above it, as long as nothing else stands in them. */
function removeEmpty(folder: string): void {
  for (let here = folder; here !== '/etc/chromium'; here = dirname(here)) {
    if (readdirSync(here).length > 0) return;
    rmdirSync(here);
  }
}

/** A key of its own gives the unpacked copy an id that is known beforehand. */
function chromiumIdentity(): { id: string; key: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(der).digest('hex').slice(0, 32);
  const id = digest.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { id, key: der.toString('base64') };
}

function firefoxIdentity(manifest: Record<string, unknown>): Record<string, unknown> & { id: string } {
  const { gecko } = manifest['browser_specific_settings'] as { gecko: object };
  return { id: GECKO_ID, browser_specific_settings: { gecko: { ...gecko, id: GECKO_ID } } };
}
