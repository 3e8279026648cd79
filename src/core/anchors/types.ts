import type { Scope } from '../scope/types.ts';

/**
 * The two certificates that make a browser believe a gateway for its scope, and for nothing else
 * (docs/decisions/0002-scoped-anchors.md).
 */
export interface AnchorPair {
  /** To be trusted for websites. Its private key is gone, so that nothing more can ever be issued under it. */
  readonly scopeRoot: Uint8Array;
  /** The gateway's (or device's) own name and key, vouched for by the scope root; no trust of its own. */
  readonly cross: Uint8Array;
  /** The scope root's common name, by which a person finds this pair in a browser's list: no other pair has it. */
  readonly label: string;
  /** What the pair allows. */
  readonly scope: Scope;
  /**
   * Parts of the scope asked for that the pair does not allow, or not wholly: no name constraint can express them, or
   * the gateway root's own constraints say otherwise.
   */
  readonly leftOut: readonly string[];
}

/**
 * Why no pair was made: the certificate cannot be read; it is no CA's or, for a device, one that is not self-signed; it
 * has expired; it is not for TLS servers; it has conditions that are not understood and would be lost, or (policy
 * mappings) that would mean something else there; others have its key or can work it out; something in the scope is not
 * local; nothing in it can be expressed. Of a device: it is not
 * called that; it is called something else besides, for which browsers would refuse it whatever the pair says.
 */
export type AnchorProblem =
  | 'unreadable'
  | 'not-a-ca'
  | 'not-self-signed'
  | 'expired'
  | 'usage'
  | 'unknown-critical-extension'
  | 'policy-mappings'
  | 'unsafe-key'
  | 'not-local'
  | 'empty-scope'
  | 'name-mismatch'
  | 'other-names';

export type AnchorResult =
  { readonly ok: true; readonly pair: AnchorPair } | { readonly ok: false; readonly problem: AnchorProblem };

/** Why two certificates are no scoped pair that may be installed. */
export type PairProblem =
  | 'unreadable'
  | 'not-self-signed'
  | 'not-issued-by-scope-root'
  | 'bad-signature'
  | 'not-a-ca'
  | 'expired'
  | 'usage'
  | 'unconstrained'
  | 'constraints-not-critical'
  | 'constraints-differ'
  | 'not-local';
