import { KeyObject, type webcrypto } from 'node:crypto';
import type { X509Certificate } from './x509.ts';

/** Every key in this home but that of its root is P-256: generated in a millisecond, accepted by every browser. */
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
/** How certificates are signed here, but for those of the gateway; for Web Crypto. */
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** What a TLS server needs. */
export interface TlsCredentials {
  readonly keys: CryptoKeyPair;
  /** Leaf first; the root only if the device really sends it. */
  readonly chain: readonly X509Certificate[];
  /** What the device's maker gave it for the same key, where it does not present that. */
  readonly identity?: X509Certificate;
}

/** Generates a P-256 key pair that can be exported. */
export function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
}

/** The private key as PKCS#8 in PEM (RFC 7468). */
export function privateKeyPem({ privateKey }: CryptoKeyPair): string {
  return KeyObject.from(privateKey as webcrypto.CryptoKey)
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** Certificates in PEM (RFC 7468), one after the other. */
export function certificatePem(...certificates: readonly X509Certificate[]): string {
  return certificates.map((certificate) => `${certificate.toString('pem')}\n`).join('');
}
