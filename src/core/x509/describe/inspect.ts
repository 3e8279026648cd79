import { type Certificate, decodeCertificate, decodeTolerantly } from '../certificate/certificate.ts';
import { describeGeneralName, nameText } from '../certificate/name-text.ts';
import { sameBytes, toHex } from '../../encoding/bytes.ts';
import { signatureScheme } from '../keys/signature-scheme.ts';
import { canonicalSpki, describedKey, type PublicKey } from '../keys/spki.ts';
import { StaticKeys } from '../keys/static-keys.ts';
import { findWeakness } from '../keys/weak-key.ts';
import { sha256Hex } from '../keys/webcrypto.ts';
import { unknownCritical } from '../certificate/extensions.ts';
import type { CertificateFacts, InspectResult } from '../types.ts';
import { checkWith } from '../keys/signature.ts';

/** It sets a condition that is not understood here, so nothing may rest on it (RFC 5280 section 4.2). */
export const UNKNOWN_CRITICAL = 'unknown-critical-extension';

/** It may have signed itself, by a method that is not known here. */
export const SELF_SIGNATURE_NOT_CHECKED = 'self-signature-not-checked';

/** Codes of what is odd about a certificate by itself, for a description. */
function oddRemarks(certificate: Certificate): string[] {
  const scheme = signatureScheme(certificate.outerAlgorithm);
  return [
    ...(typeof scheme === 'string' ? [`signature-${scheme}`] : []),
    ...(certificate.notAfter.time < certificate.notBefore.time ? ['validity-inverted'] : []),
    ...(unknownCritical(certificate) === undefined ? [] : [UNKNOWN_CRITICAL]),
    ...(certificate.subject.rdns.length === 0 ? ['subject-empty'] : []),
    ...(certificate.issuer.rdns.length === 0 ? ['issuer-empty'] : []),
  ];
}

/** More names than this are not described; no device has them. */
const MAX_SANS = 256;

/**
 * Describes a DER certificate (RFC 5280 section 4.1): what it says, and what can be measured on it. What strict
 * decoding refuses is read tolerantly where that is possible, and `remarks` says so; which issuance rules it breaks,
 * `issuanceRemarks` tells. Texts are sanitised. A description proves nothing: `validatePath` decides by a strict
 * reading.
 * @param staticKeys where the list of firmware keys is kept for the next question.
 * @returns the facts, or the decoder's code of what made it unreadable; never throws on bad input.
 */
export async function inspectCertificate(der: Uint8Array, staticKeys?: StaticKeys): Promise<InspectResult> {
  const strict = decodeCertificate(der);
  const decoded = strict.ok ? strict : decodeTolerantly(der);
  return decoded.ok
    ? { ok: true, certificate: await describeCertificate(decoded.value, staticKeys) }
    : { ok: false, reason: decoded.fault };
}

/** The description of a certificate that is decoded already, strictly or tolerantly; see `inspectCertificate`. */
export async function describeCertificate(
  certificate: Certificate,
  staticKeys: Pick<StaticKeys, 'find'> = new StaticKeys(),
): Promise<CertificateFacts> {
  const oddities = new Set(certificate.oddities);
  const key = describedKey(certificate.spki, () => oddities.add('key-encoding'));
  const [facts, selfSigned] = await Promise.all([
    describe(certificate, key, staticKeys),
    signedByItself(certificate, key),
  ]);
  const signature =
    selfSigned === 'unknown'
      ? [SELF_SIGNATURE_NOT_CHECKED]
      : facts.selfIssued && !selfSigned
        ? ['bad-self-signature']
        : [];
  const remarks = [...new Set([...oddities, ...oddRemarks(certificate), ...signature])];
  return { ...facts, selfSigned: selfSigned === true, remarks };
}

async function describe(
  certificate: Certificate,
  key: PublicKey,
  staticKeys: Pick<StaticKeys, 'find'>,
): Promise<Omit<CertificateFacts, 'selfSigned' | 'remarks'>> {
  const { known, spki } = certificate;
  const [spkiSha256, sha256] = await Promise.all([sha256Hex(canonicalSpki(spki, key)), sha256Hex(certificate.der)]);
  const staticKey = await staticKeys.find(spkiSha256);
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
    selfIssued: certificate.selfIssued,
    staticKey,
    weakKey: findWeakness(key),
    isCa: known.basicConstraints?.ca ?? false,
    extendedKeyUsage: known.extendedKeyUsage ?? null,
  };
}

/** The arithmetic grows with the key; what is larger is `unknown`. */
const MAX_BITS = 8192;

/**
 * Whether a self-issued certificate verifies under its own key. For a description only, so weak keys, MD5 and SHA-1 are
 * checked all the same.
 * @param key what was read in the certificate's SPKI, perhaps tolerantly.
 * @returns false where it is not self-issued, `unknown` where it cannot be checked here.
 */
async function signedByItself(certificate: Certificate, key: PublicKey): Promise<boolean | 'unknown'> {
  if (!certificate.selfIssued) return false;
  // What is signed names the algorithm too: under another one outside, the signature is not the one that was made.
  if (!sameBytes(certificate.innerAlgorithm.der, certificate.outerAlgorithm.der)) return false;
  if (key.type === 'RSA' && key.bits > MAX_BITS) return 'unknown';
  const scheme = signatureScheme(certificate.outerAlgorithm);
  if (typeof scheme === 'string') {
    if (key.type !== 'RSA') return 'unknown';
    return import('./verify-weakly.ts').then(
      ({ verifyWeakly }) => verifyWeakly(certificate, key),
      () => 'unknown' as const,
    );
  }
  const result = await checkWith(scheme, key, certificate.spki, certificate);
  return result === 'unsupported-algorithm' ? 'unknown' : result === 'valid';
}
