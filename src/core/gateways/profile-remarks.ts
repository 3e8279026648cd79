import { LOCAL_SUFFIXES } from '../net/host.ts';
import { type Certificate, decodeCertificate, signatureScheme } from '../x509/basics/index.ts';
import type { ProfileRemark } from './source-types.ts';

const MIN_RSA_BITS = 3072;
const MIN_AUTHORITY_EC_BITS = 384;
/** Three calendar months, and a day by which issuers date back. */
const MAX_LIFETIME = 93 * 86_400_000;

/**
 * What could be better about a certificate for the home, as advice: it changes no verdict and refuses no pairing. Of an
 * authority only hash and key are looked at. Nothing is said of what cannot be decoded.
 * @param der of a root or a device.
 * @returns codes of the remarks; none where there is nothing to say. Lengths of keys: NIST SP 800-57 part 1 section
 *     5.6.1.1, for 128 bits of strength.
 */
export function profileRemarks(der: Uint8Array): ProfileRemark[] {
  const decoded = decodeCertificate(der);
  return decoded.ok ? remarksOn(decoded.value) : [];
}

/** `profileRemarks` for a certificate that is decoded already. */
export function remarksOn(certificate: Certificate): ProfileRemark[] {
  const isAuthority = certificate.known.basicConstraints?.ca === true;
  return [
    ...(signatureScheme(certificate.outerAlgorithm) === 'weak-algorithm' ? ['profile-hash' as const] : []),
    ...keyRemarks(certificate, isAuthority),
    ...(isAuthority || certificate.notAfter.time - certificate.notBefore.time <= MAX_LIFETIME
      ? []
      : ['profile-validity' as const]),
    ...(isAuthority || hasNames(certificate) ? [] : ['profile-names' as const]),
    ...(isAuthority || !hasRefusedWildcard(certificate) ? [] : ['profile-wildcard' as const]),
  ];
}

function keyRemarks({ spki: { publicKey: key } }: Certificate, isAuthority: boolean): ProfileRemark[] {
  if (key.type === 'RSA' && key.bits >= MIN_RSA_BITS) return [];
  const curve = key.type === 'EC' ? key.curve : null;
  if (isAuthority) return key.type === 'EC' && key.bits >= MIN_AUTHORITY_EC_BITS ? [] : ['profile-key'];
  if (curve === 'P-521') return ['profile-p521'];
  return curve === 'P-256' || curve === 'P-384' ? [] : ['profile-device-key'];
}

/** Directly under a local suffix (docs/platform-facts.md#wildcards-under-suffixes). */
function hasRefusedWildcard({ known }: Certificate): boolean {
  return (
    known.subjectAltName?.some((name) => {
      const base = name.kind === 'dns' && name.value.startsWith('*.') ? name.value.slice(2).toLowerCase() : null;
      return base !== null && (LOCAL_SUFFIXES.includes(base) || !base.includes('.'));
    }) === true
  );
}

const hasNames = ({ known }: Certificate): boolean =>
  known.subjectAltName?.some(({ kind }) => kind === 'dns' || kind === 'ip') === true;
