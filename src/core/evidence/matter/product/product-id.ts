import { attributeValues, type Name, OID_COMMON_NAME } from '../../../x509/basics/index.ts';

/** Subject attributes of attestation certificates (Matter Core Specification, section 6.2.2). */
const OID_VENDOR_ID = '1.3.6.1.4.1.37244.2.1';
const OID_PRODUCT_ID = '1.3.6.1.4.1.37244.2.2';
const FOUR_DIGITS = /^[0-9A-F]{4}$/;

/** `malformed` where the name tries to give the identifier, and gives none or two. */
export type NamedId = number | null | 'malformed';

/** Who made a product, and which: 16-bit identifiers that the Connectivity Standards Alliance and the vendor give. */
export interface ProductId {
  readonly vendor: NamedId;
  readonly product: NamedId;
}

/**
 * The identifiers in the subject of an attestation certificate. Where neither attribute is there, they may stand in the
 * common name as `Mvid:` and `Mpid:` with four digits, anywhere in it (section 6.2.2.2). As soon as one attribute is
 * there, the common name counts for nothing; a product without its vendor is none.
 */
export function productIdOf(subject: Name): ProductId {
  const vendors = attributeValues(subject, OID_VENDOR_ID);
  const products = attributeValues(subject, OID_PRODUCT_ID);
  if (hasAttribute(subject, OID_VENDOR_ID) || hasAttribute(subject, OID_PRODUCT_ID)) {
    const vendor = hasAttribute(subject, OID_VENDOR_ID) ? only(vendors) : null;
    const product = hasAttribute(subject, OID_PRODUCT_ID) ? only(products) : null;
    return { vendor, product: vendor === null && product !== null ? 'malformed' : product };
  }
  const names = attributeValues(subject, OID_COMMON_NAME);
  return { vendor: inText(names, 'Mvid:'), product: inText(names, 'Mpid:') };
}

/** Also where its value is no text, which is then malformed. */
const hasAttribute = ({ rdns }: Name, type: string): boolean => rdns.flat().some((each) => each.type === type);

function only([value, second]: readonly string[]): NamedId {
  return value === undefined || second !== undefined || !FOUR_DIGITS.test(value) ? 'malformed' : parseInt(value, 16);
}

function inText(texts: readonly string[], prefix: string): NamedId {
  const found = new Set(texts.flatMap((text) => text.split(prefix).slice(1)).map((rest) => rest.slice(0, 4)));
  return found.size === 0 ? null : only([...found]);
}

/** An identifier as the specification writes it: four upper-case hexadecimal digits. */
export const idText = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0');
