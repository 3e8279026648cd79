import type { Oid } from './types.ts';

/** TLS server authentication (RFC 5280 section 4.2.1.12). */
export const OID_SERVER_AUTH: Oid = '1.3.6.1.5.5.7.3.1';
/** No OID is assigned to Local Device: this experimental one comes from UUID d88b5764-3b23-4c79-923f-eb7891eaa832. */
export const OID_LOCAL_DEVICE: Oid = '2.25.287836748863632227834941709419488651314';
export const OID_ANY_USAGE: Oid = '2.5.29.37.0';

/** The purposes that anyExtendedKeyUsage was made for: those of RFC 5280 (id-kp). */
const ID_KP = '1.3.6.1.5.5.7.3.';

/**
 * Do these listed purposes allow `usage`? No list allows everything. anyExtendedKeyUsage stands for the purposes of RFC 5280 only:
 * Local Device is a claim rather than a permission and must be listed by name, as RFC 5280 section 4.2.1.12 lets applications ask.
 */
export function allowsUsage(listed: readonly Oid[] | undefined, usage: Oid): boolean {
  return listed === undefined || listed.includes(usage) || (listed.includes(OID_ANY_USAGE) && usage.startsWith(ID_KP));
}
