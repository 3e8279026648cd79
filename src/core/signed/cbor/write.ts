import { concatBytes } from '../../encoding/bytes.ts';
import { MAJOR } from './head.ts';

/** The few items that have to be written for a signature to be checked, in the deterministic form of RFC 8949 4.2.1. */

/** @param argument an integer from 0 to 2^32 - 1. */
function head(major: number, argument: number): Uint8Array {
  const initial = major << 5;
  if (argument < 24) return Uint8Array.of(initial | argument);
  if (argument < 0x100) return Uint8Array.of(initial | 24, argument);
  if (argument < 0x1_0000) return Uint8Array.of(initial | 25, argument >> 8, argument & 0xff);
  return Uint8Array.of(initial | 26, ...[24, 16, 8, 0].map((bits) => (argument >>> bits) & 0xff));
}

export const encodeCborBytes = (bytes: Uint8Array): Uint8Array => concatBytes(head(MAJOR.bytes, bytes.length), bytes);

export function encodeCborText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return concatBytes(head(MAJOR.text, bytes.length), bytes);
}

/** @param items encoded already. */
export const encodeCborArray = (...items: readonly Uint8Array[]): Uint8Array =>
  concatBytes(head(MAJOR.array, items.length), ...items);
