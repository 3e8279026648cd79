import {
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTrue,
  EXTENSION,
  type Extension,
  type Oid,
  onlyElement,
  primitive,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readKeyUsage,
  readWhole,
  refuseOddities,
  TAG,
} from '../../x509/basics/index.ts';
import { TlvFields } from './tlv-fields.ts';
import { type TlvElement, TlvError } from './tlv.ts';

/** Tags of the extensions (Matter Core Specification, section 6.5.11). */
const TAGS = {
  basicConstraints: 1,
  keyUsage: 2,
  extendedKeyUsage: 3,
  subjectKeyIdentifier: 4,
  authorityKeyIdentifier: 5,
  future: 6,
} as const;

/** Purposes by their number (section 6.5.11.3). */
const PURPOSES: readonly Oid[] = [
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
];
const KEY_USAGE_BITS = 9;
const KEY_IDENTIFIER_BYTES = 20;

/** Extensions in DER, in their order. @throws TlvError */
export const extensionsToDer = (extensions: readonly TlvElement[]): Uint8Array =>
  encodeSequence(...extensions.map(extensionToDer));

function extensionToDer(element: TlvElement): Uint8Array {
  const fields = new TlvFields([element]);
  switch (element.tag) {
    case TAGS.basicConstraints:
      return critical(EXTENSION.basicConstraints, basicConstraints(fields.expect(element.tag, 'structure').elements));
    case TAGS.keyUsage:
      return critical(EXTENSION.keyUsage, keyUsage(fields.unsigned(element.tag, 2 ** KEY_USAGE_BITS - 1)));
    case TAGS.extendedKeyUsage:
      return critical(EXTENSION.extendedKeyUsage, purposes(fields.expect(element.tag, 'array').elements));
    case TAGS.subjectKeyIdentifier: {
      const id = encode(TAG.octetString, fields.bytes(element.tag, KEY_IDENTIFIER_BYTES));
      return extension(EXTENSION.subjectKeyIdentifier, id);
    }
    case TAGS.authorityKeyIdentifier: {
      const id = encode(primitive(0), fields.bytes(element.tag, KEY_IDENTIFIER_BYTES));
      return extension(EXTENSION.authorityKeyIdentifier, encodeSequence(id));
    }
    // A whole Extension in DER; what is wrong with it shows when the certificate is decoded.
    case TAGS.future:
      return fields.bytes(element.tag, 2, 1024);
    default:
      throw new TlvError('unexpected-element');
  }
}

const extension = (oid: Oid, value: Uint8Array): Uint8Array =>
  encodeSequence(encodeObjectIdentifier(oid), encode(TAG.octetString, value));
const critical = (oid: Oid, value: Uint8Array): Uint8Array =>
  encodeSequence(encodeObjectIdentifier(oid), encodeTrue(), encode(TAG.octetString, value));

function basicConstraints(elements: readonly TlvElement[]): Uint8Array {
  const fields = new TlvFields(elements);
  const { value: isCa } = fields.expect(1, 'boolean');
  const pathLength = fields.optionalUnsigned(2, 0x7f);
  fields.finish();
  return encodeSequence(
    ...(isCa ? [encodeTrue()] : []),
    ...(pathLength === undefined ? [] : [encode(TAG.integer, Uint8Array.of(pathLength))]),
  );
}

/** A list of named bits ends with the last that is set (X.690 section 11.2.2); the first stands highest in its byte. */
function keyUsage(bits: number): Uint8Array {
  const last = 31 - Math.clz32(bits);
  const bytes = new Uint8Array(Math.ceil((last + 1) / 8));
  for (let bit = 0; bit <= last; bit++)
    if (bits & (1 << bit)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return encode(TAG.bitString, Uint8Array.of(bytes.length * 8 - last - 1), bytes);
}

function purposes(elements: readonly TlvElement[]): Uint8Array {
  const fields = new TlvFields(elements);
  const oids = elements.map(() => PURPOSES[fields.unsigned(null, PURPOSES.length) - 1]);
  return encodeSequence(
    ...oids.map((oid) => {
      if (oid === undefined) throw new TlvError('bad-value');
      return encodeObjectIdentifier(oid);
    }),
  );
}

/** Extensions in TLV, in their order. @throws TlvError, or DerError, where TLV cannot say what they do. */
export const extensionsToTlv = (extensions: Iterable<Extension>): TlvElement[] => [...extensions].map(extensionToTlv);

function extensionToTlv({ oid, critical, value }: Extension): TlvElement {
  switch (oid) {
    case EXTENSION.basicConstraints: {
      const { ca, pathLength } = readWhole(value, TAG.sequence, readBasicConstraints);
      const limit = pathLength === undefined ? [] : [unsigned(2, pathLength)];
      return {
        tag: TAGS.basicConstraints,
        type: 'structure',
        elements: [{ tag: 1, type: 'boolean', value: ca }, ...limit],
      };
    }
    case EXTENSION.keyUsage: {
      const bits = [...readKeyUsage(onlyElement(value, TAG.bitString).content, refuseOddities)];
      return unsigned(
        TAGS.keyUsage,
        bits.reduce((sum, bit) => sum | (1 << bit), 0),
      );
    }
    case EXTENSION.extendedKeyUsage: {
      const oids = readWhole(value, TAG.sequence, readExtendedKeyUsage);
      const elements = oids.map((purpose) => unsigned(null, PURPOSES.indexOf(purpose) + 1));
      return { tag: TAGS.extendedKeyUsage, type: 'array', elements };
    }
    case EXTENSION.subjectKeyIdentifier:
      return {
        tag: TAGS.subjectKeyIdentifier,
        type: 'bytes',
        value: onlyElement(value, TAG.octetString).content,
      };
    case EXTENSION.authorityKeyIdentifier: {
      const { keyIdentifier } = readWhole(value, TAG.sequence, readAuthorityKeyIdentifier);
      if (keyIdentifier === undefined) throw new TlvError('bad-value');
      return { tag: TAGS.authorityKeyIdentifier, type: 'bytes', value: keyIdentifier };
    }
    default: {
      const whole = encodeSequence(
        encodeObjectIdentifier(oid),
        ...(critical ? [encodeTrue()] : []),
        encode(TAG.octetString, value),
      );
      return { tag: TAGS.future, type: 'bytes', value: whole };
    }
  }
}

const unsigned = (tag: number | null, value: number): TlvElement => ({ tag, type: 'unsigned', value: BigInt(value) });
