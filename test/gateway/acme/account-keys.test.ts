import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../gateway/gateway.ts';
import { type AcmeAnswer, type AcmeClient, acmeClient } from '../support/acme-client.ts';
import { newFolder } from '../support/ca.ts';

let gateway: Gateway;
let client: AcmeClient;
const folder = newFolder();
beforeAll(async () => {
  gateway = await startGateway({ folder, port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
  client = await acmeClient(`http://127.0.0.1:${gateway.port}`);
});
afterAll(async () => {
  await gateway.close();
  await rm(join(folder, '..'), { recursive: true });
});

const newAccount = (): string => client.directory.newAccount ?? '';
const url = (bytes: Buffer): string => bytes.toString('base64url');
const accounts = async (): Promise<number> => (await gateway.records.all('accounts')).length;

/** Asks for an account with this key, signed by whoever has it. */
async function openWith(jwk: object, key: JsonWebKey, alg: string): Promise<AcmeAnswer> {
  const signing = await importJWK({ ...key } as JWK, alg);
  return client.post(newAccount(), {}, { as: 'jwk', alg, header: { jwk }, key: signing as CryptoKey });
}

const rsa = (modulusLength: number, publicExponent = 0x10001) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent });
const publicOf = (pair: ReturnType<typeof rsa>): JsonWebKey => pair.publicKey.export({ format: 'jwk' });
const privateOf = (pair: ReturnType<typeof rsa>): JsonWebKey => pair.privateKey.export({ format: 'jwk' });

/** A request that anyone can sign: with the exponent 1, the padded hash is its own signature (RFC 8017 section 9.2). */
async function signedWithExponentOne(): Promise<{ jwk: object; body: string }> {
  const modulus = Buffer.alloc(256, 0xff);
  const jwk = { kty: 'RSA', n: url(modulus), e: 'AQ' };
  const header = { alg: 'RS256', url: newAccount(), nonce: await client.nonce(), jwk };
  const signed = `${url(Buffer.from(JSON.stringify(header)))}.${url(Buffer.from('{}'))}`;
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const digest = createHash('sha256').update(signed).digest();
  const padding = Buffer.alloc(256 - 3 - info.length - digest.length, 0xff);
  const signature = Buffer.concat([Buffer.of(0, 1), padding, Buffer.of(0), info, digest]);
  const [first, second] = signed.split('.');
  return { jwk, body: JSON.stringify({ protected: first, payload: second, signature: url(signature) }) };
}

/** The product of a prime and one close to it falls to a few steps of Fermat's method; here of any two odd numbers. */
const closeFactors = (): string => {
  const half = (1n << 1023n) + 0x1234567n;
  return url(Buffer.from((half * (half + 8n)).toString(16).padStart(512, '0'), 'hex'));
};

describe('an account', () => {
  it('is opened with the keys that clients have', async () => {
    const pair = rsa(2048);
    expect((await openWith(publicOf(pair), privateOf(pair), 'RS256')).status).toBe(201);
    const edwards = generateKeyPairSync('ed25519');
    const answer = await openWith(
      edwards.publicKey.export({ format: 'jwk' }),
      edwards.privateKey.export({ format: 'jwk' }),
      'EdDSA',
    );
    expect(answer.status).toBe(201);
  });

  it.each<readonly [string, () => object]>([
    ['of 1024 bits', () => publicOf(rsa(1024))],
    ['with the exponent 3', () => publicOf(rsa(2048, 3))],
    ['with an exponent of kilobytes', () => ({ ...publicOf(rsa(2048)), e: 'A'.repeat(4000) })],
    ['of 8192 bits', () => ({ kty: 'RSA', n: url(Buffer.alloc(1024, 0xff)), e: 'AQAB' })],
    ['whose factors are close to each other', () => ({ kty: 'RSA', n: closeFactors(), e: 'AQAB' })],
    [
      'on a curve that is not ours',
      () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }),
    ],
    ['that is no point of its curve', () => ({ ...client.jwk, y: client.jwk.x })],
    ['that is a secret', () => ({ kty: 'oct', k: 'AAAA' })],
    ['that is none', () => ({})],
    ['of a kind that is none', () => ({ ...client.jwk, kty: 'constructor' })],
  ])('is not opened with a key %s', async (_what, key) => {
    const before = await accounts();
    const jwk = key();
    const alg = 'n' in jwk ? 'RS256' : 'ES256';
    const header = { alg, url: newAccount(), nonce: await client.nonce(), jwk };
    // The key is refused before anything is computed with it, so that the signature does not matter.
    const body = { protected: url(Buffer.from(JSON.stringify(header))), payload: '', signature: url(Buffer.alloc(64)) };
    const answer = await client.send(newAccount(), JSON.stringify(body));
    expect(answer.body.type).toBe('urn:ietf:params:acme:error:badPublicKey');
    expect(await accounts()).toBe(before);
  });

  it('is not opened with a key that anyone can sign for', async () => {
    const { body } = await signedWithExponentOne();
    expect((await client.send(newAccount(), body)).body.type).toBe('urn:ietf:params:acme:error:badPublicKey');
  });

  it('is the same one however its key is written, and keeps nothing beside the key', async () => {
    const pair = rsa(2048);
    const plain = publicOf(pair);
    const first = await openWith({ ...plain, x: 'A'.repeat(40_000), use: 'sig' }, privateOf(pair), 'RS256');
    expect(first.status).toBe(201);
    const padded = url(Buffer.concat([Buffer.of(0), Buffer.from('AQAB', 'base64url')]));
    const second = await openWith({ ...plain, e: padded }, privateOf(pair), 'RS256');
    expect(second.status).toBe(200);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const id = first.headers.get('location')?.split('/').at(-1) ?? '';
    expect((await gateway.records.get('accounts', id))?.key).toEqual(plain);
  });
});
