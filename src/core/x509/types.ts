/** Dotted-decimal object identifier, decoded by our own decoder (arcs may exceed 64 bits). */
export type Oid = string;

/** A general name as found in a subjectAltName (RFC 5280 section 4.2.1.6). Text is hostile. */
export type GeneralName =
  | { readonly kind: 'dns'; readonly value: string }
  | { readonly kind: 'ip'; readonly value: string }
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'uri'; readonly value: string }
  | { readonly kind: 'directory'; readonly value: string }
  | { readonly kind: 'other'; readonly value: string };

/** What a certificate says of itself, and what can be measured on it without a look-up anywhere. */
export interface CertificateFacts {
  /** 1, 2, 3; a number outside that where the device wrote one. */
  readonly version: number;
  /** RFC 4514 text, hostile. */
  readonly subject: string;
  readonly issuer: string;
  /** Lower-case hexadecimal, no separators. */
  readonly serial: string;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly sans: readonly GeneralName[];
  readonly keyType: 'RSA' | 'EC' | 'Ed25519' | 'DSA' | 'ML-DSA' | 'unknown';
  readonly keyBits: number;
  /**
   * Lower-case hexadecimal SHA-256 over the DER subjectPublicKeyInfo; an RSA key that is encoded oddly counts as
   * encoded properly.
   */
  readonly spkiSha256: string;
  /** Lower-case hexadecimal SHA-256 over the whole DER certificate. */
  readonly sha256: string;
  readonly selfIssued: boolean;
  /** Self-issued and its signature verifies under its own key. */
  readonly selfSigned: boolean;
  /** The firmware key list knows this key (vendors), or it does not (null). */
  readonly staticKey: null | { readonly vendors: readonly string[] };
  /** A stable code when the key is weak by measurement, null otherwise. */
  readonly weakKey: null | string;
  readonly isCa: boolean;
  readonly extendedKeyUsage: readonly Oid[] | null;
  /** Stable codes of oddities and advice. */
  readonly remarks: readonly string[];
}

export type InspectResult =
  { readonly ok: true; readonly certificate: CertificateFacts } | { readonly ok: false; readonly reason: string };

/**
 * What issuers said about their certificates, DER: revocation lists (RFC 5280 section 5) and OCSP responses (RFC 6960).
 */
export interface RevocationData {
  readonly crls: readonly Uint8Array[];
  readonly ocsp: readonly Uint8Array[];
  /** What they revoked for good in earlier lists and responses. */
  readonly revoked?: readonly RevokedCertificate[];
  /**
   * Someone may hold a certificate that is revoked or on hold and has not expired, as far as known. One that was only
   * superseded is its holder's, who has another.
   */
  readonly anyRevoked?: boolean;
}

/** A certificate that its issuer revoked for good: nothing that the issuer says later makes it good again. */
export interface RevokedCertificate {
  /** Lower-case hexadecimal SHA-256 over the issuer's subjectPublicKeyInfo. */
  readonly issuerKey: string;
  /** Hexadecimal content of the serial number's INTEGER. */
  readonly serial: string;
  readonly reason: RevocationReason;
  /** The same of its own key; missing where only its number was seen. */
  readonly key?: string | undefined;
}

/**
 * What the path must be good for. All certificates are DER; none may be written to afterwards, as what is learnt of
 * issuers is kept.
 */
export interface ValidateInput {
  readonly leaf: Uint8Array;
  readonly intermediates: readonly Uint8Array[];
  readonly anchors: readonly Uint8Array[];
  /** Milliseconds since the epoch, or a Date. */
  readonly time: number | Date;
  readonly name?: { readonly kind: 'dns' | 'ip'; readonly value: string };
  readonly usages?: readonly Oid[];
  readonly maxDepth?: number;
  readonly crls?: readonly Uint8Array[];
  /** OCSP responses, about whichever certificates; those that cannot be relied on count as none. */
  readonly ocsp?: readonly Uint8Array[];
  /**
   * `require`: every certificate of the path but the anchor must be proved not revoked by `crls` and `ocsp`, each by an
   * answer about that very certificate that covers all reasons. `if-known`, where left out: without an answer no one is
   * refused.
   */
  readonly revocation?: 'require' | 'if-known';
  readonly profile?: 'home' | 'strict';
}

