import {
  type CertificateTime,
  checkInteger,
  integerBytes,
  octetAlignedBits,
  readTime,
  smallInteger,
} from '../der/der-values.ts';
import {
  attempt,
  constructed,
  type Decoded,
  DerError,
  type DerFault,
  DerReader,
  onlyElement,
  type OnOddity,
  primitive,
  readWhole,
  refuseOddities,
  TAG,
} from '../der/der.ts';
import { type AlgorithmIdentifier, readAlgorithm, readSpki, type Spki } from '../keys/spki.ts';
import type { Oid } from '../types.ts';
import {
  type AuthorityKeyIdentifier,
  type BasicConstraints,
  type Extension,
  type NameConstraints,
  type PolicyConstraints,
  type PolicyMapping,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readExtensions,
  readKeyUsage,
  readNameConstraints,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
  skipCerts,
} from './extensions.ts';
import { type DecodedName, type Name, readGeneralNames, readName, sameName } from './name.ts';
import { EXTENSION } from '../identifiers.ts';

/** A certificate, decoded (RFC 5280 section 4.1). All byte arrays are views of the input. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  /** 1, 2 or 3; another number where a tolerant reading found one. */
  readonly version: number;
  /** Content of the INTEGER: two's complement. */
  readonly serial: Uint8Array;
  readonly innerAlgorithm: AlgorithmIdentifier;
  readonly outerAlgorithm: AlgorithmIdentifier;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: CertificateTime;
  readonly notAfter: CertificateTime;
  /** Subject and issuer are the same name (RFC 5280 section 3.2): a CA that changes keys, or a root. */
  readonly selfIssued: boolean;
  readonly spki: Spki;
  readonly extensions: ReadonlyMap<Oid, Extension>;
  /** The extensions that this library understands, decoded. */
  readonly known: KnownExtensions;
  readonly signature: Uint8Array;
  /** Codes of departures that were read over, in the order met. */
  readonly oddities: readonly string[];
}

/**
 * Decodes a DER certificate strictly: anything that is not DER or not the structure of RFC 5280 is a fault. Three
 * habits of honest encoders are read over and noted: a default value written out, trailing zero bits in a list of named
 * bits, and characters in a name that its string type does not allow (such a name equals only itself, byte by byte).
 */
export function decodeCertificate(der: Uint8Array): Decoded<Certificate> {
  const oddities = new Set<string>();
  return attempt(() =>
    readCertificate(
      der,
      (code) => {
        if (!HABITS.includes(code)) throw new DerError(code);
        oddities.add(code);
      },
      oddities,
    ),
  );
}

/** What a strict reading lets pass. */
const HABITS: readonly DerFault[] = ['encoded-default', 'named-bits', 'name-text'];

/** Stands among the oddities where a part of a certificate could not be read at all. */
export const UNREADABLE_PART = 'unreadable';

/**
 * Decodes what can be decoded, for a description only: never judge a path by it. Whatever cannot be read, but for the
 * key, counts as absent: dates are NaN then. Browsers go on past some of that, and nothing odd that someone put there
 * may hide whose key it is. What is absent so proves nothing: `oddities` has UNREADABLE_PART.
 */
export function decodeTolerantly(der: Uint8Array): Decoded<Certificate> {
  const oddities = new Set<string>();
  return attempt(() => readCertificate(der, (code) => oddities.add(code), oddities, true));
}

function readCertificate(der: Uint8Array, onOddity: OnOddity, oddities: Set<string>, tolerant = false): Certificate {
  const outer = new DerReader(der, onOddity);
  const whole = outer.expect(TAG.sequence);
  outer.finish();
  const certificate = outer.inside(whole);
  const orNote = (oddity: string): OnOddity => (tolerant ? () => oddities.add(oddity) : refuseOddities);
  const part: ReadPart = (read, absent) => {
    const decoded = attempt(read);
    if (decoded.ok) return decoded.value;
    orNote(UNREADABLE_PART)(decoded.fault);
    return absent;
  };
  const tbs = certificate.expect(TAG.sequence);
  const outerAlgorithm = part(() => readAlgorithm(certificate), ABSENT);
  const signature = part(() => octetAlignedBits(certificate), ABSENT.der);
  certificate.finish();
  const fields = readTbs(certificate.inside(tbs), part);
  const known = readKnownExtensions(fields.extensions, onOddity, orNote(UNREADABLE_PART));
  return { der: whole.der, tbs: tbs.der, ...fields, outerAlgorithm, known, signature, oddities: [...oddities] };
}

/** Reads the next element. Where that fails in a description, what comes behind is read all the same. */
type ReadPart = <T>(read: () => T, absent: T) => T;

/** A name, an algorithm or a time that could not be read. */
const ABSENT: Name & AlgorithmIdentifier & CertificateTime = {
  der: new Uint8Array(),
  rdns: [],
  keys: [],
  oid: '',
  parameters: null,
  time: NaN,
  form: 'utc',
};

