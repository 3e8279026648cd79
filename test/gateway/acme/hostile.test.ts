import { rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { readPem } from '../../../src/core/encoding/pem.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeAnswer, type AcmeClient, acmeClient, renewalId } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

/** What a device would answer on port 80. */
let device: RequestListener = (_request, response) => response.writeHead(404).end();
let asked: string[] = [];
let proofs: Server;
let gateway: Gateway;
const folder = newFolder();

beforeAll(async () => {
  proofs = createServer((request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    device(request, response);
  });
  await new Promise<void>((resolve) => proofs.listen(0, '127.0.0.1', resolve));
  const { port } = proofs.address() as AddressInfo;
  gateway = await startGateway({
    folder,
    port: 0,
    name: 'gateway.home.arpa',
    address: '127.0.0.1',
    challengePorts: { http: port, tls: port },
  });
});
afterAll(async () => {
  await gateway.close();
  proofs.close();
  await rm(join(folder, '..'), { recursive: true });
});

let client: AcmeClient;
beforeEach(() => {
  asked = [];
});
/** Accounts are few for each address. */
const open = async (): Promise<void> => {
  client = await acmeClient(`http://127.0.0.1:${gateway.port}`);
  const answer = await client.post(client.directory.newAccount ?? '', { termsOfServiceAgreed: true });
  expect(answer.status).toBe(201);
};
const order = (...names: readonly string[]): Promise<AcmeAnswer> =>
  client.post(client.directory.newOrder ?? '', { identifiers: names.map((value) => ({ type: 'dns', value })) });

const type = ({ body }: AcmeAnswer): string => String(body.type).replace('urn:ietf:params:acme:error:', '');
const certificates = async (): Promise<number> => (await gateway.records.all('certificates')).length;

describe('a request', () => {
  beforeAll(open);

  it.each([
    [
      'whose nonce was used',
      async () => {
        const nonce = await client.nonce();
        await client.post(client.directory.newOrder ?? '', {}, { nonce });
        return client.post(client.directory.newOrder ?? '', {}, { nonce });
      },
      'badNonce',
    ],
    ['whose nonce is made up', () => client.post(client.directory.newOrder ?? '', {}, { nonce: 'AAAA' }), 'badNonce'],
    [
      'signed for another URL',
      () => client.post(client.directory.newOrder ?? '', {}, { url: 'http://127.0.0.1/x' }),
      'unauthorized',
    ],
    [
      'signed by another key',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        return client.post(client.directory.newOrder ?? '', {}, { key: privateKey });
      },
      'unauthorized',
    ],
    [
      'of an account that is not there',
      () => client.post(client.directory.newOrder ?? '', {}, { header: { kid: `${client.kid()}0` } }),
      'accountDoesNotExist',
    ],
    [
      'with a key and an account',
      () => client.post(client.directory.newOrder ?? '', {}, { header: { jwk: client.jwk } }),
      'malformed',
    ],
    [
      'with a key where an account is needed',
      () => client.post(client.directory.newOrder ?? '', {}, { as: 'jwk' }),
      'malformed',
    ],
    ['that is no JSON', () => client.send(client.directory.newOrder ?? '', '{'), 'malformed'],
    [
      'of another content type',
      () => client.send(client.directory.newOrder ?? '', '{}', 'application/json'),
      'malformed',
    ],
    [
      'without a signature',
      async () => {
        const header = { alg: 'none', url: client.directory.newOrder, nonce: await client.nonce(), kid: client.kid() };
        const body = {
          protected: Buffer.from(JSON.stringify(header)).toString('base64url'),
          payload: '',
          signature: '',
        };
        return client.send(client.directory.newOrder ?? '', JSON.stringify(body));
      },
      'badSignatureAlgorithm',
    ],
    [
      'keyed by its own public key as a secret',
      async () => {
        const header = { alg: 'HS256', url: client.directory.newOrder, nonce: await client.nonce(), kid: client.kid() };
        const body = {
          protected: Buffer.from(JSON.stringify(header)).toString('base64url'),
          payload: '',
          signature: 'AAAA',
        };
        return client.send(client.directory.newOrder ?? '', JSON.stringify(body));
      },
      'badSignatureAlgorithm',
    ],
  ] as const)('%s is refused with the type of the standard', async (_what, ask, expected) => {
    const answer = await ask();
    expect(type(answer)).toBe(expected);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('replay-nonce')).toBeTruthy();
  });

  it('that is too large is not read', async () => {
    expect((await client.send(client.directory.newOrder ?? '', 'x'.repeat(100_000))).status).toBe(413);
  });

  it('of any text is answered, and never with a fault of the gateway', async () => {
    const shapes = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ protected: fc.base64String(), payload: fc.base64String(), signature: fc.base64String() })
        .map((each) => JSON.stringify(each)),
    );
    await fc.assert(
      fc.asyncProperty(shapes, async (body) => {
        const { status } = await client.send(client.directory.newOrder ?? '', body);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: Number(process.env.LATCHKEY_MUTANTS ?? 60) },
    );
  });
});

