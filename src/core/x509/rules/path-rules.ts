import type { Certificate } from '../certificate/certificate.ts';
import { KEY_USAGE } from '../identifiers.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { keyRefusal } from '../keys/signature-scheme.ts';
import { type Position, refuse, type Rule, type RuleRefusal } from './rule.ts';
import { allowsUsage, OID_SERVER_AUTH } from '../certificate/usage.ts';
import { type NameConstraints, unknownCritical } from '../certificate/extensions.ts';
import { checkNameConstraints } from '../names/name-constraints.ts';

/** The algorithm named inside what is signed must be the one used outside (RFC 5280 section 4.1.1.2). */
export const algorithmsAgree: Rule = ({ innerAlgorithm, outerAlgorithm }, { at }) =>
  sameBytes(innerAlgorithm.der, outerAlgorithm.der) ? null : refuse(at, 'algorithms-differ', {});

/** A certificate must say who issued it (RFC 5280 section 4.1.2.4). */
export const namesItsIssuer: Rule = ({ issuer }, { at }) =>
  issuer.rdns.length > 0 ? null : refuse(at, 'issuer-missing', {});

/** An authority needs a name of its own (RFC 5280 section 4.1.2.6). */
export const issuerHasName: Rule = ({ subject }, { at }) =>
  at === 0 || subject.rdns.length > 0 ? null : refuse(at, 'issuer-without-name', {});

/** A key that can be broken, or that cannot be used here, identifies nothing: leaf and issuers alike. */
export const keyIsStrong: Rule = ({ spki }, { at }) => {
  const weakness = keyRefusal(spki.publicKey);
  if (weakness === null) return null;
  return weakness === 'weak-key' ? refuse(at, 'key-weak', {}) : refuse(at, 'key-unsupported', {});
};

/**
 * Valid from notBefore to notAfter, both included (RFC 5280 section 4.1.2.5). Holds for anchors too: a paired root ends
 * as well.
 */
export const withinValidity: Rule = ({ notBefore, notAfter }, { at, question }) => {
  const time = at === 0 ? question.leafTime : question.time;
  if (!(time >= notBefore.time)) return refuse(at, 'not-yet-valid', { from: notBefore.time });
  return time <= notAfter.time ? null : refuse(at, 'expired', { until: notAfter.time });
};

/** A critical extension that is not acted upon ends the matter (RFC 5280 section 4.2), in an anchor too. */
export const noUnknownCritical: Rule = (certificate, { at }) => {
  const oid = unknownCritical(certificate);
  return oid === undefined ? null : refuse(at, 'critical-extension-unknown', { oid });
};

/**
 * The leaf and every CA above it that lists purposes must list each purpose asked for (nesting, as every browser does;
 * RFC 5280 itself leaves purposes of CAs open).
 */
export const allowsUsages: Rule = ({ known }, { at, question }) => {
  const usage = question.usages.find((asked) => !allowsUsage(known.extendedKeyUsage, asked));
  return usage === undefined ? null : refuse(at, 'usage-not-listed', { usage });
};

/** Every issuer must be a CA by its own basicConstraints, and so of version 3 (RFC 5280 section 6.1.4 k). */
export const issuerIsCa: Rule = ({ known }, { at }) =>
  at === 0 || known.basicConstraints?.ca ? null : refuse(at, 'issuer-not-a-ca', {});

/**
 * pathLenConstraint (RFC 5280 section 6.1.4 l and m): self-issued intermediates do not count, neither does the leaf.
 */
export const withinPathLength: Rule = ({ known }, position) => {
  const limit = known.basicConstraints?.pathLength;
  if (position.at === 0 || limit === undefined || countIntermediates(position) <= limit) return null;
  return refuse(position.at, 'path-length-exceeded', { limit });
};

/** The caller's own limit, counted in the same way. */
export const withinDepth: Rule = (_, position) =>
  countIntermediates(position) <= position.question.maxDepth ? null : refuse(position.at, 'depth-exceeded', {});

/** Intermediates below position `at` that count against a path length: not the leaf, not self-issued ones. */
function countIntermediates({ path, at }: Position): number {
  let count = 0;
  for (let i = 1; i < at; i++) if (!(path[i] as Certificate).selfIssued) count++;
  return count;
}

/** An issuer whose keyUsage is limited must be allowed to sign certificates (RFC 5280 section 6.1.4 n). */
export const maySignCertificates: Rule = ({ known }, { at }) =>
  at === 0 || !known.keyUsage || known.keyUsage.has(KEY_USAGE.keyCertSign)
    ? null
    : refuse(at, 'cannot-sign-certificates', {});

const FOR_TLS = [KEY_USAGE.digitalSignature, KEY_USAGE.keyEncipherment, KEY_USAGE.keyAgreement];

/**
 * A TLS server's key must be usable in a handshake, where keyUsage limits it: both extensions must agree with the
 * purpose (RFC 5280 section 4.2.1.12). Not asked of a CA that serves pages with its own certificate, as small gateways
 * do; that is told as advice.
 */
export const mayServeTls: Rule = ({ known }, { at, question }) => {
  if (
    at > 0 ||
    known.basicConstraints?.ca ||
    !known.keyUsage ||
    !question.usages.includes(OID_SERVER_AUTH) ||
    FOR_TLS.some((bit) => known.keyUsage?.has(bit))
  )
    return null;
  return refuse(at, 'cannot-serve-tls', {});
};

/**
 * A CA's nameConstraints bind the leaf and every certificate between, except self-issued intermediates (RFC 5280
 * section 6.1.3 b).
 */
export const namesWithinConstraints: Rule = ({ known }, position) => {
  if (position.at === 0 || known.nameConstraints === undefined) return null;
  for (let below = 0; below < position.at; below++) {
    const certificate = position.path[below] as Certificate;
    if (below > 0 && certificate.selfIssued) continue;
    const refusal = constraintRefusal(known.nameConstraints, certificate, below, position);
    if (refusal) return refusal;
  }
  return null;
};

/** What is wrong with the constraints is the CA's fault; a name outside them is the fault of the certificate below. */
function constraintRefusal(
  constraints: NameConstraints,
  certificate: Certificate,
  below: number,
  { at, question }: Position,
): RuleRefusal | null {
  const fault = checkNameConstraints(constraints, certificate, question.budget);
  switch (fault?.kind) {
    case undefined:
      return null;
    case 'malformed':
      return refuse(at, 'constraints-malformed', {});
    case 'work-limit':
      return refuse(at, 'constraints-too-many', {});
    case 'excluded':
      return refuse(below, 'name-excluded', { name: fault.name });
    case 'not-permitted':
      return refuse(below, 'name-not-permitted', { name: fault.name });
  }
}