function readTbs(tbs: DerReader, part: ReadPart) {
  const version = part(() => readVersion(tbs), 0);
  const serial = part(() => integerBytes(tbs), ABSENT.der);
  const innerAlgorithm = part(() => readAlgorithm(tbs), ABSENT);
  const issuer = part(() => readName(tbs), ABSENT);
  const validity = part(() => readValidity(tbs.enter()), { notBefore: ABSENT, notAfter: ABSENT });
  const subject = part(() => readName(tbs), ABSENT);
  const spki = readSpki(tbs);
  const hasUniqueIds = [tbs.optional(primitive(1)), tbs.optional(primitive(2))].some((id) => id !== undefined);
  const list = tbs.optional(constructed(3));
  const extensions = part(() => readExtensions(list && tbs.inside(list)), new Map<Oid, Extension>());
  tbs.finish();
  // Sections 4.1.2.8 and 4.1.2.9: unique identifiers need version 2, extensions version 3.
  if ((hasUniqueIds && version < 2) || (list && version !== 3)) tbs.onOddity('bad-structure');
  const selfIssued = issuer !== ABSENT && subject !== ABSENT && sameName(subject, issuer);
  return { version, serial, innerAlgorithm, issuer, ...validity, subject, selfIssued, spki, extensions };
}

function readValidity(validity: DerReader): Pick<Certificate, 'notBefore' | 'notAfter'> {
  const notBefore = readTime(validity);
  const notAfter = readTime(validity);
  validity.finish();
  return { notBefore, notAfter };
}

function readVersion(tbs: DerReader): number {
  const explicit = tbs.optional(constructed(0));
  if (explicit === undefined) return 1;
  const version =
    smallInteger(checkInteger(onlyElement(explicit.content, TAG.integer, tbs.onOddity).content, tbs.onOddity)) + 1;
  if (version === 1) tbs.onOddity('encoded-default');
  else if (version !== 2 && version !== 3) tbs.onOddity('bad-structure');
  return version;
}

/** Undefined where the certificate does not have the extension. */
export interface KnownExtensions {
  readonly subjectKeyIdentifier?: Uint8Array;
  readonly keyUsage?: ReadonlySet<number>;
  readonly subjectAltName?: readonly DecodedName[];
  readonly basicConstraints?: BasicConstraints;
  readonly nameConstraints?: NameConstraints;
  readonly policies?: readonly Oid[];
  readonly policyMappings?: readonly PolicyMapping[];
  readonly authorityKeyIdentifier?: AuthorityKeyIdentifier;
  readonly policyConstraints?: PolicyConstraints;
  readonly extendedKeyUsage?: readonly Oid[];
  readonly inhibitAnyPolicy?: number;
}

type Decoder<T> = (value: Uint8Array, onOddity: OnOddity) => T;

const sequence =
  <T>(read: (inner: DerReader) => T): Decoder<T> =>
  (value, onOddity) =>
    readWhole(value, TAG.sequence, read, onOddity);
const content = (value: Uint8Array, tag: number, onOddity: OnOddity): Uint8Array =>
  onlyElement(value, tag, onOddity).content;

const DECODERS: { readonly [K in keyof KnownExtensions]-?: Decoder<NonNullable<KnownExtensions[K]>> } = {
  subjectKeyIdentifier: (value, onOddity) => content(value, TAG.octetString, onOddity),
  keyUsage: (value, onOddity) => readKeyUsage(content(value, TAG.bitString, onOddity), onOddity),
  subjectAltName: sequence(readGeneralNames),
  basicConstraints: sequence(readBasicConstraints),
  nameConstraints: sequence(readNameConstraints),
  policies: sequence(readPolicies),
  policyMappings: sequence(readPolicyMappings),
  authorityKeyIdentifier: sequence(readAuthorityKeyIdentifier),
  policyConstraints: sequence(readPolicyConstraints),
  extendedKeyUsage: sequence(readExtendedKeyUsage),
  inhibitAnyPolicy: (value, onOddity) => skipCerts(content(value, TAG.integer, onOddity), onOddity),
};

const ENTRIES = Object.entries(DECODERS) as [keyof KnownExtensions, Decoder<unknown>][];

/** Decodes the extensions this library understands. One that is malformed, and told, counts as absent. */
function readKnownExtensions(
  extensions: ReadonlyMap<Oid, Extension>,
  onOddity: OnOddity,
  onMalformed: OnOddity,
): KnownExtensions {
  const known: Record<string, unknown> = {};
  for (const [key, decode] of ENTRIES) {
    const extension = extensions.get(EXTENSION[key]);
    if (extension === undefined) continue;
    const decoded = attempt(() => decode(extension.value, onOddity));
    if (decoded.ok) known[key] = decoded.value;
    else onMalformed(decoded.fault);
  }
  return known;
}

/**
 * 99991231235959Z: a certificate with this notAfter has no well-defined end (RFC 5280 section 4.1.2.5), as IEEE 802.1AR
 * asks of the identity that a device leaves the factory with. Milliseconds since the epoch.
 */
export const NO_EXPIRY = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Whether the certificate never expires. */
export const hasNoExpiry = ({ notAfter }: Pick<Certificate, 'notAfter'>): boolean => notAfter.time === NO_EXPIRY;
