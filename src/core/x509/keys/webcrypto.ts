import { toHex } from '../../encoding/bytes.ts';

/** WebCrypto takes no shared memory, and the types say so; nothing here ever sits in any. */
export const bufferSource = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

/** @param hash a WebCrypto name: `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`. */
export async function digest(hash: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, bufferSource(bytes)));
}

/** 32 bytes (FIPS 180-4). */
export const sha256 = (bytes: Uint8Array): Promise<Uint8Array> => digest('SHA-256', bytes);

/**
 * SHA-256 (FIPS 180-4) as text.
 * @returns 64 lower-case hexadecimal digits.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}
