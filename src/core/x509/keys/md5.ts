/** How far each of the four steps of a round turns (RFC 1321 section 3.4). */
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Uint32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/**
 * MD5 (RFC 1321), 16 bytes. WebCrypto has none, as it proves nothing any more; old certificates are signed by it, and
 * people compare it.
 */
export function md5(data: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64);
  padded.set(data);
  padded[data.length] = 0x80;
  const words = new DataView(padded.buffer);
  words.setBigUint64(padded.length - 8, BigInt(data.length) * 8n, true);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < padded.length; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const [mixed, word] = step(i, b, c, d);
      const sum = (a + mixed + (SINES[i] ?? 0) + words.getUint32(block + (word % 16) * 4, true)) | 0;
      const turn = TURNS[i >> 4]?.[i % 4] ?? 0;
      [a, b, c, d] = [d, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0, b, c];
    }
    // Each element wraps around at 32 bits by itself.
    [a, b, c, d].forEach((value, i) => (state[i] = (state[i] ?? 0) + value));
  }
  const hash = new DataView(new ArrayBuffer(16));
  state.forEach((value, i) => hash.setUint32(i * 4, value, true));
  return new Uint8Array(hash.buffer);
}

/** The function of the round that step `i` belongs to, and which word of the block it takes (modulo 16). */
function step(i: number, b: number, c: number, d: number): readonly [mixed: number, word: number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), 5 * i + 1];
  return i < 48 ? [b ^ c ^ d, 3 * i + 5] : [c ^ (b | ~d), 7 * i];
}
