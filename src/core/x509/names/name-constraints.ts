import type { Certificate } from '../certificate/certificate.ts';
import {
  dnsTouches,
  dnsWithin,
  emailTouches,
  emailWithin,
  ipTouches,
  ipWithin,
  isDnsConstraint,
  isEmailConstraint,
  isIpConstraint,
  isUriConstraint,
  uriTouches,
  uriWithin,
} from './subtrees.ts';
import type { NameConstraints, Subtree } from '../certificate/extensions.ts';
import { type DecodedName, isNameWithin } from '../certificate/name.ts';
import { attributeValues, describeGeneralName, OID_EMAIL_ADDRESS } from '../certificate/name-text.ts';

/**
 * How many names may still be compared with constraints; shared by a whole validation, so that hostile lists stay
 * cheap.
 */
export interface ConstraintBudget {
  left: number;
}

export type ConstraintFault =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'not-permitted' | 'excluded'; readonly name: string }
  | { readonly kind: 'work-limit' };

/**
 * Checks the names of one certificate below a CA against that CA's nameConstraints (RFC 5280 section 6.1.3 b and c).
 * Where the CA permits names of a kind, every name of that kind must be within one of them; no name may be within, or
 * (wildcards) overlap with, an excluded one. A constraint that cannot be read lets no name of its kind pass, and says
 * nothing of other kinds. Applying each CA's lists one after the other is the intersection that
 * section 6.1.4 (g) asks for.
 */
export function checkNameConstraints(
  constraints: NameConstraints,
  certificate: Certificate,
  budget: ConstraintBudget,
): ConstraintFault | null {
  const names = constrainedNames(certificate);
  budget.left -= names.length * (constraints.permitted.length + constraints.excluded.length);
  if (budget.left < 0) return { kind: 'work-limit' };
  const unreadable = [...constraints.permitted, ...constraints.excluded].filter((subtree) => !isReadable(subtree));
  for (const name of names) {
    if (unreadable.some(({ base }) => base.kind === name.kind)) return { kind: 'malformed' };
    if (constraints.excluded.some(({ base }) => touches(name, base))) return fault('excluded', name);
    const permitted = constraints.permitted.filter(({ base }) => base.kind === name.kind);
    if (permitted.length > 0 && !permitted.some(({ base }) => within(name, base))) return fault('not-permitted', name);
  }
  return null;
}

const fault = (kind: 'not-permitted' | 'excluded', name: DecodedName): ConstraintFault => ({
  kind,
  name: describeGeneralName(name).value,
});

/**
 * All names a constraint can reach: the subjectAltName, the subject, and its emailAddress where the former has no
 * mailbox.
 */
function constrainedNames({ subject, known }: Certificate): DecodedName[] {
  const names = [...(known.subjectAltName ?? [])];
  if (!names.some(({ kind }) => kind === 'email')) {
    names.push(...attributeValues(subject, OID_EMAIL_ADDRESS).map((value) => ({ kind: 'email', value }) as const));
  }
  if (subject.rdns.length > 0) names.push({ kind: 'directory', name: subject });
  return names;
}

/** Whether a constraint is in a form that RFC 5280 section 4.2.1.10 gives a meaning. */
export const isWellFormed = (subtree: Subtree): boolean =>
  isReadable(subtree) && !(subtree.base.kind === 'dns' && subtree.base.value.startsWith('.'));

/** minimum and maximum (`plain`) may not be used (RFC 5280 section 4.2.1.10): what they would mean is not defined. */
export function isReadable({ base, plain }: Subtree): boolean {
  if (!plain) return false;
  switch (base.kind) {
    case 'dns':
      return isDnsConstraint(base.value);
    case 'ip':
      return isIpConstraint(base.bytes);
    case 'email':
      return isEmailConstraint(base.value);
    case 'uri':
      return isUriConstraint(base.value);
    default:
      return true;
  }
}

function within(name: DecodedName, base: DecodedName): boolean {
  if (name.kind === 'dns' && base.kind === 'dns') return dnsWithin(name.value, base.value);
  if (name.kind === 'ip' && base.kind === 'ip') return ipWithin(name.bytes, base.bytes);
  if (name.kind === 'email' && base.kind === 'email') return emailWithin(name.value, base.value);
  if (name.kind === 'uri' && base.kind === 'uri') return uriWithin(name.value, base.value);
  return name.kind === 'directory' && base.kind === 'directory' && isNameWithin(name.name, base.name);
}

/** Like `within`, but what cannot be judged (a malformed name, a kind without rules) counts as touched. */
function touches(name: DecodedName, base: DecodedName): boolean {
  if (name.kind === 'dns' && base.kind === 'dns') return dnsTouches(name.value, base.value);
  if (name.kind === 'ip' && base.kind === 'ip') return ipTouches(name.bytes, base.bytes);
  if (name.kind === 'email' && base.kind === 'email') return emailTouches(name.value, base.value);
  if (name.kind === 'uri' && base.kind === 'uri') return uriTouches(name.value, base.value);
  if (name.kind === 'directory' && base.kind === 'directory') return isNameWithin(name.name, base.name);
  return name.kind === 'other' && base.kind === 'other' && name.tag === base.tag;
}
