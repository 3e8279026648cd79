import type { JsonFault } from '../../encoding/json.ts';
import type { CborFault } from '../../signed/cbor/index.ts';
import type { CoseFault, CoseSign1 } from '../../signed/cose/types.ts';
import type { JwsFault, Jws } from '../../signed/jose/types.ts';
import type { SignedData } from '../../signed/cms/types.ts';
import type { Certificate, DerFault, Spki } from '../../x509/basics/index.ts';

/** `voucher` (RFC 8366) says whose a device is; `request` (RFC 8995 section 3) asks for one, and says nothing of it. */
export type VoucherKind = 'voucher' | 'request';

/** How the maker, or whoever asks, knows of the tie between device and owner (RFC 8366 section 5.3). */
export type Assertion = 'verified' | 'logged' | 'proximity' | 'agent-proximity';

/** What a voucher, or a request for one, says. Plain data; texts are hostile. Null: it does not say. */
export interface VoucherContent {
  readonly kind: VoucherKind;
  readonly assertion: Assertion | null;
  /** Milliseconds since the epoch. */
  readonly createdOn: number | null;
  readonly expiresOn: number | null;
  readonly serialNumber: string;
  /** The key identifier of whoever issued the device's IDevID, in any of the forms that are in use. */
  readonly idevidIssuer: Uint8Array | null;
  readonly pinned: Pinned;
  /** As it was written; a device compares it with its own. */
  readonly nonce: string | Uint8Array | null;
  readonly domainCertRevocationChecks: boolean | null;
  readonly lastRenewalDate: number | null;
  /** The pledge's own signed request, inside that of a registrar (RFC 8995 section 5.5). */
  readonly priorSignedRequest: Uint8Array | null;
  /** The registrar that a pledge saw (RFC 8995 section 5.2): a certificate. */
  readonly proximityRegistrar: Uint8Array | null;
}

/** Whom the device is to accept as its owner. Each that is there must fit. */
export interface Pinned {
  /** pinned-domain-cert, as it is written: DER. */
  readonly certificate: Uint8Array | null;
  /** pinned-domain-pubk: a SubjectPublicKeyInfo. */
  readonly key: Spki | null;
  /** pinned-domain-pubk-sha256: of the SubjectPublicKeyInfo. */
  readonly keySha256: Uint8Array | null;
}

/** A voucher or a request, read and not yet verified. */
export interface Voucher {
  readonly container:
    | { readonly kind: 'cms'; readonly data: SignedData }
    | { readonly kind: 'jws'; readonly jws: Jws }
    | { readonly kind: 'cose'; readonly message: CoseSign1 };
  readonly content: VoucherContent;
  /** Certificates that came along, decoded: trusted by no one. */
  readonly certificates: readonly Certificate[];
}

/** Why bytes are no voucher. */
export type VoucherFault =
  | DerFault
  | JsonFault
  | JwsFault
  | CborFault
  | CoseFault
  | 'voucher-form' // in none of the containers
  | 'voucher-detached' // a signature without what it signs
  | 'voucher-content-type'
  | 'voucher-structure' // neither a voucher nor a request, or both at once
  | 'voucher-without-serial'
  | 'voucher-member-malformed';

export type VoucherRead =
  { readonly ok: true; readonly value: Voucher } | { readonly ok: false; readonly fault: VoucherFault };
