import type { Certificate } from '../certificate/certificate.ts';
import { type Extension, readExtensions } from '../certificate/extension.ts';
import { type Name, readName } from '../certificate/name.ts';
import { type CertificateTime, readTime } from '../der/der-time.ts';
import { boolean, integerBytes, octetAlignedBits, smallInteger } from '../der/der-values.ts';
import { toHex } from '../../encoding/bytes.ts';
import {
  attempt,
  constructed,
  type Decoded,
  DerError,
  DerReader,
  type OnOddity,
  primitive,
  readWhole,
  TAG,
} from '../der/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../keys/algorithm.ts';
import type { Oid } from '../types.ts';

/** A certificate revocation list, decoded (RFC 5280 section 5.1). */
export interface Crl {
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  readonly version: number;
  readonly innerAlgorithm: AlgorithmIdentifier;
  readonly outerAlgorithm: AlgorithmIdentifier;
  readonly issuer: Name;
  readonly thisUpdate: CertificateTime;
  readonly nextUpdate: CertificateTime | undefined;
  /** Entries by the hexadecimal content of their serial number. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
  readonly extensions: ReadonlyMap<Oid, Extension>;
  readonly signature: Uint8Array;
  /**
   * Some entry carries a critical extension: as none is understood here, the list says nothing about any certificate
   * (section 5.3).
   */
  readonly hasCriticalEntry: boolean;
}

export interface RevokedEntry {
  readonly date: CertificateTime;
  /** CRLReason number (section 5.3.1), where given. */
  readonly reason: number | undefined;
}

const OID_REASON_CODE = '2.5.29.21';
/** removeFromCRL takes a certificate off the list; it stands in delta CRLs only. */
const REMOVE_FROM_CRL = 8;

/** What honest encoders do all the same; see decodeCertificate. */
const onOddity: OnOddity = (code) => {
  if (code !== 'encoded-default' && code !== 'named-bits' && code !== 'name-text') throw new DerError(code);
};

/** Decodes a DER revocation list (RFC 5280 section 5.1), as strictly as `decodeCertificate` decodes certificates. */
export function decodeCrl(der: Uint8Array): Decoded<Crl> {
  return attempt(() =>
    readWhole(
      der,
      TAG.sequence,
      (list) => {
        const tbs = list.expect(TAG.sequence);
        const outerAlgorithm = readAlgorithm(list);
        const signature = octetAlignedBits(list);
        return { der, tbs: tbs.der, ...readTbs(list.inside(tbs)), outerAlgorithm, signature };
      },
      onOddity,
    ),
  );
}

function readTbs(tbs: DerReader) {
  const version = tbs.nextTag === TAG.integer ? smallInteger(integerBytes(tbs)) + 1 : 1;
  const innerAlgorithm = readAlgorithm(tbs);
  const issuer = readName(tbs);
  const thisUpdate = readTime(tbs);
  const nextUpdate = tbs.nextTag === TAG.utcTime || tbs.nextTag === TAG.generalizedTime ? readTime(tbs) : undefined;
  const entries =
    tbs.nextTag === TAG.sequence
      ? readEntries(tbs.enter())
      : { revoked: new Map<string, RevokedEntry>(), hasCriticalEntry: false };
  const list = tbs.optional(constructed(0));
  const extensions = list ? readExtensions(tbs.inside(list)) : new Map<Oid, Extension>();
  tbs.finish();
  if (version > 2 || (list && version !== 2)) throw new DerError('bad-structure');
  return { version, innerAlgorithm, issuer, thisUpdate, nextUpdate, ...entries, extensions };
}

function readEntries(list: DerReader): Pick<Crl, 'revoked' | 'hasCriticalEntry'> {
  const revoked = new Map<string, RevokedEntry>();
  let hasCriticalEntry = false;
  while (!list.atEnd) {
    const entry = list.enter();
    const serial = toHex(integerBytes(entry));
    const date = readTime(entry);
    const extensions = entry.atEnd ? new Map<Oid, Extension>() : readExtensions(entry);
    entry.finish();
    for (const { oid, critical } of extensions.values())
      if (critical && oid !== OID_REASON_CODE) hasCriticalEntry = true;
    const reason = readReason(extensions.get(OID_REASON_CODE));
    if (reason !== REMOVE_FROM_CRL) revoked.set(serial, { date, reason });
  }
  return { revoked, hasCriticalEntry };
}

function readReason(extension: Extension | undefined): number | undefined {
  return extension && smallInteger(new DerReader(extension.value).expect(TAG.enumerated).content);
}

/** issuingDistributionPoint (RFC 5280 section 5.2.5): which certificates a list speaks of. */
interface Scope {
  readonly onlyUser: boolean;
  readonly onlyCa: boolean;
  readonly onlyAttribute: boolean;
  readonly indirect: boolean;
}

export const OID_DISTRIBUTION_POINT = '2.5.29.28';

/**
 * Does the list speak of this certificate? `indirect` lists, which speak of other issuers' certificates, are refused by
 * that name.
 */
export function scopeOf(crl: Crl, certificate: Certificate): 'covers' | 'other' | 'indirect' | 'malformed' {
  const extension = crl.extensions.get(OID_DISTRIBUTION_POINT);
  if (extension === undefined) return 'covers';
  const decoded = attempt(() => readWhole(extension.value, TAG.sequence, readScope));
  if (!decoded.ok) return 'malformed';
  const { onlyUser, onlyCa, onlyAttribute, indirect } = decoded.value;
  if (indirect) return 'indirect';
  const isCa = certificate.known.basicConstraints?.ca === true;
  return onlyAttribute || (isCa ? onlyUser : onlyCa) ? 'other' : 'covers';
}

function readScope(fields: DerReader): Scope {
  fields.optional(0xa0);
  const onlyUser = readFlag(fields, 1);
  const onlyCa = readFlag(fields, 2);
  // onlySomeReasons: what is listed is revoked all the same.
  fields.optional(primitive(3));
  return { onlyUser, onlyCa, indirect: readFlag(fields, 4), onlyAttribute: readFlag(fields, 5) };
}

function readFlag(fields: DerReader, number: number): boolean {
  const element = fields.optional(primitive(number));
  return element !== undefined && boolean(element, fields.onOddity);
}
