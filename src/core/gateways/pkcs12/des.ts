import type { Block } from './cbc.ts';

/** Bits are counted from 1, the highest first, as in the tables of the standard (FIPS 46-3). */
type Bits = readonly number[];

const INITIAL = [58, 60, 62, 64, 57, 59, 61, 63].flatMap((first) => Array.from({ length: 8 }, (_, i) => first - 8 * i));
const FINAL = INITIAL.map((_, at) => INITIAL.indexOf(at + 1) + 1);
const P = [
  ...[16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10],
  ...[2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25],
];
const CHOICE_1 = [
  ...[57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36],
  ...[63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4],
];
const CHOICE_2 = [
  ...[14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2],
  ...[41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32],
];
const SHIFTS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
/** One digit for each value, row by row. */
const BOXES = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
];

const permuted = (bits: Bits, table: Bits): number[] => table.map((at) => bits[at - 1] ?? 0);
const bitsOf = (bytes: Uint8Array): number[] =>
  [...bytes].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((at) => (byte >> at) & 1));
const numberOf = (bits: Bits): number => bits.reduce((sum, bit) => (sum << 1) | bit, 0);
const chunks = (bits: Bits, size: number): number[] =>
  Array.from({ length: bits.length / size }, (_, at) => numberOf(bits.slice(at * size, (at + 1) * size)));
const left = (half: number, by: number): number => (half << by) | (half >>> (32 - by));

/** What each box makes of its six bits, already in the place that P gives it among the 32. */
const PLACED = BOXES.map((box, nth) =>
  Array.from({ length: 64 }, (_, six) => {
    const row = ((six >> 4) & 2) | (six & 1);
    const value = parseInt(box[row * 16 + ((six >> 1) & 15)] ?? '0', 16);
    const before = Array.from({ length: 32 }, (__, at) => (at >> 2 === nth ? (value >> (3 - (at & 3))) & 1 : 0));
    return numberOf(permuted(before, P));
  }),
);

/** Triple DES (FIPS 46-3), decrypting, with two keys or three. */
export function makeTripleDes(key: Uint8Array): Block {
  const [first, second, third] = [0, 8, key.length === 16 ? 0 : 16].map((at) => schedule(key.subarray(at, at + 8)));
  const passes = [[...(third ?? [])].reverse(), second ?? [], [...(first ?? [])].reverse()];
  return (block) => {
    const [start = 0, end = 0] = chunks(permuted(bitsOf(block), INITIAL), 32);
    let halves: readonly [number, number] = [start, end];
    for (const keys of passes) halves = apply(halves, keys);
    const bits = halves.flatMap((half) => Array.from({ length: 32 }, (_, at) => (half >>> (31 - at)) & 1));
    return Uint8Array.from(chunks(permuted(bits, FINAL), 8));
  };
}

/** Sixteen rounds, each with its key in eight groups of six bits; in the reverse order they decrypt. */
function apply([start, end]: readonly [number, number], keys: readonly Bits[]): readonly [number, number] {
  let [l, r] = [start, end];
  for (const key of keys) {
    let mixed = 0;
    // Each box takes four bits of the half, with the bit before and the bit behind them.
    for (let box = 0; box < 8; box++)
      mixed |= PLACED[box]?.[(left(r, (4 * box + 31) % 32) >>> 26) ^ (key[box] ?? 0)] ?? 0;
    [l, r] = [r, l ^ mixed];
  }
  return [r, l];
}

/** The keys of the sixteen rounds. */
function schedule(key: Uint8Array): number[][] {
  const chosen = permuted(bitsOf(key), CHOICE_1);
  let shift = 0;
  return SHIFTS.map((by) => {
    shift += by;
    const rotated = (half: Bits) => half.map((_, at) => half[(at + shift) % 28] ?? 0);
    return chunks(permuted([...rotated(chosen.slice(0, 28)), ...rotated(chosen.slice(28))], CHOICE_2), 6);
  });
}
