import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGateway, type HomeGateway } from '../../home/gateway.ts';
import { serveRoutes } from '../../gateway/common/http.ts';
import { close, listen } from '../../home/listen.ts';
import { runOpenssl } from './support/openssl.ts';

/** The EST endpoints driven by openssl, which shares no code with this home. */

let gateway: HomeGateway;
let server: Server;
let est: string;
let folder: string;
beforeAll(async () => {
  gateway = await createGateway();
  server = createServer(serveRoutes(gateway.routes));
  est = `http://127.0.0.1:${await listen(server, 0)}/.well-known/est`;
  folder = await mkdtemp(join(tmpdir(), 'est-'));
});
afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true });
});

let code: string;
beforeEach(() => {
  code = gateway.admit('clock', {
    names: ['clock.local'],
    usages: ['1.3.6.1.5.5.7.3.1'],
    validity: 'current',
  });
});

const request = async (...key: readonly string[]): Promise<string> => {
  const der = join(folder, 'request.der');
  await runOpenssl([
    'req',
    '-new',
    '-nodes',
    '-newkey',
    ...key,
    '-keyout',
    join(folder, 'key.pem'),
    '-subj',
    '/CN=www.example.com',
    '-outform',
    'DER',
    '-out',
    der,
  ]);
  return (await readFile(der)).toString('base64');
};
const p256 = (): Promise<string> => request('ec', '-pkeyopt', 'ec_paramgen_curve:P-256');

const enrol = (body: string, { user = 'clock', secret = code, type = 'application/pkcs10' } = {}): Promise<Response> =>
  fetch(`${est}/simpleenroll`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` },
  });

const certificatesIn = async (response: Response): Promise<string> =>
  runOpenssl(['pkcs7', '-inform', 'DER', '-print_certs'], Buffer.from(await response.text(), 'base64'));

describe('/cacerts', () => {
  test('gives openssl the root and its intermediates', async () => {
    const response = await fetch(`${est}/cacerts`);
    expect(response.headers.get('content-type')).toBe('application/pkcs7-mime');
    const printed = await certificatesIn(response);
    expect(printed.match(/subject=.*/g)).toEqual([
      'subject=O = Example Home, CN = Example Home Gateway Root',
      'subject=O = Example Home, CN = Example Home Gateway Issuer 1',
      'subject=O = Example Home, CN = Example Home Gateway Issuer 2',
    ]);
  });
});

describe('/simpleenroll', () => {
  test('certifies the key of the request under a name that the gateway chose', async () => {
    const response = await enrol(await p256());
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/pkcs7-mime; smime-type=certs-only',
    ]);
    const pem = await certificatesIn(response);
    const [key, own] = await Promise.all([
      runOpenssl(['x509', '-noout', '-pubkey'], pem),
      runOpenssl(['pkey', '-in', join(folder, 'key.pem'), '-pubout']),
    ]);
    expect(key).toBe(own);
    const printed = await runOpenssl(['x509', '-noout', '-subject', '-ext', 'subjectAltName'], pem);
    expect(printed).toContain('DNS:clock.local');
    expect(printed).not.toContain('example.com');
  });

  test('gives a path to the root that openssl verifies', async () => {
    const leaf = await certificatesIn(await enrol(await p256()));
    const files = {
      'leaf.pem': leaf,
      'root.pem': gateway.root.toString('pem'),
      'issuer.pem': await certificatesIn(await fetch(`${est}/cacerts`)),
    };
    await Promise.all(Object.entries(files).map(([name, pem]) => writeFile(join(folder, name), pem)));
    const at = (name: string): string => join(folder, name);
    expect(
      await runOpenssl([
        'verify',
        '-x509_strict',
        '-purpose',
        'sslserver',
        '-CAfile',
        at('root.pem'),
        '-untrusted',
        at('issuer.pem'),
        at('leaf.pem'),
      ]),
    ).toContain('leaf.pem: OK');
  });

  test('accepts a code once', async () => {
    const body = await p256();
    expect([(await enrol(body)).status, (await enrol(body)).status]).toEqual([200, 401]);
  });

  test('does not spend the code when it refuses a request', async () => {
    expect((await enrol('AAAA')).status).toBe(400);
    expect((await enrol(await p256())).status).toBe(200);
  });

  test.each([
    ['the code is wrong', { secret: 'x' }, 401],
    ['the device is unknown', { user: 'no-one' }, 401],
    ['the content type is wrong', { type: 'text/plain' }, 415],
  ])('refuses a request when %s', async (_when, options, status) => {
    expect((await enrol(await p256(), options)).status).toBe(status);
  });

  test('refuses a request when it is not signed by its own key', async () => {
    const der = Buffer.from(await p256(), 'base64');
    der.writeUInt8(der.readUInt8(der.length - 1) ^ 1, der.length - 1);
    expect((await enrol(der.toString('base64'))).status).toBe(400);
  });

  test('refuses a request when the key is a short RSA key', async () => {
    const response = await enrol(await request('rsa:1024'));
    expect([response.status, await response.text()]).toEqual([
      400,
      'This gateway signs P-256, P-384 and RSA keys of 2048 to 4096 bits.\n',
    ]);
  });

  test('refuses a request when the body is huge', async () => {
    expect((await enrol('A'.repeat(70_000))).status).toBe(413);
  });
});
