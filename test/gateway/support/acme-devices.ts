import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gateway } from '../../../gateway/gateway.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeClient, acmeClient } from './acme-client.ts';

/** Devices on addresses of this computer, each of which proves whatever it ordered. */
export interface AcmeDevices {
  /** Where the gateway has to ask for proofs. */
  readonly port: number;
  /** A device at one of the addresses, with an account of its own. */
  at(gateway: Gateway, address: string): Promise<AcmeDevice>;
  close(): void;
}

export interface AcmeDevice {
  readonly client: AcmeClient;
  /** The id of its account. */
  readonly account: string;
  /** Orders these names, and puts the proofs in place. */
  order(...names: readonly string[]): Promise<PlacedOrder>;
}

export interface PlacedOrder {
  /** Empty where it was refused. */
  readonly id: string;
  /** Once nothing is under way any more. */
  status(): Promise<unknown>;
  /** Asks for the certificate. @returns whether there is one. */
  certify(): Promise<boolean>;
}

export async function acmeDevices(...addresses: readonly string[]): Promise<AcmeDevices> {
  const servers: Server[] = [];
  const provers = new Map<string, AcmeClient>();
  let port = 0;
  for (const address of addresses) {
    const server = createServer((request, response) => {
      const token = request.url?.split('/').at(-1) ?? '';
      void provers
        .get(address)
        ?.keyAuthorization(token)
        .then((proof) => response.end(proof));
    });
    await new Promise<void>((resolve) => server.listen(port, address, resolve));
    ({ port } = server.address() as AddressInfo);
    servers.push(server);
  }
  return {
    port,
    close: () => servers.forEach((server) => server.close()),
    async at(gateway, address) {
      const client = await acmeClient(`http://127.0.0.1:${gateway.port}`, { address });
      await client.post(client.directory.newAccount ?? '', {});
      const order = async (...names: readonly string[]): Promise<PlacedOrder> => {
        provers.set(address, client);
        const identifiers = names.map((value) => ({ type: /^[\d.]+$/.test(value) ? 'ip' : 'dns', value }));
        const { body, headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
        for (const url of (body.authorizations as string[] | undefined) ?? []) {
          const { challenges } = (await client.post(url, null)).body as { challenges: { type: string; url: string }[] };
          await client.post(challenges.find(({ type }) => type === 'http-01')?.url ?? '', {});
        }
        const place = headers.get('location') ?? '';
        return {
          id: place.split('/').at(-1) ?? '',
          async status() {
            await gateway.orders.settled();
            return (await client.post(place, null)).body.status;
          },
          async certify() {
            await gateway.orders.settled();
            return (await client.post(String(body.finalize), { csr: csr(names) })).body.status === 'valid';
          },
        };
      };
      return { client, account: client.kid().split('/').at(-1) ?? '', order };
    },
  };
}

const csr = (names: readonly string[]): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-outform', 'DER', '-out', 'out', '-subj', '/', '-addext'],
      `subjectAltName=${names.map((name) => `${/^[\d.]+$/.test(name) ? 'IP' : 'DNS'}:${name}`).join(',')}`,
    ]),
  ).toString('base64url');
