/** Far more than any certificate of a home, and no more than a backup carries. */
const MAX_CERTIFICATE_BYTES = 48 * 1024;
/** Most certificates a bundle may hold; a gateway has a handful. */
const MAX_CERTIFICATES = 50;

/** Whether these certificates (DER) are more, or larger, than any gateway's. */
export const areTooMuch = (certificates: readonly Uint8Array[]): boolean =>
  certificates.length > MAX_CERTIFICATES || certificates.some(({ length }) => length > MAX_CERTIFICATE_BYTES);
