import type { Certificate } from '../certificate/certificate.ts';
import type { NameConstraints, Subtree } from '../certificate/extensions.ts';
import { type DecodedName, isNameWithin } from '../certificate/name.ts';
import { attributeValues, describeGeneralName } from '../certificate/name-text.ts';
import { OID_EMAIL_ADDRESS } from '../identifiers.ts';
import { isDnsPattern, isHostName } from '../../net/host.ts';
import { parseIp, unmapIp, unmapRange } from '../../net/ip.ts';

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

/** dNSName constraints (RFC 5280 section 4.2.1.10): the name itself and everything with more labels on its left. */

/**
 * No wildcard, which RFC 5280 gives no meaning. Neither does it give a leading dot one, but OpenSSL and browsers agree
 * on it: every name below, and not the name itself. An empty constraint covers every name.
 */
export const isDnsConstraint = (base: string): boolean => base === '' || isHostName(base.replace(/^\./, ''));

/** A name that is no DNS name is never within a constraint. */
export function dnsWithin(name: string, base: string): boolean {
  return isDnsPattern(name) && covers(base.toLowerCase(), name.toLowerCase());
}

/**
 * Also true where a wildcard could stand for an excluded name: `*.example.com` under the exclusion of
 * `bar.example.com`.
 */
export function dnsTouches(name: string, base: string): boolean {
  if (!isDnsPattern(name)) return true;
  const lower = name.toLowerCase();
  const excluded = base.toLowerCase();
  return (
    covers(excluded, lower) ||
    (lower.startsWith('*.') && excluded.slice(excluded.indexOf('.') + 1) === lower.slice(2) && excluded.includes('.'))
  );
}

function covers(base: string, name: string): boolean {
  return base === '' || name === base || name.endsWith(base.startsWith('.') ? base : `.${base}`);
}

/**
 * rfc822Name constraints (RFC 5280 section 4.2.1.10): one mailbox, all mailboxes of a host, or (leading dot) of a
 * domain's hosts.
 */
export function isEmailConstraint(base: string): boolean {
  return base.includes('@') ? mailbox(base) !== null : isHostName(base.replace(/^\./, ''));
}

/** What is no mailbox is never within. The local part counts by case, the host does not (section 7.5). */
export function emailWithin(name: string, base: string): boolean {
  const box = mailbox(name);
  if (box === null) return false;
  const wanted = mailbox(base);
  if (wanted !== null) return box.local === wanted.local && box.host === wanted.host;
  const domain = base.toLowerCase();
  return domain.startsWith('.') ? box.host.endsWith(domain) && box.host.length > domain.length : box.host === domain;
}

/** What is no mailbox cannot be shown to lie outside an excluded one. */
export const emailTouches = (name: string, base: string): boolean => mailbox(name) === null || emailWithin(name, base);

/** Local-part and host of an addr-spec; quoted local parts are not read (nothing that names a device has one). */
function mailbox(text: string): { local: string; host: string } | null {
  const [local, host, ...more] = text.split('@');
  if (!local || host === undefined || more.length > 0 || !isHostName(host) || !/^[\x21-\x7e]+$/.test(local))
    return null;
  return { local, host: host.toLowerCase() };
}

/** iPAddress constraints (RFC 5280 section 4.2.1.10): address and mask side by side, 8 bytes for IPv4, 32 for IPv6. */

/** The right length, and a mask in CIDR form: ones, then zeros. */
export function isIpConstraint(base: Uint8Array): boolean {
  return (base.length === 8 || base.length === 32) && isPrefixMask(base.subarray(base.length / 2));
}

function isPrefixMask(mask: Uint8Array): boolean {
  const bits = Array.from(mask, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}

/** An address of the other family is never within. */
export function ipWithin(address: Uint8Array, base: Uint8Array): boolean {
  const size = base.length / 2;
  if (address.length !== size) return false;
  for (let i = 0; i < size; i++) {
    const mask = base[size + i] ?? 0;
    if (((address[i] ?? 0) & mask) !== ((base[i] ?? 0) & mask)) return false;
  }
  return true;
}

/**
 * What is no address at all (a range, an empty string) cannot be shown to lie outside an excluded range. One that
 * excludes IPv4-mapped IPv6 addresses excludes the IPv4 addresses that they embed, and the reverse: they are the same.
 */
export function ipTouches(address: Uint8Array, base: Uint8Array): boolean {
  return (
    (address.length !== 4 && address.length !== 16) ||
    ipWithin(address, base) ||
    ipWithin(unmapIp(address), unmapRange(base))
  );
}

/**
 * uniformResourceIdentifier constraints (RFC 5280 section 4.2.1.10): one host, or (leading dot) all hosts below a
 * domain.
 */
export const isUriConstraint = (base: string): boolean => isHostName(base.replace(/^\./, ''));

/** A URI without a host name (no authority, or an address there) is never within. */
export function uriWithin(uri: string, base: string): boolean {
  const host = hostOf(uri);
  const domain = base.toLowerCase();
  if (host === null) return false;
  return domain.startsWith('.') ? host.endsWith(domain) && host.length > domain.length : host === domain;
}

/** A URI without a host name cannot be shown to lie outside an excluded one. */
export const uriTouches = (uri: string, base: string): boolean => hostOf(uri) === null || uriWithin(uri, base);

function hostOf(uri: string): string | null {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:@]*)(?::\d*)?(?:[/?#]|$)/i.exec(uri);
  const host = match?.[1]?.toLowerCase() ?? '';
  return isHostName(host) && parseIp(host) === null ? host : null;
}
