import { attempt, type BerElement, berOctets, constructed, DerError, TAG } from '../../x509/basics/index.ts';
import { fieldsOf, fieldsOfWhole, oidOf, wrappedOctets } from './fields.ts';

/** What a PKCS #12 file (RFC 7292) shows. */
export type Pkcs12 =
  | { readonly kind: 'certificates'; readonly certificates: readonly Uint8Array[] }
  /** Everything in it is encrypted. */
  | { readonly kind: 'locked'; readonly contents: readonly Encrypted[] }
  | { readonly kind: 'private-key' };

/** Encrypted content (RFC 5652 section 8), with the AlgorithmIdentifier that says how. */
export interface Encrypted {
  readonly algorithm: Uint8Array;
  readonly content: Uint8Array;
}

const OID_DATA = '1.2.840.113549.1.7.1';
const OID_ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1.';
const KEY_BAGS: readonly string[] = [`${BAG}1`, `${BAG}2`];
const CERT_BAG = `${BAG}3`;
const OID_X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/**
 * Reads what lies open in the file. A private key is told by the kind of its bag: it is not read.
 * @returns null when the bytes are no such file.
 */
export function readPkcs12(bytes: Uint8Array): Pkcs12 | null {
  const result = attempt(() => {
    const [version, authSafe] = fieldsOfWhole(bytes);
    if (version?.tag !== TAG.integer) return null;
    const safe = contentOf(bytes, authSafe);
    if (!(safe instanceof Uint8Array)) return null;
    const contents = fieldsOfWhole(safe).map((each) => contentOf(safe, each));
    const open = found(contents.flatMap((content) => (content instanceof Uint8Array ? bagsOf(content) : [])));
    const encrypted = contents.flatMap((each) => (each === null || each instanceof Uint8Array ? [] : [each]));
    const shows = open.kind === 'private-key' || open.certificates.length > 0;
    return shows || contents.every((content) => content instanceof Uint8Array)
      ? open
      : { kind: 'locked' as const, contents: encrypted };
  });
  return result.ok ? result.value : null;
}

/** What lies in contents that were decrypted; null where one of them is no list of bags, as under a wrong key. */
export function readDecrypted(contents: readonly Uint8Array[]): Exclude<Pkcs12, { kind: 'locked' }> | null {
  const result = attempt(() => found(contents.flatMap(bagsOf)));
  return result.ok ? result.value : null;
}

function found(bags: readonly Bag[]): Exclude<Pkcs12, { kind: 'locked' }> {
  if (bags.some(({ type }) => KEY_BAGS.includes(type))) return { kind: 'private-key' };
  return { kind: 'certificates', certificates: bags.flatMap(({ certificate }) => certificate ?? []) };
}

interface Bag {
  readonly type: string;
  readonly certificate: Uint8Array | null;
}

function bagsOf(content: Uint8Array): Bag[] {
  return fieldsOfWhole(content).map((bag) => {
    const [id, value] = fieldsOf(content, bag, TAG.sequence);
    const type = oidOf(content, id);
    return { type, certificate: type === CERT_BAG ? certificateOf(content, value) : null };
  });
}

/** CertBag ::= SEQUENCE { certId OBJECT IDENTIFIER, certValue [0] EXPLICIT OCTET STRING } */
function certificateOf(content: Uint8Array, value: BerElement | undefined): Uint8Array | null {
  const [certBag] = fieldsOf(content, value, constructed(0));
  const [id, wrapped] = fieldsOf(content, certBag, TAG.sequence);
  return oidOf(content, id) === OID_X509_CERTIFICATE ? wrappedOctets(content, wrapped) : null;
}

/** The octets of a ContentInfo of type data, or what is encrypted in it; null where it is of another type. */
function contentOf(bytes: Uint8Array, contentInfo: BerElement | undefined): Uint8Array | Encrypted | null {
  const [type, wrapped] = fieldsOf(bytes, contentInfo, TAG.sequence);
  const oid = oidOf(bytes, type);
  if (oid === OID_DATA) return wrappedOctets(bytes, wrapped);
  return oid === OID_ENCRYPTED_DATA ? encryptedOf(bytes, wrapped) : null;
}

/**
 * EncryptedData ::= SEQUENCE {
 *   version, SEQUENCE { contentType, contentEncryptionAlgorithm, [0] IMPLICIT OCTET STRING } }
 */
function encryptedOf(bytes: Uint8Array, wrapped: BerElement | undefined): Encrypted {
  const [data] = fieldsOf(bytes, wrapped, constructed(0));
  const [, info] = fieldsOf(bytes, data, TAG.sequence);
  const [, algorithm, content] = fieldsOf(bytes, info, TAG.sequence);
  if (!algorithm || !content || (content.tag & 0xdf) !== 0x80) throw new DerError('bad-structure');
  return { algorithm: bytes.subarray(algorithm.start, algorithm.end), content: berOctets(bytes, content) };
}
