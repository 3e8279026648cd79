import type { JsonFault, JsonObject } from '../../encoding/json.ts';

/** Why bytes are no JWS. */
export type JwsFault =
  | JsonFault
  | 'jws-too-large'
  | 'jws-not-ascii'
  | 'jws-parts' // neither three parts nor the members of RFC 7515 section 7.2
  | 'jws-base64url'
  | 'jws-header' // not a JSON object, or a parameter of the wrong type
  | 'jws-header-twice' // protected and unprotected header share a name
  | 'jws-without-alg'
  | 'jws-crit' // empty, not protected, or names what may not be critical
  | 'jws-b64' // RFC 7797: not protected, not critical, or not the same in all signatures
  | 'jws-x5c'
  | 'jws-payload' // absent and not handed in either, or both
  | 'jws-too-many-signatures';

/** A JSON Web Signature (RFC 7515), read and not yet verified. Plain data; texts are hostile. */
export interface Jws {
  readonly form: 'compact' | 'flattened' | 'general';
  readonly payload: Uint8Array;
  /** At least one; exactly one unless the form is `general`. */
  readonly signatures: readonly JwsSignature[];
}

/** One signature of a JWS. */
export interface JwsSignature {
  /** Protected and unprotected parameters together, as section 7.2.1 joins them. */
  readonly header: JsonObject;
  /** Names of those parameters that the signature covers. */
  readonly protectedNames: readonly string[];
  readonly alg: string;
  /** Certificates, DER, leaf first (section 4.1.6); as anyone may have written them there, no reason to trust. */
  readonly x5c: readonly Uint8Array[];
  /** SHA-256 of the signer's certificate (section 4.1.8), null where it is not given. */
  readonly x5tS256: Uint8Array | null;
  /** Header and payload, as they are signed (section 5.1). */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

export type JwsRead = { readonly ok: true; readonly value: Jws } | { readonly ok: false; readonly fault: JwsFault };
