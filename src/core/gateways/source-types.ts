import type { PairingOffer, PairingProblem } from './types.ts';

/**
 * What was in one answer. `roots` are positions in the offers; the hashes stay behind, as they are still to be
 * compared.
 */
export type AnswerOutcome =
  | {
      readonly kind: 'found';
      readonly roots: readonly number[];
      /** Certificates in it that lead to a root found anywhere. */ readonly intermediates: number;
    }
  /** It holds no certificates: a web page, for instance. */
  | { readonly kind: 'nothing' }
  /** `hash-mismatch`: not the root that the person named by its hash. */
  | { readonly kind: 'problem'; readonly problem: PairingProblem | 'hash-mismatch' };

/** What the answers of one host amount to: an offer for each distinct root in them, and never two roots in one. */
export interface CombinedAnswers {
  readonly offers: readonly PairingOffer[];
  /** In the order of the answers. */
  readonly outcomes: readonly AnswerOutcome[];
}

/**
 * How a root that was fetched stands to the one that is paired. `same`: the same key, although its certificate may be
 * new; `rollover`: another key, for which the paired one vouches; `different`: the same name with another key and no
 * proof; `unrelated`: another name.
 */
export type RootChange = 'same' | 'rollover' | 'different' | 'unrelated';

export type RootChangeResult =
  | {
      readonly ok: true;
      readonly change: RootChange;
      /** What proves a rollover; null for the rest. */
      readonly proof: 'new-with-old' | 'hash-of-root-key' | null;
      readonly offer: PairingOffer;
    }
  | { readonly ok: false; readonly problem: PairingProblem };

/**
 * Advice on how certificates for the home are best made (draft-sweet-iot-acme): a hash of the SHA-2 family; for an
 * authority RSA of 3072 bits or more, P-384 or P-521; for a device RSA of 3072 bits or more, P-256 or P-384 (P-521 is
 * told apart: no Chromium connects to it); at most three months for a device; its names in subjectAltName, and none as
 * a wildcard that browsers refuse.
 */
export type ProfileRemark =
  | 'profile-hash'
  | 'profile-key'
  | 'profile-device-key'
  | 'profile-p521'
  | 'profile-validity'
  | 'profile-names'
  | 'profile-wildcard';
