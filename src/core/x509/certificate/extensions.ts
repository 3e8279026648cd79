import { bitString, boolean, checkInteger, smallInteger } from '../der/der-values.ts';
import { constructed, DerError, type DerReader, type OnOddity, primitive, readOid, TAG } from '../der/der.ts';
import type { Oid } from '../types.ts';
import { type DecodedName, readGeneralName, readGeneralNames } from './name.ts';
import { EXTENSION } from '../identifiers.ts';

export interface Extension {
  readonly oid: Oid;
  readonly critical: boolean;
  /** Content of extnValue. */
  readonly value: Uint8Array;
}

/** Extensions ::= SEQUENCE OF Extension, the next element of `wrapper` and the last; none where there is none. */
export function readExtensions(wrapper: DerReader | undefined): Map<Oid, Extension> {
  const extensions = new Map<Oid, Extension>();
  if (!wrapper) return extensions;
  const list = wrapper.enter();
  wrapper.finish();
  if (list.atEnd) list.onOddity('bad-structure');
  while (!list.atEnd) {
    const extension = readExtension(list.enter());
    // "A certificate MUST NOT include more than one instance of a particular extension."
    if (extensions.has(extension.oid)) list.onOddity('bad-structure');
    else extensions.set(extension.oid, extension);
  }
  return extensions;
}

function readExtension(fields: DerReader): Extension {
  const oid = readOid(fields);
  const flag = fields.optional(TAG.boolean);
  const critical = flag !== undefined && boolean(flag, fields.onOddity);
  if (flag !== undefined && !critical) fields.onOddity('encoded-default');
  const value = fields.expect(TAG.octetString).content;
  fields.finish();
  return { oid, critical, value };
}

/*
 * Extension decoders of RFC 5280 section 4.2.1: each reads the content of extnValue and throws `DerError` on anything
 * else.
 */

export interface BasicConstraints {
  readonly ca: boolean;
  /** Undefined where there is no limit. */
  readonly pathLength: number | undefined;
}

export function readBasicConstraints(inner: DerReader): BasicConstraints {
  const flag = inner.optional(TAG.boolean);
  const ca = flag !== undefined && boolean(flag, inner.onOddity);
  if (flag !== undefined && !ca) inner.onOddity('encoded-default');
  const limit = inner.optional(TAG.integer);
  const pathLength = limit && smallInteger(checkInteger(limit.content, inner.onOddity));
  if (pathLength === -1) throw new DerError('bad-structure');
  return { ca, pathLength };
}

/** The set of asserted bits. */
export function readKeyUsage(content: Uint8Array, onOddity: OnOddity): ReadonlySet<number> {
  const { bytes, unusedBits } = bitString(content, onOddity);
  const last = bytes[bytes.length - 1];
  if (last !== undefined && ((last >> unusedBits) & 1) === 0) onOddity('named-bits');
  const bits = new Set<number>();
  bytes.forEach((byte, i) => {
    for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) bits.add(i * 8 + bit);
  });
  return bits;
}

/** KeyPurposeIds in order. An empty list is kept as such: a rule of its own refuses it. */
export function readExtendedKeyUsage(inner: DerReader): Oid[] {
  const oids: Oid[] = [];
  while (!inner.atEnd) oids.push(readOid(inner));
  return oids;
}

export interface AuthorityKeyIdentifier {
  readonly keyIdentifier: Uint8Array | undefined;
  readonly issuer: readonly DecodedName[] | undefined;
  readonly serial: Uint8Array | undefined;
}

/** AuthorityKeyIdentifier (RFC 5280 section 4.2.1.1). @throws DerError */
export function readAuthorityKeyIdentifier(inner: DerReader): AuthorityKeyIdentifier {
  const keyIdentifier = inner.optional(primitive(0))?.content;
  const issuer = inner.optional(constructed(1));
  const serial = inner.optional(primitive(2));
  return {
    keyIdentifier,
    issuer: issuer && readGeneralNames(inner.inside(issuer)),
    serial: serial && checkInteger(serial.content, inner.onOddity),
  };
}

/** One base name with the limits that RFC 5280 forbids to use. */
export interface Subtree {
  readonly base: DecodedName;
  /** False where minimum is not 0 or maximum is present: such a constraint cannot be honoured. */
  readonly plain: boolean;
}

