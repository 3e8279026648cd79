import { type Certificate, decodeCertificate } from './certificate.ts';
import { type Crl, decodeCrl } from './crl.ts';
import { scopeOf } from './crl-scope.ts';
import { crlFault, isFrom } from './crl-usable.ts';
import { revocationSources } from './revocation-sources.ts';
import { decodeCrls } from './revocation.ts';

/**
 * What is known of a certificate whose path was accepted: `current`, a list of its issuer that can be relied on does not name it;
 * `not-needed`, its issuer keeps no list for it, or it lives too short; `unreliable`, what is at hand cannot be relied on.
 */
export type RevocationStatus = 'current' | 'not-needed' | 'no-list' | 'unreliable';

/** @param crls DER; @param time milliseconds since the epoch. */
export async function revocationStatus(leaf: Certificate, issuer: Certificate, crls: readonly Uint8Array[], time: number): Promise<RevocationStatus> {
  if (revocationSources(leaf) === 'not-needed') return 'not-needed';
  const about = decodeCrls(crls).filter((crl) => isFrom(crl, issuer) && scopeOf(crl, leaf) !== 'other');
  for (const crl of about) if (await isReliable(crl, leaf, issuer, time)) return 'current';
  return about.length > 0 ? 'unreliable' : 'no-list';
}

async function isReliable(crl: Crl, certificate: Certificate, issuer: Certificate, time: number): Promise<boolean> {
  return scopeOf(crl, certificate) === 'covers' && (await crlFault(crl, issuer, time, false)) === null;
}

/** Addresses of the lists that speak of the certificates of a path (DER, leaf first), each once. Hostile text: look at the host first. */
export function listAddresses(path: readonly Uint8Array[]): string[] {
  const sources = path.slice(0, -1).map(decodeCertificate).flatMap((decoded) => (decoded.ok ? [revocationSources(decoded.value)] : []));
  return [...new Set(sources.flatMap((source) => (source === 'not-needed' ? [] : source.crls)))];
}

/**
 * Until when a list that was fetched for this path (DER, leaf first) can be relied on, milliseconds since the epoch; null where it
 * cannot be at all, so that nobody who answers in the issuer's place can make trouble with it.
 */
export async function listUsableUntil(der: Uint8Array, path: readonly Uint8Array[], time: number): Promise<number | null> {
  const crl = decodeCrl(der);
  if (!crl.ok) return null;
  const certificates = path.map(decodeCertificate).flatMap((decoded) => (decoded.ok ? [decoded.value] : []));
  for (const [at, certificate] of certificates.entries()) {
    const issuer = certificates[at + 1];
    if (issuer && isFrom(crl.value, issuer) && (await isReliable(crl.value, certificate, issuer, time))) return crl.value.nextUpdate?.time ?? null;
  }
  return null;
}
