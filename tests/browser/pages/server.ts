/** Serves the fixture pages on loopback, under two names: `localhost` and `127.0.0.1` are two origins. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';

export const PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'text/xml',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
  '.css': 'text/css',
};

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** @param folders - looked through in this order */
export async function servePages(...folders: string[]): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void firstOf(folders, path).then((body) => {
      response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
      response.end(body ?? '');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function firstOf(folders: string[], path: string): Promise<Buffer | null> {
  if (path.includes('..')) return null;
  for (const folder of folders) {
    const body = await readFile(join(folder, path)).catch(() => null);
    if (body) return body;
  }
  return null;
}
