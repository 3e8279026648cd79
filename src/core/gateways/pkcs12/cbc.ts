/** Decrypts one block of eight bytes. */
export type Block = (block: Uint8Array) => Uint8Array;

const BLOCK_BYTES = 8;

/**
 * Cipher block chaining (RFC 8018 appendix B.2), for ciphers that browsers do not have.
 * @returns the content without its padding; null where there is none: the key is another one.
 */
export function decryptCbc(decryptBlock: Block, iv: Uint8Array, content: Uint8Array): Uint8Array | null {
  if (content.length === 0 || content.length % BLOCK_BYTES !== 0 || iv.length !== BLOCK_BYTES) return null;
  const plain = new Uint8Array(content.length);
  let before = iv;
  for (let start = 0; start < content.length; start += BLOCK_BYTES) {
    const block = content.subarray(start, start + BLOCK_BYTES);
    decryptBlock(block).forEach((byte, at) => (plain[start + at] = byte ^ (before[at] ?? 0)));
    before = block;
  }
  const padding = plain.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK_BYTES) return null;
  const end = plain.length - padding;
  return plain.subarray(end).every((byte) => byte === padding) ? plain.subarray(0, end) : null;
}
