import { type Certificate, encodeObjectIdentifier, encodeSequence, EXTENSION } from '../x509/basics/index.ts';
import { extension } from '../x509/write/extensions.ts';

const ANY_POLICY = encodeSequence(encodeSequence(encodeObjectIdentifier('2.5.29.32.0')));

/**
 * The policy extensions (RFC 5280 sections 4.2.1.4, 4.2.1.11 and 4.2.1.14) with which a cross certificate asks of what
 * is below it what the certificate itself asks as an anchor (RFC 5937 section 3.1), in DER. Constraints are taken over
 * as critical. Without a list of its own it stands for any policy: a cross certificate without one would end them all.
 */
export function policyConditions({ extensions }: Certificate): Uint8Array[] {
  const policies = extensions.get(EXTENSION.policies);
  const constraints = [EXTENSION.policyConstraints, EXTENSION.inhibitAnyPolicy].flatMap(
    (oid) => extensions.get(oid) ?? [],
  );
  return [
    extension(EXTENSION.policies, policies?.critical ?? false, policies?.value ?? ANY_POLICY),
    ...constraints.map(({ oid, value }) => extension(oid, true, value)),
  ];
}

/**
 * Whether a certificate sets conditions that mean one thing in an anchor and another in a cross certificate: an anchor
 * maps no policies (RFC 5280 section 6.1.4 is for certificates below it).
 */
export const mapsPolicies = ({ extensions }: Certificate): boolean => extensions.has(EXTENSION.policyMappings);

/** Whether it asks anything of those below it by policies. */
export const hasConditions = ({ extensions }: Certificate): boolean =>
  [EXTENSION.policies, EXTENSION.policyConstraints, EXTENSION.inhibitAnyPolicy, EXTENSION.policyMappings].some((oid) =>
    extensions.has(oid),
  );
