import {
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  type Name,
  type NameAttribute,
  type Oid,
  TAG,
} from '../../x509/basics/index.ts';
import { type TlvElement, TlvError } from './tlv.ts';

/** Attributes of a distinguished name by their tag (Matter Core Specification, section 6.5.6). */
const TEXT_ATTRIBUTES: Readonly<Record<number, Oid>> = {
  1: '2.5.4.3',
  2: '2.5.4.4',
  3: '2.5.4.5',
  4: '2.5.4.6',
  5: '2.5.4.7',
  6: '2.5.4.8',
  7: '2.5.4.10',
  8: '2.5.4.11',
  9: '2.5.4.12',
  10: '2.5.4.41',
  11: '2.5.4.42',
  12: '2.5.4.43',
  13: '2.5.4.44',
  14: '2.5.4.46',
  15: '2.5.4.65',
};
const DOMAIN_COMPONENT = { tag: 16, oid: '0.9.2342.19200300.100.1.25' } as const;
/** Of PrintableString where this bit is set, of UTF8String where it is not. */
const PRINTABLE = 0x80;
const PRINTABLE_STRING = 0x13;
const IA5_STRING = 0x16;

/** The identifiers of a fabric, written as upper-case hexadecimal digits in X.509 (section 6.5.6.1). */
const IDENTIFIERS: readonly { readonly tag: number; readonly oid: Oid; readonly digits: 8 | 16 }[] = [
  { tag: 17, oid: '1.3.6.1.4.1.37244.1.1', digits: 16 },
  { tag: 18, oid: '1.3.6.1.4.1.37244.1.2', digits: 16 },
  { tag: 19, oid: '1.3.6.1.4.1.37244.1.3', digits: 16 },
  { tag: 20, oid: '1.3.6.1.4.1.37244.1.4', digits: 16 },
  { tag: 21, oid: '1.3.6.1.4.1.37244.1.5', digits: 16 },
  { tag: 22, oid: '1.3.6.1.4.1.37244.1.6', digits: 8 },
];

/** A Name in DER, of attributes in TLV: one RDN for each. @throws TlvError */
export function nameToDer(attributes: readonly TlvElement[]): Uint8Array {
  return encodeSequence(...attributes.map((attribute) => encode(TAG.set, attributeToDer(attribute))));
}

function attributeToDer(attribute: TlvElement): Uint8Array {
  const { tag } = attribute;
  const identifier = IDENTIFIERS.find((each) => each.tag === tag);
  if (identifier) return pair(identifier.oid, TAG.utf8String, digitsOf(attribute, identifier.digits));
  if (tag === null || attribute.type !== 'text') throw new TlvError('unexpected-element');
  if (tag === DOMAIN_COMPONENT.tag) return pair(DOMAIN_COMPONENT.oid, IA5_STRING, attribute.value);
  const oid = TEXT_ATTRIBUTES[tag & ~PRINTABLE];
  if (oid === undefined) throw new TlvError('unexpected-element');
  return pair(oid, (tag & PRINTABLE) === 0 ? TAG.utf8String : PRINTABLE_STRING, attribute.value);
}

const pair = (oid: Oid, stringTag: number, text: string): Uint8Array =>
  encodeSequence(encodeObjectIdentifier(oid), encode(stringTag, new TextEncoder().encode(text)));

function digitsOf(attribute: TlvElement, digits: number): string {
  if (attribute.type !== 'unsigned') throw new TlvError('unexpected-element');
  const text = attribute.value.toString(16).toUpperCase().padStart(digits, '0');
  if (text.length > digits) throw new TlvError('bad-value');
  return text;
}

/** The attributes of a Name in TLV. @throws TlvError where TLV cannot say what the name does. */
export function nameToTlv({ rdns }: Name): TlvElement[] {
  return rdns.map((rdn) => {
    const [attribute, second] = rdn;
    if (!attribute || second) throw new TlvError('bad-value');
    return attributeToTlv(attribute);
  });
}

function attributeToTlv({ type, text, value }: NameAttribute): TlvElement {
  if (text === null) throw new TlvError('bad-value');
  const identifier = IDENTIFIERS.find(({ oid }) => oid === type);
  if (identifier) {
    if (!/^[0-9A-F]+$/.test(text) || text.length !== identifier.digits) throw new TlvError('bad-value');
    return { tag: identifier.tag, type: 'unsigned', value: BigInt(`0x${text}`) };
  }
  if (type === DOMAIN_COMPONENT.oid) return { tag: DOMAIN_COMPONENT.tag, type: 'text', value: text };
  const tag = Object.keys(TEXT_ATTRIBUTES)
    .map(Number)
    .find((each) => TEXT_ATTRIBUTES[each] === type);
  if (tag === undefined) throw new TlvError('bad-value');
  return { tag: value.tag === PRINTABLE_STRING ? tag | PRINTABLE : tag, type: 'text', value: text };
}
