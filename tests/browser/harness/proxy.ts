/** A proxy on loopback that writes down every address asked of it, serves those of this machine and refuses the rest. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBeyond } from './common.ts';

export interface Recorder {
  port: number;
  /** In the order in which they were asked for; for encrypted ones only the host is known. */
  asked: string[];
  close: () => Promise<void>;
}

export async function recordProxy(): Promise<Recorder> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    asked.push(address);
    if (isBeyond(address)) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = ask(address, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`https://${incoming.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Preferences of Firefox by which everything, this machine's pages too, goes by way of the recorder. */
export const throughProxy = ({ port }: Recorder): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});
