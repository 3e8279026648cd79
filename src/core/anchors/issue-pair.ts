import { isLocalRange, isLocalSuffix, type Scope, SINGLE_LABEL } from '../scope/scope.ts';
import { type Certificate, sanitizeText } from '../x509/basics/index.ts';
import { policyConditions } from './conditions.ts';
import { scopeConstraints } from './constraints.ts';
import { authorityExtensions, subjectKeyIdentifier } from '../x509/write/extensions.ts';
import { anchorLabel, anchorName } from './name.ts';
import { freshSigner } from '../x509/write/signer.ts';
import type { AnchorResult } from './types.ts';

/** So that a clock that is a little slow accepts the pair. */
const BACKDATE_MS = 60 * 60 * 1000;

export interface PairRequest {
  /** Whose name, key and key identifier the cross certificate takes over. */
  readonly certified: Certificate;
  readonly asked: Scope;
  /** Of the cross certificate; undefined where there is no limit. */
  readonly pathLength: number | undefined;
  /** What the person calls it. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Issues the pair for a certificate that was found fit for one (./anchor-problem.ts). The private key lives no longer
 * than this call.
 */
export async function issuePair({ certified, asked, pathLength, name, now }: PairRequest): Promise<AnchorResult> {
  const { names } = sayable(asked);
  if (!names.every(isLocalSuffix) || !asked.addresses.every(isLocalRange)) return { ok: false, problem: 'not-local' };
  if (names.length + asked.addresses.length === 0) return { ok: false, problem: 'empty-scope' };
  const notAfter = Math.min(asked.until, certified.notAfter.time);
  if (!(now < notAfter)) return { ok: false, problem: 'expired' };
  const scope = { names, addresses: asked.addresses, until: notAfter };

  const signer = await freshSigner();
  const label = anchorLabel(sanitizeText(name, 60), now);
  const issuer = anchorName(label);
  const authorityKeyIdentifier = await subjectKeyIdentifier(signer.spki);
  const validity = { notBefore: Math.max(now - BACKDATE_MS, certified.notBefore.time), notAfter };
  const bounds = { constraints: scopeConstraints(scope, certified), authorityKeyIdentifier };
  const scopeRoot = await signer.certify({
    ...validity,
    issuer,
    subject: issuer,
    spki: signer.spki,
    extensions: authorityExtensions({
      ...bounds,
      pathLength: pathLength === undefined ? undefined : pathLength + 1,
      subjectKeyIdentifier: authorityKeyIdentifier,
    }),
  });
  const cross = await signer.certify({
    ...validity,
    issuer,
    subject: certified.subject.der,
    spki: certified.spki.der,
    extensions: authorityExtensions({
      ...bounds,
      pathLength,
      subjectKeyIdentifier: certified.known.subjectKeyIdentifier ?? (await subjectKeyIdentifier(certified.spki.der)),
      more: policyConditions(certified),
    }),
  });
  return { ok: true, pair: { scopeRoot, cross, label, scope, leftOut: [] } };
}

/** What of a scope a name constraint can say: single labels it cannot. */
export const sayable = (scope: Scope): Scope => ({
  ...scope,
  names: scope.names.filter((name) => name !== SINGLE_LABEL),
});
