import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareTyped, isProof, type PairingCodes } from '../../../src/core/index.ts';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { mintRoot, NOW, type Minted } from '../../support/mint.ts';
import { openssl } from '../../support/openssl.ts';

let root: Minted;
let codes: PairingCodes;
let fingerprint: string;

beforeAll(async () => {
  root = await mintRoot();
  const result = await readOffer(root.der, NOW, 1e6);
  if (!result.ok) throw new Error(result.problem);
  ({ codes } = result.offer);
  fingerprint = new TextDecoder()
    .decode(openssl(['x509', '-in', 'a.pem', '-noout', '-fingerprint', '-sha256'], { 'a.pem': root.pem }))
    .trim();
});

describe('pairing codes', () => {
  it('are the SHA-256 of the certificate and of its key, as others compute them', async () => {
    const spki = Buffer.from(await crypto.subtle.exportKey('spki', root.keys.publicKey));
    expect(codes.certificateSha256).toBe(createHash('sha256').update(root.der).digest('hex'));
    expect(codes.spkiSha256).toBe(createHash('sha256').update(spki).digest('hex'));
  });
});

describe('what a person types', () => {
  it.each([
    ['what openssl prints', () => fingerprint],
    ['the certificate’s hash', () => codes.certificateSha256],
    ['the key’s hash', () => codes.spkiSha256],
    ['its first 32 digits', () => codes.certificateSha256.slice(0, 32)],
    ['upper case with colons', () => codes.certificateSha256.toUpperCase().replace(/..(?=.)/g, '$&:')],
    ['groups of four', () => ` ${codes.certificateSha256.replace(/.{4}/g, '$& ')}`],
    [
      'full-width digits',
      () => codes.certificateSha256.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['with the invisible mark that Windows puts first', () => `\u200E${codes.certificateSha256}`],
    ['with a name in front', () => `SHA-256: ${codes.certificateSha256}`],
  ])('%s: a match', (_what, typed) => {
    expect(compareTyped(codes, typed())).toBe('match');
  });

  it.each([
    ['nothing', () => ''],
    ['31 digits', () => codes.certificateSha256.slice(0, 31)],
    ['blanks and colons', () => ' : : '],
  ])('%s: incomplete', (_what, typed) => {
    expect(compareTyped(codes, typed())).toBe('incomplete');
  });

  it.each([
    ['one digit wrong', () => (codes.certificateSha256.startsWith('0') ? '1' : '0') + codes.certificateSha256.slice(1)],
    [
      'the last of 64 digits wrong',
      () => codes.certificateSha256.slice(0, 63) + (codes.certificateSha256.endsWith('0') ? '1' : '0'),
    ],
    ['more digits than there are', () => `${codes.certificateSha256}00`],
    ['the last 32 digits', () => codes.certificateSha256.slice(32)],
    ['words', () => 'legal winner thank year'],
  ])('%s: a mismatch', (_what, typed) => {
    expect(compareTyped(codes, typed())).toBe('mismatch');
  });
});

describe('another hash than the certificate’s', () => {
  const print = (hash: string) =>
    new TextDecoder()
      .decode(openssl(['x509', '-in', 'a.pem', '-noout', '-fingerprint', `-${hash}`], { 'a.pem': root.pem }))
      .trim();

  it.each(['sha1', 'md5'] as const)('%s is told as such, with its name or by its digits alone', (hash) => {
    expect(compareTyped(codes, print(hash))).toBe(hash);
    expect(compareTyped(codes, print(hash).replace(/^.*=/, ''))).toBe(hash);
    expect(compareTyped(codes, `${hash}: ${'0'.repeat(40)}`)).toBe(hash);
    expect(isProof(compareTyped(codes, print(hash)))).toBe(false);
  });

  it('of the file as a whole proves the file, as sha256sum prints it', async () => {
    const file = new TextEncoder().encode(`my router\n${root.pem}`);
    const result = await readOffer(file, NOW, 1e6);
    if (!result.ok) throw new Error(result.problem);
    const sum = createHash('sha256').update(file).digest('hex');
    expect(compareTyped(result.offer.codes, sum)).toBe('file');
    expect(compareTyped(result.offer.codes, sum.slice(0, 32))).toBe('file');
    expect(compareTyped(result.offer.codes, sum.slice(0, 31))).toBe('incomplete');
    expect(compareTyped(codes, sum)).toBe('mismatch');
    expect(isProof('file')).toBe(true);
  });
});

describe('what cannot be guessed', () => {
  it('does not take a letter of another script for the one it looks like', () => {
    expect(compareTyped(codes, `\u0430${codes.certificateSha256.slice(1)}`)).not.toBe('match');
  });

  it('matches nothing but the start of a hash in any writing', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF: '), maxLength: 80 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), hex), (typed) => {
        expect(compareTyped(codes, typed)).not.toBe('match');
      }),
      { numRuns: 2000 },
    );
  });

  it('matches from the thirty-second digit on, and not before', () => {
    for (const hash of [codes.certificateSha256, codes.spkiSha256]) {
      for (let length = 1; length <= 64; length++)
        expect(compareTyped(codes, hash.slice(0, length))).toBe(length < 32 ? 'incomplete' : 'match');
    }
  });
});
