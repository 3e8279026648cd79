import { KeyObject, type webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, createIssuer, createRoot } from '../../gateway/ca/authority.ts';
import { certifyDevice } from '../../gateway/ca/device-certificate.ts';
import { USAGES } from '../../gateway/ca/profile.ts';
import { close, listen } from '../../home/listen.ts';
import {
  attempt,
  decodeCertificate,
  DerReader,
  encode,
  encodeSequence,
  encodeTrue,
  EXTENSION,
  readSpki,
  TAG,
} from '../../src/core/x509/basics/index.ts';
import { extension, keyIdentifiers, subjectKeyIdentifier } from '../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../src/core/x509/write/name.ts';
import { type Signer, signerFor } from '../../src/core/x509/write/signer.ts';
import { toPem } from '../support/openssl-verify.ts';
import { KeyUsageFlags, mintRoot } from '../support/mint.ts';
import { hosts } from '../gateway/support/ca.ts';
import { serve as serveMinted } from './support/anchored-gateway.ts';
import { startDriver } from './support/driver.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const HOUR = 60 * 60_000;
const DEVICE = 'nas.home.arpa';
const WEBSITE = 'www.example.com';
/** Outside the constraints, in the browsers' own words. */
const OUTSIDE = { chrome: 'ERR_CERT_INVALID', firefox: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE' };
/** A root that is shown as a server's own certificate. */
const AS_SERVER = { chrome: 'ERR_CERT_INVALID', firefox: 'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY' };

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const newKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(P256, true, ['sign', 'verify']);

/** A CA without any bounds of its own, as whoever stole the root's key would make one. */
async function unbounded(root: Authority): Promise<Authority> {
  const keys = await newKeys();
  const signer: Signer = await signerFor(keys);
  const own = await subjectKeyIdentifier(signer.spki);
  const der = await root.signer.certify({
    issuer: root.certificate.subject.der,
    subject: encodeName(['2.5.4.3', 'Made by a thief']),
    spki: signer.spki,
    notBefore: Date.now() - HOUR,
    notAfter: Date.now() + 24 * HOUR,
    extensions: [
      extension(EXTENSION.basicConstraints, true, encodeSequence(encodeTrue())),
      extension(EXTENSION.keyUsage, true, encode(TAG.bitString, Uint8Array.of(2, 0b0000_0100))),
      ...keyIdentifiers(own, await subjectKeyIdentifier(root.signer.spki)),
    ],
  });
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return { certificate: decoded.value, signer };
}

/** A server with a certificate for these names by this issuer, which sends its own along where it is no root. */
async function serve(issuer: Authority, sent: readonly Authority[], ...names: readonly string[]) {
  const keys = await newKeys();
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const read = attempt(() => readSpki(new DerReader(spki)));
  if (!read.ok) throw new Error(read.fault);
  const der = await certifyDevice(
    issuer,
    {
      spki: read.value,
      hosts: hosts(...names),
      usages: USAGES.server,
      notBefore: Date.now() - HOUR,
      notAfter: Date.now() + 24 * HOUR,
    },
    null,
  );
  const server = createServer(
    {
      key: KeyObject.from(keys.privateKey as webcrypto.CryptoKey).export({ type: 'pkcs8', format: 'pem' }),
      cert: toPem(der) + sent.map(({ certificate }) => toPem(certificate.der)).join(''),
    },
    (_request, response) => response.end('Hello'),
  );
  return { server, url: `https://${names[0]}:${await listen(server, 0)}/` };
}

/** The gateway's own root in a browser, with no cross certificate: what its own limits are worth there. */
describe.each(BROWSERS)('a root that is bounded from birth, trusted by %s as it is', (name) => {
  const servers: Server[] = [];
  const urls = new Map<string, string>();
  let driver: Driver;
  const at = (what: string): string => urls.get(what) ?? '';

  beforeAll(async () => {
    const root = await createRoot(Date.now());
    const issuer = await createIssuer(root, 'server', Date.now());
    const thief = await unbounded(root);
    const shown = {
      device: [issuer, [issuer], DEVICE],
      'device by the root': [root, [], DEVICE],
      'device by a thief': [thief, [thief], DEVICE],
      website: [issuer, [issuer], WEBSITE],
      'website by the root': [root, [], WEBSITE],
      'website by a thief': [thief, [thief], WEBSITE],
      'public IPv4': [root, [], DEVICE, '93.184.216.34'],
      'public IPv6': [root, [], DEVICE, '2606:2800:220:1::1'],
      'private addresses': [root, [], DEVICE, '192.168.1.9', 'fd00::9'],
    } as const;
    for (const [what, [by, sent, ...names]] of Object.entries(shown)) {
      const { server, url } = await serve(by, sent, ...names);
      servers.push(server);
      urls.set(what, url);
    }
    const called = await mintRoot({
      subject: 'CN=Called a website',
      notBefore: Date.now() - HOUR,
      notAfter: Date.now() + 24 * HOUR,
      keyUsage: KeyUsageFlags.keyCertSign | KeyUsageFlags.digitalSignature,
      dns: [WEBSITE],
      constraints: { permitted: ['dns:home.arpa', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] },
    });
    const itself = await serveMinted(WEBSITE, called);
    servers.push(itself.server);
    urls.set('a root that is called a website', itself.url);
    driver = await startDriver(name, {
      names: [DEVICE, WEBSITE],
      trusted: [toPem(root.certificate.der), called.pem],
    });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all(servers.map(close));
  });

  it.each(['device', 'device by the root', 'device by a thief', 'private addresses'])(
    'is good for: %s',
    async (what) => {
      expect(await driver.refusalOf(at(what))).toBeNull();
    },
  );

  it.each(['website', 'website by the root', 'website by a thief', 'public IPv4', 'public IPv6'])(
    'is no good for: %s',
    async (what) => {
      expect(await driver.refusalOf(at(what))).toBe(OUTSIDE[name]);
    },
  );

  it('is no website itself, though another one is called so', async () => {
    expect(await driver.refusalOf(at('a root that is called a website'))).toBe(AS_SERVER[name]);
  });
});
