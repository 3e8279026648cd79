import type { CborFault, CborItem, CborOddity } from '../cbor/index.ts';

/** Why bytes are no COSE_Sign1. */
export type CoseFault =
  | CborFault
  | 'cose-tag' // a tag that has no business around a signature
  | 'cose-mac' // COSE_Mac, COSE_Mac0: whoever can check it can make it
  | 'cose-encrypted' // COSE_Encrypt, COSE_Encrypt0
  | 'cose-several-signers' // COSE_Sign
  | 'cose-structure' // not the array of four of RFC 9052 section 4.2
  | 'cose-header' // not a map with labels, or a parameter of the wrong type
  | 'cose-header-twice' // both headers share a label
  | 'cose-crit'
  | 'cose-certificates'
  | 'cose-payload'; // absent and not handed in either, or both

/** Header parameters by their label. */
export type CoseHeader = ReadonlyMap<number | string, CborItem>;

/** A COSE_Sign1 (RFC 9052 section 4.2), read and not yet verified. Plain data; texts are hostile. */
export interface CoseSign1 {
  /** From the outside in: `[61, 18]`, `[18]`, `[]`. */
  readonly tags: readonly number[];
  readonly protectedHeader: CoseHeader;
  /** What anyone may have written there. */
  readonly unprotectedHeader: CoseHeader;
  /** Label 1, from either header; null where neither has it. */
  readonly alg: number | string | null;
  readonly payload: Uint8Array;
  readonly isDetached: boolean;
  readonly signature: Uint8Array;
  /** Label 4. */
  readonly keyId: Uint8Array | null;
  /** Labels 33 and 32: certificates, DER, leaf first, or in no order (RFC 9360); no reason to trust. */
  readonly x5chain: readonly Uint8Array[];
  readonly x5bag: readonly Uint8Array[];
  /** Label 34: hash of the signer's certificate. */
  readonly x5t: CertificateHash | null;
  /** The content of the protected header as it is signed: empty where it has no parameters. */
  readonly signedHeader: Uint8Array;
  readonly oddities: readonly CborOddity[];
}

export interface CertificateHash {
  readonly algorithm: number | string;
  readonly hash: Uint8Array;
}

export type CoseRead =
  { readonly ok: true; readonly value: CoseSign1 } | { readonly ok: false; readonly fault: CoseFault };
