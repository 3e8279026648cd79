import type { BundleProblem } from './material/bundle.ts';
import type { Scope } from '../scope/types.ts';
import type { RuleCode } from '../x509/types.ts';

/** The anchor the person paired, with its intermediates and its scope. */
export interface GatewayRoot {
  /** Lower-case hexadecimal SHA-256 of the root's SPKI. */
  readonly id: string;
  readonly name: string;
  readonly root: Uint8Array;
  readonly intermediates: readonly Uint8Array[];
  readonly scope: Scope;
  /** Milliseconds since the epoch; 0 where an organisation set it up. */
  readonly pairedAt: number;
  /** The ids of the gateways that it succeeds, each of which proved it (RFC 7030 section 4.1.3, RFC 8649). */
  readonly succeeds?: readonly string[];
  readonly source: 'file' | 'paste' | 'url' | 'link' | 'code' | 'backup' | 'sync' | 'managed';
}

/**
 * Who runs a gateway's authority: something in the home, or an application that issues certificates to the devices it
 * set up. As far as the root tells: by its subject, which whoever made it chose.
 */
export type GatewayKind =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'application-issued';
      readonly by: 'matter-fabric';
      /** Sixteen upper-case hexadecimal digits. */
      readonly rootId: string;
      /** The same; null where the root does not name its fabric. */
      readonly fabricId: string | null;
    };

/** Why something offered for pairing was refused; nothing is stored then. */
export type PairingProblem =
  | BundleProblem
  | 'not-a-ca'
  | 'version-1'
  | 'leaf-only'
  | 'not-self-signed'
  | 'two-roots'
  | 'expired'
  | 'ends-soon'
  | 'not-yet-valid'
  | 'weak-rsa'
  | 'weak-ec'
  | 'unsafe-key'
  | 'bad-signature'
  | 'unsupported-algorithm'
  | 'no-local-scope'
  | 'confirms-nothing'
  | 'already-paired';

/** Why an entry of an organisation's policy is not used. */
export type ManagedProblem = PairingProblem | 'malformed' | 'duplicate' | 'too-many' | 'not-an-oid';

/**
 * Why an item of the browser's synced storage is left alone: of a newer Latchkey, none of ours, or filed under
 * another's key.
 */
export type SyncProblem = PairingProblem | 'newer' | 'malformed' | 'other-key';

/** An authority below which nothing can be confirmed. */
export interface Doubt {
  /** RFC 4514 text, sanitised. */
  readonly issuer: string;
  readonly broken: BrokenRule;
}

/** A rule that a path breaks; `params` as `RuleParams` has them. */
export interface BrokenRule {
  readonly rule: RuleCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A root that may be paired once its identity is proved out of band. */
export interface PairingOffer {
  readonly root: Uint8Array;
  /** Its key certified otherwise, and the roots it took the place of. */
  readonly kin: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  /** Certificates that were in the input but belong to no path from this root. */
  readonly ignored: number;
  /** What was in the input and is no certificate that can be read: its subject where that can be, or null. */
  readonly unreadable: readonly (string | null)[];
  /** The intermediates whose certificates path validation will refuse whatever they say, and why. */
  readonly doubts: readonly Doubt[];
  readonly subject: string;
  readonly suggestedName: string;
  readonly kind: GatewayKind;
  readonly scope: Scope;
  readonly codes: PairingCodes;
}

/** What the person compares; never shown on the pairing screen before it was typed. */
export interface PairingCodes {
  /** Lower-case hexadecimal SHA-256 over the certificate. */
  readonly certificateSha256: string;
  /** Lower-case hexadecimal SHA-256 over the SPKI. */
  readonly spkiSha256: string;
  /** The same over the file as it was handed over, where that is known: `sha256sum` gives it. */
  readonly fileSha256?: string;
  /** Hashes that prove nothing, and that people type all the same. */
  readonly certificateSha1?: string;
  readonly certificateMd5?: string;
}

/**
 * How far what the person typed proves the match. `match` and `file` prove it, by the certificate or its key, or by the
 * file as a whole; `sha1` and `md5`: it is that hash of this very certificate, or calls itself one, and is too weak.
 */
export type ProofState = 'incomplete' | 'match' | 'file' | 'mismatch' | 'sha1' | 'md5';
