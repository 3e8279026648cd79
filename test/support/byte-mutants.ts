import { append, bitFlip, byteSet, cut, insert, truncate } from '../../scripts/fuzz/mutate-bytes.ts';
import {
  lengthEdit,
  nodeDelete,
  nodeNest,
  nodeRepeat,
  nodeSwap,
  tagEdit,
  valueEdit,
} from '../../scripts/fuzz/mutate-structure.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { parse } from '../../scripts/fuzz/tlv.ts';
import type { Mutation } from '../../scripts/fuzz/types.ts';

const ASKED = process.env['LATCHKEY_MUTANTS'];

/** How many mutants a test of a container tries; LATCHKEY_MUTANTS=1000000 for a long run. */
export const MUTANTS = Number(ASKED ?? 2_000);

/** A piece of the message itself, put over or between other bytes of it. */
const transplant: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + 1 + random.below(80));
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + (random.chance(2) ? piece.length : 0))]);
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Another letter of base64url, so that text stays text of its form. */
const otherLetter: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  changed[random.below(bytes.length)] = LETTERS.charCodeAt(random.below(LETTERS.length));
  return changed;
};

const ON_BYTES = [bitFlip, byteSet, truncate, append, cut, insert, transplant];
/** As often as all others together, or hardly a mutant of a token could be read. */
const ON_TEXT = ON_BYTES.map(() => otherLetter);
/** Where the whole is DER, so that most mutants are readable and the checks behind the reading are reached. */
const ON_DER = [lengthEdit, tagEdit, valueEdit, nodeDelete, nodeRepeat, nodeSwap, nodeNest];

/** Bytes with one to three changes each, the same in every run; one may come out unchanged. */
export function* byteMutants(original: Uint8Array, count = MUTANTS, seed = 9711): Generator<Uint8Array> {
  const isText = original.every((byte) => byte < 0x80);
  const mutations = [...ON_BYTES, ...(isText ? ON_TEXT : []), ...(parse(original) === null ? [] : ON_DER)];
  for (let number = 0; number < count; number++) {
    const random = new Random(seed, number);
    let bytes = original;
    for (let changes = 1 + random.below(3); changes > 0 && bytes.length > 0; changes--)
      bytes = random.pick(mutations)(bytes, random, []) ?? bytes;
    yield new Uint8Array(bytes);
  }
}

/** How far a mutant came: not read at all, read but not believed, or believed. */
export type MutantFate = 'unreadable' | 'doubted' | 'believed';

const TOLD_EVERY = 100_000;

/** How many mutants had each fate. */
export type MutantTally = Readonly<Record<MutantFate, number>>;

/**
 * Tries mutants one after another and counts what became of them; a long run, asked for by the variable, tells how far
 * it is.
 * @param what stands before the counts.
 * @param fateOf asks the product; it fails by itself where a mutant is believed that says something else.
 */
export async function tryMutants(
  what: string,
  original: Uint8Array,
  fateOf: (mutant: Uint8Array) => Promise<MutantFate> | MutantFate,
  { count = MUTANTS, seed = 9711 } = {},
): Promise<MutantTally> {
  const tally = { unreadable: 0, doubted: 0, believed: 0 };
  let tried = 0;
  for (const mutant of byteMutants(original, count, seed)) {
    tally[await fateOf(mutant)] += 1;
    tried += 1;
    if (ASKED !== undefined && (tried === count || tried % TOLD_EVERY === 0))
      console.log(`${what}: ${String(tried)} of ${String(count)} mutants, ${JSON.stringify(tally)}`);
  }
  return tally;
}
