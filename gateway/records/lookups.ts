import { createHash } from 'node:crypto';
import { decodeCertificate } from '../../src/core/x509/basics/index.ts';
import type { ApprovalRecord, CertificateRecord, Table } from './types.ts';

/**
 * By what certificates are found without reading all of them: the hash of their key (`keyHash`), who asked for them, a
 * name or address in them; `revoked` are all that are.
 */
export type Lookup = 'key' | 'holder' | 'host' | 'revoked';

/** Begins the keys of what is derived from certificates and approvals. No table is called so. */
export const DERIVED = 'lookups/';
/** More digits than a time in milliseconds has, so that texts are in the order of the times. */
const DIGITS = 16;

export const isDerived = (key: string): boolean => key.startsWith(DERIVED);

/** SHA-256 of a SubjectPublicKeyInfo in DER, hexadecimal. */
export const keyHash = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');

/** The same of the key that a certificate is for; null where that cannot be read. */
export function certifiedKey({ certificate }: CertificateRecord): string | null {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  return decoded.ok ? keyHash(decoded.value.spki.der) : null;
}

/**
 * Where the entries begin of the certificates that are found so, or, by `approved`, of the approvals of a name or
 * address. Each ends with the key of its record.
 */
export const entriesOf = (by: Lookup | 'approved', what: string): string =>
  `${DERIVED}${by}/${encodeURIComponent(what)}/`;

/** All entries of certificates that expired before this time, milliseconds since the epoch. */
export const entriesBefore = (time: number): { readonly gt: string; readonly lt: string } => ({
  gt: `${DERIVED}end/`,
  lt: `${DERIVED}end/${digits(time)}/`,
});

/** All entries of certificates that expire at this time or later. */
export const entriesFrom = (time: number): { readonly gte: string; readonly lt: string } => ({
  gte: `${DERIVED}end/${digits(time)}/`,
  lt: `${DERIVED}end/~`,
});

/** When the certificate expires that one of these entries is of. */
export const endOfEntry = (entry: string): number => Number(entry.split('/').at(-2));

/** The key of the record that an entry is of: a serial number, or an account. */
export const recordOf = (entry: string): string => entry.slice(entry.lastIndexOf('/') + 1);

const digits = (time: number): string => String(Math.max(0, Math.floor(time))).padStart(DIGITS, '0');

/** All entries of one record; there are none but of certificates and approvals. */
export function entries(table: Table, key: string, value: unknown): string[] {
  if (table === 'certificates') return ofCertificate(value as CertificateRecord).map((each) => each + key);
  if (table !== 'approvals') return [];
  return (value as ApprovalRecord).hosts.map((host) => entriesOf('approved', host) + key);
}

function ofCertificate(record: CertificateRecord): string[] {
  const key = certifiedKey(record);
  return [
    `${DERIVED}end/${digits(record.until)}/`,
    entriesOf('holder', record.holder),
    ...(key === null ? [] : [entriesOf('key', key)]),
    ...[...new Set(record.hosts)].map((host) => entriesOf('host', host)),
    ...(record.revoked ? [entriesOf('revoked', '')] : []),
  ];
}
