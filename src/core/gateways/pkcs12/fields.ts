import {
  berChildren,
  type BerElement,
  berOctets,
  constructed,
  decodeOid,
  DerError,
  TAG,
  wholeBer,
} from '../../x509/basics/index.ts';

/** The elements inside one of this tag. @throws DerError */
export function fieldsOf(bytes: Uint8Array, element: BerElement | undefined, tag: number): BerElement[] {
  if (element?.tag !== tag) throw new DerError('unexpected-tag');
  return berChildren(bytes, element);
}

/** The elements of the SEQUENCE that fills these bytes. @throws DerError */
export const fieldsOfWhole = (bytes: Uint8Array): BerElement[] => fieldsOf(bytes, wholeBer(bytes), TAG.sequence);

/** The OCTET STRING in [0] EXPLICIT. @throws DerError */
export function wrappedOctets(bytes: Uint8Array, element: BerElement | undefined): Uint8Array {
  const [octets] = fieldsOf(bytes, element, constructed(0));
  if (!octets) throw new DerError('bad-structure');
  return berOctets(bytes, octets);
}

/** @throws DerError */
export function oidOf(bytes: Uint8Array, element: BerElement | undefined): string {
  if (element?.tag !== TAG.oid) throw new DerError('unexpected-tag');
  return decodeOid(bytes, element.contentStart, element.contentEnd);
}

/** A positive INTEGER of at most four bytes. @throws DerError */
export function countOf(bytes: Uint8Array, element: BerElement | undefined): number {
  if (element?.tag !== TAG.integer) throw new DerError('unexpected-tag');
  const digits = bytes.subarray(element.contentStart, element.contentEnd);
  if (digits.length === 0 || digits.length > 4 || (digits[0] ?? 0) >= 0x80) throw new DerError('bad-structure');
  return digits.reduce((sum, digit) => sum * 256 + digit, 0);
}
