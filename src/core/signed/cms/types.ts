import type { AlgorithmIdentifier, Oid, SignatureResult } from '../../x509/basics/index.ts';

/**
 * How a signer's certificate is named (RFC 5652 section 5.3): by issuer and serial number, or by its key identifier.
 */
export type SignerId =
  | { readonly kind: 'issuer-serial'; /** DER of the Name. */ readonly issuer: Uint8Array; readonly serial: Uint8Array }
  | { readonly kind: 'key-identifier'; readonly keyIdentifier: Uint8Array };

/** What a signer signed beside the content (RFC 5652 section 11). */
export interface SignedAttributes {
  /** As they were signed: DER of the SET. */
  readonly der: Uint8Array;
  readonly contentType: Oid;
  readonly messageDigest: Uint8Array;
}

/** One signature over the content. */
export interface SignerInfo {
  readonly id: SignerId;
  readonly digest: AlgorithmIdentifier;
  /** Null where the content itself was signed. */
  readonly attributes: SignedAttributes | null;
  readonly algorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** SignedData (RFC 5652 section 5.1), read and not verified. */
export interface SignedData {
  readonly contentType: Oid;
  /** Null where it does not travel inside (detached). */
  readonly content: Uint8Array | null;
  /** DER each, in the order in which they lie there. Whoever sent it put them in: they are trusted by no one. */
  readonly certificates: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
}

/** What came of checking one signature. All but `valid` mean that it proves nothing. */
export type CmsResult =
  | SignatureResult
  | 'content-missing' // it is detached, and no content was given
  | 'content-changed' // the content is not the one that was signed
  | 'content-type-differs' // what was signed is of another type
  | 'attributes-missing' // anything but plain data needs them (section 5.3)
  | 'content-is-attributes' // a signature over attributes, passed off as one over content
  | 'algorithms-differ'; // the digest and the signature name two hashes
