import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { Minted } from './mint.ts';

/** A device on loopback that shows these certificates, leaf first. */
export interface TlsDevice {
  readonly port: number;
  /** From now on it shows these. */
  show(chain: readonly Minted[]): Promise<void>;
  readonly connections: () => number;
  close(): void;
}

export async function startTlsDevice(chain: readonly Minted[]): Promise<TlsDevice> {
  let connections = 0;
  const server: Server = createServer(await contextOf(chain));
  server.on('connection', () => {
    connections++;
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    show: async (next) => {
      server.setSecureContext(await contextOf(next));
    },
    connections: () => connections,
    close: () => {
      server.close();
    },
  };
}

async function contextOf(chain: readonly Minted[]): Promise<{ key: string; cert: string }> {
  const [leaf] = chain;
  if (!leaf) throw new RangeError('A device shows one certificate at least');
  return { key: await keyPem(leaf), cert: chain.map(({ pem }) => pem).join('\n') };
}

/** The private key, made at run time, as servers take it. */
export async function keyPem({ keys }: Minted): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`;
}
