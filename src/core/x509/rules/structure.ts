import type { Certificate } from '../certificate/certificate.ts';
import { EXTENSION } from '../identifiers.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { keyRefusal } from '../keys/signature-scheme.ts';
import type { Oid } from '../types.ts';
import { refuse, type Rule } from './rule.ts';

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
export function unknownCritical({ extensions }: Pick<Certificate, 'extensions'>): Oid | undefined {
  for (const { oid, critical } of extensions.values()) if (critical && !UNDERSTOOD.has(oid)) return oid;
  return undefined;
}

/** A critical extension that is not acted upon ends the matter (RFC 5280 section 4.2), in an anchor too. */
export const noUnknownCritical: Rule = (certificate, { at }) => {
  const oid = unknownCritical(certificate);
  return oid === undefined ? null : refuse(at, 'critical-extension-unknown', { oid });
};
