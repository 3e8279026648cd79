import { type Extension, readExtensions, readKeyUsage } from '../certificate/extensions.ts';
import { type Name, readName } from '../certificate/name.ts';
import { type CertificateTime, integerBytes, octetAlignedBits, readTime, smallInteger } from '../der/der-values.ts';
import { toBigInt, toHex } from '../../encoding/bytes.ts';
import {
  attempt,
  constructed,
  type Decoded,
  DerError,
  type DerReader,
  onlyElement,
  type OnOddity,
  readWhole,
  TAG,
} from '../der/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../keys/spki.ts';
import type { Oid, RevocationReason } from '../types.ts';

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
  /** The list's number among those of its issuer and scope (section 5.2.3), where it has one that can be read. */
  readonly number: bigint | undefined;
  /** It only says what changed since another list (section 5.2.4). */
  readonly isDelta: boolean;
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

/** What a list says of one certificate (section 5.3). */
export interface RevokedEntry {
  readonly date: CertificateTime;
  readonly reason: RevocationReason;
}

/** Extensions of a list (sections 5.2.5 and 5.2.3). */
export const OID_ISSUING_DISTRIBUTION_POINT = '2.5.29.28';
export const OID_CRL_NUMBER = '2.5.29.20';
const OID_DELTA_INDICATOR = '2.5.29.27';
const OID_REASON_CODE = '2.5.29.21';

/** What honest encoders do all the same; see decodeCertificate. */
export const readOver: OnOddity = (code) => {
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
      readOver,
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
  const extensions = readExtensions(list && tbs.inside(list));
  tbs.finish();
  if (version > 2 || (list && version !== 2)) throw new DerError('bad-structure');
  const number = readNumber(extensions.get(OID_CRL_NUMBER));
  const isDelta = extensions.has(OID_DELTA_INDICATOR);
  return { version, innerAlgorithm, issuer, thisUpdate, nextUpdate, number, isDelta, ...entries, extensions };
}

function readEntries(list: DerReader): Pick<Crl, 'revoked' | 'hasCriticalEntry'> {
  const revoked = new Map<string, RevokedEntry>();
  let hasCriticalEntry = false;
  while (!list.atEnd) {
    const entry = list.enter();
    const serial = toHex(integerBytes(entry));
    const date = readTime(entry);
    const extensions = readExtensions(entry.atEnd ? undefined : entry);
    entry.finish();
    for (const { oid, critical } of extensions.values())
      if (critical && oid !== OID_REASON_CODE) hasCriticalEntry = true;
    const reason = readReason(extensions.get(OID_REASON_CODE));
    // Where one certificate is listed twice, the entry that stands for good counts.
    const before = revoked.get(serial);
    if (before === undefined || isForGood(reason)) revoked.set(serial, { date, reason });
  }
  return { revoked, hasCriticalEntry };
}

function readReason(extension: Extension | undefined): RevocationReason {
  return revocationReason(extension && smallInteger(onlyElement(extension.value, TAG.enumerated).content));
}

function readNumber(extension: Extension | undefined): bigint | undefined {
  const decoded = extension && attempt(() => onlyElement(extension.value, TAG.integer).content);
  return decoded?.ok ? toBigInt(decoded.value) : undefined;
}

/** CRLReason by number (RFC 5280 section 5.3.1). */
const REASONS: Readonly<Record<number, RevocationReason>> = {
  1: 'key-compromise',
  2: 'ca-compromise',
  3: 'affiliation-changed',
  4: 'superseded',
  5: 'cessation-of-operation',
  6: 'certificate-hold',
  8: 'removed',
  9: 'privilege-withdrawn',
  10: 'aa-compromise',
};

/** The number of removeFromCRL: a certificate that was on hold is no longer. It belongs in delta CRLs only. */
export const REMOVED = 8;

/** The name of a CRLReason, whose number may be missing or unknown. */
export const revocationReason = (reason: number | undefined): RevocationReason => REASONS[reason ?? 0] ?? 'unspecified';

/**
 * A certificate on hold may come back; any other revocation stands for as long as the certificate would have lived
 * (RFC 5280 sections 3.3 and 5.3.1), so that old news of it are as good as new ones.
 */
export const isForGood = (reason: RevocationReason): boolean => reason !== 'certificate-hold' && reason !== 'removed';

/** A set of ReasonFlags (RFC 5280 section 4.2.1.13): bit n stands for flag n. */
export type ReasonSet = number;

/** All but flag 0, which stands for nothing. */
export const ALL_REASONS: ReasonSet = 0x1fe;
/** The flag of certificateHold. */
export const HOLD: ReasonSet = 1 << 6;

/** @param content of the BIT STRING. @throws DerError */
export function readReasonSet(content: Uint8Array, onOddity: OnOddity): ReasonSet {
  let set = 0;
  for (const flag of readKeyUsage(content, onOddity)) if (flag < 9) set |= 1 << flag;
  return set & ALL_REASONS;
}
