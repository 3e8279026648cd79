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
  const [, key, number] = /^([\w-]{1,64})\.([\w-]{1,64})$/.exec(id) ?? [];
  if (key === undefined || number === undefined) return null;
  const serial = Buffer.from(number, 'base64url').toString('hex');
  const record = await records.get('certificates', serial);
  if (!record) return null;
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(record.certificate, 'base64')));
  const issuer = decoded.ok ? decoded.value.known.authorityKeyIdentifier?.keyIdentifier : undefined;
  return issuer && toHex(issuer) === Buffer.from(key, 'base64url').toString('hex') ? { serial, record } : null;
}

/**
 * The serial number of the certificate that an order says it renews (RFC 9773 section 5); null where it says nothing.
 * @throws Problem where that is none of this account's, or was renewed already.
 */
export async function replacedSerial(records: Records, replaces: unknown, account: string): Promise<string | null> {
  if (replaces === undefined) return null;
  const found = typeof replaces === 'string' ? await findByRenewalId(records, replaces) : null;
  if (found?.record.holder !== account)
    throw new Problem('malformed', 'What the order replaces is no certificate of this account');
  if (found.record.replacedBy !== undefined) throw new Problem('alreadyReplaced', 'That was renewed already');
  return found.serial;
}
