import type { Certificate } from '../../certificate/certificate.ts';
import { EXTENSION, OID_COMMON_NAME } from '../../identifiers.ts';
import { isEmailConstraint } from '../../names/name-constraints.ts';
import type { DecodedName } from '../../certificate/name.ts';
import { formatIp, parseIp } from '../../../net/ip.ts';
import { attributeValues } from '../../certificate/name-text.ts';
import { criticality, type Lint } from './lint.ts';

/** RFC 1034 section 3.5 with RFC 1123 section 2.1: letters, digits and inner hyphens; one leading wildcard label. */
const PREFERRED_SYNTAX =
  /^(?=.{1,253}$)(\*\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function isBadName(name: DecodedName): boolean {
  switch (name.kind) {
    case 'dns':
      return !PREFERRED_SYNTAX.test(name.value) || parseIp(name.value) !== null;
    case 'ip':
      return name.bytes.length !== 4 && name.bytes.length !== 16;
    case 'email':
      return !name.value.includes('@') || !isEmailConstraint(name.value);
    case 'uri':
      return !/^[a-z][a-z0-9+.-]*:./i.test(name.value);
    default:
      return false;
  }
}

const OID_COUNTRY = '2.5.4.6';

/** Does a common name look like an address, like a host name, or like neither (a product, a person)? */
function kindOfCommonName(cn: string): 'ip' | 'dns' | null {
  if (cn.length > 253) return null;
  if (/^(?=.*\d)[0-9a-fx.:/]+$/i.test(cn) && /[.:x]/i.test(cn)) return 'ip';
  return /^[^\s@/]+\.[^\s@/]+$/u.test(cn) ? 'dns' : null;
}

/**
 * A common name that reads as a host, beside names of that kind, and is neither a copy of one nor the domain that all
 * of them are under.
 */
function isStrayCommonName(cn: string, sans: readonly DecodedName[]): boolean {
  const kind = kindOfCommonName(cn);
  const peers = sans.flatMap((san) =>
    san.kind !== kind ? [] : san.kind === 'ip' ? [formatIp(san.bytes)] : san.kind === 'dns' ? [san.value] : [],
  );
  return peers.length > 0 && !peers.includes(cn) && !(kind === 'dns' && peers.every((peer) => peer.endsWith(`.${cn}`)));
}

/**
 * The rule is about domain-validated certificates, whose subject holds a country and a common name at most (7.1.2.7.2).
 */
function hasStrayCommonName({ subject, known }: Certificate): boolean {
  const onlyHost = subject.rdns.flat().every(({ type }) => type === OID_COMMON_NAME || type === OID_COUNTRY);
  return (
    onlyHost &&
    attributeValues(subject, OID_COMMON_NAME).some((cn) => isStrayCommonName(cn, known.subjectAltName ?? []))
  );
}

/** RFC 5280 section 4.2.1.6; Baseline Requirements 7.1.2.7.12 and 7.1.4.3. */
export const nameLints: readonly Lint[] = [
  { code: 'san-missing', broken: ({ known }, role) => role === 'leaf' && known.subjectAltName === undefined },
  { code: 'san-syntax', broken: ({ known }) => known.subjectAltName?.some(isBadName) === true },
  {
    code: 'san-not-critical-without-subject',
    broken: (certificate) =>
      certificate.subject.rdns.length === 0 && criticality(certificate, EXTENSION.subjectAltName) === 'not-critical',
  },
  {
    code: 'san-critical-with-subject',
    broken: (certificate) =>
      certificate.subject.rdns.length > 0 && criticality(certificate, EXTENSION.subjectAltName) === 'critical',
  },
  {
    code: 'cn-not-in-san',
    broken: (certificate, role) => role === 'leaf' && hasStrayCommonName(certificate),
  },
];
