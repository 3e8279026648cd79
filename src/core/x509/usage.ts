import type { Certificate } from './certificate.ts';
import type { Oid } from './types.ts';

/** TLS server authentication (RFC 5280 section 4.2.1.12). */
export const OID_SERVER_AUTH: Oid = '1.3.6.1.5.5.7.3.1';
/** No OID is assigned to Local Device: this experimental one comes from UUID d88b5764-3b23-4c79-923f-eb7891eaa832. */
export const OID_LOCAL_DEVICE: Oid = '2.25.287836748863632227834941709419488651314';
export const OID_ANY_USAGE: Oid = '2.5.29.37.0';

/**
 * Do these listed purposes allow `usage`? No list allows everything, anyExtendedKeyUsage too. Local Device is a claim rather than
 * a permission: use `localDeviceUsage` for what a certificate says of it.
 */
export function allowsUsage(listed: readonly Oid[] | undefined, usage: Oid): boolean {
  return listed === undefined || listed.includes(usage) || listed.includes(OID_ANY_USAGE);
}

/**
 * What a path (leaf first) says about Local Device:
 * - `absent`: the leaf does not list it by name;
 * - `present`: the leaf lists it, and so does every CA above that lists purposes at all (anyExtendedKeyUsage does not do);
 * - `not-nested`: the leaf lists it, but a CA above lists purposes without it, and so had no right to pass it on.
 */
export type LocalDeviceUsage = 'absent' | 'present' | 'not-nested';

export function localDeviceUsage(path: readonly Certificate[], oid: Oid = OID_LOCAL_DEVICE): LocalDeviceUsage {
  const [leaf, ...authorities] = path;
  if (!leaf?.known.extendedKeyUsage?.includes(oid)) return 'absent';
  return authorities.every(({ known }) => known.extendedKeyUsage?.includes(oid) ?? true) ? 'present' : 'not-nested';
}
