import type { Block } from './cbc.ts';

/** The permutation of the bytes that the key is expanded with (RFC 2268 section 2). */
const PI = Uint8Array.from(
  [
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f',
    '40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda',
    '4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a961ad2715a15',
    '49744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b255597312d5dfa98e38a92ae',
    '05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa6',
    '2068fe7fc1ad',
  ]
    .join('')
    .match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
);
const ROTATIONS = [1, 2, 3, 5];
const WORDS = 64;

/** RC2 (RFC 2268), decrypting, with a key of 5 or 16 bytes that counts with all its bits. */
export function makeRc2(key: Uint8Array): Block {
  const words = expand(key);
  const word = (at: number): number => words[at] ?? 0;
  return (block) => {
    const r = [0, 2, 4, 6].map((at) => (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8));
    const R = (at: number): number => r[at & 3] ?? 0;
    let next = WORDS - 1;
    const mixBack = (): void => {
      for (let i = 3; i >= 0; i--) {
        const by = ROTATIONS[i] ?? 0;
        const rotated = ((R(i) >>> by) | (R(i) << (16 - by))) & 0xffff;
        r[i] = (rotated - word(next--) - (R(i - 1) & R(i - 2)) - (~R(i - 1) & R(i - 3))) & 0xffff;
      }
    };
    const mashBack = (): void => {
      for (let i = 3; i >= 0; i--) r[i] = (R(i) - word(R(i - 1) & (WORDS - 1))) & 0xffff;
    };
    for (let round = 0; round < 16; round++) {
      if (round === 5 || round === 11) mashBack();
      mixBack();
    }
    return Uint8Array.from(r.flatMap((each) => [each & 0xff, each >> 8]));
  };
}

/** The 64 words of the expanded key (RFC 2268 section 2). */
function expand(key: Uint8Array): number[] {
  const bytes = new Uint8Array(2 * WORDS);
  bytes.set(key);
  const L = (at: number): number => bytes[at] ?? 0;
  for (let at = key.length; at < bytes.length; at++) bytes[at] = PI[(L(at - 1) + L(at - key.length)) & 0xff] ?? 0;
  const first = bytes.length - key.length;
  bytes[first] = PI[L(first)] ?? 0;
  for (let at = first - 1; at >= 0; at--) bytes[at] = PI[L(at + 1) ^ L(at + key.length)] ?? 0;
  return Array.from({ length: WORDS }, (_, at) => L(2 * at) | (L(2 * at + 1) << 8));
}