export interface NameConstraints {
  readonly permitted: readonly Subtree[];
  readonly excluded: readonly Subtree[];
}

/** NameConstraints (section 4.2.1.10). Both lists may come out empty, though they must not be: a lint says so. */
export function readNameConstraints(inner: DerReader): NameConstraints {
  const permitted = inner.optional(constructed(0));
  const excluded = inner.optional(constructed(1));
  return {
    permitted: permitted ? readSubtrees(inner.inside(permitted)) : [],
    excluded: excluded ? readSubtrees(inner.inside(excluded)) : [],
  };
}

function readSubtrees(list: DerReader): Subtree[] {
  const subtrees: Subtree[] = [];
  while (!list.atEnd) {
    const fields = list.enter();
    const base = readGeneralName(fields);
    const minimum = fields.optional(primitive(0));
    const maximum = fields.optional(primitive(1));
    fields.finish();
    const fromZero = minimum === undefined || smallInteger(checkInteger(minimum.content, fields.onOddity)) === 0;
    if (minimum !== undefined && fromZero) fields.onOddity('encoded-default');
    subtrees.push({ base, plain: fromZero && maximum === undefined });
  }
  return subtrees;
}

/** The four extensions about policies (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14). */

/** CertificatePolicies: the policy OIDs; qualifiers are read over. A policy named twice is refused. */
export function readPolicies(inner: DerReader): Oid[] {
  const policies: Oid[] = [];
  do {
    const information = inner.enter();
    policies.push(readOid(information));
    if (!information.atEnd) information.enter();
    information.finish();
  } while (!inner.atEnd);
  if (new Set(policies).size !== policies.length) throw new DerError('bad-structure');
  return policies;
}

export interface PolicyMapping {
  readonly issuerDomain: Oid;
  readonly subjectDomain: Oid;
}

/** PolicyMappings (RFC 5280 section 4.2.1.5): at least one pair. @throws DerError */
export function readPolicyMappings(inner: DerReader): PolicyMapping[] {
  const mappings: PolicyMapping[] = [];
  do {
    const pair = inner.enter();
    mappings.push({ issuerDomain: readOid(pair), subjectDomain: readOid(pair) });
    pair.finish();
  } while (!inner.atEnd);
  return mappings;
}

export interface PolicyConstraints {
  readonly requireExplicitPolicy: number | undefined;
  readonly inhibitPolicyMapping: number | undefined;
}

/** PolicyConstraints (RFC 5280 section 4.2.1.11). Both may be missing, though one must be there: a lint says so. */
export function readPolicyConstraints(inner: DerReader): PolicyConstraints {
  const requireExplicitPolicy = readSkipCerts(inner, primitive(0));
  const inhibitPolicyMapping = readSkipCerts(inner, primitive(1));
  return { requireExplicitPolicy, inhibitPolicyMapping };
}

function readSkipCerts(inner: DerReader, tag: number): number | undefined {
  const element = inner.optional(tag);
  return element && skipCerts(element.content, inner.onOddity);
}

/** SkipCerts ::= INTEGER (0..MAX) */
export function skipCerts(content: Uint8Array, onOddity: OnOddity): number {
  const value = smallInteger(checkInteger(content, onOddity));
  if (value < 0) throw new DerError('bad-structure');
  return value;
}

/** What this library acts upon, or (key identifiers) safely takes as a hint. */
const UNDERSTOOD = new Set<string>([
  EXTENSION.subjectKeyIdentifier,
  EXTENSION.keyUsage,
  EXTENSION.subjectAltName,
  EXTENSION.basicConstraints,
  EXTENSION.nameConstraints,
  EXTENSION.policies,
  EXTENSION.policyMappings,
  EXTENSION.authorityKeyIdentifier,
  EXTENSION.policyConstraints,
  EXTENSION.extendedKeyUsage,
  EXTENSION.inhibitAnyPolicy,
]);

/** @returns the first critical extension that is not acted upon here, or undefined. */
export function unknownCritical({ extensions }: { readonly extensions: ReadonlyMap<Oid, Extension> }): Oid | undefined {
  for (const { oid, critical } of extensions.values()) if (critical && !UNDERSTOOD.has(oid)) return oid;
  return undefined;
}
