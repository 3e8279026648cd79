import {
  type Certificate,
  decodeCertificate,
  EXTENSION,
  type NameConstraints,
  OID_SERVER_AUTH,
  verifySignature,
} from '../x509/basics/index.ts';
import { sameBytes } from '../encoding/bytes.ts';
import { cidrOf } from '../net/ip.ts';
import { RESERVED_NAME } from './constraints.ts';
import { isLocalRange, isLocalSuffix } from '../scope/scope.ts';
import type { PairProblem } from './types.ts';

/**
 * Whether two certificates really are a scoped pair, judged afresh and by nothing but their bytes: ask this before
 * making a browser trust them.
 * @param now milliseconds since the epoch.
 * @returns null where they are, else the first thing that is wrong.
 * @see docs/decisions/0002-scoped-anchors.md; RFC 5280 sections 4.2.1.10 and 6.1.
 */
export async function pairProblem(scopeRoot: Uint8Array, cross: Uint8Array, now: number): Promise<PairProblem | null> {
  const [root, vouched] = [decodeCertificate(scopeRoot), decodeCertificate(cross)];
  if (!root.ok || !vouched.ok) return 'unreadable';
  const pair = [root.value, vouched.value];
  if (!sameBytes(root.value.issuer.der, root.value.subject.der)) return 'not-self-signed';
  if (!sameBytes(vouched.value.issuer.der, root.value.subject.der)) return 'not-issued-by-scope-root';
  for (const certificate of pair) {
    const problem = authorityProblem(certificate, now);
    if (problem) return problem;
    if ((await verifySignature(certificate, root.value.spki)) !== 'valid') return 'bad-signature';
  }
  return sameBytes(constraintsOf(root.value), constraintsOf(vouched.value)) ? null : 'constraints-differ';
}

function authorityProblem(certificate: Certificate, now: number): PairProblem | null {
  const { known, notBefore, notAfter } = certificate;
  if (known.basicConstraints?.ca !== true) return 'not-a-ca';
  if (now < notBefore.time || now > notAfter.time) return 'expired';
  if (known.extendedKeyUsage?.length !== 1 || known.extendedKeyUsage[0] !== OID_SERVER_AUTH) return 'usage';
  return boundsProblem(certificate);
}

/** Why the name constraints of a CA do not bound it to what is local; null where they do. */
export function boundsProblem({ known, extensions }: Certificate): PairProblem | null {
  const constraints = known.nameConstraints;
  if (!constraints) return 'unconstrained';
  if (extensions.get(EXTENSION.nameConstraints)?.critical !== true) return 'constraints-not-critical';
  return constraintsProblem(constraints);
}

/**
 * DNS names and both families of addresses must be bounded, since a type without a permitted subtree is open, and all
 * that is permitted must be local.
 */
function constraintsProblem({ permitted, excluded }: NameConstraints): PairProblem | null {
  const names = permitted.flatMap(({ base }) => (base.kind === 'dns' ? [base.value.toLowerCase()] : []));
  const ranges = permitted.flatMap(({ base }) => (base.kind === 'ip' ? [cidrOf(base.bytes) ?? 'no range'] : []));
  const closed = excluded.flatMap(({ base }) => (base.kind === 'ip' ? [cidrOf(base.bytes)] : []));
  if (names.length === 0 || ![...permitted, ...excluded].every(({ plain }) => plain)) return 'unconstrained';
  // No one takes a leading dot for more than the name without it.
  const isLocal = (name: string): boolean => isLocalSuffix(name.replace(/^\./, '')) || name === RESERVED_NAME;
  if (!names.every(isLocal) || !ranges.every(isLocalRange)) return 'not-local';
  const bounded = (family: ':' | '.', all: string): boolean =>
    ranges.some((range) => range.includes(family)) || closed.includes(all);
  return bounded('.', '0.0.0.0/0') && bounded(':', '::/0') ? null : 'unconstrained';
}

function constraintsOf({ extensions }: Certificate): Uint8Array {
  return extensions.get(EXTENSION.nameConstraints)?.value ?? new Uint8Array();
}
