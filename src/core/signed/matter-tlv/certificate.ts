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
} from '../../x509/basics/index.ts';
import { extensionsToDer, extensionsToTlv } from './certificate-extensions.ts';
import { nameToDer, nameToTlv } from './certificate-name.ts';
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
