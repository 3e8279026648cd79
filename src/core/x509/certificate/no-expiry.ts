import type { Certificate } from './certificate.ts';

/**
 * 99991231235959Z: a certificate with this notAfter has no well-defined end (RFC 5280 section 4.1.2.5), as IEEE 802.1AR
 * asks of the identity that a device leaves the factory with. Milliseconds since the epoch.
 */
export const NO_EXPIRY = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Whether the certificate never expires. */
export const hasNoExpiry = ({ notAfter }: Pick<Certificate, 'notAfter'>): boolean => notAfter.time === NO_EXPIRY;
