import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { privateKeyPem } from '../../home/keys.ts';
import type { Minted } from './mint.ts';

/** A device on loopback that shows these certificates, leaf first. */
export interface TlsDevice {
  readonly port: number;
  /** From now on it shows these. */
  show(chain: readonly Minted[]): void;
  readonly connections: () => number;
  close(): void;
}

export async function startTlsDevice(chain: readonly Minted[]): Promise<TlsDevice> {
  let connections = 0;
  const server: Server = createServer(contextOf(chain));
  server.on('connection', () => {
    connections++;
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    show: (next) => server.setSecureContext(contextOf(next)),
    connections: () => connections,
    close: () => {
      server.close();
    },
  };
}

function contextOf(chain: readonly Minted[]): { key: string; cert: string } {
  const [leaf] = chain;
  if (!leaf) throw new RangeError('A device shows one certificate at least');
  return { key: privateKeyPem(leaf.keys), cert: chain.map(({ pem }) => pem).join('\n') };
}
