import { OID_SERVER_AUTH } from '../certificate/usage.ts';
import { matchName } from '../names/name-match.ts';
import {
  algorithmsAgree,
  allowsUsages,
  issuerHasName,
  issuerIsCa,
  keyIsStrong,
  mayServeTls,
  maySignCertificates,
  namesItsIssuer,
  namesWithinConstraints,
  noUnknownCritical,
  withinDepth,
  withinPathLength,
  withinValidity,
} from './path-rules.ts';
import type { PathProfile } from './rule.ts';

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
 * The identity that a maker gave a device (IEEE 802.1AR): what it is, and never a name. No purpose is asked for, as
 * such certificates list client authentication, purposes of the TCG or none. Only a maker's root that was added ends a
 * path: a root that a device brings along is one more certificate that anyone could make. A notAfter of 99991231235959Z
 * lies behind every moment that can be asked about, and so never expires.
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
