import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeClient, acmeClient } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

/** Two devices of the home, on addresses of this computer. Whoever has the proof in place is told apart by them. */
const NAS = '127.0.0.1';
const OTHER = '127.0.0.2';

const proofs = new Map<string, string | Promise<string>>();
const servers: Server[] = [];
let gateway: Gateway;
const folder = newFolder();
beforeAll(async () => {
  let port = 0;
  for (const address of [NAS, OTHER]) {
    const server = createServer((_request, response) => {
      void Promise.resolve(proofs.get(address) ?? '').then((proof) => response.end(proof));
    });
    await new Promise<void>((resolve) => server.listen(port, address, resolve));
    ({ port } = server.address() as AddressInfo);
    servers.push(server);
  }
  gateway = await startGateway({
    folder,
    port: 0,
    name: 'gateway.home.arpa',
    address: NAS,
    challengePorts: { http: port, tls: port },
  });
});
afterAll(async () => {
  await gateway.close();
  for (const server of servers) server.close();
  await rm(join(folder, '..'), { recursive: true });
});

const base = (): string => `http://127.0.0.1:${gateway.port}`;

/** A client with an account of its own. */
async function open(address: string): Promise<AcmeClient> {
  const client = await acmeClient(base(), { address });
  expect((await client.post(client.directory.newAccount ?? '', {})).status).toBe(201);
  return client;
}

/** Orders these names, and says that the proof is in place. */
async function order(client: AcmeClient, address: string, ...names: readonly string[]) {
  const identifiers = names.map((value) => ({ type: 'dns', value }));
  const { body, headers } = await client.post(client.directory.newOrder ?? '', { identifiers });
  const id = headers.get('location')?.split('/').at(-1) ?? '';
  const { body: authorization } = await client.post((body.authorizations as string[])[0] ?? '', null);
  const [challenge] = authorization.challenges as { url: string; token: string }[];
  proofs.set(address, await client.keyAuthorization(challenge?.token ?? ''));
  await client.post(challenge?.url ?? '', {});
  await gateway.orders.settled();
  return {
    id,
    status: async () => {
      await gateway.orders.settled();
      return (await client.post(headers.get('location') ?? '', null)).body.status;
    },
    certify: async () => (await client.post(String(body.finalize), { csr: csr(...names) })).body.status,
  };
}

const csr = (...names: readonly string[]): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'k'],
      ...['-outform', 'DER', '-out', 'out', '-subj', '/'],
      ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
    ]),
  ).toString('base64url');

describe('a yes', () => {
  it('lets no one else prove the name than the address that was shown', async () => {
    // A web page in a browser of the NAS can ask from there, and its author can ask with the same key from elsewhere.
    const page = await open(NAS);
    const shown = await order(page, NAS, 'nas.home.arpa');
    page.moveTo(OTHER);
    const early = await order(page, OTHER, 'nas.home.arpa');
    proofs.delete(NAS);
    expect(await gateway.orders.approve(shown.id)).toBe(true);
    expect(await early.status()).toBe('pending');
    const late = await order(page, OTHER, 'nas.home.arpa');
    expect(await late.status()).toBe('pending');
    expect((await gateway.records.all('certificates')).some(([, { hosts }]) => hosts.includes('nas.home.arpa'))).toBe(
      false,
    );
  });

  it('is good at another address once the name was proved where it was said', async () => {
    const device = await open(NAS);
    const first = await order(device, NAS, 'clock.home.arpa');
    await gateway.orders.approve(first.id);
    expect(await first.status()).toBe('ready');
    expect(await first.certify()).toBe('valid');
    device.moveTo(OTHER);
    const renewal = await order(device, OTHER, 'clock.home.arpa');
    expect(await renewal.status()).toBe('ready');
    expect(await renewal.certify()).toBe('valid');
  });

  it('to some names is none to further ones', async () => {
    const device = await open(NAS);
    const first = await order(device, NAS, 'one.home.arpa');
    await gateway.orders.approve(first.id);
    expect(await (await order(device, NAS, 'one.home.arpa', 'two.home.arpa')).status()).toBe('pending');
  });
});

describe('an order', () => {
  it('always has the address that it came from, even where the connection ended meanwhile', async () => {
    const client = await open(NAS);
    const { newOrder = '' } = client.directory;
    const before = (await gateway.records.all('orders')).length;
    const identifiers = [{ type: 'dns', value: 'ghost.home.arpa' }];
    for (let each = 0; each < 8; each++) {
      const body = await client.sign(newOrder, { identifiers });
      const head = ['POST /acme/new-order HTTP/1.1', `Host: 127.0.0.1:${gateway.port}`, 'Connection: close'];
      const more = ['Content-Type: application/jose+json', `Content-Length: ${body.length}`];
      const socket = connect(gateway.port, NAS);
      await new Promise((resolve) => socket.once('connect', resolve));
      await new Promise((resolve) => socket.write(`${[...head, ...more].join('\r\n')}\r\n\r\n${body}`, resolve));
      await new Promise((resolve) => socket.resetAndDestroy().once('close', resolve));
    }
    // Asked in the ordinary way after that, it is the last to be answered.
    await client.post(newOrder, { identifiers: [{ type: 'dns', value: 'living.home.arpa' }] });
    const orders = await gateway.records.all('orders');
    expect(orders.length).toBeGreaterThan(before);
    for (const [, { address }] of orders) expect([NAS, OTHER]).toContain(address);
  });

  it.each(['constructor', '__proto__', 'toString', 'other.home.arpa'])(
    'has no authorization for %s, which it does not name',
    async (name) => {
      const client = await open(NAS);
      const { id } = await order(client, NAS, 'plain.home.arpa');
      const place = `${id}.${Buffer.from(name).toString('base64url')}`;
      for (const url of [`${base()}/acme/authorization/${place}`, `${base()}/acme/challenge/${place}.http-01`])
        for (const payload of [null, {}, { status: 'deactivated' }])
          expect((await client.post(url, payload)).status).toBe(400);
      expect((await gateway.records.get('orders', id))?.status).toBe('pending');
    },
  );

  it('that its client gave up is not made ready by a proof that comes later', async () => {
    const client = await open(NAS);
    const { body, headers } = await client.post(client.directory.newOrder ?? '', {
      identifiers: [{ type: 'dns', value: 'given-up.home.arpa' }],
    });
    const [place = ''] = body.authorizations as string[];
    const { body: authorization } = await client.post(place, null);
    const [challenge] = authorization.challenges as { url: string; token: string }[];
    const proof = await client.keyAuthorization(challenge?.token ?? '');
    let show: () => void = () => undefined;
    proofs.set(NAS, new Promise((resolve) => (show = () => resolve(proof))));
    await client.post(challenge?.url ?? '', {});
    await gateway.orders.approve(headers.get('location')?.split('/').at(-1) ?? '');
    await client.post(place, { status: 'deactivated' });
    show();
    await gateway.orders.settled();
    expect((await client.post(headers.get('location') ?? '', null)).body.status).toBe('invalid');
  });
});
