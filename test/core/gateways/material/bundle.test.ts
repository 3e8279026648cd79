import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../../../src/core/gateways/material/bundle.ts';
import { type Minted, mintRoot } from '../../../support/mint.ts';
import { privateKeyPem } from '../../../../home/keys.ts';
import { openssl } from '../../../support/openssl.ts';

const LIMIT = 2 * 1024 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (input: string | Uint8Array) => readMaterial(typeof input === 'string' ? bytes(input) : input, LIMIT);

let root: Minted;
beforeAll(async () => {
  root = await mintRoot();
});

describe('certificates as other programs write them', () => {
  it.each<[string, () => string | Uint8Array]>([
    [
      'a trusted certificate of OpenSSL, with its settings behind',
      () => openssl(['x509', '-in', 'a.pem', '-trustout', '-addtrust', 'serverAuth'], { 'a.pem': root.pem }),
    ],
    ['what "openssl x509 -text" prints', () => openssl(['x509', '-in', 'a.pem', '-text'], { 'a.pem': root.pem })],
    ['UTF-16, as Windows redirects output', () => new Uint8Array(Buffer.from(`\uFEFF${root.pem}`, 'utf16le'))],
    [
      'a certificate beside a request',
      () => `${root.pem}\n-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----`,
    ],
  ])('%s', (_what, input) => {
    expect(read(input())).toEqual({ ok: true, certificates: [root.der], unreadable: 0 });
  });
});

describe('a private key, whatever it is wrapped in', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const forms: [string, () => Uint8Array][] = [
    ['PKCS #8', () => ec.export({ type: 'pkcs8', format: 'der' })],
    ['PKCS #8, encrypted', () => ec.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' })],
    ['PKCS #1', () => rsa.export({ type: 'pkcs1', format: 'der' })],
    ['SEC 1', () => ec.export({ type: 'sec1', format: 'der' })],
  ];

  it.each(forms)('%s: as DER, as base64, and under the label of a certificate', (_form, der) => {
    const base64 = Buffer.from(der()).toString('base64');
    for (const input of [
      new Uint8Array(der()),
      base64,
      `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`,
    ]) {
      expect(read(input)).toEqual({ ok: false, problem: 'private-key' });
    }
  });

  it('PKCS #12, which holds one', () => {
    const pfx = openssl(['pkcs12', '-export', '-in', 'a.pem', '-inkey', 'a.key', '-passout', 'pass:x', '-out', 'out'], {
      'a.pem': root.pem,
      'a.key': privateKeyPem(root.keys),
    });
    expect(read(pfx)).toEqual({ ok: false, problem: 'private-key' });
  });

  it('PEM in UTF-16', () => {
    const pem = ec.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(read(new Uint8Array(Buffer.from(`\uFEFF${pem}`, 'utf16le')))).toEqual({ ok: false, problem: 'private-key' });
  });

  it('is not seen in a certificate, a public key, a request or a revocation list', () => {
    const spki = new Uint8Array(
      generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'pkcs1', format: 'der' }),
    );
    expect(read(spki)).toEqual({ ok: false, problem: 'unreadable' });
    expect(read(new Uint8Array(ec.export({ type: 'pkcs8', format: 'der' })).slice(0, 30))).toEqual({
      ok: false,
      problem: 'unreadable',
    });
    expect(read(root.der).ok).toBe(true);
  });
});

describe('what is no bundle', () => {
  it.each([
    ['padding that fits no length', 'AA='],
    ['too much padding', 'AAAAA=='],
    ['one digit too many', 'AAAAA'],
    ['PEM cut off before its end', '-----BEGIN CERTIFICATE-----\nMIIB'],
    ['PEM with broken base64', '-----BEGIN CERTIFICATE-----\nMI?B\n-----END CERTIFICATE-----'],
    ['PEM with wrong padding', '-----BEGIN CERTIFICATE-----\nAA=\n-----END CERTIFICATE-----'],
    ['an empty block', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'],
  ])('%s: unreadable', (_what, text) => {
    expect(read(text)).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('one broken block beside a good one is counted, and the good one read', () => {
    expect(read(`${root.pem}\n-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----`)).toEqual({
      ok: true,
      certificates: [root.der],
      unreadable: 1,
    });
  });

  it('when there are more certificates than any gateway has, it is too large', async () => {
    const many = await Promise.all(Array.from({ length: 51 }, () => mintRoot()));
    expect(read(many.map(({ pem }) => pem).join('\n'))).toEqual({ ok: false, problem: 'too-large' });
  });

  it('a bundle without certificates has none', () => {
    const empty = openssl(['crl2pkcs7', '-nocrl', '-outform', 'DER', '-out', 'out']);
    expect(read(empty)).toEqual({ ok: false, problem: 'no-certificate' });
  });

  it('never throws, on any bytes and on any text that looks a little like base64 or PEM', () => {
    const piece = fc.constantFrom(
      'A',
      'M',
      'II',
      '=',
      '==',
      '+',
      '/',
      '\n',
      '-',
      '-----BEGIN CERTIFICATE-----',
      '-----END CERTIFICATE-----',
      '-----BEGIN PKCS7-----',
      '-----END PKCS7-----',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(piece, { maxLength: 20 }).map((pieces) => bytes(pieces.join(''))),
        ),
        (input) => {
          expect(read(input).ok).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never throws on a mutilated PKCS #7 bundle', () => {
    const bundle = openssl(['crl2pkcs7', '-nocrl', '-certfile', 'a.pem', '-outform', 'DER', '-out', 'out'], {
      'a.pem': root.pem,
    });
    fc.assert(
      fc.property(fc.nat(bundle.length - 1), fc.nat(255), fc.nat(bundle.length), (at, value, length) => {
        const result = read(bundle.map((byte, i) => (i === at ? value : byte)).slice(0, length));
        expect(result.ok ? 'ok' : result.problem).toMatch(/^(ok|empty|unreadable|no-certificate)$/);
      }),
      { numRuns: 500 },
    );
  });
});