describe('an order', () => {
  beforeAll(open);

  it.each([
    ['www.example.com', 'rejectedIdentifier'],
    ['printer', 'rejectedIdentifier'],
    ['*.home.arpa', 'rejectedIdentifier'],
    ['gateway.home.arpa', 'rejectedIdentifier'],
    ['xn--mnchen-3ya.example', 'rejectedIdentifier'],
    ['a b.local', 'malformed'],
    ['192.168.1.1', 'malformed'],
    ['', 'malformed'],
  ])('for %j is refused', async (name, expected) => {
    expect(type(await order(name))).toBe(expected);
  });

  it.each(['192.168.1.1', '93.184.216.34', '::1'])('for the address %s of another device is refused', async (value) => {
    const answer = await client.post(client.directory.newOrder ?? '', { identifiers: [{ type: 'ip', value }] });
    expect(type(answer)).toBe('rejectedIdentifier');
  });

  it('of an unknown device asks nothing of it before the yes', async () => {
    const { body } = await order('new.home.arpa');
    const { body: authorization } = await client.post((body.authorizations as string[])[0] ?? '', null);
    const [challenge] = authorization.challenges as { url: string }[];
    expect((await client.post(challenge?.url ?? '', {})).body.status).toBe('processing');
    await gateway.orders.settled();
    expect(asked).toEqual([]);
    expect(type(await client.post(String(body.finalize), { csr: 'AAAA' }))).toBe('orderNotReady');
  });

  it('of one device is not shown to another', async () => {
    const { headers } = await order('mine.home.arpa');
    const own = client;
    await open();
    expect(type(await client.post(headers.get('location') ?? '', null))).toBe('malformed');
    expect((await own.post(headers.get('location') ?? '', null)).status).toBe(200);
  });

  it('is one of ten that may wait', async () => {
    for (let each = 0; each < 10; each++) expect((await order(`n${each}.home.arpa`)).status).toBe(201);
    const answer = await order('n10.home.arpa');
    expect(type(answer)).toBe('rateLimited');
    expect(answer.headers.get('retry-after')).toBeTruthy();
  });
});

/** Orders, says that the proof is in place, and gets the yes. */
async function ordered(name: string, chosen = 'http-01') {
  const { body, headers } = await order(name);
  const { body: authorization } = await client.post((body.authorizations as string[])[0] ?? '', null);
  const challenge = (authorization.challenges as { type: string; url: string; token: string }[]).find(
    (each) => each.type === chosen,
  );
  const proof = await client.keyAuthorization(challenge?.token ?? '');
  const place = headers.get('location') ?? '';
  return {
    proof,
    finalize: String(body.finalize),
    view: async () => (await client.post(place, null)).body,
    async validated() {
      await client.post(challenge?.url ?? '', {});
      await gateway.orders.approve(place.split('/').at(-1) ?? '');
      await gateway.orders.settled();
      return (await client.post(place, null)).body;
    },
  };
}

