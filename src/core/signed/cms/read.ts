import {
  attempt,
  berChildren,
  type BerElement,
  berOctets,
  constructed,
  type Decoded,
  decodeOid,
  DerError,
  DerReader,
  encode,
  integerBytes,
  type Oid,
  primitive,
  readAlgorithm,
  readOid,
  TAG,
  wholeBer,
} from '../../x509/basics/index.ts';
import type { SignedAttributes, SignedData, SignerId, SignerInfo } from './types.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

const MAX_BYTES = 1 << 20;
const MAX_SIGNERS = 16;
const MAX_CERTIFICATES = 1000;
/** CMSVersion goes from v0 to v5 (RFC 5652 section 10.2.5). */
const MAX_VERSION = 5;

/**
 * Reads a ContentInfo of type SignedData (RFC 5652 sections 3 and 5). The wrapping may be BER, as programs that write
 * as they go along use it; signers' attributes and certificates are DER.
 * @param bytes at most 1 MB.
 * @returns what it holds, not yet verified, or the code of the fault; never throws.
 */
export function readSignedData(bytes: Uint8Array): Decoded<SignedData> {
  return attempt(() => {
    if (bytes.length > MAX_BYTES) throw new DerError('length-too-long');
    const [type, wrapped, ...more] = fieldsOf(bytes, wholeBer(bytes), TAG.sequence);
    if (!type || !wrapped || more.length > 0 || oidOf(bytes, type) !== OID_SIGNED_DATA)
      throw new DerError('bad-structure');
    return readFields(bytes, onlyChild(bytes, wrapped, constructed(0)));
  });
}

/** version, digestAlgorithms, encapContentInfo, [0] certificates, [1] crls, signerInfos. */
function readFields(bytes: Uint8Array, signedData: BerElement): SignedData {
  const [version, digests, content, ...rest] = fieldsOf(bytes, signedData, TAG.sequence);
  if (version?.tag !== TAG.integer || digests?.tag !== TAG.set || !content) throw new DerError('bad-structure');
  checkVersion(bytes.subarray(version.contentStart, version.contentEnd));
  const certificates = rest[0]?.tag === constructed(0) ? rest.shift() : undefined;
  if (rest[0]?.tag === constructed(1)) rest.shift();
  const [set, ...more] = rest;
  if (!set || more.length > 0) throw new DerError('bad-structure');
  const signers = readSigners(bytes, set);
  const hashes = readHashes(bytes, digests);
  // Section 5.1: each is listed ahead. What no reader looks at would be a place to write anything in.
  if (!signers.every(({ digest }) => hashes.includes(digest.oid))) throw new DerError('bad-structure');
  return {
    ...readContent(bytes, content),
    certificates: certificates ? readCertificates(bytes, certificates) : [],
    signers,
  };
}

/** Which of them it is decides nothing here; another number is a format that is not known. */
function checkVersion([version, ...more]: Uint8Array): void {
  if (version === undefined || version > MAX_VERSION || more.length > 0) throw new DerError('bad-structure');
}

function readHashes(bytes: Uint8Array, set: BerElement): Oid[] {
  return berChildren(bytes, set).map((element) => {
    const [type, parameters, ...more] = fieldsOf(bytes, element, TAG.sequence);
    if (!type || more.length > 0) throw new DerError('bad-structure');
    const isNone = !parameters || (parameters.tag === TAG.null && parameters.contentStart === parameters.contentEnd);
    if (!isNone) throw new DerError('bad-structure');
    return oidOf(bytes, type);
  });
}

function readContent(bytes: Uint8Array, element: BerElement): Pick<SignedData, 'contentType' | 'content'> {
  const [type, wrapped, ...more] = fieldsOf(bytes, element, TAG.sequence);
  if (!type || more.length > 0) throw new DerError('bad-structure');
  const contentType = oidOf(bytes, type);
  if (!wrapped) return { contentType, content: null };
  const octets = onlyChild(bytes, wrapped, constructed(0));
  // PKCS #7 (RFC 2315) had any type here; its content would be signed without its header.
  if ((octets.tag & ~0x20) !== TAG.octetString) throw new DerError('unexpected-tag');
  return { contentType, content: berOctets(bytes, octets) };
}

