import type { BundleProblem } from '../gateways/material/bundle.ts';
import type { PairingCodes, PairingProblem } from '../gateways/types.ts';

/**
 * A maker's root: believed for what that one maker's devices are, and for nothing else. It never confirms a name, and
 * never another maker's device.
 */
export interface MakerRoot {
  /** Lower-case hexadecimal SHA-256 of the root's SPKI. */
  readonly id: string;
  /** What the maker is called on screen, whatever a certificate says. Text as the person left it. */
  readonly name: string;
  /** DER. */
  readonly root: Uint8Array;
  /** Authorities below it that devices may leave out of what they show, DER. */
  readonly intermediates?: readonly Uint8Array[];
  /**
   * Organisations (`O` of a subject) whose devices it may attest, beside those that the root itself names: those of
   * authorities that came in the same file, say.
   */
  readonly organisations?: readonly string[];
}

/** A maker's root that was read and may be added. */
export interface MakerOffer {
  /** DER. */
  readonly root: Uint8Array;
  /** DER; only those that lead to the root. */
  readonly intermediates: readonly Uint8Array[];
  /** RFC 4514 text, sanitised. */
  readonly subject: string;
  /** The maker as the root names it, sanitised: its organisation, else its common name. */
  readonly suggestedName: string;
  /**
   * Organisations that the root and those below it name, sanitised; without any, only devices that name none are
   * attested.
   */
  readonly organisations: readonly string[];
  /** Milliseconds since the epoch; null where it does not expire (RFC 5280 section 4.1.2.5). */
  readonly notAfter: number | null;
  /** What the fingerprint is compared with. */
  readonly codes: PairingCodes;
}

/** Why a maker's root is not added. The last two: of the fingerprint, which an address needs beside it. */
export type MakerProblem =
  Exclude<PairingProblem, 'no-local-scope' | 'confirms-nothing'> | 'fingerprint-too-short' | 'fingerprint-differs';

/**
 * How the root came: a file that the person chose, or an address with the fingerprint that the maker tells elsewhere.
 */
export type MakerSource =
  { readonly kind: 'file' } | { readonly kind: 'url'; readonly url: string; readonly fingerprint: string };

/**
 * Someone who appraises evidence of devices for others, a verifier (RFC 9334 section 4): believed for attestation
 * results, and for nothing else. It never confirms a name, and makes no device.
 */
export interface VerifierKey {
  /** Lower-case hexadecimal SHA-256 of the SPKI. */
  readonly id: string;
  /** What the person calls it. */
  readonly name: string;
  /** SPKI, DER. */
  readonly key: Uint8Array;
  /** DER; null where only the key is known. Then its signatures count, and no one's below it. */
  readonly certificate: Uint8Array | null;
}

/** A verifier's key that was read and may be added. */
export interface VerifierOffer extends Omit<VerifierKey, 'name'> {
  /** Sanitised: the common name or organisation of the certificate, the `kid` of the key; may be empty. */
  readonly suggestedName: string;
  /** Milliseconds since the epoch; null where it does not expire. */
  readonly notAfter: number | null;
}

/**
 * Why a verifier's key is not added. `unfit-key`: it is too weak, or of a kind that cannot be checked; `several-keys`:
 * which one is meant is not said.
 */
export type VerifierProblem = BundleProblem | 'several-keys' | 'unfit-key';
