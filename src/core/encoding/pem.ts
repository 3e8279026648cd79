import { fromBase64, toBase64 } from './bytes.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g;

/** One PEM block (RFC 7468): its label and its bytes, or null bytes when the base64 is broken. */
export interface PemBlock {
  readonly label: string;
  readonly bytes: Uint8Array | null;
}

/** All PEM blocks of a text, in order; explanatory text around them is skipped (RFC 7468 section 2). */
export function readPem(text: string): PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => ({ label, bytes: fromBase64(body) }));
}

/**
 * Certificates as one text (RFC 7468 section 5).
 * @param certificates in DER.
 * @returns one block for each, in lines of 64 characters, in the order given.
 */
export function toPem(certificates: readonly Uint8Array[]): string {
  return certificates
    .map(
      (der) =>
        `-----BEGIN CERTIFICATE-----\n${toBase64(der).replace(/.{64}(?!$)/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    )
    .join('');
}
