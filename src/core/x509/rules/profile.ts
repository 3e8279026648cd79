import type { Certificate } from '../certificate/certificate.ts';
import { OID_SERVER_AUTH } from '../certificate/usage.ts';
import { type IsRegistry, matchName, type NameMatch, type ReferenceName } from '../names/name-match.ts';
import type { AnchorPurpose, Oid } from '../types.ts';
import {
  allowsUsages,
  issuerIsCa,
  maySignCertificates,
  mayServeTls,
  namesWithinConstraints,
  withinDepth,
  withinPathLength,
} from './authority.ts';
import type { Position, Rule, RuleRefusal } from './rule.ts';
import {
  algorithmsAgree,
  issuerHasName,
  keyIsStrong,
  namesItsIssuer,
  noUnknownCritical,
  withinValidity,
} from './structure.ts';

/**
 * What a path is for, and so by which rules it is judged. Another use of certificates (a device's identity, say) is
 * another object of this type. Anchors are matched by key in every profile: the anchor's key must verify the topmost
 * signature, its name alone counts for nothing.
 */
export interface PathProfile {
  /** Only anchors of this purpose end a path. */
  readonly anchors: AnchorPurpose;
  /**
   * Asked of each certificate. The order decides which rule is named where several are broken: what is wrong with the
   * certificate, then with its place.
   */
  readonly rules: readonly Rule[];
  /** The moment that dates are held against, given the one asked about; both in milliseconds since the epoch. */
  readonly moment: (asked: number) => number;
  /** Purposes asked of a path that is judged for a name, where the caller lists none. */
  readonly usages: readonly Oid[];
  /** How the name asked for, if any, is held against the leaf. */
  readonly matchName: (leaf: Certificate, name: ReferenceName, isRegistry: IsRegistry) => NameMatch;
  /** Whether revocation lists must follow the profile of RFC 5280 section 5.2, too. */
  readonly strictLists: boolean;
}

/** A server at home: every rule that keeps the wrong party out; issuance rules are advice only. */
export const TLS_SERVER: PathProfile = {
  anchors: 'gateway',
  rules: [
    algorithmsAgree,
    namesItsIssuer,
    issuerHasName,
    issuerIsCa,
    maySignCertificates,
    mayServeTls,
    keyIsStrong,
    noUnknownCritical,
    withinValidity,
    withinPathLength,
    withinDepth,
    allowsUsages,
    namesWithinConstraints,
  ],
  moment: (asked) => asked,
  usages: [OID_SERVER_AUTH],
  matchName: (leaf, name) => matchName(leaf, name),
  strictLists: false,
};

/**
 * The identity that a maker gave a device (IEEE 802.1AR): what it is, and never a name. No purpose is asked for, as such
 * certificates list client authentication, purposes of the TCG or none. Only a maker's root that was added ends a path:
 * a root that a device brings along is one more certificate that anyone could make. A notAfter of 99991231235959Z lies
 * behind every moment that can be asked about, and so never expires.
 */
export const DEVICE_IDENTITY: PathProfile = {
  ...TLS_SERVER,
  anchors: 'maker',
  rules: TLS_SERVER.rules.filter((rule) => rule !== mayServeTls),
  usages: [],
  matchName: () => 'mismatch',
};

/** The identity that an owner's gateway gave a device (LDevID of IEEE 802.1AR): the same, under a paired gateway. */
export const LOCAL_DEVICE_IDENTITY: PathProfile = { ...DEVICE_IDENTITY, anchors: 'gateway' };

/** @returns the refusal by the first of the profile's rules that the certificate at this position breaks, or null. */
export function firstRefusal({ rules }: PathProfile, position: Position): RuleRefusal | null {
  const certificate = position.path[position.at] as Certificate;
  for (const rule of rules) {
    const refusal = rule(certificate, position);
    if (refusal) return refusal;
  }
  return null;
}
