import type { Certificate } from '../../certificate/certificate.ts';
import { readGeneralName } from '../../certificate/name.ts';
import { EXTENSION, KEY_USAGE } from '../../identifiers.ts';
import { attempt, type DerReader, readOid, readWhole, TAG } from '../../der/der.ts';
import type { CertificateTime } from '../../der/der-values.ts';
import { sameBytes } from '../../../encoding/bytes.ts';
import { criticality, type Lint } from './lint.ts';
import { isWellFormed } from '../../names/name-constraints.ts';

const MAX_SERIAL = 20;
/** The years that UTCTime can write, and then must. */
const UTC_FROM = Date.UTC(1950, 0);
const UTC_UNTIL = Date.UTC(2050, 0);
const RSA_SIGNATURES = /^1\.2\.840\.113549\.1\.1\.1[123]$/;

/** Octets of the number itself: the zero that keeps it positive does not count. */
const serialLength = ({ serial }: Certificate): number => (serial[0] === 0 ? serial.length - 1 : serial.length);

const usesWrongForm = ({ form, time }: CertificateTime): boolean =>
  form === 'generalized' && time >= UTC_FROM && time < UTC_UNTIL;

/** AuthorityInfoAccess (RFC 5280 section 4.2.2.1): a non-empty list of method and place. @throws DerError */
function checkInfoAccess(inner: DerReader): void {
  do {
    const description = inner.enter();
    readOid(description);
    readGeneralName(description);
    description.finish();
  } while (!inner.atEnd);
}

/** Not asked of anchors: they came by hand, old ones number themselves zero, and they are never looked up by serial. */
const below =
  (broken: (certificate: Certificate) => boolean): Lint['broken'] =>
  (certificate, role) =>
    role !== 'anchor' && broken(certificate);

/**
 * RFC 5280 sections 4.1.2.1, 4.1.2.2, 4.1.2.5 and 4.1.2.8; Baseline Requirements 6.1.5 and 7.1.3.2; X.690 section 11.
 */
export const encodingLints: readonly Lint[] = [
  { code: 'version-not-3', broken: ({ version }) => version !== 3 },
  {
    code: 'serial-not-positive',
    broken: below(({ serial }) => (serial[0] ?? 0) >= 0x80 || serial.every((byte) => byte === 0)),
  },
  { code: 'serial-too-long', broken: below((certificate) => serialLength(certificate) > MAX_SERIAL) },
  {
    code: 'time-form',
    broken: below(({ notBefore, notAfter }) => usesWrongForm(notBefore) || usesWrongForm(notAfter)),
  },
  { code: 'encoded-default', broken: below(({ oddities }) => oddities.includes('encoded-default')) },
  { code: 'name-text', broken: below(({ oddities }) => oddities.includes('name-text')) },
  { code: 'named-bits', broken: below(({ oddities }) => oddities.includes('named-bits')) },
  {
    code: 'aia-malformed',
    broken: ({ extensions }) => {
      const extension = extensions.get(EXTENSION.infoAccess);
      return extension !== undefined && !attempt(() => readWhole(extension.value, TAG.sequence, checkInfoAccess)).ok;
    },
  },
  {
    code: 'rsa-parameters-missing',
    broken: ({ outerAlgorithm }) => RSA_SIGNATURES.test(outerAlgorithm.oid) && outerAlgorithm.parameters === null,
  },
  {
    code: 'rsa-size-not-in-bytes',
    broken: ({ spki: { publicKey } }) => publicKey.type === 'RSA' && publicKey.bits % 8 !== 0,
  },
];

/** RFC 5280 sections 4.2.1.10, 4.2.1.11 and 4.2.1.14; Baseline Requirements 7.1.2.5.2. */
export const constraintLints: readonly Lint[] = [
  {
    code: 'name-constraints-in-leaf',
    broken: ({ known }) => known.nameConstraints !== undefined && known.basicConstraints?.ca !== true,
  },
  {
    code: 'name-constraints-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.nameConstraints) === 'not-critical',
  },
  {
    code: 'name-constraints-empty',
    broken: ({ known: { nameConstraints } }) =>
      nameConstraints?.permitted.length === 0 && nameConstraints.excluded.length === 0,
  },
  {
    code: 'name-constraints-form',
    broken: ({ known: { nameConstraints } }) =>
      [...(nameConstraints?.permitted ?? []), ...(nameConstraints?.excluded ?? [])].some(
        (subtree) => !isWellFormed(subtree),
      ),
  },
  {
    code: 'policy-constraints-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.policyConstraints) === 'not-critical',
  },
  {
    code: 'policy-constraints-empty',
    broken: ({ known: { policyConstraints } }) =>
      policyConstraints !== undefined &&
      policyConstraints.requireExplicitPolicy === undefined &&
      policyConstraints.inhibitPolicyMapping === undefined,
  },
  {
    code: 'inhibit-any-policy-not-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.inhibitAnyPolicy) === 'not-critical',
  },
];

