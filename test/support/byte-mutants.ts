import { append, bitFlip, byteSet, cut, insert, truncate } from '../../scripts/fuzz/mutate-bytes.ts';
import { Random } from '../../scripts/fuzz/random.ts';

/** How many mutants a test of a container tries; LATCHKEY_MUTANTS=1000000 for a long run. */
export const MUTANTS = Number(process.env['LATCHKEY_MUTANTS'] ?? 2_000);

const MUTATIONS = [bitFlip, byteSet, truncate, append, cut, insert];

/** Bytes with one to three changes each, the same in every run; one may come out unchanged. */
export function* byteMutants(original: Uint8Array, count = MUTANTS, seed = 9711): Generator<Uint8Array> {
  for (let number = 0; number < count; number++) {
    const random = new Random(seed, number);
    let bytes = original;
    for (let changes = 1 + random.below(3); changes > 0 && bytes.length > 0; changes--)
      bytes = random.pick(MUTATIONS)(bytes, random, []) ?? bytes;
    yield bytes;
  }
}
