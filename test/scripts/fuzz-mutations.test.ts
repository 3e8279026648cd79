import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MUTATION_NAMES, MUTATIONS } from '../../scripts/fuzz/mutations.ts';
import { Random } from '../../scripts/fuzz/random.ts';

it.each(MUTATION_NAMES)('takes whatever an earlier change left: %s', (name) => {
  const bytes = fc.oneof(
    fc.constantFrom(
      Uint8Array.of(0x30, 0),
      Uint8Array.of(0x30, 2, 0x30, 0),
      Uint8Array.of(4),
      Uint8Array.of(0x30, 0x80),
    ),
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
  );
  fc.assert(
    fc.property(bytes, fc.nat(), (given, seed) => {
      const mutant = MUTATIONS[name](given, new Random(seed, 0), [given]);
      expect(mutant === null || mutant instanceof Uint8Array).toBe(true);
    }),
  );
});
