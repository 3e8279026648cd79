import type { Mutation } from './types.ts';

/** Mutations that know nothing of structure. */

const INTERESTING = [0x00, 0x01, 0x02, 0x30, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa3, 0xff];

export const bitFlip: Mutation = (der, random) => {
  const bytes = der.slice();
  for (let flips = 1 + random.below(4); flips > 0; flips--) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

export const byteSet: Mutation = (der, random) => {
  const bytes = der.slice();
  bytes[random.below(bytes.length)] = random.chance(2) ? random.pick(INTERESTING) : random.below(256);
  return bytes;
};

export const truncate: Mutation = (der, random) => der.slice(0, random.below(der.length));

export const append: Mutation = (der, random) =>
  Buffer.concat([der, random.chance(4) ? der : random.bytes(1 + random.below(8))]);

export const cut: Mutation = (der, random) => {
  const at = random.below(der.length);
  return Buffer.concat([der.subarray(0, at), der.subarray(at + 1 + random.below(16))]);
};

export const insert: Mutation = (der, random) => {
  const at = random.below(der.length);
  return Buffer.concat([der.subarray(0, at), random.bytes(1 + random.below(16)), der.subarray(at)]);
};
