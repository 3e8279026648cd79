import type { Certificate } from './certificate.ts';
import { type SignatureResult, verifySignature } from './signature.ts';

/** More than any honest set of certificates needs; a hundred P-256 checks take some 20 ms. */
const MAX_CHECKS = 100;

/** Signature checks of one validation: each pair once, and not without end. */
export interface SignatureChecks {
  readonly check: (child: Certificate, issuer: Certificate) => Promise<SignatureResult>;
  readonly exhausted: () => boolean;
}

export function signatureChecks(): SignatureChecks {
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
        known.set(issuer, result = verifySignature(child, issuer.spki));
      }
      return result;
    },
  };
}
