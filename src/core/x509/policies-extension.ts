import { DerError, type DerReader, type OnOddity, primitive } from './der/der.ts';
import { checkInteger, smallInteger } from './der/der-values.ts';
import { readOid } from './der/oid.ts';
import type { Oid } from './types.ts';

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
