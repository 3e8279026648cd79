import { type CertificateTime, readTime } from '../der/der-time.ts';
import { checkInteger, integerBytes, octetAlignedBits, smallInteger } from '../der/der-values.ts';
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
  TAG,
} from '../der/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../keys/algorithm.ts';
import { readSpki, type Spki } from '../keys/spki.ts';
import type { Oid } from '../types.ts';
import { type Extension, readExtensions } from './extension.ts';
import { type KnownExtensions, readKnownExtensions } from './known-extensions.ts';
import { type Name, readName, sameName } from './name.ts';

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
 * Decodes a DER certificate strictly: anything that is not DER or not the structure of RFC 5280 is a fault. Three habits
 * of honest encoders are read over and noted: a default value written out, trailing zero bits in a list of named bits,
 * and characters in a name that its string type does not allow (such a name equals only itself, byte by byte).
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

/** Decodes what can be decoded, for a description only: never judge a path by it. */
export function decodeTolerantly(der: Uint8Array): Decoded<Certificate> {
  const oddities = new Set<string>();
  return attempt(() => readCertificate(der, (code) => oddities.add(code), oddities, true));
}

function readCertificate(der: Uint8Array, onOddity: OnOddity, oddities: Set<string>, tolerant = false): Certificate {
  const outer = new DerReader(der, onOddity);
  const whole = outer.expect(TAG.sequence);
  outer.finish();
  const certificate = outer.inside(whole);
  const tbs = certificate.expect(TAG.sequence);
  const outerAlgorithm = readAlgorithm(certificate);
  const signature = octetAlignedBits(certificate);
  certificate.finish();
  const fields = readTbs(certificate.inside(tbs));
  const known = readKnownExtensions(fields.extensions, onOddity, tolerant ? (code) => oddities.add(code) : undefined);
  return { der: whole.der, tbs: tbs.der, ...fields, outerAlgorithm, known, signature, oddities: [...oddities] };
}

function readTbs(tbs: DerReader) {
  const version = readVersion(tbs);
  const serial = integerBytes(tbs);
  const innerAlgorithm = readAlgorithm(tbs);
  const issuer = readName(tbs);
  const validity = tbs.enter();
  const notBefore = readTime(validity);
  const notAfter = readTime(validity);
  validity.finish();
  const subject = readName(tbs);
  const spki = readSpki(tbs);
  const hasUniqueIds = [tbs.optional(primitive(1)), tbs.optional(primitive(2))].some((id) => id !== undefined);
  const list = tbs.optional(constructed(3));
  const extensions = list ? readExtensions(tbs.inside(list)) : new Map<Oid, Extension>();
  tbs.finish();
  // Sections 4.1.2.8 and 4.1.2.9: unique identifiers need version 2, extensions version 3.
  if ((hasUniqueIds && version < 2) || (list && version !== 3)) tbs.onOddity('bad-structure');
  const selfIssued = sameName(subject, issuer);
  return { version, serial, innerAlgorithm, issuer, notBefore, notAfter, subject, selfIssued, spki, extensions };
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
