import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { DerReader } from '../../src/core/x509/der/der.ts';
import { readSpki, type Spki } from '../../src/core/x509/keys/spki.ts';

/** JSON Web Signatures made by node:crypto, which shares no code with ours. */

export interface JwsSigner {
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly spki: Spki;
}

const KEYS = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
  RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
export const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
];

export const spkiOf = (key: KeyObject): Spki =>
  readSpki(new DerReader(new Uint8Array(key.export({ type: 'spki', format: 'der' }))));

/** A fresh key for the algorithm. */
export function jwsSigner(alg: string): JwsSigner {
  const kind = alg === 'Ed25519' ? 'EdDSA' : /^[RP]S/.test(alg) ? 'RSA' : alg;
  const { privateKey, publicKey } = KEYS[kind as keyof typeof KEYS]();
  return { alg, privateKey, publicKey, spki: spkiOf(publicKey) };
}

/** The signature over these bytes, in the form of JWS. */
export function signBytes(alg: string, privateKey: KeyObject, input: Uint8Array): Buffer {
  if (alg.startsWith('Ed')) return sign(null, input, privateKey);
  const hash = `sha${alg.slice(-3)}`;
  if (alg.startsWith('ES')) return sign(hash, input, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  if (alg.startsWith('RS')) return sign(hash, input, privateKey);
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return sign(hash, input, { key: privateKey, ...pss });
}

export const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');
export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compact JWS over text that is taken as it is: what a careless or hostile signer writes. */
export function signParts({ alg, privateKey }: JwsSigner, header: string, payload: string): string {
  const input = `${header}.${payload}`;
  return `${input}.${b64(signBytes(alg, privateKey, ascii(input)))}`;
}

/** A compact JWS. */
export const signJws = (signer: JwsSigner, payload: string | Uint8Array, header: object = {}): string =>
  signParts(signer, b64(JSON.stringify({ alg: signer.alg, ...header })), b64(payload));
