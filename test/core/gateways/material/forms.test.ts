import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../../../src/core/gateways/material/bundle.ts';
import { type Minted, mintIntermediate, mintRoot } from '../../../support/mint.ts';
import { privateKeyPem } from '../../../../home/keys.ts';
import { openssl } from '../../../support/openssl.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const read = (input: string | Uint8Array) => readMaterial(typeof input === 'string' ? bytes(input) : input, 1e6);

let root: Minted;
let between: Minted;
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
beforeAll(async () => {
  root = await mintRoot();
  between = await mintIntermediate(root);
});

/** Both bytes of each unit the other way round. */
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

/** Invisible characters as chats, mail and PDF files scatter them. */
const littered = (pem: string): string =>
  pem.replace('BEGIN CERTIFICATE', 'BEGIN\u00a0CERTIFICATE').replace(/(.{20})/g, '$1\u200b\u00ad\u2060');

describe('a root as programs and people hand it over', () => {
  it.each<[string, () => string | Uint8Array]>([
    ['base64 of PEM', () => base64(root.pem)],
    ['base64 of PEM in lines', () => base64(root.pem).replace(/.{76}/g, '$&\n')],
    ['line breaks written as \\n', () => root.pem.replaceAll('\n', '\\n')],
    ['line breaks written as \\r\\n, in quotes', () => `CA="${root.pem.replaceAll('\n', '\\r\\n')}"`],
    ['step-ca: /root/HASH', () => JSON.stringify({ ca: root.pem })],
    ['step-ca: /roots', () => JSON.stringify({ crts: [root.pem] })],
    ['Caddy: /pki/ca/local', () => JSON.stringify({ id: 'local', root_certificate: root.pem })],
    ['cfssl: info', () => JSON.stringify({ success: true, result: { certificate: root.pem, usages: ['signing'] } })],
    ['Vault: /pki/cert/ca', () => JSON.stringify({ data: { certificate: root.pem, revocation_time: 0 } })],
    ['Kubernetes: a secret', () => JSON.stringify({ kind: 'Secret', data: { 'ca.crt': base64(root.pem) } })],
    ['Kubernetes: the same in YAML', () => `kind: Secret\ndata:\n  ca.crt: ${base64(root.pem)}\n  other: eA==\n`],
    ['a list of certificates in a key set', () => JSON.stringify({ x5c: [Buffer.from(root.der).toString('base64')] })],
    ['JSON with a byte order mark', () => `\uFEFF${JSON.stringify({ ca: root.pem })}`],
    ['UTF-16, little end first, without a mark', () => new Uint8Array(Buffer.from(root.pem, 'utf16le'))],
    ['UTF-16, big end first, with a mark', () => swapped(`\uFEFF${root.pem}`)],
    ['UTF-16, big end first, without a mark', () => swapped(root.pem)],
    ['zero-width characters, soft hyphens and other blanks in it', () => littered(root.pem)],
    ['dashes made beautiful', () => root.pem.replaceAll('-----', '\u2014\u2014-')],
    ['a trusted certificate', () => openssl(['x509', '-in', 'a.pem', '-trustout'], { 'a.pem': root.pem })],
    [
      'PKCS #12 without a key or a password',
      () =>
        openssl(
          [
            ...['pkcs12', '-export', '-nokeys', '-in', 'a.pem', '-certpbe', 'NONE', '-nomac', '-passout', 'pass:'],
            ...['-out', 'out'],
          ],
          { 'a.pem': root.pem },
        ),
    ],
  ])('%s', (_what, input) => {
    expect(read(input())).toEqual({ ok: true, certificates: [root.der], unreadable: 0 });
  });

  it('Vault with its chain gives all of it, each once', () => {
    const answer = { data: { certificate: between.pem, issuing_ca: root.pem, ca_chain: [between.pem, root.pem] } };
    expect(read(JSON.stringify(answer))).toMatchObject({ certificates: [between.der, root.der] });
  });

  it('PKCS #7 in BER, of indefinite lengths, is read like the same in DER', () => {
    const der = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-outform', 'DER', '-out', 'out'], {
      'a.pem': `${root.pem}\n${between.pem}`,
    });
    const expected = { ok: true, certificates: [root.der, between.der], unreadable: 0 };
    expect(read(der)).toEqual(expected);
    expect(read(indefinite(der))).toEqual(expected);
    expect(read(Buffer.from(indefinite(der)).toString('base64'))).toEqual(expected);
  });

  it('PKCS #12 that a password locks is named', () => {
    const pfx = openssl(['pkcs12', '-export', '-nokeys', '-in', 'a.pem', '-passout', 'pass:x', '-out', 'out'], {
      'a.pem': root.pem,
    });
    expect(read(pfx)).toEqual({ ok: false, problem: 'pkcs12-locked' });
  });
});

describe('a private key, in whatever wrapping, refuses the whole', () => {
  it.each<[string, () => string | Uint8Array]>([
    ['Vault: an issued certificate', () => JSON.stringify({ data: { issuing_ca: root.pem, private_key: key } })],
    ['cfssl: gencert', () => JSON.stringify({ cert: root.pem, key })],
    ['Kubernetes: a TLS secret', () => `data:\n  ca.crt: ${base64(root.pem)}\n  tls.key: ${base64(String(key))}\n`],
    ['base64 of PEM', () => base64(root.pem + String(key))],
    ['line breaks written as \\n', () => (root.pem + String(key)).replaceAll('\n', '\\n')],
    ['UTF-16 without a mark', () => new Uint8Array(Buffer.from(root.pem + String(key), 'utf16le'))],
    ['invisible characters in its label', () => root.pem + String(key).replaceAll('PRIVATE', 'PRI\u200bVATE')],
    [
      'base64 of DER beside PEM',
      () =>
        JSON.stringify({
          ca: root.pem,
          key: String(key)
            .replace(/-----.*-----/g, '')
            .trim(),
        }),
    ],
    [
      'PKCS #12, whose key is in a bag of its own',
      () =>
        openssl(
          [
            'pkcs12',
            '-export',
            '-in',
            'a.pem',
            '-inkey',
            'a.key',
            '-passout',
            'pass:x',
            '-keypbe',
            'NONE',
            '-out',
            'out',
          ],
          { 'a.pem': root.pem, 'a.key': privateKeyPem(root.keys) },
        ),
    ],
  ])('%s', (_what, input) => {
    expect(read(input())).toEqual({ ok: false, problem: 'private-key' });
  });
});

/** The outer layers of a PKCS #7 bundle with indefinite lengths, as Java programs write them. */
function indefinite(der: Uint8Array, depth = 0): Uint8Array {
  const long = (der[1] ?? 0) & 0x80 ? (der[1] ?? 0) & 0x7f : 0;
  const content = der.subarray(2 + long);
  const children: Uint8Array[] = [];
  for (let at = 0; at < content.length;) {
    const size = sizeOf(content.subarray(at));
    children.push(content.subarray(at, at + size));
    at += size;
  }
  const inner = children.map((child) =>
    depth < 2 && (child[0] === 0x30 || child[0] === 0xa0) ? indefinite(child, depth + 1) : child,
  );
  return Uint8Array.from([der[0] ?? 0, 0x80, ...inner.flatMap((child) => [...child]), 0, 0]);
}

function sizeOf(der: Uint8Array): number {
  const first = der[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (der[2 + i] ?? 0);
  return 2 + count + length;
}
