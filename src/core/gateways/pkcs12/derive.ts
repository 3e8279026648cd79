import { sha1 } from '@noble/hashes/legacy.js';

/** Bytes of a SHA-1 hash, and of a block that it works on. */
const HASH_BYTES = 20;
const BLOCK_BYTES = 64;

/** The empty password as programs write it: as a string with its end (a BMPString), and as nothing at all. */
export const NO_PASSWORDS: readonly Uint8Array[] = [new Uint8Array(2), new Uint8Array(0)];

interface Derivation {
  /** A BMPString with its two zero bytes at the end. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly purpose: 'key' | 'iv';
  /** How many are wanted. */
  readonly bytes: number;
}

/** Key and initialization vector from a password, with SHA-1 (RFC 7292 appendix B.2). */
export function deriveByPkcs12({ password, salt, rounds, purpose, bytes }: Derivation): Uint8Array {
  const diversifier = new Uint8Array(BLOCK_BYTES).fill(purpose === 'key' ? 1 : 2);
  const input = new Uint8Array([...repeated(salt), ...repeated(password)]);
  const derived = new Uint8Array(Math.ceil(bytes / HASH_BYTES) * HASH_BYTES);
  for (let at = 0; at < bytes; at += HASH_BYTES) {
    let hash = sha1(new Uint8Array([...diversifier, ...input]));
    for (let round = 1; round < rounds; round++) hash = sha1(hash);
    derived.set(hash, at);
    const block = repeated(hash).subarray(0, BLOCK_BYTES);
    for (let start = 0; start < input.length; start += BLOCK_BYTES) addOneAnd(input, start, block);
  }
  return derived.subarray(0, bytes);
}

/** As often as it takes to fill whole blocks; nothing stays nothing. */
function repeated(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES);
  for (let at = 0; at < whole.length; at++) whole[at] = bytes[at % bytes.length] ?? 0;
  return whole;
}

/** Adds a block, and one, to the block at `start`, as big-endian numbers. */
function addOneAnd(input: Uint8Array, start: number, block: Uint8Array): void {
  let carry = 1;
  for (let at = BLOCK_BYTES - 1; at >= 0; at--) {
    const sum = (input[start + at] ?? 0) + (block[at] ?? 0) + carry;
    input[start + at] = sum;
    carry = sum >> 8;
  }
}
