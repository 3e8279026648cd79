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

/** What a certificate says of itself, and what can be measured on it without asking anybody. */
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
  readonly profile?: 'home' | 'strict';
}

/** Which rule a refused path broke; stable, never reworded. */
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

export type ValidateResult =
  | {
      readonly ok: true;
      /** leaf first, anchor last */ readonly path: readonly Uint8Array[];
      readonly advice: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: PathReason;
      /** One English sentence for Details; may quote sanitised certificate text. */
      readonly detail: string;
      /** Position in the best path found (0 = leaf) of the certificate that failed, where one can be named. */
      readonly at?: number;
      /** Its subject as RFC 4514 text, sanitised. */
      readonly subject?: string;
    };
