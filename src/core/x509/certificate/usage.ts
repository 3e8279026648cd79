import type { Oid } from '../types.ts';

/** TLS server authentication (RFC 5280 section 4.2.1.12). */
export const OID_SERVER_AUTH: Oid = '1.3.6.1.5.5.7.3.1';
/** No OID is assigned to Local Device: this experimental one comes from UUID d88b5764-3b23-4c79-923f-eb7891eaa832. */
export const OID_LOCAL_DEVICE: Oid = '2.25.287836748863632227834941709419488651314';
export const OID_ANY_USAGE: Oid = '2.5.29.37.0';

/** The purposes that RFC 5280 section 4.2.1.12 names, for which anyExtendedKeyUsage stands. */
const NAMED_PURPOSE = /^1\.3\.6\.1\.5\.5\.7\.3\.[1-9]$/;

/**
 * Do these listed purposes allow `usage`? No list allows everything. anyExtendedKeyUsage stands for the purposes that
 * RFC 5280 names only: Local Device is a claim rather than a permission and must be listed itself, as section 4.2.1.12
 * lets applications ask.
 */
export function allowsUsage(listed: readonly Oid[] | undefined, usage: Oid): boolean {
  return (
    listed === undefined || listed.includes(usage) || (listed.includes(OID_ANY_USAGE) && NAMED_PURPOSE.test(usage))
  );
}

const MAX_OID_TEXT = 128;

/**
 * The OID that a policy sets for Local Device, in dotted form.
 * @returns null where it is no OID in canonical form, or one that has a meaning already: then certificates that say
 *     something else would be taken for it.
 * @see docs/local-device-eku.md section 3; RFC 5280 section 4.2.1.12.
 */
export function readLocalDeviceOid(value: unknown): Oid | null {
  if (typeof value !== 'string' || value.length > MAX_OID_TEXT) return null;
  const oid = value.trim();
  return /^(2|[01](?=\.[1-3]?\d\.))(\.(0|[1-9]\d*)){2,}$/.test(oid) && oid !== OID_ANY_USAGE && !NAMED_PURPOSE.test(oid)
    ? oid
    : null;
}
