/** What both sides mix into the transcript besides the exchange itself (RFC 9383 section 3.3). */
export interface Identities {
  /** Protocol name, version and everything negotiated: two sides that differ in any of it never agree. */
  readonly context: Uint8Array;
  readonly idProver: Uint8Array;
  readonly idVerifier: Uint8Array;
}

/** What the prover makes of the password (RFC 9383 section 3.2): two scalars of P-256. */
export interface Scalars {
  readonly w0: bigint;
  readonly w1: bigint;
}

/**
 * What the verifier keeps instead of the password (RFC 9383 section 3.2): enough to check a prover, not enough to be
 * one.
 */
export interface VerifierRecord {
  readonly w0: bigint;
  /** The point L = w1*P, 65 octets. */
  readonly l: Uint8Array;
}

/** The points both sides compute without ever sending them, each 65 octets (RFC 9383 section 3.3). */
export interface SharedPoints {
  readonly z: Uint8Array;
  readonly v: Uint8Array;
}

/** The two shares as they travelled, each 65 octets. */
export interface Shares {
  readonly shareP: Uint8Array;
  readonly shareV: Uint8Array;
}

/**
 * The outcome of the key schedule (RFC 9383 section 3.4), 32 octets each. Nothing of it may be used before the peer's
 * confirmation was checked.
 */
export interface Keys {
  readonly confirmP: Uint8Array;
  readonly confirmV: Uint8Array;
  readonly shared: Uint8Array;
}
