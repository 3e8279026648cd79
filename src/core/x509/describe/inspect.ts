import { type Certificate, decodeCertificate, decodeTolerantly } from '../certificate/certificate.ts';
import { describeGeneralName } from '../certificate/general-name.ts';
import { nameText } from '../certificate/name-text.ts';
import { toHex } from '../der/der-values.ts';
import { signatureScheme } from '../keys/signature-scheme.ts';
import { canonicalSpki, type PublicKey, publicKey } from '../keys/spki.ts';
import { findStaticKey } from '../keys/static-keys.ts';
import { findWeakness } from '../keys/weak-key.ts';
import { sha256Hex } from '../keys/webcrypto.ts';
import { unknownCritical } from '../rules/critical-extensions.ts';
import { isSelfIssued } from '../rules/position.ts';
import { brokenLints } from '../rules/profile/index.ts';
import type { CertificateFacts, InspectResult } from '../types.ts';
import { signedByItself } from './own-signature.ts';

/** It sets a condition that is not understood here, so nothing may rest on it (RFC 5280 section 4.2). */
export const UNKNOWN_CRITICAL = 'unknown-critical-extension';

/** Codes of what is odd about a certificate by itself, for a description. */
export function remarksOn(certificate: Certificate): string[] {
  const scheme = signatureScheme(certificate.outerAlgorithm);
  return [
    ...(typeof scheme === 'string' ? [`signature-${scheme}`] : []),
    ...(certificate.notAfter.time < certificate.notBefore.time ? ['validity-inverted'] : []),
    ...(unknownCritical(certificate) === undefined ? [] : [UNKNOWN_CRITICAL]),
    ...(certificate.subject.rdns.length === 0 ? ['subject-empty'] : []),
    ...(certificate.issuer.rdns.length === 0 ? ['issuer-empty'] : []),
    ...brokenLints(
      certificate,
      isSelfIssued(certificate) && certificate.known.basicConstraints?.ca ? 'anchor' : 'leaf',
    ),
  ];
}

/** More names than this are not described; no device has them. */
const MAX_SANS = 256;

/**
 * Describes a DER certificate: what it says, and what can be measured on it. Never throws; reads what strict decoding
 * refuses where it can, and says so in `remarks`. Texts are sanitised. A description proves nothing: `validatePath`
 * decides by a strict reading.
 */
export async function inspectCertificate(der: Uint8Array): Promise<InspectResult> {
  const strict = decodeCertificate(der);
  const decoded = strict.ok ? strict : decodeTolerantly(der);
  if (!decoded.ok) return { ok: false, reason: decoded.fault };
  const certificate = decoded.value;
  const oddities = new Set(certificate.oddities);
  const key = publicKey(certificate.spki, () => oddities.add('key-encoding'));
  const [facts, selfSigned] = await Promise.all([describe(certificate, key), signedByItself(certificate, key)]);
  const signature =
    selfSigned === 'unknown'
      ? ['self-signature-not-checked']
      : facts.selfIssued && !selfSigned
        ? ['bad-self-signature']
        : [];
  const remarks = [...new Set([...oddities, ...remarksOn(certificate), ...signature])];
  return { ok: true, certificate: { ...facts, selfSigned: selfSigned === true, remarks } };
}

async function describe(
  certificate: Certificate,
  key: PublicKey,
): Promise<Omit<CertificateFacts, 'selfSigned' | 'remarks'>> {
  const { known, spki } = certificate;
  const [spkiSha256, sha256] = await Promise.all([sha256Hex(canonicalSpki(spki, key)), sha256Hex(certificate.der)]);
  const staticKey = await findStaticKey(spkiSha256);
  return {
    version: certificate.version,
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: toHex(certificate.serial.subarray(0, 64)),
    notBefore: certificate.notBefore.time,
    notAfter: certificate.notAfter.time,
    sans: (known.subjectAltName ?? []).slice(0, MAX_SANS).map(describeGeneralName),
    keyType: key.type,
    keyBits: key.bits,
    spkiSha256,
    sha256,
    selfIssued: isSelfIssued(certificate),
    staticKey,
    weakKey: findWeakness(key),
    isCa: known.basicConstraints?.ca ?? false,
    extendedKeyUsage: known.extendedKeyUsage ?? null,
  };
}
