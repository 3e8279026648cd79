import { DerError, type DerReader, type Element, type OnOddity, TAG } from './der.ts';

/** Content bytes of an INTEGER, two's complement, big-endian, checked to be minimal. */
export function integerBytes(reader: DerReader, tag: number = TAG.integer): Uint8Array {
  return checkInteger(reader.expect(tag).content, reader.onOddity);
}

/** Content bytes of an INTEGER, checked to be minimal (X.690 section 8.3.2). @throws DerError where there are none. */
export function checkInteger(content: Uint8Array, onOddity: OnOddity): Uint8Array {
  const first = content[0];
  const second = content[1];
  if (first === undefined) throw new DerError('truncated');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    onOddity('non-minimal-integer');
  return content;
}

/** An INTEGER that is expected to be small: anything outside 0..2^31-1 becomes `Infinity` (or negative, -1). */
export function smallInteger(content: Uint8Array): number {
  if ((content[0] ?? 0) >= 0x80) return -1;
  let value = 0;
  for (const byte of content) value = value * 256 + byte;
  return value < 0x8000_0000 ? value : Infinity;
}

/** BOOLEAN; DER allows 00 and FF only. */
export function boolean(element: Element, onOddity: OnOddity): boolean {
  const { bytes, contentStart, end } = element;
  const value = bytes[contentStart];
  if (end - contentStart !== 1 || value === undefined) throw new DerError('bad-boolean');
  if (value !== 0 && value !== 0xff) onOddity('bad-boolean');
  return value !== 0;
}

export interface BitString {
  readonly unusedBits: number;
  readonly bytes: Uint8Array;
}

/** BIT STRING content (X.690 section 8.6, with the DER rule that unused bits are zero). */
export function bitString(content: Uint8Array, onOddity: OnOddity): BitString {
  const unusedBits = content[0];
  const bytes = content.subarray(1);
  const last = bytes[bytes.length - 1];
  if (unusedBits === undefined || unusedBits > 7 || (last === undefined && unusedBits !== 0))
    throw new DerError('bad-bit-string');
  if (last !== undefined && (last & ((1 << unusedBits) - 1)) !== 0) onOddity('bad-bit-string');
  return { unusedBits, bytes };
}

/** A BIT STRING that carries whole bytes: keys and signatures. */
export function octetAlignedBits(reader: DerReader): Uint8Array {
  const element = reader.expect(TAG.bitString);
  const { bytes, contentStart, end } = element;
  if (contentStart < end && bytes[contentStart] === 0) return bytes.subarray(contentStart + 1, end);
  const { bytes: whole } = bitString(element.content, reader.onOddity);
  reader.onOddity('bad-bit-string');
  return whole;
}
