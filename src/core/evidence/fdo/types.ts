import type { CborFault } from '../../signed/cbor/index.ts';
import type { CoseFault, CoseSign1 } from '../../signed/cose/types.ts';
import type { Spki } from '../../x509/basics/index.ts';

/** Why bytes are no ownership voucher of FIDO Device Onboard 1.1. */
export type OwnershipVoucherFault =
  | CborFault
  | CoseFault
  | 'fdo-pem' // PEM without exactly one ownership voucher
  | 'fdo-structure' // not the array of five of section 3.4.1
  | 'fdo-version'
  | 'fdo-header'
  | 'fdo-hash' // of an unknown kind, or of the wrong length
  | 'fdo-key' // unreadable, or of another type than it says
  | 'fdo-certificates'
  | 'fdo-too-many-entries'
  | 'fdo-entry';

/** A hash and the WebCrypto name of its algorithm (section 3.3.2). */
export interface VoucherHash {
  readonly algorithm: 'SHA-256' | 'SHA-384';
  readonly hash: Uint8Array;
}

/** A PublicKey (section 3.3.4). */
export interface VoucherKey {
  /** 1 RSA2048RESTR, 5 RSAPKCS, 6 RSAPSS, 10 SECP256R1, 11 SECP384R1. */
  readonly type: number;
  /** 0 Crypto, 1 X509, 2 COSEX5CHAIN, 3 COSEKEY. */
  readonly encoding: number;
  readonly spki: Spki;
  /** DER, that of the key first; empty unless the encoding is COSEX5CHAIN. */
  readonly certificates: readonly Uint8Array[];
}

/** One change of owner (section 3.4.5): signed by the owner before. */
export interface VoucherEntry {
  readonly message: CoseSign1;
  /** As it stands in the voucher: the next entry has the hash of these bytes. */
  readonly encoded: Uint8Array;
  readonly previousHash: VoucherHash;
  readonly headerInfoHash: VoucherHash;
  readonly nextOwner: VoucherKey;
}

/** An ownership voucher (section 3.4), read and not yet checked. Plain data; texts are hostile. */
export interface OwnershipVoucher {
  readonly version: number;
  /** 16 bytes, chosen by the manufacturer for this device. */
  readonly guid: Uint8Array;
  readonly deviceInfo: string;
  readonly manufacturer: VoucherKey;
  /** The header as it stands in its byte string, and the HMAC as it is encoded: the first entry has their hash. */
  readonly header: Uint8Array;
  readonly hmac: Uint8Array;
  /** DER, leaf first; empty where the device has none. */
  readonly deviceChain: readonly Uint8Array[];
  /** Null where there is no chain. */
  readonly deviceChainHash: VoucherHash | null;
  readonly entries: readonly VoucherEntry[];
}

export type OwnershipVoucherRead =
  | { readonly ok: true; readonly value: OwnershipVoucher }
  | { readonly ok: false; readonly fault: OwnershipVoucherFault };
