/** Builds the demonstration and serves it on loopback. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { build } from 'vite';
import type { AddressInfo } from 'node:net';
import { documentAddress, documentPage } from './document-page.ts';
import { patients } from './patients/index.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../dist/demo', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** As strict as a hospital's: an extension that needs more from the page would fail here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Bundles the app into `dist/demo`. */
export async function buildDemo(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir, emptyOutDir: true, modulePreload: false },
  });
}

const letters = new Map(
  patients.flatMap((patient) =>
    patient.documents.map((doc) => [documentAddress(patient, doc), documentPage(patient, doc)] as const),
  ),
);

async function bodyOf(path: string): Promise<{ type: string; body: Buffer | string } | null> {
  const letter = letters.get(path);
  if (letter !== undefined) return { type: TYPES['.html']!, body: letter };
  // Every other address without a file's ending is a place in the app.
  const file = extname(path) === '' ? 'index.html' : normalize(path);
  const type = TYPES[extname(file)];
  if (!type || file.includes('..')) return null;
  try {
    return { type, body: await readFile(join(outDir, file)) };
  } catch {
    return null;
  }
}

export interface Demo {
  /** E.g. `http://localhost:4173`, without a slash at the end. */
  url: string;
  /** Method and path of every request so far. */
  requests: string[];
  close: () => Promise<void>;
}

/** Builds the demonstration and serves it on loopback, on any free port unless told. */
export async function serveDemo(port = 0): Promise<Demo> {
  await buildDemo();
  return serveBuiltDemo(port);
}

/** Serves what `buildDemo` has left under `dist/demo`. */
export async function serveBuiltDemo(port = 0): Promise<Demo> {
  const requests: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    const found = await bodyOf(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(found?.body ?? 'Not found');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${bound}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
