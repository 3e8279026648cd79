import { type Certificate, decodeCertificate } from '../x509/certificate/certificate.ts';
import { signatureScheme } from '../x509/keys/signature-scheme.ts';
import type { ProfileRemark } from './source-types.ts';

const MIN_RSA_BITS = 3072;
const MIN_EC_BITS = 384;
/** Three calendar months, and a day by which issuers date back. */
const MAX_LIFETIME = 93 * 86_400_000;

/**
 * What could be better about a certificate for the home, as advice: it changes no verdict and refuses no pairing. Of an
 * authority only hash and key are looked at. Nothing is said of what cannot be decoded.
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
    ...(hasGoodKey(certificate) ? [] : ['profile-key' as const]),
    ...(isAuthority || certificate.notAfter.time - certificate.notBefore.time <= MAX_LIFETIME
      ? []
      : ['profile-validity' as const]),
    ...(isAuthority || hasNames(certificate) ? [] : ['profile-names' as const]),
  ];
}

function hasGoodKey({ spki: { publicKey: key } }: Certificate): boolean {
  return (key.type === 'RSA' && key.bits >= MIN_RSA_BITS) || (key.type === 'EC' && key.bits >= MIN_EC_BITS);
}

const hasNames = ({ known }: Certificate): boolean =>
  known.subjectAltName?.some(({ kind }) => kind === 'dns' || kind === 'ip') === true;