/** Which kind of rule a refused path broke; stable, never reworded. `RuleCode` says exactly which. */
export type PathReason =
  | 'malformed'
  | 'no-path'
  | 'issuer-not-trusted'
  | 'bad-signature'
  | 'unsupported-algorithm'
  | 'weak-algorithm'
  | 'weak-key'
  | 'expired'
  | 'not-yet-valid'
  | 'not-a-ca'
  | 'path-length'
  | 'key-usage'
  | 'extended-key-usage'
  | 'name-constraints'
  | 'unknown-critical-extension'
  | 'name-mismatch'
  | 'revoked'
  | 'revocation-unknown'
  | 'depth'
  | 'policy'
  | 'profile'
  | 'work-limit';

type NoParams = Readonly<Record<string, never>>;

/**
 * The rules that refuse a path, each with what a sentence about its breach needs. Codes are stable and never reworded.
 * Names are hostile text, sanitised; moments are milliseconds since the epoch.
 */
export interface RuleParams {
  /** The leaf is not DER, or not the structure of RFC 5280 section 4.1; `fault` is the decoder's code. */
  readonly 'certificate-malformed': { readonly fault: string };
  /** The algorithm inside what is signed is not the one outside. */
  readonly 'algorithms-differ': NoParams;
  /** The issuer field is empty. */
  readonly 'issuer-missing': NoParams;
  /** An issuer has no subject. */
  readonly 'issuer-without-name': NoParams;
  readonly 'key-weak': NoParams;
  readonly 'key-unsupported': NoParams;
  readonly 'not-yet-valid': { readonly from: number };
  readonly expired: { readonly until: number };
  readonly 'critical-extension-unknown': { readonly oid: Oid };
  readonly 'usage-not-listed': { readonly usage: Oid };
  readonly 'issuer-not-a-ca': NoParams;
  /** pathLenConstraint: `limit` intermediates are allowed. */
  readonly 'path-length-exceeded': { readonly limit: number };
  /** The caller's own limit of intermediates. */
  readonly 'depth-exceeded': NoParams;
  readonly 'cannot-sign-certificates': NoParams;
  readonly 'cannot-serve-tls': NoParams;
  readonly 'constraints-malformed': NoParams;
  readonly 'constraints-too-many': NoParams;
  readonly 'name-excluded': { readonly name: string };
  readonly 'name-not-permitted': { readonly name: string };
  readonly 'policy-missing': NoParams;
  /** `code` is the issuance rule's own (profile `strict` only). */
  readonly 'issuance-rule': { readonly code: string };
  readonly revoked: { readonly because: RevocationReason };
  readonly 'revocation-list-unreliable': { readonly fault: string };
  /** Proof is required, and nothing at hand says that it is not revoked. */
  readonly 'revocation-not-proved': NoParams;
  readonly 'name-mismatch': NoParams;
  readonly 'signature-invalid': NoParams;
  readonly 'signature-unsupported': NoParams;
  readonly 'signature-weak': NoParams;
  readonly 'issuer-key-weak': NoParams;
  readonly 'issuers-in-a-circle': NoParams;
  readonly 'issuer-self-signed': { readonly issuer: string };
  readonly 'issuer-unknown': { readonly issuer: string };
  readonly 'too-many-paths': NoParams;
}

export type RuleCode = keyof RuleParams;

/** CRLReason (RFC 5280 section 5.3.1); `unspecified` also where no reason, or none of these, was given. */
export type RevocationReason =
  | 'unspecified'
  | 'key-compromise'
  | 'ca-compromise'
  | 'affiliation-changed'
  | 'superseded'
  | 'cessation-of-operation'
  | 'certificate-hold'
  | 'removed'
  | 'privilege-withdrawn'
  | 'aa-compromise';

/** What a trust anchor may vouch for: one that was trusted for one purpose is a stranger to every other. */
export type AnchorPurpose = 'gateway' | 'maker' | 'voucher-authority' | 'verifier';

/** Why a path was refused. */
export interface PathFailure {
  readonly ok: false;
  readonly reason: PathReason;
  readonly rule: RuleCode;
  /** As `RuleParams` has them for `rule`. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Position in the best path found (0 = leaf) of the certificate that failed, where one can be named. */
  readonly at?: number;
  /** Its subject as RFC 4514 text, sanitised. */
  readonly subject?: string;
}

export type ValidateResult =
  | {
      readonly ok: true;
      /** DER; leaf first, anchor last. */
      readonly path: readonly Uint8Array[];
      /** Codes of the issuance rules that certificates on the path break. */
      readonly advice: readonly string[];
    }
  | PathFailure;
