import { type Certificate, decodeCertificate } from './certificate/certificate.ts';
import type { Decoded } from './der/der.ts';

const decoded = new WeakMap<Uint8Array, Decoded<Certificate>>();

/**
 * `decodeCertificate` for anchors and intermediates: a gateway hands in the very same arrays for every device, so each
 * array is decoded once for as long as it lives. An array must not be written to afterwards (a decoded certificate is a
 * view of it anyway).
 */
export function decodeIssuer(der: Uint8Array): Decoded<Certificate> {
  const known = decoded.get(der) ?? decodeCertificate(der);
  decoded.set(der, known);
  return known;
}
