/** An organisation's own server of extensions, on this machine: what a forced install of Chromium asks. */
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { distOf, programOf } from './common.ts';

export interface Identity {
  id: string;
  publicKey: string;
  privateKey: string;
}

/** A key of its own gives the copy an id that is known beforehand. */
export function identity(): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return {
    id: digest.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))),
    publicKey: der.toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/** The package as an update server hands it out, made by Chromium itself. */
export function packed(extension: string, key: string): Buffer {
  writeFileSync(`${extension}.pem`, key);
  execFileSync(
    programOf('chromium'),
    [
      '--no-sandbox',
      '--headless',
      `--user-data-dir=${extension}.profile`,
      `--pack-extension=${extension}`,
      `--pack-extension-key=${extension}.pem`,
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(`${extension}.crx`);
}

/** @param crx - the package of the extension of this id */
export async function updateServer(id: string, crx: Buffer): Promise<{ address: string; close: () => void }> {
  const { version } = JSON.parse(readFileSync(join(distOf('chromium'), 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const server = createServer(({ url = '' }, answer) => {
    if (!url.startsWith('/update.xml')) return void answer.end(crx);
    const update = `<updatecheck codebase="${base()}/cautela.crx" version="${version}"/>`;
    answer.end(
      `<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}">${update}</app></gupdate>`,
    );
  });
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `${base()}/update.xml`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
