import type { Oid } from '../src/core/x509/types.ts';

/** Tags of DER (X.690 section 8) that this home writes. */
export const TAG = {
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  ia5: 0x16,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The context-specific tag `[n]`, of one value or of several inside. */
export const context = (n: number, form: 'primitive' | 'constructed'): number =>
  (form === 'primitive' ? 0x80 : 0xa0) | n;

/** One element of DER, its parts one after the other. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

/** An object identifier; its arcs are below 2^31. */
export function derOid(oid: Oid): Buffer {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const septets = [arc & 0x7f];
  for (let rest = arc >> 7; rest > 0; rest >>= 7) septets.unshift(0x80 | (rest & 0x7f));
  return septets;
}
