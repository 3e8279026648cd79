const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** One PEM block (RFC 7468): its label and its bytes, or null bytes when the base64 is broken. */
export interface PemBlock {
  readonly label: string;
  readonly bytes: Uint8Array | null;
}

/** All PEM blocks of a text, in order; explanatory text around them is skipped (RFC 7468 section 2). */
export function readPem(text: string): PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => ({ label, bytes: fromBase64(body) }));
}

/** Bytes of a base64 text, blanks ignored; null when it is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  const compact = text.replace(/\s+/g, '');
  const whole = compact.endsWith('=') ? compact.length % 4 === 0 : compact.length % 4 !== 1;
  if (!whole || !BASE64.test(compact)) return null;
  return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
}

/** Base64 with padding (RFC 4648 section 4), in one line. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Certificates as one text (RFC 7468 section 5). */
export function toPem(certificates: readonly Uint8Array[]): string {
  return certificates
    .map(
      (der) =>
        `-----BEGIN CERTIFICATE-----\n${toBase64(der).replace(/.{64}(?!$)/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    )
    .join('');
}
