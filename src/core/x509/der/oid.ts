import { DerError, type DerReader, TAG } from './der.ts';
import type { Oid } from '../types.ts';

/** More than any registered arc needs (a UUID arc takes 19 bytes); stops absurd numbers early. */
const MAX_OID_BYTES = 128;

/**
 * Dotted-decimal text of OBJECT IDENTIFIER content bytes (X.690 section 8.19). Arcs may be of any size, such as the
 * 128-bit arc of `2.25.<UUID>`. Refuses empty content, an arc that starts with 0x80 (not minimal) and an unfinished
 * arc.
 * @param from where in `bytes` the content begins, and `to` where it ends: views cost more than the reading.
 * @throws DerError
 */
export function decodeOid(bytes: Uint8Array, from = 0, to = bytes.length): Oid {
  if (to - from === 0 || to - from > MAX_OID_BYTES) throw new DerError('bad-oid');
  let text = '';
  let small = 0;
  let big: bigint | undefined;
  let atStart = true;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (atStart && byte === 0x80) throw new DerError('bad-oid');
    if (big === undefined && small >= 2 ** 45) big = BigInt(small);
    if (big === undefined) small = small * 128 + (byte & 0x7f);
    else big = big * 128n + BigInt(byte & 0x7f);
    atStart = byte < 0x80;
    if (!atStart) continue;
    text += text === '' ? firstArcs(big ?? small) : `.${big ?? small}`;
    small = 0;
    big = undefined;
  }
  if (!atStart) throw new DerError('bad-oid');
  return text;
}

/** The first number of the encoding carries two arcs: 40 times the first plus the second. */
function firstArcs(value: number | bigint): string {
  if (value < 80) return `${Number(value) < 40 ? 0 : 1}.${Number(value) % 40}`;
  return `2.${typeof value === 'bigint' ? value - 80n : value - 80}`;
}

/** The next element, an OBJECT IDENTIFIER, as dotted-decimal text. @throws DerError */
export function readOid(reader: DerReader): Oid {
  const { bytes, contentStart, end } = reader.expect(TAG.oid);
  return decodeOid(bytes, contentStart, end);
}
