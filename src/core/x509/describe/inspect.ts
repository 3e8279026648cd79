import { type Certificate, decodeCertificate, decodeTolerantly } from '../certificate/certificate.ts';
import { describeGeneralName, nameText } from '../certificate/name-text.ts';
import { sameBytes, toBigInt, toHex } from '../../encoding/bytes.ts';
import { signatureScheme } from '../keys/signature-scheme.ts';
import { canonicalSpki, describedKey, type PublicKey } from '../keys/spki.ts';
import { StaticKeys } from '../keys/static-keys.ts';
import { findWeakness } from '../keys/weak-key.ts';
import { digest, sha256Hex } from '../keys/webcrypto.ts';
import { unknownCritical } from '../certificate/extensions.ts';
import type { CertificateFacts, InspectResult } from '../types.ts';
import { encode, encodeOid } from '../der/der-write.ts';
import { md5 } from '../keys/md5.ts';
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
  staticKeys = new StaticKeys(),
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
  staticKeys: StaticKeys,
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

type RsaKey = Extract<PublicKey, { type: 'RSA' }>;

/** The arithmetic below grows with key and exponent; what is larger is `unknown`. */
const MAX_BITS = 8192;
const MAX_EXPONENT_BYTES = 4;

const sha1 = (data: Uint8Array): Promise<Uint8Array> => digest('SHA-1', data);

/** Hashes too weak to prove who signed; whether a certificate signed itself, they still tell. */
const LEGACY: Readonly<
  Record<string, { readonly hash: (data: Uint8Array) => Uint8Array | Promise<Uint8Array>; readonly oid: string }>
> = {
  '1.2.840.113549.1.1.4': { hash: md5, oid: '1.2.840.113549.2.5' },
  '1.2.840.113549.1.1.5': { hash: sha1, oid: '1.3.14.3.2.26' },
  '1.3.14.3.2.29': { hash: sha1, oid: '1.3.14.3.2.26' },
};

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
  const legacy = LEGACY[certificate.outerAlgorithm.oid];
  if (legacy && key.type === 'RSA')
    return recoversDigest(certificate, key, digestInfo(legacy.oid, await legacy.hash(certificate.tbs)));
  const scheme = signatureScheme(certificate.outerAlgorithm);
  if (typeof scheme === 'string') return 'unknown';
  const result = await checkWith(scheme, key, certificate.spki, certificate);
  return result === 'unsupported-algorithm' ? 'unknown' : result === 'valid';
}

/** RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2.2), for keys and hashes that WebCrypto will not touch. */
function recoversDigest({ signature }: Certificate, key: RsaKey, info: Uint8Array): boolean | 'unknown' {
  const size = key.modulus.length;
  const modulus = toBigInt(key.modulus);
  if (key.exponent.length > MAX_EXPONENT_BYTES || modulus < 2n) return 'unknown';
  if (signature.length !== size || size < info.length + 11) return false;
  const padded = `0001${'ff'.repeat(size - info.length - 3)}00${toHex(info)}`;
  return power(toBigInt(signature) % modulus, toBigInt(key.exponent), modulus) === BigInt(`0x${padded}`);
}

const digestInfo = (oid: string, digest: Uint8Array): Uint8Array =>
  encode(0x30, encode(0x30, encode(0x06, encodeOid(oid)), encode(0x05)), encode(0x04, digest));

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus) {
    if (rest & 1n) result = (result * square) % modulus;
  }
  return result;
}
