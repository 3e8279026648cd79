import { readSignedData } from '../../signed/cms/read.ts';
import {
  attempt,
  berChildren,
  type BerElement,
  berOctets,
  constructed,
  decodeOid,
  DerError,
  DerReader,
  TAG,
  wholeBer,
} from '../../x509/basics/index.ts';

const OID_DATA = '1.2.840.113549.1.7.1';

/**
 * The certificates of a "certs-only" SignedData (RFC 5652 section 5.1; RFC 7030 section 4.1.3), in order, each as it
 * lies there. Its signers, if any, are not looked at: what makes these certificates count is the comparison the person
 * makes.
 * @returns null when the bytes are no such bundle.
 */
export function readCertsOnly(bytes: Uint8Array): Uint8Array[] | null {
  const read = readSignedData(bytes);
  return read.ok ? [...read.value.certificates] : null;
}

/** What a PKCS #12 file (RFC 7292) shows without its password. */
export type Pkcs12 =
  | { readonly kind: 'certificates'; readonly certificates: readonly Uint8Array[] }
  /** Everything in it is encrypted. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'private-key' };

const BAG = '1.2.840.113549.1.12.10.1.';
const KEY_BAGS: readonly string[] = [`${BAG}1`, `${BAG}2`];
const CERT_BAG = `${BAG}3`;
const OID_X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

/** @returns null when the bytes are no such file. A private key is told by the kind of its bag: it is not read. */
export function readPkcs12(bytes: Uint8Array): Pkcs12 | null {
  const result = attempt(() => {
    const [version, authSafe] = fieldsOf(bytes, wholeBer(bytes), TAG.sequence);
    if (version?.tag !== TAG.integer || !authSafe) return null;
    const safe = dataOf(bytes, authSafe);
    if (!safe) return null;
    const contents = fieldsOf(safe, wholeBer(safe), TAG.sequence).map((each) => dataOf(safe, each));
    const bags = contents.flatMap((content) => (content ? bagsOf(content) : []));
    if (bags.some(({ type }) => KEY_BAGS.includes(type))) return { kind: 'private-key' as const };
    const certificates = bags.flatMap(({ type, certificate }) => (type === CERT_BAG && certificate ? certificate : []));
    return certificates.length === 0 && contents.includes(null)
      ? { kind: 'locked' as const }
      : { kind: 'certificates' as const, certificates };
  });
  return result.ok ? result.value : null;
}

interface Bag {
  readonly type: string;
  readonly certificate: Uint8Array | null;
}

function bagsOf(content: Uint8Array): Bag[] {
  return fieldsOf(content, wholeBer(content), TAG.sequence).map((bag) => {
    const [type, value] = fieldsOf(content, bag, TAG.sequence);
    if (!type || !value) throw new DerError('bad-structure');
    const oid = oidOf(content, type);
    return { type: oid, certificate: oid === CERT_BAG ? certificateOf(content, value) : null };
  });
}

/** CertBag ::= SEQUENCE { certId OBJECT IDENTIFIER, certValue [0] EXPLICIT OCTET STRING } */
function certificateOf(content: Uint8Array, value: BerElement): Uint8Array | null {
  const [certBag] = fieldsOf(content, value, constructed(0));
  const [id, wrapped] = certBag ? fieldsOf(content, certBag, TAG.sequence) : [];
  if (!id || !wrapped || oidOf(content, id) !== OID_X509_CERTIFICATE) return null;
  const [octets] = fieldsOf(content, wrapped, constructed(0));
  return octets ? berOctets(content, octets) : null;
}

/** The octets of a ContentInfo of type data; null where it is of another type: encrypted. */
function dataOf(bytes: Uint8Array, contentInfo: BerElement): Uint8Array | null {
  const [type, wrapped] = fieldsOf(bytes, contentInfo, TAG.sequence);
  if (!type || !wrapped) throw new DerError('bad-structure');
  if (oidOf(bytes, type) !== OID_DATA) return null;
  const [octets] = fieldsOf(bytes, wrapped, constructed(0));
  return octets ? berOctets(bytes, octets) : null;
}

function fieldsOf(bytes: Uint8Array, element: BerElement, tag: number): BerElement[] {
  if (element.tag !== tag) throw new DerError('unexpected-tag');
  return berChildren(bytes, element);
}

function oidOf(bytes: Uint8Array, { tag, contentStart, contentEnd }: BerElement): string {
  if (tag !== TAG.oid) throw new DerError('unexpected-tag');
  return decodeOid(bytes, contentStart, contentEnd);
}

/**
 * The tags inside each DER form of a private key: PKCS #8 (RFC 5958), the same encrypted, PKCS #12 (RFC 7292), SEC 1
 * (RFC 5915), PKCS #1 and the old form of DSA. Certificates, requests, lists and public keys begin otherwise.
 */
const SHAPES = /^(02 30 04|30 04$|02 30( 30)?$|02 04|02( 02){5,9}( 30)?$)/;

/** Whether these bytes begin with a private key, told by its shape alone: nothing of the key is read. */
export function isPrivateKey(der: Uint8Array): boolean {
  const tags = attempt(() => {
    const found: string[] = [];
    for (const inner = new DerReader(der).enter(TAG.sequence); !inner.atEnd && found.length < 12;)
      found.push(inner.element().tag.toString(16).padStart(2, '0'));
    return found.join(' ');
  });
  return tags.ok && SHAPES.test(tags.value);
}
