import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { openssl } from '../../support/openssl.ts';
import { type AcmeAnswer, type AcmeClient, acmeClient } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

/** A client that was let in, and then sends a request of its choice. */
let gateway: Gateway;
let client: AcmeClient;
let proofs: Server;
let proof = '';
const folder = newFolder();
beforeAll(async () => {
  proofs = createServer((_request, response) => response.end(proof));
  await new Promise<void>((resolve) => proofs.listen(0, '127.0.0.1', resolve));
  const { port } = proofs.address() as AddressInfo;
  gateway = await startGateway({
    folder,
    port: 0,
    name: 'gateway.home.arpa',
    address: '127.0.0.1',
    challengePorts: { http: port, tls: port },
  });
  client = await acmeClient(`http://127.0.0.1:${gateway.port}`);
  await client.post(client.directory.newAccount ?? '', {});
});
afterAll(async () => {
  await gateway.close();
  proofs.close();
  await rm(join(folder, '..'), { recursive: true });
});

const HOST = 'lamp.home.arpa';

/** An order for the lamp whose proof was seen. @param place that of the directory. */
async function readyOrder(place = client.directory.newOrder ?? '') {
  const { body, headers } = await client.post(place, { identifiers: [{ type: 'dns', value: HOST }] });
  const { body: authorization } = await client.post((body.authorizations as string[])[0] ?? '', null);
  const [challenge] = authorization.challenges as { url: string; token: string }[];
  proof = await client.keyAuthorization(challenge?.token ?? '');
  await client.post(challenge?.url ?? '', {});
  await gateway.orders.approve(headers.get('location')?.split('/').at(-1) ?? '');
  await gateway.orders.settled();
  return { finalize: String(body.finalize), place: headers.get('location') ?? '' };
}

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const request = (names: string, { key = EC, subject = '/', more = [] as string[] } = {}): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', ...key, '-nodes', '-keyout', 'k', '-outform', 'DER', '-out', 'out', '-subj', subject],
      ...['-addext', `subjectAltName=${names}`, ...more],
    ]),
  ).toString('base64url');

const type = ({ body }: AcmeAnswer): string => String(body.type).replace('urn:ietf:params:acme:error:', '');

const RSA = (bits: number, exponent = 65537): string[] => [
  ...['-newkey', `rsa:${bits}`, '-pkeyopt', `rsa_keygen_pubexp:${exponent}`],
];
const CURVE = (name: string): string[] => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${name}`];

describe('a request', () => {
  it('is refused where it is for anything but the very order, or over a key that is not sound', async () => {
    const { finalize } = await readyOrder();
    const refused: readonly (readonly [string, () => string])[] = [
      ['another name', () => request(`DNS:${HOST},DNS:nas.home.arpa`)],
      ['a website in its common name', () => request(`DNS:${HOST}`, { subject: '/CN=www.example.com' })],
      ['another device in its common name', () => request(`DNS:${HOST}`, { subject: '/CN=nas.home.arpa' })],
      ['a second common name', () => request(`DNS:${HOST}`, { subject: `/CN=${HOST}/CN=nas.home.arpa` })],
      ['a wildcard', () => request(`DNS:${HOST},DNS:*.home.arpa`)],
      ['a trailing dot', () => request(`DNS:${HOST}.`)],
      ['an address', () => request(`DNS:${HOST},IP:127.0.0.1`)],
      ['an address in the form of the other family', () => request(`DNS:${HOST},IP:::ffff:7f00:1`)],
      ['an address as a name', () => request(`DNS:${HOST},DNS:127.0.0.1`)],
      ['a mail address', () => request(`DNS:${HOST},email:a@home.arpa`)],
      ['a URL', () => request(`DNS:${HOST},URI:https://nas.home.arpa/`)],
      ['RSA of 1024 bits', () => request(`DNS:${HOST}`, { key: RSA(1024) })],
      ['the exponent 3', () => request(`DNS:${HOST}`, { key: RSA(2048, 3) })],
      ['P-192', () => request(`DNS:${HOST}`, { key: CURVE('prime192v1') })],
      ['P-521', () => request(`DNS:${HOST}`, { key: CURVE('P-521') })],
      ['secp256k1', () => request(`DNS:${HOST}`, { key: CURVE('secp256k1') })],
      ['Ed25519', () => request(`DNS:${HOST}`, { key: ['-newkey', 'ed25519'] })],
      [
        'a curve that it describes itself',
        () => request(`DNS:${HOST}`, { key: [...EC, '-pkeyopt', 'ec_param_enc:explicit'] }),
      ],
    ];
    for (const [what, csr] of refused)
      expect([what, type(await client.post(finalize, { csr: csr() }))]).toEqual([what, 'badCSR']);
    expect((await gateway.records.all('certificates')).filter(([, { hosts }]) => hosts.includes(HOST))).toEqual([]);
  });

  /** docs/local-device-eku.md, section 4.5: what a device may be is for the gateway to say. */
  it.each([
    ['/acme/new-order', [OID_SERVER_AUTH, OID_LOCAL_DEVICE]],
    ['/acme/new-order/server', [OID_SERVER_AUTH]],
  ])('gets from %s the purposes of that place, whatever it asks for', async (path, purposes) => {
    const { finalize, place } = await readyOrder(`http://127.0.0.1:${gateway.port}${path}`);
    const wishes = [
      'basicConstraints=critical,CA:TRUE',
      'keyUsage=critical,keyCertSign,cRLSign',
      `extendedKeyUsage=${OID_LOCAL_DEVICE},codeSigning,OCSPSigning,anyExtendedKeyUsage`,
    ];
    const more = wishes.flatMap((wish) => ['-addext', wish]);
    const csr = request(`DNS:${HOST}`, { subject: '/O=Evil/OU=Unit/emailAddress=a@b.c', more });
    expect((await client.post(finalize, { csr })).body.status).toBe('valid');
    const serial =
      String((await client.post(place, null)).body.certificate)
        .split('/')
        .at(-1) ?? '';
    const record = await gateway.records.get('certificates', serial);
    const decoded = decodeCertificate(new Uint8Array(Buffer.from(record?.certificate ?? '', 'base64')));
    if (!decoded.ok) throw new Error(decoded.fault);
    const { known, subject } = decoded.value;
    expect(known.extendedKeyUsage).toEqual(purposes);
    expect(known.basicConstraints?.ca).toBe(false);
    expect([...(known.keyUsage ?? [])]).toEqual([0]);
    expect(Buffer.from(subject.der).includes('Evil')).toBe(false);
    expect(known.subjectAltName).toMatchObject([{ kind: 'dns', value: HOST }]);
  });
});