/**
 * What says that a certificate is an authority or is none: RFC 5280 sections 4.2.1.3 and 4.2.1.9, Baseline Requirements
 * 7.1.2.7.
 */
export const authorityLints: readonly Lint[] = [
  { code: 'ca-as-leaf', broken: ({ known }, role) => role === 'leaf' && known.basicConstraints?.ca === true },
  {
    code: 'basic-constraints-not-critical',
    broken: (certificate) =>
      certificate.known.basicConstraints?.ca === true &&
      criticality(certificate, EXTENSION.basicConstraints) === 'not-critical',
  },
  {
    code: 'path-length-without-ca',
    broken: ({ known: { basicConstraints } }) => basicConstraints?.pathLength !== undefined && !basicConstraints.ca,
  },
  {
    code: 'key-cert-sign-without-ca',
    broken: ({ known }) => known.keyUsage?.has(KEY_USAGE.keyCertSign) === true && known.basicConstraints?.ca !== true,
  },
  { code: 'key-usage-empty', broken: ({ known }) => known.keyUsage?.size === 0 },
];

/**
 * RFC 5280 section 4.2.1.12; Baseline Requirements 7.1.2.1.2 (a root lists no purposes) and 7.1.2.7.10. The one for
 * roots is about those that everyone trusts: a root that bounds its own names may bound its purposes, too.
 */
export const purposeLints: readonly Lint[] = [
  { code: 'eku-missing', broken: ({ known }, role) => role === 'leaf' && known.extendedKeyUsage === undefined },
  { code: 'eku-empty', broken: ({ known }) => known.extendedKeyUsage?.length === 0 },
  {
    code: 'eku-critical',
    broken: (certificate, role) =>
      role === 'leaf' && criticality(certificate, EXTENSION.extendedKeyUsage) === 'critical',
  },
  {
    code: 'eku-any',
    broken: ({ known }, role) => role === 'leaf' && known.extendedKeyUsage?.includes('2.5.29.37.0') === true,
  },
  {
    code: 'eku-in-root',
    broken: (certificate, role) =>
      role === 'anchor' &&
      certificate.known.extendedKeyUsage !== undefined &&
      criticality(certificate, EXTENSION.nameConstraints) !== 'critical',
  },
];

/** RFC 5280 sections 4.2.1.1 and 4.2.1.2; Baseline Requirements 7.1.2.1.3 and 7.1.2.11.1. */
export const keyIdentifierLints: readonly Lint[] = [
  {
    // A self-signed root may leave it out: it would point at itself.
    code: 'aki-missing',
    broken: (certificate, role) =>
      !certificate.known.authorityKeyIdentifier && !(role !== 'intermediate' && certificate.selfIssued),
  },
  {
    code: 'aki-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.authorityKeyIdentifier) === 'critical',
  },
  {
    code: 'aki-without-key-identifier',
    broken: ({ known }) =>
      known.authorityKeyIdentifier !== undefined && known.authorityKeyIdentifier.keyIdentifier === undefined,
  },
  {
    code: 'aki-names-issuer',
    broken: ({ known: { authorityKeyIdentifier: aki } }) => aki?.issuer !== undefined || aki?.serial !== undefined,
  },
  {
    code: 'aki-not-own-ski',
    broken: (certificate, role) => {
      const wanted = certificate.known.authorityKeyIdentifier?.keyIdentifier;
      const own = certificate.known.subjectKeyIdentifier;
      return (
        role === 'anchor' &&
        certificate.selfIssued &&
        wanted !== undefined &&
        own !== undefined &&
        !sameBytes(wanted, own)
      );
    },
  },
  { code: 'ski-missing', broken: ({ known }, role) => role !== 'leaf' && known.subjectKeyIdentifier === undefined },
  {
    code: 'ski-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.subjectKeyIdentifier) === 'critical',
  },
];
