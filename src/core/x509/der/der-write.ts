import { DerError, TAG } from './der.ts';
import type { Oid } from '../types.ts';

/** One DER element: tag, definite minimal length, the parts side by side. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const header = [tag, ...encodeLength(length)];
  const bytes = new Uint8Array(header.length + length);
  bytes.set(header);
  let at = header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function encodeLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** SEQUENCE of encoded elements. */
export const encodeSequence = (...parts: readonly Uint8Array[]): Uint8Array => encode(TAG.sequence, ...parts);

/** OBJECT IDENTIFIER from dotted-decimal text. @throws DerError where the text is no OID. */
export const encodeObjectIdentifier = (oid: Oid): Uint8Array => encode(TAG.oid, encodeOid(oid));

/** Content bytes of an OBJECT IDENTIFIER, from dotted-decimal text. @throws DerError where the text is no OID. */
export function encodeOid(oid: Oid): Uint8Array {
  if (!/^[0-2](\.(0|[1-9]\d*))+$/.test(oid)) throw new DerError('bad-oid');
  const [first = 0n, second = 0n, ...rest] = oid.split('.').map(BigInt);
  if (first < 2n && second > 39n) throw new DerError('bad-oid');
  return Uint8Array.from([first * 40n + second, ...rest].flatMap(base128));
}

function base128(arc: bigint): number[] {
  const bytes = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) bytes.unshift(Number(rest & 0x7fn) | 0x80);
  return bytes;
}

/** BOOLEAN TRUE. */
export const encodeTrue = (): Uint8Array => encode(TAG.boolean, Uint8Array.of(0xff));

/** An INTEGER of unsigned magnitude bytes. */
export function encodeUnsigned(magnitude: Uint8Array): Uint8Array {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start++;
  const minimal = magnitude.subarray(start);
  return encode(TAG.integer, Uint8Array.from((minimal[0] ?? 0) >= 0x80 || minimal.length === 0 ? [0] : []), minimal);
}

/** A BIT STRING of whole bytes: a key or a signature. */
export const encodeBits = (bytes: Uint8Array): Uint8Array => encode(TAG.bitString, Uint8Array.of(0), bytes);

/**
 * A Time: UTCTime up to 2049, GeneralizedTime from then on (RFC 5280 section 4.1.2.5). Fractions of a second are cut
 * off.
 */
export function encodeTime(time: number): Uint8Array {
  const digits = new Date(time).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
  const utc = digits < '2050';
  return encode(
    utc ? TAG.utcTime : TAG.generalizedTime,
    new TextEncoder().encode(`${utc ? digits.slice(2) : digits}Z`),
  );
}
