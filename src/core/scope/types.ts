/** What a gateway root is believed for: DNS suffixes and address ranges (CIDR), and never anything else. */
export interface Scope {
  /** Suffixes without a leading dot, e.g. `local`, `home.arpa`; the empty-label rule "single label" is `.`. */
  readonly names: readonly string[];
  /** CIDR ranges, IPv4 and IPv6. */
  readonly addresses: readonly string[];
  /** Milliseconds since the epoch; never later than the root's own notAfter. */
  readonly until: number;
}

/** Why something written down is no part of a narrower scope. */
export type NarrowingProblem = 'not-a-name' | 'not-an-address' | 'outside-scope' | 'single-label';

/** A scope as a person narrowed it, with what was written down in vain, as it was written. */
export interface NarrowedScope {
  readonly scope: Scope;
  readonly refused: readonly { readonly text: string; readonly problem: NarrowingProblem }[];
}
