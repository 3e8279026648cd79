import type { Certificate } from '../certificate/certificate.ts';
import type { IssuerPool } from './issuer-pool.ts';
import type { ImportedKeys } from '../keys/key-import.ts';
import { type SignatureResult, verifySignature } from '../keys/signature.ts';

/** More than any honest set of certificates needs; a hundred P-256 checks take some 20 ms. */
const MAX_CHECKS = 100;

/** Longer paths exist, but not in homes. */
const LIKELY_STEPS = 8;

/** Signature checks of one validation: each pair once, and not without end. */
export interface SignatureChecks {
  readonly check: (child: Certificate, issuer: Certificate) => Promise<SignatureResult>;
  readonly exhausted: () => boolean;
}

/** @param keys where imported keys are kept for the next validation. */
export function signatureChecks(keys: ImportedKeys): SignatureChecks {
  const results = new Map<Certificate, Map<Certificate, Promise<SignatureResult>>>();
  let made = 0;
  return {
    exhausted: () => made >= MAX_CHECKS,
    check: (child, issuer) => {
      const known = results.get(child) ?? new Map<Certificate, Promise<SignatureResult>>();
      results.set(child, known);
      let result = known.get(issuer);
      if (result === undefined) {
        made++;
        known.set(issuer, (result = verifySignature(child, issuer.spki, keys)));
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
