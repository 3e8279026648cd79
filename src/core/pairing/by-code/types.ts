/**
 * Why pairing with a code came to nothing; nothing is stored then. A refusal that came over http is hearsay: anyone on
 * the network can send one, so it says what to do next and never that all is well.
 */
export type CodeProblem =
  /** What was typed are not eight digits; nothing was sent. */
  | 'mistyped'
  /** The address answers, but not to this protocol. */
  | 'not-offered'
  | 'unsupported-version'
  /** There is no code in force: it expired, was used, or was never made. A new one is needed. */
  | 'code-expired'
  /**
   * The code was tried too often and is dead. If that was not the person, someone is guessing. A new one is needed.
   */
  | 'too-many-attempts'
  /** The gateway does not go by the name or address it was asked under. */
  | 'wrong-address'
  /** Another pairing with the same code came in between. */
  | 'interrupted'
  /** Malformed, too large, or parameters out of bounds. */
  | 'bad-answer'
  /**
   * The other side does not know the code that was typed. A typing mistake and an attacker in between look the same, by
   * design. The other side has learnt only that one guess failed.
   */
  | 'wrong-code'
  /**
   * No slip explains this: an answer that no working gateway gives, or bytes that were changed after both sides had
   * proved the code.
   */
  | 'attacker-or-fault';

/** An answer as it came over http: nothing of it is believed. */
export interface HttpAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

export type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CodeProblem };

/** Where the three requests of a pairing go. */
export interface PairingPlace {
  /** Host and port as the gateway is addressed, which both sides bind: `router.home.arpa:80`. */
  readonly address: string;
  readonly offerUrl: string;
  readonly shareUrl: string;
  readonly confirmUrl: string;
}
