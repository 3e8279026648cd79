import { toHex } from '../../../encoding/bytes.ts';
import { TlvFields } from '../../../signed/matter-tlv/tlv-fields.ts';
import { attemptTlv, readTlv, type TlvDecoded, type TlvElement, TlvError } from '../../../signed/matter-tlv/tlv.ts';

/** What a Certification Declaration says (Core Specification, section 6.3.1). */
export interface CertificationDeclaration {
  readonly formatVersion: number;
  readonly vendorId: number;
  /** One to a hundred. */
  readonly productIds: readonly number[];
  readonly deviceTypeId: number;
  /** Nineteen characters, hostile. */
  readonly certificateId: string;
  readonly securityLevel: number;
  readonly securityInformation: number;
  readonly versionNumber: number;
  /** 0 development and test, 1 provisional, 2 official; others are reserved. */
  readonly certificationType: number;
  /** Where the attestation certificates bear other identifiers than the product: both, or null. */
  readonly dacOrigin: { readonly vendorId: number; readonly productId: number } | null;
  /** Subject key identifiers of the only authorities that may attest it, lower-case hexadecimal; null for any. */
  readonly authorizedAuthorities: readonly string[] | null;
}

const MAX_ID = 0xffff;
const MAX_PRODUCTS = 100;
const MAX_AUTHORITIES = 10;
const KEY_IDENTIFIER_BYTES = 20;
const CERTIFICATE_ID_LENGTH = 19;

/** Reads the content of a Certification Declaration. Tags that a later format adds behind the known ones are let be. */
export const readDeclarationContent = (bytes: Uint8Array): TlvDecoded<CertificationDeclaration> => {
  const read = readTlv(bytes);
  return read.ok ? attemptTlv(() => fieldsOf(read.value)) : read;
};

function fieldsOf(element: TlvElement): CertificationDeclaration {
  const fields = new TlvFields(new TlvFields([element]).expect(null, 'structure').elements);
  const declaration = {
    formatVersion: fields.unsigned(0, MAX_ID),
    vendorId: fields.unsigned(1, MAX_ID),
    productIds: productIds(fields.expect(2, 'array').elements),
    deviceTypeId: fields.unsigned(3, 0xffff_ffff),
    certificateId: certificateId(fields.expect(4, 'text').value),
    securityLevel: fields.unsigned(5, 0xff),
    securityInformation: fields.unsigned(6, MAX_ID),
    versionNumber: fields.unsigned(7, MAX_ID),
    certificationType: fields.unsigned(8, 0xff),
    dacOrigin: dacOrigin(fields),
    authorizedAuthorities: authorities(fields),
  };
  while (fields.next !== undefined) if ((fields.take().tag ?? 0) <= 11) throw new TlvError('unexpected-element');
  return declaration;
}

function productIds(elements: readonly TlvElement[]): number[] {
  const fields = new TlvFields(elements);
  if (elements.length === 0 || elements.length > MAX_PRODUCTS) throw new TlvError('bad-value');
  return elements.map(() => fields.unsigned(null, MAX_ID));
}

function certificateId(text: string): string {
  if (text.length !== CERTIFICATE_ID_LENGTH) throw new TlvError('bad-value');
  return text;
}

function dacOrigin(fields: TlvFields): CertificationDeclaration['dacOrigin'] {
  const vendorId = fields.optionalUnsigned(9, MAX_ID);
  const productId = fields.optionalUnsigned(10, MAX_ID);
  if ((vendorId === undefined) !== (productId === undefined)) throw new TlvError('missing-element');
  return vendorId === undefined || productId === undefined ? null : { vendorId, productId };
}

function authorities(fields: TlvFields): CertificationDeclaration['authorizedAuthorities'] {
  const list = fields.optional(11, 'array');
  if (list === undefined) return null;
  if (list.elements.length === 0 || list.elements.length > MAX_AUTHORITIES) throw new TlvError('bad-value');
  const items = new TlvFields(list.elements);
  return list.elements.map(() => toHex(items.bytes(null, KEY_IDENTIFIER_BYTES)));
}