/** Attribute certificates and other forms ([0] to [3]) are let pass over. */
function readCertificates(bytes: Uint8Array, set: BerElement): Uint8Array[] {
  const found = berChildren(bytes, set).filter(({ tag }) => tag === TAG.sequence);
  if (found.length > MAX_CERTIFICATES) throw new DerError('length-too-long');
  return found.map(({ start, end }) => bytes.subarray(start, end));
}

function readSigners(bytes: Uint8Array, set: BerElement): SignerInfo[] {
  const found = fieldsOf(bytes, set, TAG.set);
  if (found.length > MAX_SIGNERS) throw new DerError('length-too-long');
  return found.map(({ start, end }) => readSigner(new DerReader(bytes.subarray(start, end)).enter()));
}

function readSigner(fields: DerReader): SignerInfo {
  checkVersion(fields.expect(TAG.integer).content);
  const id = readSignerId(fields);
  const digest = readAlgorithm(fields);
  const attributes = fields.optional(constructed(0));
  const signer: SignerInfo = {
    id,
    digest,
    attributes: attributes ? readAttributes(attributes.content) : null,
    algorithm: readAlgorithm(fields),
    signature: fields.expect(TAG.octetString).content,
  };
  fields.optional(constructed(1));
  fields.finish();
  return signer;
}

function readSignerId(fields: DerReader): SignerId {
  const keyIdentifier = fields.optional(primitive(0));
  if (keyIdentifier) return { kind: 'key-identifier', keyIdentifier: keyIdentifier.content };
  const named = fields.enter();
  const id = { kind: 'issuer-serial', issuer: named.expect(TAG.sequence).der, serial: integerBytes(named) } as const;
  named.finish();
  return id;
}

/**
 * Attributes as they are signed: under the tag of a SET, in the order of DER (RFC 5652 section 5.4). Those that decide
 * stand there once, with one value (sections 11.1 and 11.2).
 * @param content the attributes, one after the other.
 * @throws DerError where one is missing or stands there twice.
 */
export function readAttributes(content: Uint8Array): SignedAttributes {
  const found = new Map<string, Uint8Array[]>();
  const whole: Uint8Array[] = [];
  for (const set = new DerReader(content); !set.atEnd;) {
    const element = set.expect(TAG.sequence);
    const fields = set.inside(element);
    const type = readOid(fields);
    const values: Uint8Array[] = [];
    for (const inner = fields.enter(TAG.set); !inner.atEnd;) values.push(inner.element().der);
    fields.finish();
    if (found.has(type) || values.length === 0) throw new DerError('bad-structure');
    found.set(type, values);
    whole.push(element.der);
  }
  const contentType = onlyValue(found, OID_CONTENT_TYPE);
  const messageDigest = onlyValue(found, OID_MESSAGE_DIGEST);
  return {
    der: encode(TAG.set, ...whole.sort(byBytes)),
    contentType: readOid(new DerReader(contentType)),
    messageDigest: new DerReader(messageDigest).expect(TAG.octetString).content,
  };
}

function onlyValue(attributes: ReadonlyMap<string, readonly Uint8Array[]>, type: string): Uint8Array {
  const [value, ...more] = attributes.get(type) ?? [];
  if (!value || more.length > 0) throw new DerError('bad-structure');
  return value;
}

/** The order of a SET OF in DER (X.690 section 11.6); no element is the beginning of another. */
function byBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? -1);
}

function fieldsOf(bytes: Uint8Array, element: BerElement, tag: number): BerElement[] {
  if (element.tag !== tag) throw new DerError('unexpected-tag');
  return berChildren(bytes, element);
}

function onlyChild(bytes: Uint8Array, element: BerElement, tag: number): BerElement {
  const [child, ...more] = fieldsOf(bytes, element, tag);
  if (!child || more.length > 0) throw new DerError('bad-structure');
  return child;
}

function oidOf(bytes: Uint8Array, { tag, contentStart, contentEnd }: BerElement): string {
  if (tag !== TAG.oid) throw new DerError('unexpected-tag');
  return decodeOid(bytes, contentStart, contentEnd);
}
