import type { Certificate } from '../certificate/certificate.ts';
import type { IssuerPool } from './issuer-pool.ts';
import type { SignatureResult } from '../keys/signature.ts';
import type { KnownIssuers } from './known-issuers.ts';

/** More than any honest set of certificates needs; a hundred P-256 checks take some 20 ms. */
const MAX_CHECKS = 100;

/** Longer paths exist, but not in homes. */
const LIKELY_STEPS = 8;

/** Signature checks of one validation: each pair once, and not without end. */
export interface SignatureChecks {
  readonly check: (child: Certificate, issuer: Certificate) => SignatureResult | Promise<SignatureResult>;
  readonly exhausted: () => boolean;
}

/**
 * @param known what earlier validations learnt; a check counts towards the limit whether it is known or not, so that
 * no answer depends on it.
 */
export function signatureChecks(known: KnownIssuers): SignatureChecks {
  const results = new Map<Certificate, Map<Certificate, SignatureResult | Promise<SignatureResult>>>();
  let made = 0;
  return {
    exhausted: () => made >= MAX_CHECKS,
    check: (child, issuer) => {
      let bySigner = results.get(child);
      if (bySigner === undefined) results.set(child, (bySigner = new Map()));
      let result = bySigner.get(issuer);
      if (result === undefined) {
        made++;
        bySigner.set(issuer, (result = known.verify(child, issuer)));
      }
      return result;
    },
  };
}

/**
 * Starts the checks along the likeliest path: the platform runs them side by side while the search still judges the
 * first.
 */
export function startLikelyChecks(leaf: Certificate, pool: IssuerPool, signatures: SignatureChecks): void {
  let child = leaf;
  for (let step = 0; step < LIKELY_STEPS; step++) {
    const [candidate] = pool.issuersOf(child);
    if (candidate === undefined || !pool.leadsToAnchor(candidate)) return;
    void signatures.check(child, candidate.certificate);
    if (candidate.isAnchor) return;
    child = candidate.certificate;
  }
}
