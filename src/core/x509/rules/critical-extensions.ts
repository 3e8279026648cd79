import type { Certificate } from '../certificate/certificate.ts';
import { EXTENSION } from '../certificate/known-extensions.ts';
import { refuse, type Rule } from './position.ts';
import type { Oid } from '../types.ts';

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
