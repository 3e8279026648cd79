import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readBundle, submodulesMatch } from '../../../../src/core/evidence/token/bundle.ts';
import { ascii, b64, jwsSigner, signJws } from '../../../support/sign-jws.ts';

const signer = jwsSigner('ES256');
const AUDIO = '{"swname":"Audio"}';
const token = (submods: object): string => signJws(signer, JSON.stringify({ submods }));
const hashed = (text: string, name = 'SHA-256', hash = 'sha256'): unknown => [
  'DIGEST',
  [name, createHash(hash).update(text).digest('base64url')],
];
const bundle = (jwt: string, detached: unknown): Uint8Array => ascii(JSON.stringify([['JWT', jwt], detached]));
const matches = async (submods: object, detached: object): Promise<unknown> => {
  const read = readBundle(bundle(token(submods), detached));
  return read.ok ? Object.fromEntries(await submodulesMatch(read.value)) : read.fault;
};

describe('a detached bundle', () => {
  it('belongs together where the token holds the hash of each submodule', async () => {
    expect(await matches({ a: hashed(AUDIO) }, { a: b64(AUDIO) })).toEqual({ a: true });
    expect(await matches({ a: hashed(AUDIO, 'sha-512', 'sha512') }, { a: b64(AUDIO) })).toEqual({ a: true });
  });

  it.each<[string, object]>([
    ['the hash is of something else', { a: hashed('{}') }],
    ['the token has no such submodule', { b: hashed(AUDIO) }],
    ['the hash function is broken', { a: hashed(AUDIO, 'sha-1', 'sha1') }],
    ['the submodule is not a hash', { a: { swname: 'Audio' } }],
    ['there are no submodules', []],
  ])('does not belong together where %s', async (_, submods) => {
    expect(await matches(submods, { a: b64(AUDIO) })).toEqual({ a: false });
  });

  it.each<[string, unknown]>([
    ['nothing detached', [['JWT', token({})], {}]],
    ['claims that are no base64url', [['JWT', token({})], { a: 'e30=' }]],
    ['another form of token', [['CBOR', 'AA'], { a: 'e30' }]],
    ['no list', { token: token({}) }],
    ['a third part', [['JWT', token({})], { a: 'e30' }, 1]],
  ])('is refused for %s', (_, value) => {
    expect(readBundle(ascii(JSON.stringify(value)))).toEqual({ ok: false, fault: 'token-bundle-malformed' });
  });
});
