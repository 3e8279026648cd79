import { sameBytes } from '../../encoding/bytes.ts';
import {
  attempt,
  type Certificate,
  constructed,
  decodeCertificate,
  derEcdsaSignature,
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTime,
  rawEcdsaSignature,
  TAG,
  type Name,
  type NameAttribute,
  type Oid,
} from '../../x509/basics/index.ts';
import { extensionsToDer, extensionsToTlv } from './certificate-extensions.ts';
import { TlvFields } from './tlv-fields.ts';
import { writeTlv } from './tlv-write.ts';
import { attemptTlv, readTlv, type TlvDecoded, type TlvElement, TlvError } from './tlv.ts';

const OID_ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const OID_EC = '1.2.840.10045.2.1';
const OID_P256 = '1.2.840.10045.3.1.7';

/** Certificates of Matter count seconds from 2000-01-01T00:00:00Z. */
const EPOCH = 946_684_800_000;
/** 9999-12-31T23:59:59Z (RFC 5280 section 4.1.2.5): no end that is known. Matter writes 0 for it. */
const NO_END = 253_402_300_799_000;
/** Section 6.1.3 of the Matter Core Specification. */
const MAX_BYTES = 400;
const MAX_TIME = 0xffff_ffff;
const SIGNATURE_BYTES = 64;

/** What may be a certificate in Matter's encoding: an anonymous structure whose first field is the serial number. */
export const looksLikeMatterCertificate = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x15 && bytes[1] === 0x30 && bytes[2] === 0x01;

/**
 * The X.509 certificate that a certificate in Matter's TLV encoding stands for (Matter Core Specification, section
 * 6.5): the signature in it covers that form, so it is built to the byte. Nothing is verified here.
 * @returns DER that `decodeCertificate` accepts, or the fault.
 */
export function matterToX509(bytes: Uint8Array): TlvDecoded<Uint8Array> {
  if (bytes.length > MAX_BYTES) return { ok: false, fault: 'bad-value' };
  const read = readTlv(bytes);
  if (!read.ok) return read;
  const built = attemptTlv(() => certificateToDer(read.value));
  return built.ok && !decodeCertificate(built.value).ok ? { ok: false, fault: 'bad-value' } : built;
}

function certificateToDer(certificate: TlvElement): Uint8Array {
  const fields = new TlvFields(new TlvFields([certificate]).expect(null, 'structure').elements);
  const serial = fields.bytes(1, 1, 20);
  expectNumber(fields, 2, 1);
  const issuer = nameToDer(fields.expect(3, 'list').elements);
  const notBefore = fields.unsigned(4, MAX_TIME);
  const notAfter = fields.unsigned(5, MAX_TIME);
  const subject = nameToDer(fields.expect(6, 'list').elements);
  expectNumber(fields, 7, 1);
  expectNumber(fields, 8, 1);
  const point = fields.bytes(9, 65);
  const extensions = extensionsToDer(fields.expect(10, 'list').elements);
  const signature = fields.bytes(11, SIGNATURE_BYTES);
  fields.finish();
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_ECDSA_SHA256));
  const tbs = encodeSequence(
    encode(constructed(0), encode(TAG.integer, Uint8Array.of(2))),
    encode(TAG.integer, serial),
    algorithm,
    issuer,
    encodeSequence(encodeTime(EPOCH + notBefore * 1000), encodeTime(notAfter === 0 ? NO_END : EPOCH + notAfter * 1000)),
    subject,
    encodeSequence(encodeSequence(encodeObjectIdentifier(OID_EC), encodeObjectIdentifier(OID_P256)), encodeBits(point)),
    encode(constructed(3), extensions),
  );
  return encodeSequence(tbs, algorithm, encodeBits(derEcdsaSignature(signature)));
}

/** Algorithms and curves are numbered, and each list has one entry so far. */
function expectNumber(fields: TlvFields, tag: number, value: number): void {
  if (fields.unsigned(tag, 0xff) !== value) throw new TlvError('bad-value');
}

/**
 * An X.509 certificate in Matter's TLV encoding.
 * @returns `bad-value` where TLV cannot say exactly what the certificate says: what comes out leads back to the very
 * same bytes.
 */
export function x509ToMatter(certificate: Certificate): TlvDecoded<Uint8Array> {
  const built = attempt(() => attemptTlv(() => writeTlv(certificateToTlv(certificate))));
  if (!built.ok) return { ok: false, fault: 'bad-value' };
  if (!built.value.ok) return built.value;
  const back = matterToX509(built.value.value);
  return back.ok && sameBytes(back.value, certificate.der) ? built.value : { ok: false, fault: 'bad-value' };
}

function certificateToTlv(certificate: Certificate): TlvElement {
  const { serial, issuer, subject, notBefore, notAfter, spki, extensions, signature } = certificate;
  const raw = rawEcdsaSignature(signature, 256);
  if (raw === null) throw new TlvError('bad-value');
  const number = (tag: number, value: number): TlvElement => ({ tag, type: 'unsigned', value: BigInt(value) });
  return {
    tag: null,
    type: 'structure',
    elements: [
      { tag: 1, type: 'bytes', value: serial },
      number(2, 1),
      { tag: 3, type: 'list', elements: nameToTlv(issuer) },
      number(4, secondsOf(notBefore.time)),
      number(5, notAfter.time === NO_END ? 0 : secondsOf(notAfter.time)),
      { tag: 6, type: 'list', elements: nameToTlv(subject) },
      number(7, 1),
      number(8, 1),
      { tag: 9, type: 'bytes', value: spki.key },
      { tag: 10, type: 'list', elements: extensionsToTlv(extensions.values()) },
      { tag: 11, type: 'bytes', value: raw },
    ],
  };
}

function secondsOf(time: number): number {
  const seconds = (time - EPOCH) / 1000;
  if (!(seconds >= 0 && seconds <= MAX_TIME)) throw new TlvError('bad-value');
  return seconds;
}

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
function nameToDer(attributes: readonly TlvElement[]): Uint8Array {
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
function nameToTlv({ rdns }: Name): TlvElement[] {
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
