import type { Certificate } from '../certificate/certificate.ts';
import { KEY_USAGE } from '../certificate/extensions.ts';
import { EXTENSION } from '../certificate/known-extensions.ts';
import { allowsUsage, OID_SERVER_AUTH } from '../certificate/usage.ts';
import type { Oid } from '../types.ts';
import { countIntermediates, refuse, type Rule } from './position.ts';

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

/** The first critical extension that is not acted upon here. */
export function unknownCritical({ extensions }: Pick<Certificate, 'extensions'>): Oid | undefined {
  for (const { oid, critical } of extensions.values()) if (critical && !UNDERSTOOD.has(oid)) return oid;
  return undefined;
}

/** A critical extension that is not acted upon ends the matter (RFC 5280 section 4.2), in an anchor too. */
export const noUnknownCritical: Rule = (certificate, position) => {
  const oid = unknownCritical(certificate);
  return oid === undefined
    ? null
    : refuse(position, 'unknown-critical-extension', `Critical extension ${oid} is not understood.`);
};

/**
 * The leaf and every CA above it that lists purposes must list each purpose asked for (nesting, as every browser does;
 * RFC 5280 itself leaves purposes of CAs open).
 */
export const allowsUsages: Rule = ({ known }, position) => {
  const missing = position.question.usages.find((usage) => !allowsUsage(known.extendedKeyUsage, usage));
  return missing === undefined
    ? null
    : refuse(position, 'extended-key-usage', `The listed purposes do not include ${missing}.`);
};

/** Whoever signs certificates says so: version 3, basicConstraints with cA (RFC 5280 section 6.1.4 k). */
export const issuerIsCa: Rule = ({ known }, position) =>
  position.at === 0 || known.basicConstraints?.ca
    ? null
    : refuse(position, 'not-a-ca', 'The issuer is not a certificate authority.');

/**
 * pathLenConstraint (RFC 5280 section 6.1.4 l and m): self-issued intermediates do not count, neither does the leaf.
 */
export const withinPathLength: Rule = ({ known }, position) => {
  const limit = known.basicConstraints?.pathLength;
  if (position.at === 0 || limit === undefined || countIntermediates(position) <= limit) return null;
  return refuse(
    position,
    'path-length',
    `This authority allows ${limit} intermediate certificates below it; there are more.`,
  );
};

/** The caller's own limit, counted in the same way. */
export const withinDepth: Rule = (_, position) =>
  countIntermediates(position) <= position.question.maxDepth
    ? null
    : refuse(position, 'depth', 'The path has too many intermediate certificates.');

/** An issuer whose keyUsage is limited must be allowed to sign certificates (RFC 5280 section 6.1.4 n). */
export const maySignCertificates: Rule = ({ known }, position) => {
  if (position.at === 0 || !known.keyUsage || known.keyUsage.has(KEY_USAGE.keyCertSign)) return null;
  return refuse(position, 'key-usage', 'The issuer’s key is not for signing certificates.');
};

const FOR_TLS = [KEY_USAGE.digitalSignature, KEY_USAGE.keyEncipherment, KEY_USAGE.keyAgreement];

/**
 * A TLS server's key must be usable in a handshake, where keyUsage limits it: both extensions must agree with the
 * purpose (RFC 5280 section 4.2.1.12). Not asked of a CA that serves pages with its own certificate, as small gateways
 * do; that is told as advice.
 */
export const mayServeTls: Rule = ({ known }, position) => {
  if (
    position.at > 0 ||
    known.basicConstraints?.ca ||
    !known.keyUsage ||
    !position.question.usages.includes(OID_SERVER_AUTH) ||
    FOR_TLS.some((bit) => known.keyUsage?.has(bit))
  )
    return null;
  return refuse(position, 'key-usage', 'The certificate’s key is not for encrypted connections.');
};
