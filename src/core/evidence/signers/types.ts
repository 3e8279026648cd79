import type { AnchorPurpose, Certificate, Spki } from '../../x509/basics/index.ts';
import type { RevocationWord } from '../../x509/revocation/revocation.ts';
import type { Params } from '../types.ts';

/** Whoever may sign a message, or vouch for those who may. */
export interface SignerAnchor {
  readonly id: string;
  /** For people: the maker's or the gateway's name. */
  readonly name: string;
  readonly key: Spki;
  /** Needed to vouch for other certificates; null where only the key is known. */
  readonly certificate: Certificate | null;
  /** Its issuing certificates below, where they are kept. */
  readonly intermediates?: readonly Certificate[];
  /** Of a maker: organisations whose people it speaks for, beside those that its root names. */
  readonly organisations?: readonly string[];
}

/** A key that may have made a signature, with the certificate that it came in. */
export interface SignerCandidate {
  readonly key: Spki;
  readonly certificate: Certificate | null;
}

/** One signature over a message, whichever container it came in. */
export interface MessageSignature {
  /** The keys that it may have been made with, most likely first. */
  readonly candidates: readonly SignerCandidate[];
  /** False where it does not say which key made it, so that all that are known are tried. */
  readonly namesKey: boolean;
  /** Whether it was made with this key. `fault` is null exactly where it is valid. */
  readonly verify: (
    key: Spki,
  ) => Promise<{ readonly result: 'valid' | 'invalid' | 'unsupported'; readonly fault: string | null }>;
}

/** By what a path from a signer to an anchor is judged. */
export interface SignerTerms {
  readonly anchors: readonly SignerAnchor[];
  readonly purpose: AnchorPurpose;
  /** Certificates that may lie between; a root among them is believed as little as the rest. */
  readonly intermediates: readonly Certificate[];
  /** The moment at which certificates must be good, in milliseconds since the epoch. */
  readonly time: number;
  /** What issuers say of their certificates at `now`, whatever moment is asked about; nothing where left out. */
  readonly revocation?: RevocationWord | undefined;
  /** The real time, in milliseconds since the epoch; `time` where left out. */
  readonly now?: number;
}

/** What came of the signatures of a message. */
export interface JudgedSigner {
  /**
   * `valid`: each that can be checked is, and there is one; `invalid`: one of them is not; `unsupported`: none can be
   * checked; `key-unknown`: the key of none is at hand; `unsigned`: there is none.
   */
  readonly signature: 'valid' | 'invalid' | 'unsupported' | 'key-unknown' | 'unsigned';
  /** Why it is not valid: the container's code. */
  readonly fault: string | null;
  /** Who signed: the one that leads to an anchor, else the first. Null where no signature is valid. */
  readonly signer: SignerCandidate | null;
  readonly anchor: SignerAnchor | null;
  /** The key that issued the signer's certificate, on the way to the anchor; null where the anchor's own key signed. */
  readonly issuer: Spki | null;
  /** The rule of the path that no anchor was reached by; null where there is one. */
  readonly rule: string | null;
  /** Where a certificate on the way to an anchor was revoked: whose, and why. */
  readonly revoked?: Params | undefined;
}
