import { decodeCertificate } from '../../src/core/x509/basics/index.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import type { Records } from '../records/records.ts';
import type { CertificateRecord } from '../records/types.ts';
import { Problem } from './problem.ts';

const HOUR = 60 * 60_000;

/** When a client should renew (RFC 9773 section 4.2); milliseconds since the epoch. */
export interface RenewalWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * From two thirds of its life on, half a day wide so that devices do not all come at once; at once where it was
 * revoked.
 */
export function renewalWindow({ issued, until, revoked }: CertificateRecord): RenewalWindow {
  if (revoked) return { start: revoked.at - HOUR, end: revoked.at };
  const start = issued + ((until - issued) * 2) / 3;
  return { start, end: start + 12 * HOUR };
}

/**
 * The certificate that an identifier of RFC 9773 section 4.1 names: the key identifier of its issuer and its serial
 * number, each in base64url.
 * @returns null where this gateway issued none such.
 */
export async function findByRenewalId(
  records: Records,
  id: string,
): Promise<{ readonly serial: string; readonly record: CertificateRecord } | null> {
  const named = readRenewalId(id);
  const record = named && (await records.get('certificates', named.serial));
  if (!record) return null;
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(record.certificate, 'base64')));
  const issuer = decoded.ok ? decoded.value.known.authorityKeyIdentifier?.keyIdentifier : undefined;
  return issuer && toHex(issuer) === named.issuer ? { serial: named.serial, record } : null;
}

/** Both halves of such an identifier, hexadecimal; null where it is none. */
function readRenewalId(id: string): { readonly issuer: string; readonly serial: string } | null {
  const [, issuer, serial] = /^([\w-]{1,64})\.([\w-]{1,64})$/.exec(id) ?? [];
  if (issuer === undefined || serial === undefined) return null;
  return { issuer: fromBase64Url(issuer), serial: fromBase64Url(serial) };
}

const fromBase64Url = (text: string): string => Buffer.from(text, 'base64url').toString('hex');

/**
 * The serial number of the certificate that an order says it renews (RFC 9773 section 5); null where it says nothing,
 * or names one that is not recorded any more (../pruning.ts): clients name the last that they have however long ago it
 * expired, and would never get another if that were refused.
 * @throws Problem where that is none of this account's, or was renewed already.
 */
export async function replacedSerial(records: Records, replaces: unknown, account: string): Promise<string | null> {
  if (replaces === undefined) return null;
  const named = typeof replaces === 'string' ? readRenewalId(replaces) : null;
  const isRecorded = named !== null && (await records.get('certificates', named.serial)) !== undefined;
  if (named && !isRecorded) {
    const left = await records.get('ended', named.serial);
    if (!left || left.holder === account) return null;
  }
  const found = typeof replaces === 'string' ? await findByRenewalId(records, replaces) : null;
  if (found?.record.holder !== account)
    throw new Problem('malformed', 'What the order replaces is no certificate of this account');
  if (found.record.replacedBy !== undefined) throw new Problem('alreadyReplaced', 'That was renewed already');
  return found.serial;
}
