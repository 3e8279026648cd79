import { KeyObject, type webcrypto } from 'node:crypto';
import type { X509Certificate } from './x509.ts';

/** Every key in this home is P-256: made in a millisecond, accepted by every browser. */
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** What a TLS server needs to be someone. */
export interface TlsCredentials {
  readonly keys: CryptoKeyPair;
  /** Leaf first; the root only where a device really sends it. */
  readonly chain: readonly X509Certificate[];
}

export function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
}

export function privateKeyPem({ privateKey }: CryptoKeyPair): string {
  return KeyObject.from(privateKey as webcrypto.CryptoKey)
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

export function certificatePem(...certificates: readonly X509Certificate[]): string {
  return certificates.map((certificate) => `${certificate.toString('pem')}\n`).join('');
}
