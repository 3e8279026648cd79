import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptVerifier, readVerifierOffer, verifierSpki } from '../../../src/core/makers/verifier.ts';
import { mint } from '../../support/mint.ts';

const LIMIT = 100_000;
const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const JWK = EC.publicKey.export({ format: 'jwk' });
const problemOf = async (bytes: Uint8Array): Promise<string | null> => {
  const read = await readVerifierOffer(bytes, LIMIT);
  return read.ok ? null : read.problem;
};

describe('the key of a verifier', () => {
  it('is read as a JSON Web Key, alone or in a set, and kept as the very key', async () => {
    for (const json of [{ ...JWK, kid: 'v\u202e1' }, { keys: [{ ...JWK, kid: 'v\u202e1' }] }]) {
      const read = await readVerifierOffer(utf8(json), LIMIT);
      if (!read.ok) throw new Error(read.problem);
      expect(read.offer).toMatchObject({ certificate: null, notAfter: null, suggestedName: 'v\ufffd1' });
      const kept = acceptVerifier(read.offer, ' Verify Ltd ');
      expect(kept).toMatchObject({ id: read.offer.id, name: 'Verify Ltd' });
      expect(Buffer.from(verifierSpki(kept)?.der ?? [])).toEqual(EC.publicKey.export({ format: 'der', type: 'spki' }));
    }
  });

  it('is read out of a certificate, with its name', async () => {
    const certificate = await mint({ subject: 'CN=Verify Root,O=Verify Ltd' });
    for (const bytes of [certificate.der, new TextEncoder().encode(certificate.pem)])
      expect(await readVerifierOffer(bytes, LIMIT)).toMatchObject({
        ok: true,
        offer: { suggestedName: 'Verify Root', certificate: certificate.der },
      });
  });

  it.each<[string, () => Uint8Array, string]>([
    ['holds the private key', () => utf8(EC.privateKey.export({ format: 'jwk' })), 'private-key'],
    ['is a shared secret', () => utf8({ kty: 'oct', k: 'AAAA' }), 'private-key'],
    ['holds several keys', () => utf8({ keys: [JWK, JWK] }), 'several-keys'],
    ['holds no key', () => utf8({ keys: [] }), 'unreadable'],
    ['names one member twice', () => new TextEncoder().encode('{"kty":"EC","kty":"EC"}'), 'unreadable'],
    ['is of an unknown kind', () => utf8({ kty: 'future' }), 'unreadable'],
    [
      'is short',
      () => utf8(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })),
      'unfit-key',
    ],
    ['is empty', () => new Uint8Array(), 'empty'],
    ['is larger than any key', () => new Uint8Array(LIMIT + 1), 'too-large'],
  ])('is refused when the file %s', async (_, file, problem) => {
    expect(await problemOf(file())).toBe(problem);
  });

  it('never rejects, whatever the bytes and the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        async (bytes) => {
          const read = await readVerifierOffer(bytes, LIMIT);
          if (read.ok) expect(verifierSpki(acceptVerifier(read.offer))).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});
