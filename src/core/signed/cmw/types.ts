import type { JsonFault } from '../../encoding/json.ts';
import type { CborFault } from '../cbor/index.ts';

/** Why bytes are no CMW. */
export type CmwFault =
  | JsonFault
  | CborFault
  | 'cmw-shape' // neither a record nor a collection
  | 'cmw-type' // no media type and no content format
  | 'cmw-value' // not base64url, or no byte string
  | 'cmw-indicator' // not a bitmap of the known kinds of message
  | 'cmw-collection-type' // neither an absolute URI nor an OID
  | 'cmw-empty' // a collection without an entry
  | 'cmw-too-deep'
  | 'cmw-too-many';

/** A conceptual message wrapper (RFC 9999): what kind of message it is, and the message. Plain data, hostile. */
export type Cmw = CmwRecord | CmwCollection;

export interface CmwRecord {
  readonly kind: 'record';
  /** A media type, with its parameters as written; or a CoAP Content-Format, which only CBOR can name. */
  readonly type: string | number;
  readonly value: Uint8Array;
  /** What the message is for; null where it is not said. */
  readonly messages: readonly CmwMessage[] | null;
}

export interface CmwCollection {
  readonly kind: 'collection';
  /** What sort of collection it is: an absolute URI or an OID; null where it is not said. */
  readonly type: string | null;
  /** In the order written. Labels are unique; numbers come from CBOR only. */
  readonly entries: readonly { readonly label: string | number; readonly cmw: Cmw }[];
}

/** Kinds of conceptual message, bit 0 first (section 3.1.1). */
export const CMW_MESSAGES = [
  'reference-values',
  'endorsements',
  'evidence',
  'attestation-results',
  'appraisal-policy',
] as const;
export type CmwMessage = (typeof CMW_MESSAGES)[number];

export type CmwRead = { readonly ok: true; readonly value: Cmw } | { readonly ok: false; readonly fault: CmwFault };
