import { concatBytes } from '../../encoding/bytes.ts';
import { bufferSource } from '../../x509/basics/index.ts';
import { ORDER } from './group.ts';
import type { Scalars } from './types.ts';

/** An octet string behind its length, which is an 8-octet little-endian number (RFC 9383 section 2). */
export function lengthPrefixed(octets: Uint8Array): Uint8Array {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(octets.length), true);
  return concatBytes(length, octets);
}

/**
 * 320 bits: 64 more than the order of P-256 has, so that reducing leaves no bias to speak of (RFC 9383 section 3.2).
 */
export const SCALAR_SOURCE_LENGTH = 40;

/** A big-endian number modulo the order of the group. Zero, which 320 random bits never give, is refused loudly. */
export function toScalar(source: Uint8Array): bigint {
  if (source.length !== SCALAR_SOURCE_LENGTH) throw new RangeError('a scalar is made from 40 octets');
  const scalar = source.reduce((number, octet) => (number << 8n) | BigInt(octet), 0n) % ORDER;
  if (scalar === 0n) throw new RangeError('a scalar must not be zero');
  return scalar;
}

/** 32 octets, big-endian. */
export function encodeScalar(scalar: bigint): Uint8Array {
  return Uint8Array.from(scalar.toString(16).padStart(64, '0').match(/../g) ?? [], (octet) =>
    Number.parseInt(octet, 16),
  );
}

/**
 * w0 and w1 from a password (RFC 9383 section 3.2): PBKDF2-HMAC-SHA256 (RFC 8018) to 80 octets, each half reduced. The
 * identities are given as unknown, since a verifier registers before it knows under which address it will be asked;
 * they are in the transcript.
 */
export async function deriveScalars(password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Scalars> {
  const none = new Uint8Array();
  const input = concatBytes(lengthPrefixed(password), lengthPrefixed(none), lengthPrefixed(none));
  const key = await crypto.subtle.importKey('raw', bufferSource(input), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bufferSource(salt), iterations },
    key,
    16 * SCALAR_SOURCE_LENGTH,
  );
  const output = new Uint8Array(bits);
  return {
    w0: toScalar(output.subarray(0, SCALAR_SOURCE_LENGTH)),
    w1: toScalar(output.subarray(SCALAR_SOURCE_LENGTH)),
  };
}
