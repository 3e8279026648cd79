import 'reflect-metadata';
import { KeyObject, sign, type webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { encode, encodeOid } from '../../../src/core/x509/der/der-write.ts';
import { DAY, mint, mintKeys, type Minted, type MintOptions } from '../../support/mint.ts';
import { unknownExtension } from '../../support/mint-extensions.ts';

/** Self-signed certificates as no honest device makes them, each good but for what its name says. */
export const ODD_CERTIFICATES = {
  'two thousand names': (host) =>
    selfSigned(host, { dns: [host, ...Array.from({ length: 1999 }, (_, at) => `name-${at}.local`)] }),
  'an unknown critical extension': (host) => selfSigned(host, { extensions: [unknownExtension(true)] }),
  'control characters in its name': (host) => selfSigned(host, { subject: 'CN=Printer\u0000\u0007\u001B[31m\u202E' }),
  'an end before its beginning': (host) =>
    selfSigned(host, { notBefore: Date.now() - DAY, notAfter: Date.now() - 2 * DAY }),
  'version 1': (host) => versionOne(host),
} satisfies Record<string, (host: string) => Promise<Minted>>;

function selfSigned(host: string, options: MintOptions): Promise<Minted> {
  return mint({
    subject: `CN=${host}`,
    dns: [host],
    notBefore: Date.now() - DAY,
    notAfter: Date.now() + 30 * DAY,
    ...options,
  });
}

/** As X.509 was in 1988: without extensions, so only the common name says a name (RFC 5280 section 4.1.2.1). */
async function versionOne(host: string): Promise<Minted> {
  const keys = await mintKeys('P-256');
  const ecdsaWithSha256 = encode(0x30, encode(0x06, encodeOid('1.2.840.10045.4.3.2')));
  const name = new Uint8Array(new x509.Name(`CN=${host}`).toArrayBuffer());
  const time = (at: number) =>
    encode(0x17, new TextEncoder().encode(`${new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const tbs = encode(
    0x30,
    encode(0x02, Uint8Array.of(1)),
    ecdsaWithSha256,
    name,
    encode(0x30, time(Date.now() - DAY), time(Date.now() + 30 * DAY)),
    name,
    spki,
  );
  const signature = sign('sha256', tbs, KeyObject.from(keys.privateKey as webcrypto.CryptoKey));
  const der = encode(0x30, tbs, ecdsaWithSha256, encode(0x03, Uint8Array.of(0), signature));
  return {
    der,
    pem: x509.PemConverter.encode(der as Uint8Array<ArrayBuffer>, 'CERTIFICATE'),
    subject: `CN=${host}`,
    keys,
  };
}