const csr = (...names: readonly string[]): string =>
  Buffer.from(
    openssl([
      ...[
        'req',
        '-new',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-keyout',
        'k',
        '-outform',
        'DER',
        '-out',
        'out',
      ],
      ...['-subj', '/', '-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
    ]),
  ).toString('base64url');

describe('a proof', () => {
  beforeAll(open);

  it.each([
    ['that is another', 'incorrectResponse', ((_request, response) => response.end('something')) as RequestListener],
    [
      'that is too long',
      'incorrectResponse',
      ((_request, response) => response.end('x'.repeat(10_000))) as RequestListener,
    ],
    ['that is not there', 'unauthorized', ((_request, response) => response.writeHead(404).end()) as RequestListener],
    [
      'that lies behind a redirect',
      'unauthorized',
      ((_request, response) => response.writeHead(302, { location: 'http://93.184.216.34/' }).end()) as RequestListener,
    ],
  ])('%s makes the order invalid', async (_what, expected, listener) => {
    device = listener;
    const { validated } = await ordered('bad.home.arpa');
    const before = await certificates();
    expect(await validated()).toMatchObject({
      status: 'invalid',
      error: { type: `urn:ietf:params:acme:error:${expected}` },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^bad\.home\.arpa\/\.well-known\/acme-challenge\/[\w-]{32}$/);
    expect(await certificates()).toBe(before);
  });

  it('by TLS, of a server that does not speak TLS, makes the order invalid', async () => {
    const { validated } = await ordered('plain.home.arpa', 'tls-alpn-01');
    expect(await validated()).toMatchObject({
      status: 'invalid',
      error: { type: 'urn:ietf:params:acme:error:connection' },
    });
  });
});

describe('with the right proof', () => {
  beforeAll(open);

  it('only the very names that were ordered are certified, once', async () => {
    const { proof, validated, finalize, view } = await ordered('good.home.arpa');
    device = (_request, response) => response.end(proof);
    expect(await validated()).toMatchObject({ status: 'ready' });
    const before = await certificates();
    for (const [request, expected] of [
      [csr('good.home.arpa', 'other.home.arpa'), 'badCSR'],
      [csr('other.home.arpa'), 'badCSR'],
      ['AAAA', 'badCSR'],
      [undefined, 'malformed'],
    ] as const)
      expect(type(await client.post(finalize, { csr: request }))).toBe(expected);
    expect(await certificates()).toBe(before);

    const [first, second] = await Promise.all([
      client.post(finalize, { csr: csr('good.home.arpa') }),
      client.post(finalize, { csr: csr('good.home.arpa') }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 403]);
    expect(await certificates()).toBe(before + 1);
    expect(await view()).toMatchObject({ status: 'valid' });
  });

  it('a certificate is fetched, renewed in time by what the gateway says, and revoked once', async () => {
    const { proof, validated, finalize, view } = await ordered('life.home.arpa');
    device = (_request, response) => response.end(proof);
    await validated();
    await client.post(finalize, { csr: csr('life.home.arpa') });
    const { body } = await client.post(String((await view()).certificate), null);
    const [leaf] = readPem(String(body.text));
    const decoded = decodeCertificate(leaf?.bytes ?? new Uint8Array());
    if (!decoded.ok) throw new Error(decoded.fault);
    const { known, serial, notBefore, notAfter } = decoded.value;
    const id = renewalId(known.authorityKeyIdentifier?.keyIdentifier ?? new Uint8Array(), serial);
    const window = (await (await fetch(`${client.directory.renewalInfo}/${id}`)).json()) as {
      suggestedWindow: { start: string; end: string };
    };
    const start = Date.parse(window.suggestedWindow.start);
    const share = (start - notBefore.time) / (notAfter.time - notBefore.time);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.7);

    const renewing = { identifiers: [{ type: 'dns', value: 'life.home.arpa' }], replaces: id };
    const renewal = await client.post(client.directory.newOrder ?? '', renewing);
    expect(renewal.status).toBe(201);
    expect(renewal.body.replaces).toBeTruthy();

    const stranger = await acmeClient(`http://127.0.0.1:${gateway.port}`);
    await stranger.post(stranger.directory.newAccount ?? '', {});
    const certificate = Buffer.from(leaf?.bytes ?? []).toString('base64url');
    const revoke = (by: AcmeClient, reason: number) => by.post(by.directory.revokeCert ?? '', { certificate, reason });
    expect(type(await revoke(stranger, 1))).toBe('unauthorized');
    expect(type(await stranger.post(stranger.directory.newOrder ?? '', renewing))).toBe('malformed');
    expect(type(await revoke(client, 6))).toBe('badRevocationReason');
    expect((await revoke(client, 1)).status).toBe(200);
    expect(type(await revoke(client, 1))).toBe('alreadyRevoked');
    const after = (await (await fetch(`${client.directory.renewalInfo}/${id}`)).json()) as typeof window;
    expect(Date.parse(after.suggestedWindow.end)).toBeLessThanOrEqual(Date.now());
  });

  it('an account that was closed can do no more', async () => {
    expect((await client.post(client.kid(), { status: 'deactivated' })).body.status).toBe('deactivated');
    expect(type(await order('late.home.arpa'))).toBe('unauthorized');
  });
});

it('one address can open twenty accounts within an hour', async () => {
  const answers: number[] = [];
  for (let each = 0; each < 21; each++) {
    const another = await acmeClient(`http://127.0.0.1:${gateway.port}`);
    answers.push((await another.post(another.directory.newAccount ?? '', {})).status);
  }
  expect(answers.at(-1)).toBe(429);
  expect(answers.filter((status) => status === 201).length).toBeLessThan(20);
});
