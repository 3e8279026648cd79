import { sameBytes } from '../encoding/bytes.ts';
import { constrainedScope } from '../scope/constrained-scope.ts';
import type { Scope } from '../scope/types.ts';
import { decodeCertificate, EXTENSION, verifySignature } from '../x509/basics/index.ts';
import { gatewayProblem } from './anchor-problem.ts';
import { boundsProblem } from './check-pair.ts';
import { sameSubtrees, scopeConstraints } from './constraints.ts';
import { hasConditions } from './conditions.ts';
import { sayable } from './issue-pair.ts';
import type { AnchorProblem, PairProblem } from './types.ts';

/**
 * Why a root that a browser trusts for websites could do there what the cross certificate could not: it is no CA that
 * may get one; it is not bounded, or not so that browsers have to heed it; it is not signed by itself; it has
 * conditions that browsers heed in a cross certificate and not in a root; it has names of its own, as no
 * cross certificate has; its bounds are not those that the cross certificate would have; it lasts longer.
 */
export type OwnRootProblem = AnchorProblem | PairProblem | 'conditions' | 'has-names' | 'other-bounds' | 'outlasts';

/** Whether a root is bounded itself, so that it may have been installed as it is, whatever it is believed for now. */
export function isBounded(der: Uint8Array): boolean {
  const decoded = decodeCertificate(der);
  return decoded.ok && boundsProblem(decoded.value) === null;
}

/**
 * Whether a gateway root needs no cross certificate: trusted for websites as it is, it can do no more than the cross
 * certificate of this scope could. That is read from its own bytes, whoever says that it was bounded from birth, and
 * both browsers hold a root in a person's store to its constraints (docs/platform-facts.md#root-constraints).
 *
 * Purposes are not compared. A cross certificate lists TLS servers alone, a root lists none (Baseline Requirements,
 * section 7.1.2.1.2): in a browser it is trusted for websites by being put there for them. Elsewhere, say in the store
 * of a whole system, this does not hold.
 * @param scope what a cross certificate made now would be for (./usual-scope.ts).
 * @param now milliseconds since the epoch.
 * @returns null where it needs none, else the first thing that speaks against it.
 * @see RFC 5280 sections 4.2.1.10 and 6.1; docs/decisions/0002-scoped-anchors.md.
 */
export async function ownRootProblem(der: Uint8Array, scope: Scope, now: number): Promise<OwnRootProblem | null> {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) return 'unreadable';
  const root = decoded.value;
  const problem = (await gatewayProblem(root)) ?? boundsProblem(root);
  if (problem) return problem;
  if (now < root.notBefore.time || now > root.notAfter.time) return 'expired';
  if (!sameBytes(root.issuer.der, root.subject.der)) return 'not-self-signed';
  if ((await verifySignature(root, root.spki)) !== 'valid') return 'not-self-signed';
  if (hasConditions(root)) return 'conditions';
  if (root.extensions.has(EXTENSION.subjectAltName)) return 'has-names';
  const would = scopeConstraints(sayable(constrainedScope(scope, root)), root);
  const has = root.extensions.get(EXTENSION.nameConstraints)?.value ?? new Uint8Array();
  if (!sameSubtrees(would, has)) return 'other-bounds';
  return root.notAfter.time > scope.until ? 'outlasts' : null;
}
