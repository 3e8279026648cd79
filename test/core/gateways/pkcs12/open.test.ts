import { createCipheriv } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveByPkcs12 } from '../../../../src/core/gateways/pkcs12/derive.ts';
import { openBundle, readMaterial } from '../../../../src/core/gateways/material/bundle.ts';
import { readOffer } from '../../../../src/core/gateways/offer.ts';
import { mintIntermediate, type Minted, mintRoot } from '../../../support/mint.ts';
import { privateKeyPem } from '../../../../home/keys.ts';
import { openssl } from '../../../support/openssl.ts';

const LIMIT = 1e6;
let root: Minted;
let between: Minted;
beforeAll(async () => {
  root = await mintRoot();
  between = await mintIntermediate(root);
});

/** What `openssl pkcs12 -export` makes of the root and the authority below it. */
const exported = (password: string, ...more: readonly string[]): Uint8Array =>
  openssl(['pkcs12', '-export', '-nokeys', '-in', 'a.pem', '-passout', `pass:${password}`, ...more, '-out', 'out'], {
    'a.pem': `${root.pem}\n${between.pem}`,
  });

const SCHEMES: readonly (readonly [string, readonly string[]])[] = [
  ['as OpenSSL 3 writes it', []],
  ['as OpenSSL 1 and old Java write it: RC2 of 40 bits', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40']],
  ['RC2 of 128 bits', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128']],
  ['as Windows writes it: Triple DES', ['-certpbe', 'PBE-SHA1-3DES']],
  ['Triple DES with two keys', ['-certpbe', 'PBE-SHA1-2DES']],
  ['PBES2 with AES of 128 bits', ['-certpbe', 'AES-128-CBC']],
  ['PBES2 with AES of 192 bits', ['-certpbe', 'AES-192-CBC']],
  ['PBES2 with Triple DES', ['-certpbe', 'DES-EDE3-CBC']],
  ['a single round', ['-certpbe', 'PBE-SHA1-3DES', '-iter', '1']],
  ['many rounds', ['-iter', '600000']],
  ['without a checksum', ['-nomac', '-certpbe', 'AES-256-CBC']],
];

describe('a PKCS #12 file without a key', () => {
  it.each(SCHEMES)('is opened when its password is empty: %s', async (_what, how) => {
    expect(await openBundle(exported('', ...how), LIMIT)).toEqual({
      ok: true,
      certificates: [root.der, between.der],
      unreadable: 0,
    });
  });

  it.each(SCHEMES)('stays locked when it has a password: %s', async (_what, how) => {
    const file = exported('x', ...how);
    expect(await openBundle(file, LIMIT)).toEqual({ ok: false, problem: 'pkcs12-locked' });
    expect(await readOffer(file, Date.now(), LIMIT)).toEqual({ ok: false, problem: 'pkcs12-locked' });
  });

  it('is opened when it came as base64', async () => {
    const text = Buffer.from(exported('')).toString('base64');
    expect(await openBundle(Buffer.from(text), LIMIT)).toMatchObject({
      ok: true,
      certificates: [root.der, between.der],
    });
  });

  it('is opened when it was written with no password at all, not even an empty one', async () => {
    expect(await openBundle(withoutPassword(root), LIMIT)).toMatchObject({ ok: true, certificates: [root.der] });
  });

  it('is offered for pairing like the root in any other form', async () => {
    const [pem, pfx] = await Promise.all(
      [Buffer.from(root.pem + between.pem), exported('')].map((file) => readOffer(file, Date.now(), LIMIT)),
    );
    expect(pfx).toMatchObject({ ok: true, offer: { root: root.der } });
    // The hash of the file alone is another one.
    if (pem?.ok && pfx?.ok) expect({ ...pfx.offer, codes: null }).toEqual({ ...pem.offer, codes: null });
  });
});

describe('a PKCS #12 file with a key', () => {
  const withKey = (...how: readonly string[]): Uint8Array =>
    openssl([...['pkcs12', '-export', '-in', 'a.pem', '-inkey', 'a.key', '-passout', 'pass:'], ...how, '-out', 'out'], {
      'a.pem': root.pem,
      'a.key': privateKeyPem(root.keys),
    });

  it.each(SCHEMES.slice(0, 4))('is refused, however its certificates are encrypted: %s', async (_what, how) => {
    expect(await openBundle(withKey(...how), LIMIT)).toEqual({ ok: false, problem: 'private-key' });
  });

  it('is refused when the key lies among what is encrypted', async () => {
    const bag = sequence(oid('2a864886f70d010c0a0101'), tagged(0xa0, sequence(Buffer.from('020100', 'hex'))));
    expect(await openBundle(encryptedFile([certificateBag(root), bag]), LIMIT)).toEqual({
      ok: false,
      problem: 'private-key',
    });
  });
});

describe('a PKCS #12 file that someone tampered with', () => {
  it('never makes reading throw or last, and gives no certificate that was not in it', async () => {
    const files = [exported('', '-certpbe', 'PBE-SHA1-3DES'), exported('')];
    const mutant = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(mutant, async ([file, at, by]) => {
        const bytes = Uint8Array.from(file);
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        const read = await openBundle(bytes, LIMIT);
        if (read.ok) expect(read.certificates.length).toBeLessThanOrEqual(2);
        else expect(read.problem).toBeOneOf(['pkcs12-locked', 'unreadable', 'private-key', 'no-certificate']);
      }),
      { numRuns: Number(process.env['LATCHKEY_MUTANTS'] ?? 100) },
    );
  });

  it('stays locked when it asks for more work than any program does', async () => {
    const rounds = Buffer.from('020405f5e100', 'hex');
    expect(await openBundle(encryptedFile([certificateBag(root)], rounds), LIMIT)).toEqual({
      ok: false,
      problem: 'pkcs12-locked',
    });
  });

  it('stays locked when there are many of them, or much in one, as each is work', async () => {
    const pem = `-----BEGIN PKCS12-----\n${withoutPassword(root).toString('base64')}\n-----END PKCS12-----\n`;
    expect(await openBundle(Buffer.from(pem), LIMIT)).toMatchObject({ ok: true, certificates: [root.der] });
    for (const many of [Buffer.from(pem + pem), encryptedFile([certificateBag(root)], undefined, 4)])
      expect(await openBundle(many, LIMIT)).toEqual({ ok: false, problem: 'pkcs12-locked' });
  });

  it('is not opened by whoever only looks', () => {
    expect(readMaterial(exported(''), LIMIT)).toEqual({ ok: false, problem: 'pkcs12-locked' });
  });
});

/** Just enough DER to write such files by hand. */
function tagged(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length;
  const head = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}
const sequence = (...content: readonly Uint8Array[]): Buffer => tagged(0x30, ...content);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const DATA = oid('2a864886f70d010701');

const certificateBag = ({ der }: Minted): Buffer =>
  sequence(
    oid('2a864886f70d010c0a0103'),
    tagged(0xa0, sequence(oid('2a864886f70d01091601'), tagged(0xa0, tagged(0x04, der)))),
  );

/** Encrypted with Triple DES under no password at all, as programs that have none write it. */
function encryptedFile(bags: readonly Buffer[], rounds = Buffer.from('020107', 'hex'), times = 1): Buffer {
  const by = { password: new Uint8Array(0), salt: new Uint8Array(8).fill(9), rounds: 7 };
  const key = deriveByPkcs12({ ...by, purpose: 'key', bytes: 24 });
  const cipher = createCipheriv('des-ede3-cbc', key, deriveByPkcs12({ ...by, purpose: 'iv', bytes: 8 }));
  const content = Buffer.concat([cipher.update(sequence(...bags)), cipher.final()]);
  const how = sequence(oid('2a864886f70d010c0103'), sequence(tagged(0x04, by.salt), rounds));
  const encrypted = sequence(Buffer.from('020100', 'hex'), sequence(DATA, how, tagged(0x80, content)));
  const info = sequence(oid('2a864886f70d010706'), tagged(0xa0, encrypted));
  const safe = sequence(...Array.from({ length: times }, () => info));
  return sequence(Buffer.from('020103', 'hex'), sequence(DATA, tagged(0xa0, tagged(0x04, safe))));
}
const withoutPassword = (minted: Minted): Buffer => encryptedFile([certificateBag(minted)]);
