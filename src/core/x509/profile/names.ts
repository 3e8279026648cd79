import { isEmailConstraint } from '../constraint-email.ts';
import type { DecodedName } from '../general-name.ts';
import { formatIp, parseIp } from '../ip.ts';
import { EXTENSION } from '../known-extensions.ts';
import { attributeValues, OID_COMMON_NAME } from '../name-text.ts';
import { criticality, type Lint } from './lint.ts';

/** RFC 1034 section 3.5 with RFC 1123 section 2.1: letters, digits and inner hyphens; one leading wildcard label. */
const PREFERRED_SYNTAX = /^(?=.{1,253}$)(\*\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function isBadName(name: DecodedName): boolean {
  switch (name.kind) {
    case 'dns': return !PREFERRED_SYNTAX.test(name.value) || parseIp(name.value) !== null;
    case 'ip': return name.bytes.length !== 4 && name.bytes.length !== 16;
    case 'email': return !name.value.includes('@') || !isEmailConstraint(name.value);
    case 'uri': return !/^[a-z][a-z0-9+.-]*:./i.test(name.value);
    default: return false;
  }
}

const texts = (names: readonly DecodedName[] | undefined): string[] =>
  (names ?? []).flatMap((name) => (name.kind === 'dns' ? [name.value] : name.kind === 'ip' ? [formatIp(name.bytes)] : []));

/** RFC 5280 section 4.2.1.6; Baseline Requirements 7.1.2.7.12 and 7.1.4.3. */
export const nameLints: readonly Lint[] = [
  { code: 'san-missing', broken: ({ known }, role) => role === 'leaf' && known.subjectAltName === undefined },
  { code: 'san-syntax', broken: ({ known }) => known.subjectAltName?.some(isBadName) === true },
  {
    code: 'san-not-critical-without-subject',
    broken: (certificate) => certificate.subject.rdns.length === 0 && criticality(certificate, EXTENSION.subjectAltName) === 'not-critical',
  },
  {
    code: 'san-critical-with-subject',
    broken: (certificate) => certificate.subject.rdns.length > 0 && criticality(certificate, EXTENSION.subjectAltName) === 'critical',
  },
  {
    code: 'cn-not-in-san',
    broken: ({ subject, known }, role) => {
      const names = texts(known.subjectAltName);
      return role === 'leaf' && names.length > 0 && attributeValues(subject, OID_COMMON_NAME).some((cn) => !names.includes(cn));
    },
  },
];
